import { clearFields } from '../check/fields.ts';
import { changeData } from '../checklist/checklist-data.ts';
import { changeLanguage } from '../page/context.ts';
import { noteLanguage, takeLanguage } from './root-language.ts';

/** What stays in the body: the other languages, and scripts that are not data of the shown one. */
const STAYS = 'template[data-language], script:not([type="application/json"])';

/**
 * Shows the file in another of its languages. What was shown becomes a template: its elements
 * stop, and start again when it comes back. What was entered is cleared, as on the site. Returns whether the file has
 * that language (unpack-languages.ts unpacks it before).
 */
export function showLanguage(locale: string): boolean {
  const { body } = document;
  const to = body.querySelector<HTMLTemplateElement>(
    `:scope > template[data-language="${CSS.escape(locale)}"]`,
  );
  if (!to) return false;
  clearFields(document);
  const from = document.createElement('template');
  noteLanguage(from);
  from.content.append(
    ...[...body.childNodes].filter((node) => !(node instanceof Element && node.matches(STAYS))),
  );
  takeLanguage(to);
  // Elements start as soon as they are in the document, so they must find their texts before that.
  changeLanguage(locale, to.content);
  changeData(to.content);
  to.replaceWith(from);
  body.prepend(to.content);
  return true;
}
