import { pasted } from '../../text/pasted.ts';
import type { ReaderFor } from '../reader.ts';

const SCHEME = /^([a-z][a-z\d+.-]{0,30}):\/\//i;

/** An address such as "https://example.com/path", in one piece: its kind is its scheme, in lowercase. */
export const urlReader: ReaderFor = () => {
  const code = pasted(false);
  return {
    ...code,
    read(entered) {
      const reading = code.read(entered);
      const [, scheme] = SCHEME.exec(reading.text) ?? [];
      return { ...reading, kind: URL.canParse(reading.text) ? scheme?.toLowerCase() : undefined };
    },
  };
};
