import { codeFault, codeInstead } from '../attribute-code.ts';
import type { ReaderFor } from '../data-rules/reader.ts';
import { comparable } from '../fold.ts';
import { characterTerms, trimmed } from '../parsers/characters.ts';

const SPOT = { level: 'error', args: ['character', 'position'] } as const;

/** The code of a product attribute, as Magento takes it. */
export const attributeCodeReader: ReaderFor = () => ({
  read(entered) {
    const fault = entered === '' ? undefined : codeFault(entered);
    return { text: trimmed(entered), faults: fault ? [fault] : [] };
  },
  faults: {
    'code-blank': { level: 'error' },
    'label-as-code': { level: 'error' },
    'code-character': SPOT,
    'code-first-character': SPOT,
    'code-too-long': { level: 'error', args: ['count', 'limit'] },
    'code-reserved': { level: 'error' },
    'code-taken': { level: 'error' },
  },
  terms: characterTerms,
  repairs: {
    'label-as-code': (entered) => comparable(entered).replace(' ', '_'),
    'code-character': codeInstead,
    'code-first-character': codeInstead,
  },
});
