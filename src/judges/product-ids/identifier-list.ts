import type { Arg, Level } from '../../engine/check/finding.ts';
import { defineRule } from '../../engine/check/rule.ts';
import { characterTerms } from '../../engine/text/characters.ts';
import {
  type Column,
  type ColumnLine,
  judgeIdentifiers,
  MAX_LINES,
  repairIdentifiers,
} from './column.ts';
import { byWeight } from './identifier.ts';
import { identifierTypeOf, TYPES } from './identifier-type.ts';
import {
  type LineArg,
  type LineFinding,
  type LineMessage,
  lineMessages,
  repairable,
} from './messages.ts';
import { labelTerms } from './pasted/labels.ts';

/**
 * Checks values of the attribute that is mapped to an Amazon ID, one per line: each message once, with its first line.
 */
export const identifierList = defineRule({
  id: 'identifier-list',
  inputs: { type: TYPES, values: 'lines' },
  needs: [['values', 'type']],
  messages: {
    'type-missing': { level: 'error', args: [], source: 'channel-code', onSubmit: true },
    'nothing-entered': { level: 'error', args: [], source: 'channel-code', onSubmit: true },
    blank: { level: 'error', args: [], source: 'channel-code' },
    ...lineMessages,
    'too-many': { level: 'note', args: ['count', 'limit'], source: 'channel-code' },
    'jan-as-ean': { level: 'note', args: [], source: 'channel-code' },
    'gtin-14-no-option': { level: 'note', args: [], source: 'channel-code' },
    'gcid-retired': { level: 'note', args: [], source: 'sp-api-models' },
  },
  terms: [...TYPES, ...labelTerms, ...TYPES.map((type) => `shape-${type}`), ...characterTerms],
  facts: ['count', 'sound'],
  judge({ type, values }, _, report) {
    const chosen = identifierTypeOf(type);
    if (chosen === undefined) report('type-missing', {});
    if (chosen === 'jan') report('jan-as-ean', {});
    if (chosen === 'gtin-14') report('gtin-14-no-option', {});
    if (chosen === 'gcid') report('gcid-retired', {});
    if (values === '') report('nothing-entered', {}, { input: 'values' });
    else if (values.trim() === '') report('blank', {}, { input: 'values' });

    const column = judgeIdentifiers(type, values);
    for (const { message, args, range } of summaryOf(column)) {
      report(message, args, { input: 'values', range });
    }
    const { filled, judged, sound } = column.counts;
    if (filled > judged) {
      report('too-many', { count: filled, limit: MAX_LINES }, { input: 'values' });
    }
    return { count: judged, sound };
  },
  repairs: Object.fromEntries(repairable.map((message) => [message, repaired(message)])),
});

function repaired(message: LineMessage) {
  return ({ type, values }: { readonly type: string; readonly values: string }) => {
    const text = repairIdentifiers(type, values, message);
    return text === values ? undefined : { values: text };
  };
}

interface Summary {
  readonly message: LineMessage;
  readonly level: Level;
  readonly args: Readonly<Record<LineArg, Arg>>;
  readonly range: readonly [number, number];
}

/** Each message of a column once, with the number of its lines and the first line; the most serious messages first. */
function summaryOf({ lines }: Column): readonly Summary[] {
  const counts = new Map<LineMessage, number>();
  const firsts = new Map<LineMessage, { readonly at: ColumnLine; readonly finding: LineFinding }>();
  for (const at of lines) {
    for (const finding of at.findings) {
      const { message } = finding;
      const count = counts.get(message) ?? 0;
      if (count === 0) firsts.set(message, { at, finding });
      counts.set(message, count + 1);
    }
  }
  return [...firsts.values()]
    .map(({ at: { line, range }, finding: { message, level, args } }) => ({
      message,
      level,
      // `found` makes sure that a finding has the arguments of its message.
      args: { ...args, count: counts.get(message) ?? 0, line } as Summary['args'],
      range,
    }))
    .toSorted(byWeight);
}
