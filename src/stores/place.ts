import { CASE } from '../engine/progress/progress.ts';
import { DEFAULT_CASE } from './progress.ts';

/**
 * Where the reader is, and which language they chose. Only IDs and a number; if storage is blocked, losing them does no
 * harm.
 */
const LOCALE_KEY = 'waymark/locale';
const PLACE_KEY = 'waymark/place';
const CASE_KEY = 'waymark/case';

export interface Place {
  readonly step: string;
  /** Distance of the step's top from the window's, in CSS pixels. */
  readonly offset: number;
}

export function rememberLocale(locale: string): void {
  quietly(() => localStorage.setItem(LOCALE_KEY, locale));
}

export function rememberedLocale(): string | undefined {
  return quietly(() => localStorage.getItem(LOCALE_KEY)) ?? undefined;
}

/** Kept only for the next page of this tab. */
export function rememberPlace({ step, offset }: Place): void {
  quietly(() => sessionStorage.setItem(PLACE_KEY, `${offset} ${step}`));
}

/** The place to return to, once. */
export function returnToPlace(): Place | undefined {
  const text = quietly(() => sessionStorage.getItem(PLACE_KEY));
  quietly(() => sessionStorage.removeItem(PLACE_KEY));
  const [, offset, step] = /^(-?\d{1,6}) ([a-z0-9-]{1,64})$/.exec(text ?? '') ?? [];
  return step === undefined ? undefined : { step, offset: Number(offset) };
}

/** The case that is open in this tab; links to other cases do not change it. */
export function rememberCaseHere(name: string): void {
  quietly(() => sessionStorage.setItem(CASE_KEY, name));
}

/** Sets the case that is open in this tab, and the first one of a new tab. */
export function rememberCase(name: string): void {
  rememberCaseHere(name);
  quietly(() => {
    if (newTabsCase() !== name) localStorage.setItem(CASE_KEY, name);
  });
}

export const rememberedCase = (): string =>
  caseNamed(quietly(() => sessionStorage.getItem(CASE_KEY))) ?? newTabsCase();

/** The first case of a new tab. */
export const newTabsCase = (): string =>
  caseNamed(quietly(() => localStorage.getItem(CASE_KEY))) ?? DEFAULT_CASE;

const caseNamed = (text: string | null | undefined): string | undefined =>
  text && CASE.test(text) ? text : undefined;

/** Nothing depends on these entries, so the reader is not told if the browser refuses them. */
function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
