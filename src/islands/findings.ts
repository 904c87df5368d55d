import { firstChange } from '../domain/change.ts';
import type { FieldFinding, FieldValues, Pass } from '../domain/check.ts';
import type { Outcome } from '../domain/finding.ts';
import type { StepLink } from './check-parts.ts';
import type { CheckTexts } from './check-texts.ts';
import { controlsIn } from './fields.ts';
import { copyOf, fillSlot } from './template.ts';

/** What is to be shown at a field, and what its buttons do. */
export interface Shown {
  readonly findings?: readonly FieldFinding[];
  readonly passes?: readonly Pass[];
  readonly tooLong?: boolean;
  /** The step that mends it. */
  lead?(finding: FieldFinding): (StepLink & { readonly id: string }) | undefined;
  /** Where the reference tells of it. */
  reference?(finding: FieldFinding): string;
  mended?(finding: FieldFinding): FieldValues | undefined;
  before?(field: string): string;
}

/** Shows a field's verdict and findings: attributes, text, and copies of the server's template. */
export function showFindings(
  root: HTMLElement,
  texts: CheckTexts,
  field: string,
  outcome: Outcome,
  shown: Shown,
): void {
  const { findings = [], passes = [], tooLong = false } = shown;
  const controls = controlsIn(root, field);
  for (const control of controls) {
    control.dataset['outcome'] = outcome;
    control.ariaInvalid = outcome === 'error' ? 'true' : null;
  }
  const list = root.querySelector(`[data-findings="${field}"]`);
  if (list)
    update(
      list,
      findings.map((finding) => findingItem(root, texts, finding, shown)),
    );
  const verdict = root.querySelector<HTMLElement>(`[data-verdict="${field}"]`);
  if (!verdict) return;
  verdict.dataset['level'] = outcome;
  const typed = controls.some((control) => control instanceof HTMLTextAreaElement);
  const text = typed
    ? verdictText(texts, outcome, findings, passes, tooLong)
    : countText(texts, findings);
  if (verdict.textContent !== text) verdict.textContent = text;
}

/** Leaves an item that would look the same in its place: a button must not vanish while it is being pressed. */
function update(list: Element, items: readonly Element[]): void {
  items.forEach((item, index) => {
    const old = list.children[index];
    if (!old) list.append(item);
    else if (!old.isEqualNode(item)) old.replaceWith(item);
  });
  while (list.children.length > items.length) list.lastElementChild?.remove();
}

function verdictText(
  texts: CheckTexts,
  outcome: Outcome,
  findings: readonly FieldFinding[],
  passes: readonly Pass[],
  tooLong: boolean,
): string {
  if (tooLong) return texts.say('too-long');
  if (outcome === 'empty') return '';
  if (outcome === 'sound' || outcome === 'note') {
    const passed = passes.map((pass) => texts.pass(pass)).join(' ');
    return passed || texts.say(`outcome-${outcome}`);
  }
  return `${texts.say(`outcome-${outcome}`)} · ${countText(texts, findings)}`;
}

/** Enough for a choice or a box: what was chosen is not wrong in itself. */
function countText(texts: CheckTexts, findings: readonly FieldFinding[]): string {
  return findings.length === 0 ? '' : texts.say('findings', { count: findings.length });
}

function findingItem(
  root: HTMLElement,
  texts: CheckTexts,
  finding: FieldFinding,
  shown: Shown,
): Element {
  const template = root.querySelector<HTMLTemplateElement>('template[data-part="finding"]');
  if (!template) throw new Error('<field-check> needs the template of FindingTemplate.astro.');
  const copy = copyOf(template);
  const slot = (name: string) => copy.querySelector(`[data-slot="${name}"]`);
  const fill = (name: string, text: string | undefined) => {
    const place = slot(name);
    if (text && place) place.textContent = text;
    else place?.remove();
  };
  const item = copy.firstElementChild;
  if (!item) throw new Error('The template of FindingTemplate.astro is empty.');
  item.setAttribute('data-message', `${finding.rule}/${finding.message}`);
  item.setAttribute('data-level', finding.level);
  fill('level', texts.say(`level-${finding.level}`));
  fill('what', texts.finding(finding, 'what'));
  fill('why', texts.finding(finding, 'why'));
  fill('fix', texts.finding(finding, 'fix'));
  const lead = shown.lead?.(finding);
  const link = slot('lead');
  if (lead && link instanceof HTMLAnchorElement) {
    fill('step', texts.say('lead', { step: lead.title }));
    link.href = lead.address;
    // Leaving the page would clear the fields, so a step that is not on it opens beside it.
    if (document.getElementById(lead.id)?.checkVisibility()) {
      link.href = `#${lead.id}`;
      link.removeAttribute('target');
      slot('step-beside')?.remove();
    }
  } else link?.parentElement?.remove();
  const more = slot('reference');
  if (more instanceof HTMLAnchorElement) more.href = shown.reference?.(finding) ?? '';
  const mended = finding.repairable ? shown.mended?.(finding) : undefined;
  if (mended) offerRepair(copy, texts, finding, mended, shown);
  else slot('repair')?.remove();
  return item;
}

/** The button says what it will change and shows the first changed place; nothing changes before it is pressed. */
function offerRepair(
  copy: DocumentFragment,
  texts: CheckTexts,
  finding: FieldFinding,
  mended: FieldValues,
  shown: Shown,
): void {
  const button = copy.querySelector<HTMLButtonElement>('[data-slot="repair"] button');
  if (!button) throw new Error('FindingTemplate.astro needs a button in its repair slot.');
  const what = texts.finding(finding, 'repair');
  button.dataset['repair'] = finding.message;
  button.textContent = what ? texts.say('apply-to', { change: what }) : texts.say('apply');
  const [field, after] = Object.entries(mended)[0] ?? ['', ''];
  const change = firstChange(shown.before?.(field) ?? '', after);
  fillSlot(copy, 'line', texts.say('change', { line: change.line }));
  fillSlot(copy, 'before', change.before);
  fillSlot(copy, 'after', change.after);
}
