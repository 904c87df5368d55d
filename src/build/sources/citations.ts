import { allRules, rulesIn } from '../content/content-rules.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { attributes } from '../content/problems/prose.ts';
import type { Content, GuideContent } from '../content/read-content.ts';
import { stepSource, withoutSteps } from '../content/revisions.ts';
import { type Citation, citationOf } from './citation.ts';

/** What rests on a source: a guide as a whole, a step, a message of a rule, or an entry of the list of errors. */
export interface Resting extends Citation {
  readonly kind: 'guide' | 'step' | 'message' | 'erratum';
  /** A guide, "guide/step", "rule/message", or the ID of an entry. */
  readonly id: string;
}

/** Every citation in the content, in the order of the files. */
export function citationsIn(content: Content): readonly Resting[] {
  return [
    ...Object.values(content.guides).flatMap(guideCitations),
    ...Object.values(rulesIn(content, allRules(content))).flatMap(({ id, messages }) =>
      Object.entries(messages).map(([message, { source }]) =>
        resting('message', `${id}/${message}`, source),
      ),
    ),
    ...content.errata.flatMap(({ id, source, because }) =>
      [source, ...because].map((cited) => resting('erratum', id, cited)),
    ),
  ];
}

/** What a guide and its steps cite; a notice cites for its step. */
export function guideCitations({ guide, file, bodies }: GuideContent): readonly Resting[] {
  const body = bodies[SOURCE_LOCALE] ?? '';
  return [
    ...[...file.sources, ...noticeSources(withoutSteps(body))].map((cited) =>
      resting('guide', guide.id, cited),
    ),
    ...guide.steps.flatMap(({ id, sources }) =>
      [...sources, ...noticeSources(stepSource(body, id))].map((cited) =>
        resting('step', `${guide.id}/${id}`, cited),
      ),
    ),
  ];
}

const noticeSources = (body: string) => attributes(body, 'Notice', 'source');

const resting = (kind: Resting['kind'], id: string, cited: string): Resting => ({
  kind,
  id,
  ...citationOf(cited),
});
