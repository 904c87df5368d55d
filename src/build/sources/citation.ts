/** What a fact rests on: a source, or what is under one heading of it. */
export interface Citation {
  /** An ID in content/sources.yaml. */
  readonly source: string;
  /** The anchor of the heading, without "#". */
  readonly heading?: string;
}

/** A citation as authors write it: `handbook`, or `handbook#make-a-key` for one heading of a Markdown file. */
export const CITATION = /^([a-z0-9-]+)(?:#([^\s#"]+))?$/;

/** The parts of a citation whose form has been checked. */
export function citationOf(cited: string): Citation {
  const [, source = cited, heading] = CITATION.exec(cited) ?? [];
  return heading === undefined ? { source } : { source, heading };
}

/** The source that a citation names. */
export const sourceIn = (cited: string): string => citationOf(cited).source;
