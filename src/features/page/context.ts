import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, type Template } from '../../engine/check/message.ts';
import { rememberCase, rememberedCase } from '../../stores/place.ts';
import { createProgressStore } from '../../stores/progress.ts';
import { loadFile } from './load-file.ts';

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

export let locale = document.documentElement.lang;

let texts = textsIn(document);

function textsIn(root: NonElementParentNode): Record<string, Template> {
  return JSON.parse(root.getElementById('island-texts')?.textContent ?? '{}');
}

/** Continues in another language, with the texts of its markup: a guide in one file can hold several languages. */
export function changeLanguage(to: string, root: NonElementParentNode): void {
  locale = to;
  texts = textsIn(root);
}

/** Adds the texts of a file that src/build/files/text-files.ts writes. */
export async function addTexts(address: string): Promise<void> {
  Object.assign(texts, await loadFile<typeof texts>(address));
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
