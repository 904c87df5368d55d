import { enteredRange, fold } from '../../text/fold.ts';
import { lookupOf } from '../lookup.ts';
import type { ReaderFor } from '../reader.ts';

/** Finds in a text what is under `lookup` in the rule's file, the longest phrase first, each message once. */
export const lookupReader: ReaderFor = ({ lookup: table = {} }) => {
  const find = lookupOf(table);
  return {
    read(entered) {
      const folded = fold(entered);
      const faults = [...find(folded.text)].map(([message, [start, end]]) => ({
        message,
        range: enteredRange(entered, folded, start, end),
      }));
      return { text: entered, faults };
    },
    faults: Object.fromEntries(Object.keys(table).map((message) => [message, { level: 'note' }])),
  };
};
