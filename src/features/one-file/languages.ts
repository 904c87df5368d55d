import { clearFields } from '../check/fields.ts';
import { changeData } from '../checklist/checklist-data.ts';
import { changeLanguage } from '../page/context.ts';

/** What the root of the document says about its language. */
const MARKS = ['dates', 'firstDay'] as const;

const LANGUAGE = 'template[data-language]';

/** The languages of the file that are not shown now. */
export const otherLanguages = (): readonly string[] =>
  [...document.body.querySelectorAll<HTMLElement>(`:scope > ${LANGUAGE}`)].map(
    ({ dataset }) => dataset['language'] ?? '',
  );

/**
 * Shows the file in another of its languages. What was shown becomes a template: its elements
 * stop, and start again when it comes back. What was entered is cleared, as on the site. Returns whether the file has
 * that language.
 */
export function showLanguage(locale: string): boolean {
  const { body, documentElement: root } = document;
  const to = body.querySelector<HTMLTemplateElement>(
    `:scope > template[data-language="${CSS.escape(locale)}"]`,
  );
  if (!to) return false;
  clearFields(document);
  const from = document.createElement('template');
  from.dataset['language'] = root.lang;
  from.dataset['title'] = document.title;
  from.dir = root.dir;
  for (const mark of MARKS) from.dataset[mark] = root.dataset[mark] ?? '';
  from.content.append(
    ...[...body.childNodes].filter(
      (node) => !(node instanceof Element && node.matches(`${LANGUAGE}, script:not([type])`)),
    ),
  );
  root.lang = locale;
  root.dir = to.dir;
  for (const mark of MARKS) root.dataset[mark] = to.dataset[mark] ?? '';
  document.title = to.dataset['title'] ?? '';
  // Elements start as soon as they are in the document, so they must find their texts before that.
  changeLanguage(locale, to.content);
  changeData(to.content);
  to.replaceWith(from);
  body.prepend(to.content);
  return true;
}
