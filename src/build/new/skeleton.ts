import type { Result } from '../../engine/result.ts';
import type { Content } from '../content/read-content.ts';

/** What a command adds to a content folder. */
export interface Skeleton {
  /** By path below the folder: new files, and the new text of files that exist. */
  readonly files: Readonly<Record<string, string>>;
  /** The files with English text that must be translated. */
  readonly toTranslate: readonly string[];
  /** What the author does next, a sentence or a paragraph each. */
  readonly next: readonly string[];
}

/** Makes the skeleton of one thing. If that is not possible, the problem says why and what to do instead. */
export type MakeSkeleton = (
  id: string,
  content: Content,
  options: {
    /** "# yaml-language-server: …" for a file, if an editor can find its schema. */
    readonly schemaLine: (file: string) => string;
    /** As in ISO 8601. */
    readonly today: string;
  },
) => Result<Skeleton, string>;

/** A line of YAML, in a file or in front matter, that shows translators what is still English. */
export const TODO = '# TODO translate: this text is English.\n';
