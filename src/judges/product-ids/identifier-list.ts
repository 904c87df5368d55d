import { defineRule } from '../../engine/check/rule.ts';
import { characterTerms } from '../../engine/text/characters.ts';
import { type ColumnLine, judgeIdentifiers, MAX_LINES, repairIdentifiers } from './column.ts';
import { identifierTypeOf, TYPE_NOTES, TYPES } from './identifier-type.ts';
import { type LineMessage, lineMessages, repairable } from './messages.ts';
import { labelTerms } from './pasted/labels.ts';
import { Tally } from './tally.ts';

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
    const note = chosen && TYPE_NOTES[chosen];
    if (note) report(note, {});
    if (values === '') report('nothing-entered', {}, { input: 'values' });
    else if (values.trim() === '') report('blank', {}, { input: 'values' });

    const { lines, counts } = judgeIdentifiers(type, values);
    const tally = new Tally<ColumnLine['range']>();
    for (const { findings, line, range } of lines) tally.add(findings, line, range);
    for (const { message, args, at: range } of tally.summary()) {
      report(message, args, { input: 'values', range });
    }
    const { filled, judged, sound } = counts;
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
