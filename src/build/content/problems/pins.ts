import type { Rule } from '../../../engine/check/rule.ts';
import { ROOM } from '../../../engine/links/status-code.ts';
import type { Content } from '../read-content.ts';
import { difference, type Problem } from './problem.ts';

const FILE = 'pins.yaml';

/** Guides, steps and messages without a permanent number, and those that have two. */
export function pinProblems(
  { pins, guides }: Content,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const messages = Object.values(rules).flatMap((rule) =>
    Object.keys(rule.messages).map((message) => `${rule.id}/${message}`),
  );
  return [
    ...listProblems('guides', Object.keys(guides), pins.guides, ROOM.guides),
    ...listProblems('messages', messages, pins.messages, ROOM.messages),
    ...Object.values(guides).flatMap(({ guide }) =>
      listProblems(
        `steps.${guide.id}`,
        guide.steps.map(({ id }) => id),
        pins.steps[guide.id] ?? [],
        ROOM.steps,
      ),
    ),
  ];
}

function listProblems(
  place: string,
  needed: readonly string[],
  pinned: readonly string[],
  most: number,
): readonly Problem[] {
  const twice = pinned.filter((id, index) => pinned.indexOf(id) !== index);
  return [
    ...difference(needed, pinned).missing.map((id) => ({
      file: FILE,
      what: `"${id}" is missing under ${place}.`,
      remedy: 'Add it at the end of that list; links and codes use its position.',
    })),
    ...twice.map((id) => ({
      file: FILE,
      what: `"${id}" is twice under ${place}.`,
      remedy: 'Keep the first entry.',
    })),
    ...(pinned.length > most
      ? [
          {
            file: FILE,
            what: `${place} has more than ${most} entries.`,
            remedy: 'Make its number larger in src/engine/links/status-code.ts, in a new version.',
          },
        ]
      : []),
  ];
}
