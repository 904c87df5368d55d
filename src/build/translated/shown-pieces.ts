import type { Check } from '../../engine/check/guide.ts';
import { ruleOf } from '../content/content-rules.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { attributes } from '../content/problems/prose.ts';
import type { Content } from '../content/read-content.ts';
import { stepSource, withoutSteps } from '../content/revisions.ts';
import { sourcePieces } from './states.ts';

/** The parts of a place in the site that are translated separately. A place lists the IDs of the pieces in each. */
export const PARTS = ['text', 'check', 'picture', 'message'] as const;
export type Part = (typeof PARTS)[number];
export type Shown = Readonly<Partial<Record<Part, readonly string[]>>>;

/** What a reader sees in a step: its text, its checks, its drawings, and what the rules of its checks say. */
export function inStep({ guides, ...all }: Content, guide: string, step: string): Shown {
  const { guide: structure, bodies } = guides[guide] ?? {};
  const checks = structure?.steps.find(({ id }) => id === step)?.checks ?? [];
  return {
    text: [`guides/${guide}/steps/${step}`],
    picture: picturesIn(guide, stepSource(bodies?.[SOURCE_LOCALE] ?? '', step)),
    ...inChecks(all, guide, checks),
  };
}

/** What a reader sees in a check that is on another page than its step. */
export const inCheck = (all: Content, guide: string, check: Check): Shown =>
  inChecks(all, guide, [check]);

/** What a reader sees of a guide outside its steps. */
export const outsideSteps = ({ guides }: Content, guide: string): Shown => ({
  text: ['about', 'routes', 'presets', 'text'].map((piece) => `guides/${guide}/${piece}`),
  picture: picturesIn(guide, withoutSteps(guides[guide]?.bodies[SOURCE_LOCALE] ?? '')),
});

/** What a rule says about a value, as its page in the reference shows it. */
export const inMessage = (all: Content, rule: string, message: string): Shown => ({
  message: [ownOrShared(all, rule, `messages/${message}`)],
});

/** What the page of a rule says besides its messages. */
export const aboutRule = (all: Content, rule: string): Shown => ({
  text: [
    `rules/${rule}/about`,
    `rules/${rule}/pass`,
    ...ruleOf(all, rule).terms.map((term) => ownOrShared(all, rule, `terms/${term}`)),
  ],
});

/** What the page of a tool says besides its checks. */
export const aboutTool = (tool: string): Shown => ({ text: [`tools/${tool}/about`] });

type Rules = Pick<Content, 'files' | 'ruleFiles' | 'settings'>;

const inChecks = (all: Rules, guide: string, checks: readonly Check[]): Shown => ({
  check: checks.map(({ id }) => `guides/${guide}/checks/${id}`),
  message: checks.flatMap(({ rules }) => rules.flatMap(({ rule }) => saidBy(all, rule))),
});

/** Everything that a rule can say in a check. */
function saidBy(all: Rules, id: string): readonly string[] {
  const { messages, terms } = ruleOf(all, id);
  return [
    `rules/${id}/pass`,
    ...Object.keys(messages).map((message) => ownOrShared(all, id, `messages/${message}`)),
    ...terms.map((term) => ownOrShared(all, id, `terms/${term}`)),
  ];
}

/** The ID of a text of a rule. A rule without the text gets the one that rules share. */
export function ownOrShared(all: Rules, rule: string, text: string): string {
  const own = `rules/${rule}/${text}`;
  return sourcePieces(all).has(own) ? own : `shared/${text}`;
}

const picturesIn = (guide: string, body: string): readonly string[] =>
  attributes(body, 'Picture', 'name').map((name) => `guides/${guide}/pictures/${name}`);
