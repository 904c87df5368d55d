import type { Arg } from '../../engine/check/finding.ts';
import { type Around, valuesAround } from '../../engine/text/around.ts';
import { DASHES, FULL_WIDTH, INVISIBLE, narrow } from '../../engine/text/characters.ts';
import { PASTE_REPAIRS, type Spotted, spotted, unquoted } from '../../engine/text/pasted.ts';
import { isPlaceholder } from '../../engine/text/placeholder.ts';
import { holdsCiphertext } from '../ciphertext.ts';

/*
 * The text of an ID that a program puts into requests as it is stored (Commerce Services: services-id 3.3.2), so that a
 * wrong character gets into the address. Each rule checks the shape of the ID itself.
 */

export interface IdFault {
  readonly message:
    | Spotted
    | 'blank'
    | 'ciphertext'
    | 'placeholder'
    | 'label'
    | 'around'
    | 'quoted'
    | 'outer-blanks';
  readonly args?: { readonly character: Arg; readonly position: number };
  readonly range?: readonly [number, number];
}

const BLANK = /[ \t\n\v\f\r\u2028\u2029]/g;
const INNER_BLANK = /(?<=\S)[ \t\n\v\f\r\u2028\u2029](?=\s*\S)/;
const OUTER_BLANK = /^[ \t\n\v\f\r\u2028\u2029]|[ \t\n\v\f\r\u2028\u2029]$/;
const DASH = new RegExp(`[${DASHES}]`, 'gu');
const LOOK_ALIKE = new RegExp(
  `(?!${INVISIBLE.source}|${FULL_WIDTH.source}|${BLANK.source})[^\\0-\\x7f]`,
  'u',
);

/** What Admin shows instead of the ID, such as "Testing 2 [Type: Testing]" (services-id). */
const LABEL = /\[\s{0,9}type\s{0,9}:|^(?:production|testing|sandbox|staging)(?:\s{0,9}\d{1,9})?$/i;

/** Names of the settings that contain an ID. */
const SETTING = /(?:project|environment|space)[\s_-]?id/i;

/** What an ID of an unknown shape may be next to the name of its setting: a word with a digit in it. */
const TOKEN = /^(?=\D*\d)[\w-]{3,64}$/;

const QUOTATION_MARK = /["'`“”„‘’‚«»‹›「」『』]/;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** Everything that is wrong with the text of a non-empty ID, in the order of the character layers. */
export function idFaults(entered: string): readonly IdFault[] {
  const id = plainId(entered);
  if (id === '') return [{ message: 'blank' }];
  if (holdsCiphertext(narrow(visible(entered)))) return [{ message: 'ciphertext' }];
  if (isAround(entered)) return [{ message: isPlaceholder(id) ? 'placeholder' : 'around' }];
  if (LABEL.test(id)) return [{ message: 'label' }];
  if (isPlaceholder(id)) return [{ message: 'placeholder' }];
  if (unquoted(entered) !== undefined) return [{ message: 'quoted' }];
  return [
    ...spotted('invisible-character', entered, INVISIBLE),
    ...spotted('full-width', entered, FULL_WIDTH),
    ...spotted('look-alike', entered, LOOK_ALIKE),
    ...spotted('inner-blank', entered, INNER_BLANK),
    ...(OUTER_BLANK.test(entered) ? [{ message: 'outer-blanks' as const }] : []),
  ];
}

/** For each message with a repair: the repaired text; undefined if that would be a guess. */
export const idRepairs: Readonly<Record<string, (entered: string) => string | undefined>> = {
  around: (entered) => idIn(entered)?.value,
  ...PASTE_REPAIRS,
  'look-alike': (entered) => {
    const plain = entered.replace(DASH, '-');
    return LOOK_ALIKE.test(plain) ? undefined : plain;
  },
  'inner-blank': (entered) =>
    [entered.replace(BLANK, ''), withHyphens(entered)].find((joined) => isUuid(plainId(joined))),
};

/** With hyphens instead of the spaces between groups, if the hyphens were lost. */
const withHyphens = (entered: string): string => entered.trim().replace(/[\s-]+/g, '-');

/** The ID below the problems of its text, used to check its shape. */
export function plainId(entered: string): string {
  return withoutFaults(idIn(entered)?.value ?? entered);
}

/** Whether there is more in the text than an ID, its problems, and a pair of quotation marks. */
function isAround(entered: string): boolean {
  const inside = unquoted(entered);
  const [first] = idsIn(inside ?? entered);
  return first
    ? withoutFaults(first.value) !== withoutFaults(inside ?? entered)
    : inside !== undefined && QUOTATION_MARK.test(inside);
}

/** The only ID in a text, as it is there. */
function idIn(entered: string): Around | undefined {
  const [first, ...others] = idsIn(entered);
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

/** The IDs in a text by their shape, otherwise what is next to the name of a setting. */
function idsIn(entered: string): readonly Around[] {
  const ids = valuesAround(entered, (part) => isUuid(withoutFaults(part)));
  return ids.length > 0 || !SETTING.test(entered)
    ? ids
    : valuesAround(entered, (part) => TOKEN.test(part));
}

function withoutFaults(entered: string): string {
  const text = narrow(visible(entered)).replace(DASH, '-').trim();
  const id = unquoted(text) ?? text;
  const joined = id.replace(BLANK, '');
  return isUuid(joined) ? joined : id;
}

function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}
