import { pasted } from '../../text/pasted.ts';
import { exact, writtenVersion } from '../../text/version-order.ts';
import type { ReaderFor } from '../reader.ts';

/** A version such as "2.4.7-p3" or "v1.0", in one piece: its number is its place in the order of versions. */
export const versionReader: ReaderFor = () => {
  const code = pasted(false);
  return {
    ...code,
    read(entered) {
      const reading = code.read(entered);
      const version = writtenVersion(reading.text);
      return { ...reading, number: version && exact(version) };
    },
  };
};
