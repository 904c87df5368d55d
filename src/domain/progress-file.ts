import { asObject, asStepProgress, type Progress, parseObject } from './progress.ts';
import type { Result } from './result.ts';

export type FileProblem = 'not-ours' | 'too-long';

const STEP_KEY = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
const MAX_FILE = 262_144;

/** The text of an export file: every entry, with a version so that later releases can read it. */
export function exportProgress(progress: Progress): string {
  return JSON.stringify({ waymark: 1, progress }, undefined, 2);
}

/** Reads an export file. Entries that are not ours are left out; a file that is not ours is a problem. */
export function importProgress(text: string): Result<Progress, FileProblem> {
  if (text.length > MAX_FILE) return { ok: false, problem: 'too-long' };
  const file = parseObject(text);
  const entries = file?.['waymark'] === 1 ? asObject(file['progress']) : undefined;
  if (!entries) return { ok: false, problem: 'not-ours' };
  const known = Object.entries(entries).flatMap(([key, value]) => {
    const entry = asObject(value);
    const step = entry && STEP_KEY.test(key) ? asStepProgress(entry) : undefined;
    return step?.ok ? [[key, step.value] as const] : [];
  });
  return { ok: true, value: Object.fromEntries(known) };
}
