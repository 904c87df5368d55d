import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten } from '../../decoded.ts';
import type { Entry, Format, Told } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, nextLine } from '../lines.ts';
import { valueExtent } from '../show/value.ts';
import { dottedEntry, isCryptKey } from './dotted.ts';

/** Keys of env.php; only those of `system` are settings. */
const LINE =
  /^((?:system|crypt|db|backend|cache|cache_types|session|queue|lock|install|resource|directories|remote_storage)(?:\.[\w-]+)+)(?:[ \t]*[:=][ \t]*|[ \t]+|$)/;

const WITH_VALUE = /^[^\s:=]{1,300}[ \t:=]{1,99}[^\s:=]\S{0,999}$/;

/** Lines of a key with dots and a value, as from `config:env:show` of n98-magerun2 without the frame of its table. */
export const dottedLines: Format = {
  ids: ['F-N98ENV'],
  read(text, at) {
    if (!startsLines(lineAt(text, at))) return undefined;
    const entries: Entry[] = [];
    const cryptKeys: NonNullable<Told['cryptKeys']>[number][] = [];
    let end = at;
    for (let next = at; next < text.length; next = nextLine(text, Math.max(next, end))) {
      const [whole = '', key] = LINE.exec(lineAt(text, next)) ?? [];
      if (key === undefined) break;
      const from = next + whole.length;
      end = valueExtent(text, from, 'lines', LINE).end;
      const entry = dottedEntry(key, next);
      if (entry) entries.push({ ...entry, ...settingOf(text, [next, end], from) });
      if (key === 'crypt.key')
        cryptKeys.push({ sound: isCryptKey(text.slice(from, end).trim()), at: [from, end] });
    }
    return {
      format: 'F-N98ENV',
      span: [at, end],
      entries,
      faults: [],
      whole: false,
      ...(cryptKeys.length > 0 ? { told: { cryptKeys } } : {}),
    };
  },
};

/** Other texts have words with dots: only a setting, or a secret with its value in one word, is a start. */
function startsLines(line: string): boolean {
  const key = LINE.exec(line)?.[1];
  const entry = key === undefined ? undefined : dottedEntry(key, 0);
  return entry?.scope !== undefined || (entry !== undefined && WITH_VALUE.test(line));
}

const settingOf = (text: string, span: Span, from: number) => ({
  naming: 'path' as const,
  value: textOrHidden(asWritten(text, from, span[1]), 'raw'),
  origin: 'env.php' as const,
  valued: [from, span[1]] as const,
  span,
});
