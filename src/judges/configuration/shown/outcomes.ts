import { type Outcome, worst } from '../../../engine/check/finding.ts';
import type { FindingRow } from '../../../engine/configuration/report.ts';
import { groupedBy } from '../../../engine/grouped-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { CONFIGURATION } from '../configuration.ts';
import { type Installation, type Setting, settingsAt } from '../installation.ts';
import { countUpTo } from '../places.ts';
import { isEmpty } from '../view.ts';

/** A finding with its places in the text. */
export type Placed = { readonly at: readonly Span[]; readonly row: FindingRow };

/**
 * For a setting, the most serious finding at it. What no rule knows is not called sound. Places of a second text say
 * nothing about this one.
 */
export function outcomesFrom(findings: readonly Placed[]): (setting: Setting) => Outcome {
  const placed = findings
    .filter(({ row }) => !row.inSecond)
    .flatMap(({ at, row: { level } }) => at.map(([start]) => ({ start, level })))
    .toSorted((one, other) => one.start - other.start);
  const starts = placed.map(({ start }) => start);
  return ({ known, entry }) => {
    const [from, to] = entry.span;
    const first = countUpTo(starts, from - 1);
    const own = known && !isEmpty(entry) && entry.value.kind === 'text' ? 'sound' : 'empty';
    const last = Math.max(to - 1, from);
    if ((starts[first] ?? Number.POSITIVE_INFINITY) > last) return own;
    const within = placed.slice(first, countUpTo(starts, last));
    return worst([own, ...within.map(({ level }) => level)]);
  };
}

/**
 * For a path, the most serious finding of the rules over a configuration, wherever the path is: at another scope, in
 * another place, or as what two instances share. A finding that is about one path may be placed at another, such as one
 * about a value that is missing; one without a path is about all that it is placed at.
 */
export function outcomesOfPaths(
  installation: Installation,
  findings: readonly Placed[],
): (path: string) => Outcome {
  const ofRules = findings.filter(({ row }) => row.rule === CONFIGURATION);
  const byPath = groupedBy(ofRules, ({ row }) => row.path);
  const outcomeOf = outcomesFrom(byPath.get(undefined) ?? []);
  return (path) =>
    worst([
      ...(byPath.get(path) ?? []).map(({ row }) => row.level),
      ...settingsAt(installation, path).map(outcomeOf),
    ]);
}
