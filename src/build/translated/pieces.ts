import { mdxToMdast } from 'satteri';
import { splitFrontMatter } from '../content/front-matter.ts';
import type { Content } from '../content/read-content.ts';
import { stepSource, withoutSteps, wordsOf } from '../content/revisions.ts';
import type { Prose } from '../content/schemas.ts';
import { dataIn } from '../content/yaml/parse-yaml.ts';
import { TODO } from '../new/skeleton.ts';

/** A piece that is translated as a whole: a step, a check, a drawing, a message, a text of the interface. */
export interface Piece {
  /** Permanent, as the IDs in it are: "guides/<guide>/steps/<step>". It begins with the folder of its file. */
  readonly id: string;
  readonly file: string;
  /** What a reader reads in it, in one line: without markup, and with one space wherever there is space. */
  readonly words: string;
}

/** The pieces that a language has, by ID. A file that is marked as not translated yet has none. */
export function piecesIn(
  { files }: Pick<Content, 'files'>,
  locale: string,
): ReadonlyMap<string, Piece> {
  const pieces = Object.entries(files).flatMap(([file, text]) => {
    const [, folder = '', name, ending] = FILE.exec(file) ?? [];
    const kind = KINDS.find(({ at }) => at.test(folder));
    if (name !== locale || !kind || text.includes(TODO)) return [];
    const parts = ending === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '' };
    if (!parts) return [];
    return Object.entries(kind.texts(dataIn(parts.yaml) as Data, parts.body)).map(
      ([part, data]) => ({
        id: `${folder}/${part}`,
        file,
        words: wordsIn(data).join('\n').replace(/\s+/g, ' ').trim(),
      }),
    );
  });
  return new Map(pieces.filter(({ words }) => words !== '').map((piece) => [piece.id, piece]));
}

/** What is in a file. Its shape has been checked. */
type Data = Readonly<Record<string, unknown>>;

const FILE = /^(.*)\/([^/]+)\.(mdx|yaml)$/;

/** The texts of a file by the end of their ID, from its data and its prose. */
type Texts = (data: Data, body: string) => Data;

/** What the files in some folders consist of. */
const KINDS: readonly { readonly at: RegExp; readonly texts: Texts }[] = [
  { at: /^guides\/[^/]+$/, texts: guideTexts },
  {
    at: /^rules\/[^/]+$/,
    texts: ({ title, summary, pass, messages, terms }, body) => ({
      about: { title, summary, text: proseWords(body) },
      pass,
      ...under('messages', messages),
      ...under('terms', terms),
    }),
  },
  { at: /^tools\/[^/]+$/, texts: (data) => ({ about: data }) },
  {
    at: /^shared$/,
    texts: ({ messages, terms }) => ({ ...under('messages', messages), ...under('terms', terms) }),
  },
  { at: /^locales$/, texts: ({ texts }) => under('texts', texts) },
  { at: /^configuration\/names$/, texts: (data) => data },
  { at: /^errata\/texts$/, texts: (data) => data },
];

function guideTexts(data: Data, body: string): Data {
  const { title, summary, description, checks, pictures, routes, presets } = data;
  const titles = (data['steps'] ?? {}) as Prose['steps'];
  const steps = Object.entries(titles)
    // A title without its text is not a translated step.
    .filter(([id]) => body.includes(`<Step id="${id}">`))
    .map(([id, title]) => [id, { title, text: proseWords(stepSource(body, id)) }] as const);
  return {
    about: { title, summary, description },
    ...under('steps', Object.fromEntries(steps)),
    ...under('checks', checks),
    ...under('pictures', pictures),
    routes,
    presets,
    text: proseWords(withoutSteps(body)),
  };
}

const under = (place: string, data: unknown): Data =>
  Object.fromEntries(Object.entries(data ?? {}).map(([id, value]) => [`${place}/${id}`, value]));

/** The words of some MDX. If it cannot be parsed, the content report says why; until then, its text counts. */
function proseWords(mdx: string): string {
  try {
    return wordsOf(mdxToMdast(mdx), {});
  } catch {
    return mdx;
  }
}

/** Every text in some data, with its place. The order in the file changes nothing. */
function wordsIn(data: unknown, place = ''): readonly string[] {
  if (data === undefined || data === null || data === '') return [];
  if (typeof data !== 'object') return [`${place} ${data}`];
  return Object.entries(data)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, value]) => wordsIn(value, `${place} ${key}`));
}
