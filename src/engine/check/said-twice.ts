import { own } from '../own.ts';
import type { MessageText, Template } from './message.ts';

/** What messages say without values, by "rule/message". */
type Short = Readonly<Record<string, Partial<MessageText>>>;

/** What rules say where values are known. */
type Full = Readonly<Record<string, { readonly messages: Readonly<Record<string, MessageText>> }>>;

/** What short messages say in other words than the full ones; a file that has both need not have the rest. */
export const otherThanFull = (short: Short, rules: Full): Short =>
  Object.fromEntries(
    Object.entries(short).flatMap(([id, said]) => {
      const full: Readonly<Record<string, Template | undefined>> = { ...fullOf(rules, id) };
      const other = Object.entries(said).filter(([part, text]) => full[part] !== text);
      return other.length > 0 ? [[id, Object.fromEntries(other)]] : [];
    }),
  );

/** The short messages again. */
export const withFull = (other: Short, rules: Full): Short =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([rule, { messages }]) =>
      Object.entries(messages).map(([message, { what, fix, lang }]) => {
        const id = `${rule}/${message}`;
        return [id, { what, fix, ...(lang !== undefined && { lang }), ...own(other, id) }];
      }),
    ),
  );

function fullOf(rules: Full, id: string): MessageText | undefined {
  const [rule = '', message = ''] = id.split('/');
  return own(own(rules, rule)?.messages ?? {}, message);
}
