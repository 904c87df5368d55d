import type { Span } from '../../../../engine/text/characters.ts';
import type { Format } from '../../part.ts';
import { isLeftOut } from '../../raw/left-out.ts';
import { endsWithCrlf, rawValue, textBefore, valueLineEnd } from '../line-breaks.ts';
import { lineAt, nextLine } from '../lines.ts';
import { columnsOf } from '../table/columns.ts';
import { endsPem, isUnfinished, startsPem } from '../table/multi-line.ts';
import { asksForAll, tablePart } from '../table/settings.ts';
import { nullCell, type Row, textCell } from '../table/table.ts';

const MARKER = /^\*{5,} (\d{1,9})\. row \*{5,}$/;

const COUNT = /^\d+ rows? in set/;

const FIELD = /^( *)([A-Za-z_]\w*):(?: |$)/;

/** No table has more columns. */
const MOST = 64;

/** A field of a row: where its value starts, and where the line before the next field ends. */
interface Field {
  readonly name: string;
  readonly start: number;
  end: number;
}

/** The number of the row whose marker is at `at`. */
const rowNumber = (text: string, at: number): number | undefined => {
  const number = text[at] === '*' ? MARKER.exec(lineAt(text, at).trimEnd())?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
};

/** The names of columns that tell something, and of those beside them. */
const KNOWN = new Set(
  'config_id scope scope_id path value updated_at store_id website_id group_id code name sort_order is_active default_group_id is_default'.split(
    ' ',
  ),
);

/** Where the rows stop to which the line at `at` may belong: at the next marker, or at the count below the last row. */
function rowLimit(text: string, at: number): number {
  let line = at;
  while (line < text.length) {
    const content = lineAt(text, line);
    if (COUNT.test(content) || rowNumber(text, line) !== undefined) break;
    line = nextLine(text, line);
  }
  return line;
}

/** Reads the fields of a row. All names end at the same column, and each row has the same fields in the same order. */
function fieldsOf(
  text: string,
  at: number,
  to: number,
  order: readonly string[] | undefined,
  crlf: boolean,
) {
  const fields: Field[] = [];
  let colon: number | undefined;
  let pem = false;
  let isOver = false;
  for (let line = at; line < to; line = nextLine(text, line)) {
    const content = lineAt(text, line);
    const [prefix, indent = '', name = ''] = FIELD.exec(content) ?? [];
    const place = indent.length + name.length;
    const expected = order
      ? order[fields.length] === name
      : fields.length < MOST && fields.every((field) => field.name !== name);
    if (prefix !== undefined && expected && place === (colon ?? place)) {
      colon = place;
      pem = startsPem(content.slice(prefix.length));
      isOver = false;
      fields.push({
        name,
        start: Math.min(line + place + 2, valueLineEnd(text, line, crlf)),
        end: valueLineEnd(text, line, crlf),
      });
    } else {
      const last = fields.at(-1);
      if (!last) break;
      pem &&= !endsPem(content);
      isOver ||= !pem && isLeftOut(content);
      if (!isOver) last.end = valueLineEnd(text, line, crlf);
    }
  }
  return fields;
}

/**
 * Where the last row ends. Nothing marks it, so its last value has one line, unless it is a PEM block. The names in front
 * of it are those of the rows above, or known ones.
 */
function endOfLast(text: string, at: number, limit: number, order: readonly string[] | undefined) {
  const seen: string[] = [];
  let place: number | undefined;
  let end = at;
  let pem = false;
  for (let line = at; line < limit; line = nextLine(text, line)) {
    const content = lineAt(text, line);
    const [prefix, indent = '', name = ''] = FIELD.exec(content) ?? [];
    const expected = order ? order[seen.length] === name : KNOWN.has(name) && !seen.includes(name);
    if (
      prefix !== undefined &&
      expected &&
      indent.length + name.length === (place ?? indent.length + name.length)
    ) {
      place = indent.length + name.length;
      seen.push(name);
      pem = startsPem(content.slice(prefix.length));
      end = nextLine(text, line);
    } else if (pem && endsPem(content)) {
      pem = false;
      end = nextLine(text, line);
    }
  }
  return end;
}

/** Rows as `mysql -E` and `\G` print them: a line for each column. */
export const databaseVertical: Format = {
  ids: ['F-VERT'],
  read(text, at) {
    const first = rowNumber(text, at);
    if (first === undefined) return undefined;
    const crlf = endsWithCrlf(text, at);
    const rows: Row[] = [];
    let order: readonly string[] | undefined;
    let end = at;
    for (let marker: number | undefined = at, number = first; marker !== undefined; number++) {
      const start = nextLine(text, marker);
      const limit = rowLimit(text, start);
      const next = rowNumber(text, limit) === number + 1 ? limit : undefined;
      const sure = next !== undefined || COUNT.test(lineAt(text, limit));
      const to = sure ? limit : endOfLast(text, start, limit, order);
      const fields = fieldsOf(text, start, to, order, crlf);
      if (fields.length === 0) break;
      order ??= fields.map(({ name }) => name);
      if (!columnsOf(order)) return undefined;
      end = fields.at(-1)?.end ?? end;
      const cells = fields.map((field) => {
        const span: Span = [field.start, Math.max(field.start, field.end)];
        const written = text.slice(...span);
        if (!sure && field === fields.at(-1) && isUnfinished(written))
          return { value: { kind: 'partial', by: 'end' } as const, at: span };
        return written === 'NULL'
          ? nullCell(span)
          : textCell(rawValue(text, ...span, crlf), 'raw', span);
      });
      rows.push({ cells, span: [marker, end] });
      marker = next;
    }
    const columns = order && columnsOf(order);
    if (!columns) return undefined;
    const whole = first === 1 && asksForAll(textBefore(text, at));
    return tablePart('F-VERT', [at, end], rows, columns, { whole });
  },
};
