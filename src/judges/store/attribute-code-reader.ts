import type { ReaderFor } from '../../engine/data-rules/reader.ts';
import { trimmed } from '../../engine/text/characters.ts';
import { comparable } from '../../engine/text/fold.ts';
import { codeFault, codeInstead } from './attribute-code.ts';

const SPOT = { level: 'error', args: ['character', 'position'] } as const;

/** The code of a product attribute, as Magento accepts it. Its text is clear if Magento would accept it. */
export const attributeCodeReader: ReaderFor = () => ({
  read(entered) {
    const text = trimmed(entered);
    const fault = entered === '' ? undefined : codeFault(entered);
    if (fault) return { text, faults: [fault], isClear: false };
    return { text, faults: text === entered ? [] : [{ message: 'code-outer-blanks' }] };
  },
  faults: {
    'code-blank': { level: 'error' },
    'label-as-code': { level: 'error' },
    'code-character': SPOT,
    'code-first-character': SPOT,
    'code-too-long': { level: 'error', args: ['count', 'limit'] },
    'code-reserved': { level: 'error' },
    'code-taken': { level: 'error' },
    'code-outer-blanks': { level: 'warning' },
  },
  repairs: {
    'label-as-code': (entered) => comparable(entered).replace(' ', '_'),
    'code-character': codeInstead,
    'code-first-character': codeInstead,
    'code-outer-blanks': trimmed,
  },
});
