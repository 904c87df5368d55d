import type { Result } from '../result.ts';
import { asObject, asStepProgress, type Progress, parseObject } from './progress.ts';

export type FileProblem = 'not-ours' | 'too-long';

/** The result of reading an export file: its entries, and how many of them this release cannot read. */
export interface ReadFile {
  readonly progress: Progress;
  readonly unread: number;
}

const STEP_KEY = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
/** In bytes: as much as browsers store for a site, so that every export can be read again. */
export const MAX_FILE = 5 * 1024 * 1024;

/** The text of an export file: every entry, with a version so that later releases can read it. */
export const exportProgress = (progress: Progress): string =>
  JSON.stringify({ waymark: 1, progress });

/** Reads an export file. Entries that are not ours are left out; if the file is not ours, that is a problem. */
export function importProgress(text: string): Result<ReadFile, FileProblem> {
  if (text.length > MAX_FILE) return { ok: false, problem: 'too-long' };
  const file = parseObject(text);
  const entries = file?.['waymark'] === 1 ? asObject(file['progress']) : undefined;
  if (!entries) return { ok: false, problem: 'not-ours' };
  const known = Object.entries(entries).flatMap(([key, value]) => {
    const entry = asObject(value);
    const step = entry && STEP_KEY.test(key) ? asStepProgress(entry) : undefined;
    return step?.ok ? [[key, step.value] as const] : [];
  });
  const unread = Object.keys(entries).length - known.length;
  return { ok: true, value: { progress: Object.fromEntries(known), unread } };
}
