import type { CheckTexts } from '../../contracts/guide-rules.ts';
import { changesOf } from '../../engine/check/change.ts';
import type { FieldFinding, FieldValues } from '../../engine/check/check.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSentence, fillSlot } from '../page/template.ts';

const MARKUP = 'FindingTemplate.astro';

/** What is entered, and what a repair would make of it; the changes of the first field that it changes are shown. */
interface Changed {
  readonly values: FieldValues;
  readonly repaired: FieldValues;
}

/** A copy of the page's template for findings, and the item in it. */
export function findingCopy() {
  const template = partOf(document, '[data-part="check-finding"]', HTMLTemplateElement, MARKUP);
  const copy = copyOf(template);
  return { copy, item: partOf(copy, 'li', HTMLElement, MARKUP) };
}

/** The button that repairs a finding, and what it would change. */
export function showRepair(
  copy: ParentNode,
  texts: CheckTexts,
  finding: FieldFinding,
  changed: Changed & { readonly also: number },
): void {
  const button = showChanges(copy, texts, changed);
  const change = texts.finding(finding, 'repair');
  const { also } = changed;
  button.dataset['repair'] = finding.message;
  const sentence = (text: string) =>
    texts.say(also > 0 ? 'apply-also' : 'apply-to', { change: text, count: also });
  if (change) fillSentence(button, sentence, change, texts.language(finding));
  else button.textContent = texts.say('apply');
}

/** If a field has several repairs: one button for all of them. */
export function repairAllItem(texts: CheckTexts, count: number, changed: Changed): Element {
  const { copy, item } = findingCopy();
  const repair = partOf(copy, '[data-slot="repair"]', HTMLElement, MARKUP);
  const button = showChanges(copy, texts, changed);
  button.dataset['repairAll'] = '';
  button.textContent = texts.say('apply-all', { count });
  item.replaceChildren(repair);
  return item;
}

/** After a repair: a button that copies what is in the field to the clipboard, with the place where it says so. */
export function copyItem(texts: CheckTexts, field: string): Element {
  const { copy, item } = findingCopy();
  const button = partOf(copy, '[data-slot="repair"] button', HTMLButtonElement, MARKUP);
  const said = partOf(copy, '[data-slot="line"]', HTMLElement, MARKUP);
  button.dataset['copy'] = field;
  button.textContent = texts.say('copy');
  said.setAttribute('role', 'status');
  item.replaceChildren(button, ' ', said);
  return item;
}

/** Says what the button changes, place by place; nothing changes until it is pressed. */
function showChanges(copy: ParentNode, texts: CheckTexts, changed: Changed): HTMLButtonElement {
  const [field, after] = Object.entries(changed.repaired)[0] ?? ['', ''];
  const { shown, more } = changesOf(changed.values[field] ?? '', after);
  const line = partOf(copy, '.finding-change', HTMLElement, MARKUP);
  const lines = shown.map((change) => {
    const next = document.importNode(line, true);
    fillSlot(next, 'line', texts.say('change', { line: change.line }));
    fillSlot(next, 'before', change.before);
    fillSlot(next, 'after', change.after);
    return next;
  });
  line.replaceWith(...lines);
  if (more > 0) {
    line.textContent = texts.say(lines.length > 0 ? 'changes-more' : 'changes-many', {
      count: more,
    });
    partOf(copy, '[data-slot="repair"]', HTMLElement, MARKUP).append(line);
  }
  return partOf(copy, '[data-slot="repair"] button', HTMLButtonElement, MARKUP);
}
