import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allRules } from '../../src/build/content/content-rules.ts';
import { messagesOf, runCheck } from '../../src/engine/check/check.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import { withoutArgs } from '../../src/engine/check/without-values.ts';
import { checklistQuery } from '../../src/engine/links/checklist-link.ts';
import { statusOf } from '../../src/engine/links/status.ts';
import { writeCode } from '../../src/engine/links/status-code.ts';
import { writeFragment } from '../../src/engine/links/status-fragment.ts';
import { statusText } from '../../src/engine/links/status-text.ts';
import { exportProgress } from '../../src/engine/progress/progress-file.ts';
import { createProgressStore } from '../../src/stores/progress.ts';
import { times } from '../support/extent.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { content } from '../support/pages.ts';
import { messages, sharedGuides } from '../support/shared-guides.ts';

const rules = allRules(content);
const SESSIONS = times(500, 10_000);
/** Letters that are in none of our texts, so that a single byte of them is found. */
const GEORGIAN = 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ';
const ARMENIAN = 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրց';

const guideOf = (id: string) => content.guides[id];
const checks = sharedGuides.flatMap((guide) => {
  const found = guideOf(guide.id);
  return found ? checksOf(found.guide).map((check) => ({ guide, check })) : [];
});

/** Text around a canary that gets it far enough for every rule to say something about it. */
const dress = fc.constantFrom<(canary: string) => string>(
  (canary) => canary,
  (canary) => `  ${canary}\n${canary}`,
  (canary) => `-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----`,
  (canary) => `“${canary}”`,
  (canary) => `${canary}@example.com`,
  (canary) => `https://example.com/${canary}`,
  (canary) => `${canary}0123456789abcdef0123456789abcdef`,
);

const session = fc.constantFrom(...checks).chain(({ guide, check }) =>
  fc.record({
    guide: fc.constant(guide),
    check: fc.constant(check),
    dresses: fc.tuple(...check.fields.map(() => dress)),
    picks: fc.tuple(...check.fields.map(() => fc.nat(20))),
    submitted: fc.boolean(),
    lengths: fc.tuple(fc.integer({ min: 5, max: 30 }), fc.integer({ min: 31, max: 90 })),
  }),
);

type Session = typeof session extends fc.Arbitrary<infer Value> ? Value : never;

const canaryOf = (letters: string, length: number, seed: number) =>
  Array.from({ length }, (_, at) => letters.charAt((at * 7 + seed) % letters.length)).join('');

/** Everything that leaves a page after a session in which each typed field contained the canary. */
function outputsOf({ guide, check, dresses, picks, submitted }: Session, canary: string) {
  const step = guideOf(guide.id)?.guide.steps.find(({ checks: all }) => all.includes(check));
  const values = Object.fromEntries(
    check.fields.map((field, index) => [
      field.id,
      field.options.length > 0
        ? (field.options[(picks[index] ?? 0) % field.options.length] ?? '')
        : (dresses[index]?.(canary) ?? ''),
    ]),
  );
  const verdict = runCheck(check, rules, { ...values, '@today': '2026-11-25' }, submitted);
  const storage = memoryStorage();
  const store = createProgressStore(
    () => storage,
    () => 1_795_000_000_000,
  );
  const revision = guide.steps.find(({ id }) => id === step?.id)?.revision ?? '';
  const found = messagesOf(check, verdict);
  store.update(guide.id, step?.id ?? '', revision, {
    outcome: verdict.outcome,
    messages: found.slice(0, 8),
  });
  const status = statusOf(
    guide,
    guide.steps.map(({ id }) => id),
    store.$progress.get(),
    {
      day: '2026-11-25',
    },
  );
  const link = `https://waymark.example/checklists/${guide.id}/?${checklistQuery(guide, { guide: guide.id, steps: 'all' }, true)}#${writeFragment(guide, status)}`;
  const code = writeCode(guide, status, messages);
  const text = statusText(guide, status, { link, code }, wordsOf());
  return {
    ids: `${verdict.outcome} ${found}`,
    all: [
      link,
      code,
      text,
      exportProgress(store.$progress.get()),
      ...storage.entries.values(),
    ].join('\n'),
  };
}

function wordsOf() {
  const what = (_: string, id: string) => {
    const [rule = '', message = ''] = id.split(/[/@]/);
    return withoutArgs(content.rules[rule]?.['en']?.messages[message]?.what ?? '', 'en');
  };
  return {
    head: (day: string) => day,
    case: (name: string) => name,
    step: (id: string, state: string) => `${id} ${state}`,
    outcome: (outcome: string) => outcome,
    finding: what,
    link: (link: string) => link,
    code: (code: string) => code,
  };
}

it('after many sessions, nothing that was entered is in what is given back: no byte, no length, no hash', () => {
  let compared = 0;
  let found = 0;
  for (const each of fc.sample(session, SESSIONS)) {
    const [short, long] = each.lengths;
    const one = canaryOf(GEORGIAN, short, short);
    const other = canaryOf(ARMENIAN, long, long);
    const [first, second] = [outputsOf(each, one), outputsOf(each, other)];
    for (const letter of new Set(one + other)) {
      if (first.all.includes(letter) || second.all.includes(letter))
        throw new Error(`${letter} in ${first.all}`);
    }
    for (const [canary, output] of [
      [one, first],
      [other, second],
    ] as const) {
      const hash = createHash('sha256').update(canary).digest('hex').slice(0, 8);
      if (output.all.includes(hash)) throw new Error(`the hash of ${canary} in ${output.all}`);
    }
    if (first.ids.includes('/')) found += 1;
    if (first.ids !== second.ids) continue;
    compared += 1;
    // Other letters and another length, the same findings: what leaves is the same, byte for byte.
    expect(second.all).toBe(first.all);
  }
  expect(found).toBeGreaterThan(SESSIONS / 2);
  expect(compared).toBeGreaterThan(SESSIONS / 2);
}, 300_000);
