import type { Fault, Format, Told } from '../../part.ts';
import { lineAt, nextLine } from '../lines.ts';

const HEADING = /^(?:Projects list|Project data):\s*$/;
const BORDER = /^\+(?:-+\+){5}\s*$/;
const COLUMNS = [
  'Project Id',
  'Project Name',
  'Environment Id',
  'Environment Name',
  'Environment Type',
];
const REFUSED =
  /^(?:Saas environment \[magento_saas\/environment\] not set|Saas Api key set not configured for \S+ environment)/;

/**
 * The output of `saas:list:projects` and `saas:initialize:project`: the data spaces of a project. Faults: `row-broken`;
 * `spaces-refused` if the command could not ask for them.
 */
export const dataSpaces: Format = {
  ids: ['F-LIST'],
  read(text, at) {
    const first = lineAt(text, at);
    if (REFUSED.test(first)) {
      const span = [at, at + first.length] as const;
      return { ...NOTHING, span, faults: [{ kind: 'spaces-refused', at: span }] };
    }
    const table = HEADING.test(first) ? nextLine(text, at) : at;
    const header = nextLine(text, table);
    if (!BORDER.test(lineAt(text, table))) return undefined;
    if (cellsOf(lineAt(text, header)).join() !== COLUMNS.join()) return undefined;
    const found: NonNullable<Told['spaces']>[number][] = [];
    const faults: Fault[] = [];
    let end = header + lineAt(text, header).length;
    for (let next = nextLine(text, header); next < text.length; next = nextLine(text, next)) {
      const line = lineAt(text, next);
      if (!/^[|+]/.test(line)) break;
      end = next + line.length;
      if (line.startsWith('+')) continue;
      const cells = cellsOf(line);
      const [project = '', , space = '', , type = ''] = cells;
      if (cells.length === COLUMNS.length && project !== '')
        found.push({ project, space, type, at: [next, end] });
      else faults.push({ kind: 'row-broken', at: [next, end] });
    }
    return { ...NOTHING, span: [at, end], faults, told: { spaces: found } };
  },
};

const NOTHING = { format: 'F-LIST', entries: [], faults: [], whole: false } as const;

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
