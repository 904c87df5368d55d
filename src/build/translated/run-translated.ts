import { stringify } from 'yaml';
import { fail, ok, type Result } from '../../engine/result.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { type Content, readContent } from '../content/read-content.ts';
import { writeSkeleton } from '../new/write-skeleton.ts';
import { sourcePieces, type Translation, translationsIn } from './states.ts';

const TYPOGRAPHY = '--typography';

/** What to record: in which languages, for which pieces, and whether only what differs in its typography. */
interface Task {
  readonly locales: readonly string[];
  readonly places: readonly string[];
  readonly typography: boolean;
}

/**
 * Records for some languages, all unless named, that the pieces at some places, all unless named, match the source.
 * Returns what to tell the translator. If something cannot be done, nothing is recorded.
 */
export function runTranslated(folder: string, args: readonly string[]): Result<string, string> {
  try {
    const content = readContent(folder);
    const task = taskOf(content, args);
    return task.ok ? record(folder, content, task.value) : task;
  } catch (error) {
    // The content cannot be read, or the folder cannot be written to.
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function taskOf(content: Content, args: readonly string[]): Result<Task, string> {
  const typography = args.includes(TYPOGRAPHY);
  const named = args.filter((arg) => arg !== TYPOGRAPHY);
  if (named.includes(SOURCE_LOCALE)) {
    return fail(`"${SOURCE_LOCALE}" is the source. Name a language that is translated from it.`);
  }
  const translated = Object.keys(content.locales).filter((locale) => locale !== SOURCE_LOCALE);
  const places = named.filter((arg) => !translated.includes(arg));
  const ids = [...sourcePieces(content).keys()];
  const [example] = ids.filter((id) => id.includes('/steps/'));
  const unknown = places.find((place) => !ids.some(isAt(place)));
  if (unknown !== undefined) {
    return fail(
      `"${unknown}" is not a language (${translated.join(', ')}) and not a part of the content. Name a guide, a rule, a tool or a text, such as ${example}.`,
    );
  }
  if (typography && places.length === 0) {
    return fail(`Name the texts: npm run translated -- ${TYPOGRAPHY} ${example}`);
  }
  const locales = translated.filter((locale) => named.includes(locale));
  return ok({ locales: locales.length > 0 ? locales : translated, places, typography });
}

/** Whether a piece is at a place: its ID, the beginning of it, or the ID of its guide, rule or tool. */
const isAt = (place: string) => (id: string) =>
  `${id}/`.startsWith(`${place.replace(/\/$/, '')}/`) ||
  (/^(?:guides|rules|tools)\//.test(id) && id.split('/')[1] === place);

function record(folder: string, content: Content, task: Task): Result<string, string> {
  const languages = task.locales.map((locale) => {
    const pieces = [...translationsIn(content, locale).values()].filter(
      ({ id }) => task.places.length === 0 || task.places.some((place) => isAt(place)(id)),
    );
    const open = pieces.filter(({ state }) => state === 'stale' || state === 'unrecorded');
    return {
      locale,
      recorded: open.filter(({ typography }) => typography || !task.typography),
      refused: task.typography ? open.filter(({ typography }) => !typography) : [],
      missing: pieces.filter(({ state }) => state === 'missing'),
      ...recordsOf(content, locale),
    };
  });
  const nothing = languages.every(({ recorded }) => recorded.length === 0);
  const refused = languages.flatMap((each) => each.refused.map(({ id }) => id));
  if (nothing && refused.length > 0) {
    return fail(
      `More than the typography has changed since the translation of ${listed(refused)}. Update the translation, then run it without ${TYPOGRAPHY}.`,
    );
  }
  const missing = languages.flatMap((each) => each.missing);
  if (nothing && missing.length > 0 && task.places.length > 0) {
    return fail(
      `This is not translated yet: ${listed(missing.map(({ id }) => id))}. Translate it in ${listed(missing.map(({ file }) => file))}, and delete the line "TODO translate".`,
    );
  }
  const changed = languages.filter(({ recorded, gone }) => recorded.length + gone.length > 0);
  writeSkeleton(folder, {
    files: Object.fromEntries(
      changed.map(({ locale, kept, recorded }) => [
        `translated/${locale}.yaml`,
        fileOf({
          ...kept,
          ...Object.fromEntries(recorded.map(({ id, version }) => [id, version])),
        }),
      ]),
    ),
  });
  return ok(languages.map(reportOn).join(''));
}

/** What is recorded for a language: the records of pieces that exist, and the IDs of those that are gone. */
function recordsOf(content: Content, locale: string) {
  const records = Object.entries(content.translated[locale] ?? {});
  const exists = ([id]: readonly [string, string]) => sourcePieces(content).has(id);
  return {
    kept: Object.fromEntries(records.filter(exists)),
    gone: records.filter((entry) => !exists(entry)).map(([id]) => id),
  };
}

const REMARK = `# Written by \`npm run translated\`: the version of the source that each text was translated from. If git
# reports a conflict here, keep the lines of both sides, but only one for each text.
`;

/** One line for each piece, in the order of their IDs: two people who translate different things change different places. */
const fileOf = (records: Readonly<Record<string, string>>): string =>
  REMARK + stringify(records, { lineWidth: 0, sortMapEntries: true });

function reportOn({
  locale,
  recorded,
  refused,
  missing,
  gone,
}: {
  readonly locale: string;
  readonly recorded: readonly Translation[];
  readonly refused: readonly Translation[];
  readonly missing: readonly Translation[];
  readonly gone: readonly string[];
}): string {
  const ids = (pieces: readonly Translation[]) => listed(pieces.map(({ id }) => id));
  const lines = [
    recorded.length > 0 ? `recorded ${recorded.length}: ${ids(recorded)}` : 'nothing to record',
    ...(refused.length > 0 ? [`still older than ${SOURCE_LOCALE}: ${ids(refused)}`] : []),
    ...(missing.length > 0 ? [`not translated yet: ${ids(missing)}`] : []),
    ...(gone.length > 0 ? [`no longer there: ${listed(gone)}`] : []),
  ];
  return lines.map((line) => `${locale}: ${line}\n`).join('');
}

/** The first of some names, each once. */
function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length > 8
    ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more`
    : all.join(', ');
}
