import type { Result } from '../../engine/result.ts';
import type { Content } from '../content/read-content.ts';

/** What a command adds to a content folder. */
export interface Skeleton {
  /** By path below the folder: new files, and the new text of files that exist. */
  readonly files: Readonly<Record<string, string>>;
  /** The files whose English text has to be translated. */
  readonly toTranslate: readonly string[];
  /** What the author does next, a sentence or a paragraph each. */
  readonly next: readonly string[];
}

/** Makes the skeleton of one thing. Where that cannot be, the problem says why and what to do instead. */
export type MakeSkeleton = (
  id: string,
  content: Content,
  options: {
    /** "# yaml-language-server: …" for a file, where an editor can find its schema. */
    readonly schemaLine: (file: string) => string;
    /** As in ISO 8601. */
    readonly today: string;
  },
) => Result<Skeleton, string>;

/** A line of YAML, in a file or in a front matter, by which translators find what is still English. */
export const TODO = '# TODO translate: this text is English.\n';
