import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { Outcome } from '../../engine/check/finding.ts';
import type { InputValues } from '../../engine/check/rule.ts';
import { beginningOf } from '../../engine/check/shorten.ts';
import { numberText } from '../../engine/text/number-text.ts';
import { type ColumnLine, judgeIdentifiers } from '../../judges/product-ids/column.ts';
import { isFaulty } from '../../judges/product-ids/identifier.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot } from '../page/template.ts';

/** More rows than a reader works through in one session; the rest is counted. */
const MAX_ROWS = 50;

const MARKUP = 'IdentifierTable.astro';

/** Characters of the longest ID, with hyphens or spaces in it; anything longer is not an ID, and may be a key. */
const LONGEST_ID = 20;

/** More Base64 characters in a row than an ID has: the text may be a key, and its short rows are parts of it. */
const LIKE_KEY = /[\w+/=]{21}/;

/** Draws the lines that fail, when their result is shown: one row per line, from copies of the server's template. */
export function drawIdentifierTable(
  root: HTMLElement,
  values: InputValues,
  texts: CheckTexts,
  outcomeOf: (input: string) => Outcome,
): void {
  const view = partOf(root, '[data-part="identifiers"]', HTMLElement, MARKUP);
  const part = (name: string) => partOf(view, `[data-part="${name}"]`, HTMLElement, MARKUP);
  const [summary, rows, rest] = [part('summary'), part('rows'), part('rest')];
  const template = partOf(view, 'template', HTMLTemplateElement, MARKUP);
  const text = values['values'] ?? '';
  const { lines, counts } = judgeIdentifiers(values['type'] ?? '', text);
  const heard = outcomeOf('values') !== 'empty';
  const failing = heard ? lines.filter(({ outcome }) => isFaulty(outcome)) : [];
  const more = failing.length - MAX_ROWS;
  view.hidden = failing.length === 0;
  summary.textContent = texts.say('identifiers-summary', {
    count: failing.length,
    judged: counts.judged,
  });
  rest.textContent = more > 0 ? texts.say('identifiers-rest', { count: more }) : '';
  const most = LIKE_KEY.test(text) ? 0 : LONGEST_ID;
  rows.replaceChildren(
    ...failing.slice(0, MAX_ROWS).map((line) => rowOf(template, line, text, most, texts)),
  );
}

function rowOf(
  template: HTMLTemplateElement,
  { line, range, outcome, findings }: ColumnLine,
  text: string,
  most: number,
  texts: CheckTexts,
): DocumentFragment {
  const copy = copyOf(template);
  const value = text.slice(...range);
  const [first] = findings;
  copy.firstElementChild?.setAttribute('data-level', outcome);
  fillSlot(copy, 'line', numberText(line, document.documentElement.lang));
  fillSlot(copy, 'value', beginningOf(value, most));
  if (first) fillSlot(copy, 'what', ...whatOf(first, line, texts));
  return copy;
}

function whatOf(
  { message, level, args }: ColumnLine['findings'][number],
  line: number,
  texts: CheckTexts,
): readonly [what: string, lang: string | undefined] {
  const finding = {
    rule: 'identifier-list',
    message,
    level,
    input: 'values',
    args: { ...args, count: 1, line },
    repairable: false,
    field: 'values',
    use: 0,
  };
  return [texts.finding(finding, 'what') ?? '', texts.language(finding)];
}
