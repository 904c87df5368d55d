import type { StepLink } from '../../contracts/check-file.ts';
import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { FieldFinding, FieldValues, Pass } from '../../engine/check/check.ts';
import type { Outcome } from '../../engine/check/finding.ts';
import { joinSentences } from '../../engine/check/message.ts';
import { fillSentence, setLanguage, update } from '../page/template.ts';
import { controlsIn, type FieldControl } from './fields.ts';
import { labelOf } from './label.ts';
import { copyItem, findingCopy, repairAllItem, showRepair } from './repair-offers.ts';

/** What to show at a field, and what its buttons do. */
export interface Shown {
  readonly findings?: readonly FieldFinding[];
  readonly passes?: readonly Pass[];
  readonly tooLong?: boolean;
  /** The field that must be filled in before this one can be checked. */
  readonly waitsFor?: string | undefined;
  /** The step that fixes it. */
  lead?(finding: FieldFinding): (StepLink & { readonly id: string }) | undefined;
  /** Where the reference explains it. */
  reference?(finding: FieldFinding): string;
  repaired?(finding: FieldFinding): FieldValues | undefined;
  /** How many other findings the repair of one also removes. */
  also?(finding: FieldFinding, repaired: FieldValues): number;
  /** What all repairs of the field together change. */
  allRepaired?(): FieldValues;
  /** What is entered now. */
  readonly values?: FieldValues;
  /** A repair has left a value here that can be used. */
  readonly copyable?: boolean;
}

/** Shows a field's result and findings: attributes, text, and copies of the server's template. */
export function showFindings(
  root: HTMLElement,
  texts: CheckTexts,
  field: string,
  outcome: Outcome,
  shown: Shown,
): void {
  const { findings = [], passes = [], tooLong = false, waitsFor, values = {} } = shown;
  const controls = controlsIn(root, field);
  for (const control of controls) {
    control.dataset['outcome'] = outcome;
    control.ariaInvalid = outcome === 'error' ? 'true' : null;
  }
  const list = root.querySelector(`[data-findings="${field}"]`);
  if (list) {
    const ids = `${controls[0]?.id}-finding-`;
    const repairs = findings.map((each) => (each.repairable ? shown.repaired?.(each) : undefined));
    const items = findings.map((finding, index) =>
      findingItem(texts, finding, shown, `${ids}${index + 1}`, repairs[index]),
    );
    const count = findings.filter(({ repairable }) => repairable).length;
    const all = count > 1 ? (shown.allRepaired?.() ?? {}) : {};
    if (count > 1 && !repairs.some((each) => isSame(each, all))) {
      items.push(repairAllItem(texts, count, { values, repaired: all }));
    }
    if (shown.copyable) items.push(copyItem(texts, field));
    update(list, items);
    describe(controls, list, ids);
  }
  const verdict = document.getElementById(`${controls[0]?.id}-verdict`);
  if (!verdict) return;
  verdict.dataset['level'] = outcome;
  const typed = controls.some((control) => control instanceof HTMLTextAreaElement);
  const judged = typed
    ? verdictText(texts, outcome, findings, passes, tooLong)
    : countText(texts, findings);
  const text =
    waitsFor !== undefined && outcome === 'empty'
      ? texts.say('waits', { field: labelOf(root, waitsFor) })
      : judged;
  if (verdict.textContent === text) return;
  verdict.textContent = text;
  setLanguage(verdict, passLanguage(texts, passes, text));
}

/** Whether the repair of one finding changes the same as all repairs together. */
const isSame = (one: FieldValues | undefined, all: FieldValues): boolean =>
  JSON.stringify(one) === JSON.stringify(all);

/** A field is described by the text of its findings, but not by the repairs, which show what was entered. */
function describe([first]: readonly FieldControl[], list: Element, itemIds: string): void {
  const owner = first?.closest('fieldset') ?? first;
  const own = owner?.getAttribute('aria-describedby')?.split(' ') ?? [];
  const ids = [...list.querySelectorAll('.finding-what')].map(({ id }) => id);
  const described = [...own.filter((id) => !id.startsWith(itemIds)), ...ids].join(' ');
  owner?.setAttribute('aria-describedby', described);
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
    return passText(texts, passes) || texts.say(`outcome-${outcome}`);
  }
  return `${texts.say(`outcome-${outcome}`)} · ${countText(texts, findings)}`;
}

/** What the rules say that found nothing wrong. */
export const passText = (texts: CheckTexts, passes: readonly Pass[]): string =>
  joinSentences(passes.map((pass) => texts.pass(pass)));

/** The language of a text that says that, if it is not that of the page: the rules of a field have the same one. */
export const passLanguage = (
  texts: CheckTexts,
  passes: readonly Pass[],
  text: string,
): string | undefined =>
  passes[0] && text === passText(texts, passes) ? texts.language(passes[0]) : undefined;

/** Enough for a choice or a checkbox: what was chosen cannot be wrong by itself. */
function countText(texts: CheckTexts, findings: readonly FieldFinding[]): string {
  return findings.length === 0 ? '' : texts.say('findings', { count: findings.length });
}

function findingItem(
  texts: CheckTexts,
  finding: FieldFinding,
  shown: Shown,
  id: string,
  repaired: FieldValues | undefined,
): Element {
  const { copy, item } = findingCopy();
  const slot = (name: string) => copy.querySelector(`[data-slot="${name}"]`);
  const fill = (name: string, text: string | undefined, lang?: string) => {
    const place = slot(name);
    if (!text || !place) return place?.remove();
    place.textContent = text;
    setLanguage(place, lang);
  };
  item.setAttribute('data-message', `${finding.rule}/${finding.message}`);
  item.setAttribute('data-level', finding.level);
  slot('what')?.parentElement?.setAttribute('id', id);
  fill('level', texts.say(`level-${finding.level}`));
  for (const part of ['what', 'why', 'fix'] as const) {
    fill(part, texts.finding(finding, part), texts.language(finding));
  }
  const lead = shown.lead?.(finding);
  const [link, step] = [slot('lead'), slot('step')];
  if (lead && step && link instanceof HTMLAnchorElement) {
    fillSentence(step, (title) => texts.say('lead', { step: title }), lead.title, lead.lang);
    link.href = lead.address;
    // Leaving the page would clear the fields, so a step on another page opens in a new tab.
    if (document.getElementById(lead.id)?.checkVisibility()) {
      link.href = `#${lead.id}`;
      link.removeAttribute('target');
      slot('step-beside')?.remove();
    }
  } else link?.parentElement?.remove();
  const more = slot('reference');
  if (more instanceof HTMLAnchorElement) more.href = shown.reference?.(finding) ?? '';
  if (repaired) {
    const also = shown.also?.(finding, repaired) ?? 0;
    showRepair(copy, texts, finding, { values: shown.values ?? {}, repaired, also });
    // A note may ask for nothing.
    if (finding.level !== 'note') fill('fix-label', texts.say('fix-yourself'));
  } else slot('repair')?.remove();
  return item;
}
