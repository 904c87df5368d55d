import { type Decoded, sourceOffset } from '../../decoded.ts';
import { partOf } from '../../raw/sources.ts';
import type { Word } from './words.ts';

/** The options of a command: by their long name, whether they have a value. */
export interface Options {
  readonly long: Readonly<Record<string, 'flag' | 'value' | 'optional'>>;
  readonly short?: Readonly<Record<string, string>>;
}

/** What a word or a part of it passes to a program. */
export interface Passed {
  readonly text: Decoded;
  readonly word: Word;
  /** Where it is written, without quotes. */
  readonly at: readonly [start: number, end: number];
}

/** The arguments of a command as Symfony Console reads them: Magento and both other programs use it. */
export interface Arguments {
  readonly positional: readonly (Passed & { readonly afterDashes: boolean })[];
  readonly options: ReadonlyMap<string, Passed | undefined>;
}

/** Options that all commands have. */
const COMMON: Options = {
  long: {
    help: 'flag',
    quiet: 'flag',
    verbose: 'flag',
    version: 'flag',
    ansi: 'flag',
    'no-ansi': 'flag',
    'no-interaction': 'flag',
    yes: 'flag',
    'root-dir': 'value',
    'skip-root-check': 'flag',
    'skip-magento-compatibility-check': 'flag',
  },
  short: { h: 'help', q: 'quiet', v: 'verbose', V: 'version', n: 'no-interaction', y: 'yes' },
};

/** What is not the value of the option before it. A key begins with more hyphens: its program refuses it. */
const OPTION = /^-(?!----)/;

/**
 * Sorts words into arguments and options. A word that begins with a hyphen but is not an option of the command is taken
 * as an argument: it is most likely a value such as a key, which the program refuses.
 */
export function readArguments(words: readonly Word[], { long, short }: Options): Arguments {
  const kinds = { ...COMMON.long, ...long };
  const letters = { ...COMMON.short, ...short };
  const positional: (Passed & { afterDashes: boolean })[] = [];
  const options = new Map<string, Passed | undefined>();
  let afterDashes = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const text = word.text.text;
    const option = afterDashes ? undefined : optionOf(text, kinds, letters);
    if (text === '--' && !afterDashes) afterDashes = true;
    else if (!option) positional.push({ ...whole(word), afterDashes });
    else if (option.value !== undefined) options.set(option.name, part(word, option.value));
    else {
      for (const name of option.others) options.set(name, undefined);
      const next = words[index + 1];
      const taken = kinds[option.name] !== 'flag' && next && !OPTION.test(next.text.text);
      options.set(option.name, taken ? whole(next) : undefined);
      if (taken) index++;
    }
  }
  return { positional, options };
}

interface Option {
  readonly name: string;
  /** Where its value starts, if it is in the same word. */
  readonly value?: number;
  /** Flags in front of it in the same word, as in `-le`. */
  readonly others: readonly string[];
}

function optionOf(
  text: string,
  kinds: Readonly<Record<string, string>>,
  letters: Readonly<Record<string, string>>,
): Option | undefined {
  const [, name, equals] = /^--([a-z][\w-]*)(=)?/.exec(text) ?? [];
  if (name !== undefined) {
    if (!Object.hasOwn(kinds, name) || (!equals && text.length !== name.length + 2))
      return undefined;
    return equals ? { name, value: name.length + 3, others: [] } : { name, others: [] };
  }
  if (!/^-[A-Za-z]/.test(text)) return undefined;
  const others: string[] = [];
  for (let at = 1; at < text.length; at++) {
    const letter = text.charAt(at);
    const found = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
    if (found === undefined) return undefined;
    if (kinds[found] !== 'flag' && at + 1 < text.length)
      return { name: found, value: at + 1, others };
    if (at + 1 === text.length) return { name: found, others };
    others.push(found);
  }
  return undefined;
}

const whole = (word: Word): Passed => ({ text: word.text, word, at: word.inner });

function part(word: Word, start: number): Passed {
  const text = partOf(word.text, start);
  const from = sourceOffset(word.text, start);
  return { text, word, at: [from, Math.max(from, text.end)] };
}
