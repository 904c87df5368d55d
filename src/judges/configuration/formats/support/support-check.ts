import { asWritten } from '../../decoded.ts';
import type { Entry, Format } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, nextLine } from '../lines.ts';
import { startsOther } from '../show/value.ts';

const SERVICES = 'services_connector/services_id';
const ALTERNATE = 'services_connector/product_recommendations/alternate_environment';

/** The paths whose values it prints, by their titles. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['Project ID', `${SERVICES}/project_id`],
  ['Project Name', `${SERVICES}/project_name`],
  ['Data Space ID(env ID)', `${SERVICES}/environment_id`],
  ['Data Space Name', `${SERVICES}/environment_name`],
  ['Data Space Type', `${SERVICES}/environment`],
  ['Alternate ENV enabled?', `${ALTERNATE}_enabled`],
  ['Alternate ENV ID', `${ALTERNATE}_id`],
]);

const TITLE = /^([A-Z][\w ?()]+):(?: |$)/;
const START = /^(?:Check group: |\[\d+\/\d+\] |Data Space ID\(env ID\):|Project ID:)/;
const OWN = /^(?:Alternate env (?:ENABLED|DISABLED)!|Some of fields are empty!|OK$)/;

/** Messages of other checks are not longer, in lines. */
const LONGEST_MESSAGE = 40;

/** The output of the support checker: its groups, and the values of the data space. */
export const supportCheck: Format = {
  ids: ['F-CHK'],
  read(text, at) {
    if (!START.test(lineAt(text, at)) || !isSure(text, at)) return undefined;
    const entries: Entry[] = [];
    let end = at;
    let others = 0;
    for (
      let next = at;
      next < text.length && others < LONGEST_MESSAGE;
      next = nextLine(text, next)
    ) {
      const line = lineAt(text, next);
      const entry = entryOf(text, next, line);
      if (entry) entries.push(entry);
      if (entry || OWN.test(line) || START.test(line)) {
        end = next + line.length;
        others = 0;
      } else if (startsOther(line) && !line.startsWith('Check group: ')) break;
      else others++;
    }
    return { format: 'F-CHK', span: [at, end], entries, faults: [], whole: false };
  },
};

/** A project ID alone can be anywhere: the checker prints its name in the next line. */
function isSure(text: string, at: number): boolean {
  if (!lineAt(text, at).startsWith('Project ID:')) return true;
  return lineAt(text, nextLine(text, at)).startsWith('Project Name:');
}

function entryOf(text: string, at: number, line: string): Entry | undefined {
  const [, title = ''] = TITLE.exec(line) ?? [];
  const name = TITLES.get(title);
  if (name === undefined) return undefined;
  const end = at + line.trimEnd().length;
  const start = Math.min(end, at + title.length + ': '.length);
  return {
    name,
    naming: 'path',
    scope: { type: 'default' },
    value: textOrHidden(asWritten(text, start, end), 'none'),
    origin: 'effective',
    named: [at, at + title.length],
    valued: [start, end],
    span: [at, end],
  };
}
