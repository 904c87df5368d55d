import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, pluralForm, type Template } from '../../engine/check/message.ts';
import { withValues } from '../../engine/check/without-values.ts';

/** A part of a text: words as written, a place that an example has filled, or the name of an open place. */
interface Piece {
  readonly text: string;
  readonly kind: 'words' | 'filled' | 'open';
}

/** A text, or one of its plural forms. */
export interface Form {
  readonly plural?: Intl.LDMLPluralRule;
  readonly pieces: readonly Piece[];
}

/** What fills the places of a text, in one language. */
export interface Filling {
  readonly locale: string;
  readonly args: Readonly<Record<string, Arg>>;
  readonly terms: Readonly<Record<string, string>>;
}

const PLACE = /(\{\w{1,40}\})/;

/** Every form of a text, in pieces. A count only fills the plural form that it requires. */
export function formsOf(template: Template, filling: Filling): readonly Form[] {
  if (typeof template === 'string') return [{ pieces: piecesOf(template, filling) }];
  const { count, ...others } = filling.args;
  const asked = typeof count === 'number' && pluralForm(template, count, filling.locale);
  // Object.entries knows the names of the forms only as strings.
  const forms = Object.entries(template) as [Intl.LDMLPluralRule, string][];
  return forms.map(([plural, text]) => ({
    plural,
    pieces: piecesOf(text, plural === asked ? filling : { ...filling, args: others }),
  }));
}

const piecesOf = (text: string, { args, locale, terms }: Filling): readonly Piece[] =>
  withValues(text)
    .split(PLACE)
    .filter((part) => part !== '')
    .map((part) => {
      if (!PLACE.test(part)) return { text: part, kind: 'words' };
      const filled = formatMessage(part, args, locale, terms);
      return filled === part
        ? { text: part.slice(1, -1), kind: 'open' }
        : { text: filled, kind: 'filled' };
    });
