import type { Arg, Level } from '../check/finding.ts';
import { joinSentences } from '../check/message.ts';
import type { ConfigurationReport } from './report.ts';

/** Says a text of the interface. */
type Say = (
  key: 'summary' | 'none' | 'unknown-second',
  args?: Readonly<Record<string, Arg>>,
) => string;

/** What a report says in a sentence or two, and how serious it is. */
export function summaryOf(
  { findings, unknownSecond }: Pick<ConfigurationReport, 'findings' | 'unknownSecond'>,
  say: Say,
): { readonly text: string; readonly level: Level | '' } {
  const count = findings.filter(({ level }) => level !== 'note').length;
  const found = count > 0 ? say('summary', { count }) : say('none');
  const [worst] = findings;
  if (!unknownSecond) return { text: found, level: worst?.level ?? '' };
  return {
    text: joinSentences([found, say('unknown-second')]),
    level: worst?.level === 'error' ? 'error' : 'warning',
  };
}
