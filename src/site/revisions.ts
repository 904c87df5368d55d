import { createHash } from 'node:crypto';
import { SOURCE_LOCALE } from './locales.ts';
import type { GuideContent } from './read-content.ts';

/**
 * A step's revision: a hash of what the step asks for, its checks and its text in the source language. A tick made
 * under another revision is shown as "changed since"; translations and other steps do not touch it.
 */
export function revisionOf(content: GuideContent, step: string): string {
  const ofGuide = known.get(content) ?? new Map<string, string>();
  known.set(content, ofGuide);
  const revision = ofGuide.get(step) ?? hashOf(content, step);
  ofGuide.set(step, revision);
  return revision;
}

/** Every page of a guide, in every language, asks for the revisions of all its steps. */
const known = new WeakMap<GuideContent, Map<string, string>>();

function hashOf(content: GuideContent, step: string): string {
  const structure = content.guide.steps.find(({ id }) => id === step)?.checks;
  const text = stepSource(content.bodies[SOURCE_LOCALE] ?? '', step).replace(/\s+/g, ' ');
  return createHash('sha256')
    .update(JSON.stringify([structure, text]))
    .digest('hex')
    .slice(0, 8);
}

/** The MDX between a step's tags; empty where the step is missing. */
export function stepSource(body: string, step: string): string {
  return new RegExp(`<Step id="${step}">([\\s\\S]*?)</Step>`).exec(body)?.[1] ?? '';
}
