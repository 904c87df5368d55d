import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { CheckVerdict } from '../../engine/check/check.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot, update } from '../page/template.ts';
import { controlsIn } from './fields.ts';
import { labelOf } from './label.ts';

const MARKUP = 'Problems.astro';
const TEMPLATE = 'FindingTemplate.astro';

/** The title of the page while nothing is wrong; a title never contains an entered value. */
const title = document.title;

const SHOWN = '[data-part="problems"]:not([hidden])';

/** An error, in the words shown at its field. */
export interface Problem {
  readonly field: string;
  readonly text: string;
  /** The language of the text, if it is not that of the page. */
  readonly lang?: string | undefined;
}

/** The errors of a result in the order of the fields, only for fields whose result is shown now. */
export function problemsOf(
  { fields, findings, tooLong }: CheckVerdict,
  texts: CheckTexts,
  heard: (field: string) => boolean,
): readonly Problem[] {
  return Object.keys(fields)
    .filter(heard)
    .flatMap((field) =>
      tooLong.includes(field)
        ? [{ field, text: texts.say('too-long') }]
        : findings
            .filter((each) => each.field === field && each.level === 'error')
            .map((finding) => ({
              field,
              text: texts.finding(finding, 'what') ?? '',
              lang: texts.language(finding),
            })),
    );
}

/**
 * Lists the errors of a check after the reader asked for the whole result, each as a link to its field in the words
 * shown there. The list disappears when the last error is repaired. While a page shows such a list, its title says so
 * first.
 */
export function showProblems(root: HTMLElement, errors: readonly Problem[]): void {
  const view = partOf(root, '[data-part="problems"]', HTMLElement, MARKUP);
  const list = partOf(view, 'ul', HTMLElement, MARKUP);
  const template = partOf(document, '[data-part="check-problem"]', HTMLTemplateElement, TEMPLATE);
  const items = errors.map(({ field, text, lang }) => {
    const copy = copyOf(template);
    const link = partOf(copy, 'a', HTMLAnchorElement, TEMPLATE);
    const item = partOf(copy, 'li', HTMLElement, TEMPLATE);
    link.dataset['leads'] = field;
    link.href = `#${controlsIn(root, field)[0]?.id}`;
    // Several fields may have the same error.
    fillSlot(copy, 'label', labelOf(root, field));
    fillSlot(copy, 'what', text, lang);
    return item;
  });
  update(list, items);
  view.hidden = items.length === 0;
  document.title =
    document.querySelector(SHOWN) === null
      ? title
      : (template.dataset['title'] ?? '*').replace('*', () => title);
}

/** Takes the reader to the list, if there is one. */
export function focusProblems(root: HTMLElement): void {
  root.querySelector<HTMLElement>(SHOWN)?.focus();
}

/** Takes the reader from a link in the list to its field, without changing the address. */
export function followProblem(root: HTMLElement, event: Event): void {
  const { target } = event;
  const link = target instanceof Element && target.closest<HTMLElement>('[data-leads]');
  if (!link) return;
  event.preventDefault();
  controlsIn(root, link.dataset['leads'])[0]?.focus();
}
