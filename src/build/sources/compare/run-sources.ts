import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, readContent } from '../../content/read-content.ts';
import { list, misuse, type Outcome, printable } from '../../outcome.ts';
import { citationsIn, type Resting } from '../citations.ts';
import { type Checkout, checkoutFor, checkoutsIn } from './checkouts.ts';
import { type Comparison, compareSource } from './compare-source.ts';
import { changeReport } from './report.ts';
import { withCompared } from './write-compared.ts';

const FLAG = '--compared';
const USAGE = `Name the folder of a git checkout, or of several: npm run sources -- <folder> [${FLAG}]`;

/**
 * Compares the sources of a content folder with the checkouts in another folder. With `--compared`, also writes into
 * sources.yaml which of them have not changed.
 */
export function runSources(
  contentFolder: string,
  args: readonly string[],
  today = new Date().toISOString().slice(0, 10),
): Outcome {
  const [folder, ...rest] = args.filter((arg) => arg !== FLAG);
  const isFolder = folder && statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder || rest.length > 0 || folder.startsWith('-')) return misuse(USAGE);
  const checkouts = checkoutsIn(folder);
  if (checkouts.length === 0) return misuse(`There is no git checkout in ${folder}.`);
  try {
    const content = readContent(contentFolder);
    const compared = compareAll(content, checkouts);
    const text = report(compared, citationsIn(content));
    if (compared.comparisons.length === 0) return misuse(text);
    const written = args.includes(FLAG) ? write(contentFolder, compared, today) : '';
    const changed = compared.comparisons.some(isChanged);
    return {
      code: compared.failed.length > 0 ? 2 : changed ? 1 : 0,
      text: printable(text + written),
    };
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

/** All sources, by what the checkouts say about them. */
interface Compared {
  readonly comparisons: readonly Comparison[];
  /** Why a source could not be compared with its checkout. */
  readonly failed: readonly string[];
  readonly withoutCheckout: readonly string[];
  readonly withoutRepository: readonly string[];
}

function compareAll({ sources }: Content, checkouts: readonly Checkout[]): Compared {
  const comparisons: Comparison[] = [];
  const failed: string[] = [];
  const withoutCheckout: string[] = [];
  const withoutRepository: string[] = [];
  for (const [id, source] of Object.entries(sources)) {
    const { repository } = source;
    const checkout = repository === undefined ? undefined : checkoutFor(repository, checkouts);
    if (repository === undefined) withoutRepository.push(id);
    else if (!checkout) withoutCheckout.push(`${id} (${repository})`);
    else {
      const result = compareSource(id, source, checkout);
      if (result.ok) comparisons.push(result.value);
      else failed.push(`${id}: ${result.problem}`);
    }
  }
  return { comparisons, failed, withoutCheckout, withoutRepository };
}

const isChanged = ({ passages }: Comparison): boolean => passages.length > 0;

function report(
  { comparisons, failed, withoutCheckout, withoutRepository }: Compared,
  citations: readonly Resting[],
): string {
  const told = comparisons.filter((each) => isChanged(each) || each.renamed.length > 0);
  const unchanged = comparisons.filter((each) => !isChanged(each));
  const unknown = comparisons.flatMap(({ id, headings }) =>
    citations
      .filter(({ source, heading }) => source === id && heading && !headings.includes(heading))
      .map((each) => `${each.kind} ${each.id}: ${id}#${each.heading}`),
  );
  return [
    ...told.flatMap((each) => changeReport(each, citations)),
    ...list('Cited headings that were not in what was read:', unknown),
    ...list('Could not be compared:', failed),
    ...list('Not in this folder:', withoutCheckout),
    ...list('In no repository:', withoutRepository),
    `Changed: ${comparisons.length - unchanged.length}. Not changed: ${unchanged.length}. ${newest(comparisons)}`,
    '',
  ].join('\n');
}

/** Nothing is fetched, so an old checkout would find nothing. */
function newest(comparisons: readonly Comparison[]): string {
  const days = comparisons.map(({ now }) => now.day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined) return '';
  return `The newest commits here are from ${from === to ? from : `${from} to ${to}`}; nothing was fetched.`;
}

function write(folder: string, { comparisons }: Compared, today: string): string {
  const unchanged = comparisons.filter((each) => !isChanged(each));
  const file = join(folder, 'sources.yaml');
  writeFileSync(file, withCompared(readFileSync(file, 'utf8'), unchanged, today));
  return `Wrote ${today} and the commit of ${unchanged.length} unchanged sources into ${file}.\n`;
}
