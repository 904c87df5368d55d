import {
  type Attention,
  afterEntry,
  afterRepair,
  isGood,
  NO_ATTENTION,
  offersCopy,
  settle,
  shows,
} from '../../engine/check/attention.ts';
import {
  alsoRemoved,
  type CheckVerdict,
  type FieldValues,
  inputsOf,
  messagesOf,
  repairAll,
  repairCheck,
  runCheck,
} from '../../engine/check/check.ts';
import type { Outcome } from '../../engine/check/finding.ts';
import { TODAY } from '../../engine/check/guide.ts';
import { Island } from '../page/island.ts';
import { setLanguage } from '../page/template.ts';
import { today } from '../page/today.ts';
import { copyFrom } from '../support/copy.ts';
import { showAsked } from './asked.ts';
import { type CheckParts, loadParts } from './check-parts.ts';
import { clearFields, controlsIn, fieldOf, filledIn, readFields, writeField } from './fields.ts';
import { passLanguage, showFindings } from './findings.ts';
import { showNotLoaded } from './not-loaded.ts';
import { afterPress } from './press.ts';
import '../page/refuse-floods.ts';
import { focusProblems, followProblem, problemsOf, showProblems } from './problems.ts';
import { partText, wholeText } from './result-text.ts';

/** Tells the step the result of a check, only as IDs and outcome. */
export type VerdictEvent = CustomEvent<{
  readonly check: string;
  readonly outcome: Outcome;
  /** Other fields are still empty, but what is filled in was checked: an earlier result is no longer true. */
  readonly partly: boolean;
  readonly messages: readonly string[];
}>;

declare global {
  interface HTMLElementEventMap {
    verdict: VerdictEvent;
  }
}

/** `<field-check>`: checks what is entered, in the page. The values are only in the fields. */
export class FieldCheck extends Island {
  #attention: Attention = NO_ATTENTION;

  protected override connect(signal: AbortSignal): void {
    loadParts(this).then(
      (parts) => {
        if (!signal.aborted) this.#listen(parts, signal);
      },
      () => showNotLoaded(this),
    );
  }

  #listen(parts: CheckParts, signal: AbortSignal): void {
    let before = readFields(this);
    const judge = () => this.#judge(parts);
    const on = (type: string, act: (event: Event) => void, target: EventTarget = this) =>
      target.addEventListener(type, act, { signal });
    const onPress = (part: string, act: () => void) =>
      on('click', act, this.find(part, HTMLButtonElement));
    const forget = () => {
      this.#attention = NO_ATTENTION;
      before = {};
      judge();
    };
    on('input', (event) => {
      const field = fieldOf(event);
      if (field === undefined) return;
      const values = readFields(this);
      this.#attention = afterEntry(this.#attention, field, {
        before: before[field] ?? '',
        value: values[field] ?? '',
        typed: event.target instanceof HTMLTextAreaElement,
      });
      before = values;
      judge();
    });
    on('change', (event) => {
      const field = fieldOf(event);
      if (field === undefined) return;
      afterPress(() => {
        if (signal.aborted || readFields(this)[field] === '') return;
        this.#attention = settle(this.#attention, [field]);
        judge();
      });
    });
    on('cleared', forget, document);
    on('click', (event) => {
      const { target } = event;
      const button =
        target instanceof Element && target.closest('[data-repair], [data-repair-all]');
      if (button) this.#repair(button, parts);
      const copy = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
      if (copy) this.#copy(copy, parts);
      followProblem(this, event);
    });
    onPress('submit', () => {
      this.#attention = { ...settle(this.#attention, filledIn(this)), submitted: true };
      judge();
      focusProblems(this);
    });
    onPress('clear', () => {
      clearFields(this);
      forget();
      this.#say(parts.texts.say('cleared'));
    });
    const filled = filledIn(this);
    const half = document.activeElement;
    this.#attention = settle(
      this.#attention,
      filled.filter((field) =>
        controlsIn(this, field).some((each) => each !== half || 'whole' in each.dataset),
      ),
    );
    if (filled.length > 0) afterPress(judge);
    this.dataset['ready'] = '';
    const { pressed } = this.dataset;
    // The current values were entered after "Clear".
    if (pressed === 'submit' || (pressed && filled.length === 0)) {
      this.find(pressed, HTMLButtonElement).click();
    }
  }

  #judge(parts: CheckParts): CheckVerdict {
    const { check, rules, texts, draw } = parts;
    showAsked(this, check.fields);
    const values = valuesOf(this);
    const verdict = this.#run(parts, values);
    const heard = (field: string) =>
      shows(this.#attention, field, verdict.fields[field] ?? 'empty', !values[field]);
    const outcomeOf = (field: string) =>
      heard(field) ? (verdict.fields[field] ?? 'empty') : 'empty';
    for (const { id: field } of check.fields) {
      showFindings(this, texts, field, outcomeOf(field), {
        findings: heard(field) ? verdict.findings.filter((each) => each.field === field) : [],
        passes: verdict.passes.filter((each) => each.field === field),
        tooLong: verdict.tooLong.includes(field),
        waitsFor: heard(field) ? verdict.waiting[field] : undefined,
        lead({ rule, message }) {
          const id = check.leads[`${rule}/${message}`] ?? '';
          const step = parts.steps[id];
          return step && { id, ...step };
        },
        reference: ({ rule, message }) => `${parts.reference}${rule}/#${message}`,
        repaired: (finding) => repairCheck(check, rules, values, finding),
        also: (finding, repaired) =>
          alsoRemoved(check, rules, verdict.findings, finding, { ...values, ...repaired }),
        allRepaired: () => repairAll(check, rules, values, field),
        values,
        copyable: offersCopy(this.#attention, field, outcomeOf(field)),
      });
    }
    showProblems(this, this.#attention.submitted ? problemsOf(verdict, texts, heard) : []);
    const { inputs = {} } = check.drawn ?? {};
    draw?.(this, inputsOf(inputs, values), texts, (input) => outcomeOf(inputs[input] ?? ''));
    const all = check.fields.every(({ id }) => heard(id) || values[id] === '');
    const told = check.fields.map(({ id }) => outcomeOf(id));
    const outcome = all ? verdict.outcome : 'empty';
    const partly = all && outcome === 'empty' && told.some(isGood);
    this.dataset['outcome'] = outcome;
    const passes = verdict.passes.filter(({ field }) => field === undefined);
    const whole = wholeText(texts, outcome, passes, this.#sumsUp());
    const { submitted } = this.#attention;
    // Nothing is wrong yet, something is only missing.
    const asked = verdict.findings.every(
      ({ rule, message }) => rules[rule]?.messages[message]?.onSubmit,
    );
    if (submitted && asked && !isGood(outcome) && !this.#separately)
      this.#say(texts.say('incomplete'));
    else if (submitted && this.#separately && told.includes('empty'))
      this.#say(partText(texts, whole, told));
    else this.#say(whole, passLanguage(texts, passes, whole));
    const detail = { check: check.id, outcome, partly, messages: messagesOf(check, verdict) };
    this.dispatchEvent(new CustomEvent('verdict', { bubbles: true, detail }));
    return verdict;
  }

  /** Set by FieldCheck.astro where a reader may have only some of the values. */
  get #separately(): boolean {
    return 'separately' in this.dataset;
  }

  #run({ check, rules }: CheckParts, values: FieldValues): CheckVerdict {
    return runCheck(check, rules, values, this.#attention.submitted, this.#separately);
  }

  /** Several typed fields together have their own result; a single field or a choice has already shown everything. */
  #sumsUp(): boolean {
    return this.querySelectorAll('.verdict').length > 1 && this.querySelector('textarea') !== null;
  }

  /** Applies the repair of the finding whose button was pressed, or all repairs of the field, to the current values. */
  #repair(button: Element, parts: CheckParts): void {
    const { check } = parts;
    const item = button.closest<HTMLElement>('[data-message]');
    const field = button.closest<HTMLElement>('[data-findings]')?.dataset['findings'] ?? '';
    const values = valuesOf(this);
    const finding = this.#run(parts, values).findings.find(
      (each) => each.field === field && `${each.rule}/${each.message}` === item?.dataset['message'],
    );
    const repaired = item
      ? finding && repairCheck(check, parts.rules, values, finding)
      : repairAll(check, parts.rules, values, field);
    if (!repaired) return;
    const fields = Object.keys(repaired);
    for (const each of fields) writeField(this, each, repaired[each] ?? '');
    this.#attention = afterRepair(this.#attention, fields);
    const { outcome } = this.#judge(parts);
    if (outcome === 'empty') this.#say(parts.texts.say('repaired'));
    controlsIn(this, fields[0])[0]?.focus();
  }

  /** The only way out of the page for a value: the reader asks for it, and it goes to the clipboard only. */
  async #copy(button: HTMLElement, { texts }: CheckParts): Promise<void> {
    const [control] = controlsIn(this, button.dataset['copy']);
    const said = button.parentElement?.querySelector('[role="status"]');
    if (!(control instanceof HTMLTextAreaElement) || !said) return;
    said.textContent = texts.say(await copyFrom(control));
  }

  #say(text: string, lang?: string): void {
    const verdict = this.find('verdict', HTMLElement);
    if (verdict.textContent === text) return;
    verdict.textContent = text;
    setLanguage(verdict, lang);
  }
}

/** What is entered, and today's date. */
const valuesOf = (root: ParentNode): FieldValues => ({ ...readFields(root), [TODAY]: today() });
