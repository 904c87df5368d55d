import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import type { ConfigurationReport } from '../../engine/configuration/report.ts';
import { sayFrom } from '../page/say.ts';
import { inFile } from './item.ts';

/** Says a text of the interface in the language of the page. */
export type Say = (
  key: KeyUnder<'configuration-'> | KeyUnder<'check-'>,
  args?: Readonly<Record<string, Arg>>,
) => string;

/** The sentence that sums up a report, and how serious it is. */
export interface Summary {
  readonly text: string;
  readonly level: string;
  /** Whether there is a report to look at. */
  readonly shown: boolean;
}

/** The interface's texts in the language of the page. */
export const textsFor = ({ interface: texts }: ConfigurationFile): Say =>
  sayFrom(texts, 'configuration');

/** What was recognized and what not, in the order of the files and of the text. */
export function formatTexts({ formats, unread }: ConfigurationReport, say: Say) {
  const rows = [
    ...formats.map(({ id, name, line, file }) => ({
      id,
      file,
      line,
      text: say('format', { name, line }),
    })),
    ...unread.map(({ line, last, file }) => ({
      id: '',
      file,
      line,
      text: line === last ? say('unread-line', { line }) : say('unread', { line, last }),
    })),
  ];
  const files = [...new Set(rows.map(({ file }) => file))];
  return rows
    .toSorted(
      (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line,
    )
    .map((row) => ({ ...row, text: inFile(row.file, row.text, say) }));
}

/** What needs the reader's attention; a colour alone says nothing to some readers. */
export const levelText = (outcome: string, say: Say): string =>
  outcome === 'error' || outcome === 'warning' ? say(`level-${outcome}`) : '';

/** The website or store that a value is for. */
export const scopeText = (scope: string, name: string, say: Say): string =>
  scope === 'websites' || scope === 'stores'
    ? say(`scope-${scope}`, { name })
    : say('scope-default');

/** How many settings are not listed; empty if all of them are. */
export const othersText = ({ others }: ConfigurationReport, say: Say): string =>
  others > 0 ? say('settings-more', { count: others }) : '';

/** Where a value is on the installation. */
export const originText = (origin: string, say: Say): string =>
  origin === 'variable' || origin === 'database' || origin === 'command' || origin === 'effective'
    ? say(`origin-${origin}`)
    : origin;
