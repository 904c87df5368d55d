import type { FaultSpec, ReaderFor } from '../../engine/data-rules/reader.ts';
import { narrow, trimmed, withoutInvisible } from '../../engine/text/characters.ts';
import { peel } from '../../engine/text/layers.ts';
import { isPlaceholder } from '../../engine/text/placeholder.ts';
import { holdsCiphertext } from '../ciphertext.ts';
import {
  API_KEY_LAYERS,
  type ApiKeyLayer,
  keyIn,
  plainApiKey,
  repairApiKey,
} from './parsers/api-key.ts';
import { bareOf, kindOf, looksLikePrivateKey, MAX_KEY_LENGTH } from './paste-kinds.ts';

const SPOT = ['line', 'column', 'count'];

const FAULTS: Readonly<Record<ApiKeyLayer | 'outer-blanks', FaultSpec>> = {
  'several-lines': { level: 'error' },
  label: { level: 'warning' },
  'invisible-characters': { level: 'error', args: ['character', ...SPOT] },
  'full-width': { level: 'error', args: ['character', ...SPOT] },
  quoted: { level: 'error' },
  'foreign-characters': { level: 'error', args: ['character', 'kind', ...SPOT] },
  'inner-blanks': { level: 'error', args: SPOT },
  'outer-blanks': { level: 'note' },
};

/** A longer text is not checked character by character. In UTF-16 units. */
const MOST = 1000;

/** A single-word key that a program made, such as the public half of a key pair. */
export const apiKeyReader: ReaderFor = () => ({
  read(entered) {
    const kind = kindOfPaste(entered);
    const faults = kind || entered === '' ? [] : faultsOf(entered);
    return { text: plainApiKey(entered), kind, faults };
  },
  faults: FAULTS,
  repairs: {
    ...Object.fromEntries(
      API_KEY_LAYERS.map(({ message }) => [message, (entered) => repairApiKey(entered, message)]),
    ),
    'outer-blanks': trimmed,
  },
});

function faultsOf(entered: string) {
  const { fired } = peel(entered, API_KEY_LAYERS);
  if (fired.length === 0 && trimmed(entered) !== entered) return [{ message: 'outer-blanks' }];
  return fired.map(({ layer: { message }, ...place }) => ({ message, ...place }));
}

/** The kind of a value that cannot be meant as a key. */
function kindOfPaste(entered: string): string | undefined {
  if (entered.length > MAX_KEY_LENGTH) return 'too-long';
  const bare = bareOf(entered);
  if (looksLikePrivateKey(bare)) return 'private-key';
  if (holdsCiphertext(narrow(withoutInvisible(entered)))) return 'ciphertext';
  if (isPlaceholder(plainApiKey(entered))) return 'placeholder';
  const kind = keyIn(entered) ? undefined : kindOf(bare);
  return kind ?? (entered.length > MOST ? 'text' : undefined);
}
