import type { Pins } from '../content/schemas.ts';
import { pinsWith } from '../new/pins.ts';

const after = (now: readonly string[] = [], released: readonly string[] = []) =>
  now.slice(released.length);

/** The permanent numbers that no release has yet. */
export const newPins = (now: Pins, released: Pins): Pins => ({
  guides: after(now.guides, released.guides),
  steps: Object.fromEntries(
    Object.entries(now.steps)
      .map(([guide, steps]) => [guide, after(steps, released.steps[guide])] as const)
      .filter(([, steps]) => steps.length > 0),
  ),
  messages: after(now.messages, released.messages),
});

/** The file of released numbers with those that are new. */
export const releasedPinsWith = (text: string, added: Pins): string =>
  pinsWith({ files: text === '' ? {} : { 'pins.yaml': text } }, added)['pins.yaml'] ?? '';
