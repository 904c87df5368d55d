import type { Resting } from '../citations.ts';
import type { ChangedPassage } from './changes.ts';
import { type Comparison, short } from './compare-source.ts';

/** More lines of one passage, and more passages of one source, are counted, not printed. */
const LINES = 40;
const PASSAGES = 20;

/** What has changed in a source, and what rests on that. */
export function changeReport(
  { id, source, read, byDate, now, passages, renamed }: Comparison,
  citations: readonly Resting[],
): readonly string[] {
  const found = byDate ? `, found by the date ${source.date}` : '';
  return [
    `${id}: ${[source.repository, source.path].filter(Boolean).join(', ')}`,
    `  read: ${short(read)}${found}; now: ${short(now)}`,
    ...renamed.map(({ from, to }) => `  renamed: ${from} is now ${to}`),
    ...passages.slice(0, PASSAGES).flatMap((passage) => passageReport(passage, source.path)),
    ...(passages.length > PASSAGES ? [`  … and ${passages.length - PASSAGES} more places`] : []),
    ...(passages.length > 0 ? restingReport(citations.filter(restsOn(id, passages))) : []),
    '',
  ];
}

/** A citation rests on a change if it names the whole source, or a heading that the change is under. */
const restsOn =
  (id: string, passages: readonly ChangedPassage[]) =>
  ({ source, heading }: Resting): boolean =>
    source === id &&
    (heading === undefined || passages.some(({ under }) => under.includes(heading)));

function passageReport(
  { file, title, under, lines }: ChangedPassage,
  path: string | undefined,
): readonly string[] {
  const anchor = under.at(-1);
  const place = [
    ...(file === path ? [] : [file]),
    anchor === undefined ? 'text without a heading' : `“${title}” (#${anchor})`,
  ];
  const rest = lines.length - LINES;
  return [
    `  changed: ${place.join(', ')}`,
    ...lines.slice(0, LINES).map((line) => `    ${line}`),
    ...(rest > 0 ? [`    … and ${rest} more lines`] : []),
  ];
}

/** Guides, steps, rules with their messages, and errors in sources, each once. */
function restingReport(citations: readonly Resting[]): readonly string[] {
  const named = (kind: Resting['kind']) =>
    citations
      .filter((each) => each.kind === kind)
      .map(({ id, heading }) => `${id}${heading === undefined ? '' : ` (#${heading})`}`);
  const rules = new Map<string, string[]>();
  for (const message of named('message')) {
    const [rule = '', own = ''] = message.split('/');
    rules.set(rule, [...(rules.get(rule) ?? []), own]);
  }
  const lines = [
    ...named('guide').map((guide) => `guide ${guide}`),
    ...named('step').map((step) => `step ${step}`),
    ...[...rules].map(([rule, messages]) => `rule ${rule}: ${messages.join(', ')}`),
    ...named('erratum').map((erratum) => `error in a source: ${erratum}`),
  ];
  if (lines.length === 0) return ['  nothing rests on it'];
  return ['  what rests on it:', ...[...new Set(lines)].map((line) => `    ${line}`)];
}
