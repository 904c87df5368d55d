import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, type Template } from '../../engine/check/message.ts';
import { rememberCase, rememberedCase } from '../../stores/place.ts';
import { createProgressStore } from '../../stores/progress.ts';

/** What the islands of a page share: the reader's progress, the language, and the interface's texts. */
export const progress = createProgressStore(
  () => localStorage,
  Date.now,
  rememberedCase(),
  rememberCase,
);

/** The key that other tabs wrote since the last read, null for several: many events are handled once per frame. */
let written: string | null | undefined;
addEventListener('storage', ({ key }) => {
  if (written === undefined) setTimeout(read, 16);
  written = written === undefined || written === key ? key : null;
});
function read(): void {
  const key = written ?? null;
  written = undefined;
  progress.reload(key);
}
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) progress.reload(null);
});

export const locale = document.documentElement.lang;

const data = document.getElementById('island-texts')?.textContent ?? '{}';
const texts: Record<string, Template> = JSON.parse(data);

/**
 * Adds the texts of a file that src/build/files/text-files.ts writes; under the policy, a page may load a script but
 * not fetch.
 */
export async function addTexts(address: string): Promise<void> {
  const { default: more }: { default: typeof texts } = await import(/* @vite-ignore */ address);
  Object.assign(texts, more);
}

/** A text of content/locales under `island-`, or under `tools-` once the tools are loaded. */
export function t(
  key: KeyUnder<'island-' | 'tools-'>,
  args: Readonly<Record<string, Arg>> = {},
): string {
  const template = texts[key];
  if (template === undefined) {
    throw new Error(`Add "island-${key}" or "tools-${key}" to content/locales/en.yaml.`);
  }
  return formatMessage(template, args, locale);
}
