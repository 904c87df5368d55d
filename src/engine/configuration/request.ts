import type { ConfigurationReport } from './report.ts';

/** What a page asks its worker: a text that was pasted, or files; and perhaps a text of a second instance. */
export type ConfigurationRequest = { readonly second?: string } & (
  | { readonly text: string }
  | { readonly files: readonly { readonly name: string; readonly contents: Blob }[] }
);

/**
 * What the reader has to know about a file. `searched`: only some tables of a large dump were looked at; `cut`: not all
 * of them, there was too much; `binary`: it is not a text; `unreadable`: the browser cannot read it.
 */
export type FileNote = 'searched' | 'cut' | 'binary' | 'unreadable';

/** What the worker answers. */
export interface ConfigurationAnswer {
  readonly report: ConfigurationReport;
  /** The files that were looked at, in their order. */
  readonly files: readonly { readonly name: string; readonly note?: FileNote }[];
}
