import { defineRule } from '../../engine/check/rule.ts';
import { characterTerms, trimmed } from '../../engine/text/characters.ts';
import { comparable } from '../../engine/text/fold.ts';
import { codeFault, mendedCode } from './attribute-code.ts';

const warning = { level: 'warning', args: [], source: 'ch-docs' } as const;
const note = { level: 'note', args: [], source: 'ch-docs' } as const;
const syntax = { level: 'error', args: [], source: 'm2-attribute-code' } as const;

const PURPOSES = {
  asin: {
    code: 'amazon_asin',
    type: 'text',
    wrongType: 'not-text-field',
    otherCode: 'other-asin-code',
  },
  condition: {
    code: 'amazon_condition',
    type: 'select',
    wrongType: 'not-dropdown',
    otherCode: 'other-condition-code',
  },
} as const;

const isPurpose = (purpose: string): purpose is keyof typeof PURPOSES =>
  Object.hasOwn(PURPOSES, purpose);

const ASKED = [
  'purpose',
  'code',
  'inputType',
  'required',
  'scope',
  'unique',
  'validation',
] as const;

/** Up to here, a code passes the forms of other extensions too, which are stricter than Magento. */
const USUAL_LENGTH = 30;

/** Settings with one documented value for both attributes: what is said where another is chosen. */
const SETTINGS = [
  ['required', 'no', 'values-required'],
  ['scope', 'global', 'scope-not-global'],
  ['unique', 'no', 'unique-values'],
  ['validation', 'none', 'validation-set'],
  ['columns', 'yes', 'not-in-columns'],
  ['filter', 'yes', 'not-in-filters'],
  ['promo', 'yes', 'not-in-promo-rules'],
  ['filled', 'yes', 'values-not-filled'],
] as const;

/** Judges the settings of a product attribute that holds the ASIN or the condition, against the documented ones. */
export const attributeSettings = defineRule({
  id: 'attribute-settings',
  inputs: {
    purpose: ['asin', 'condition'],
    code: 'text',
    inputType: ['text', 'textarea', 'date', 'boolean', 'multiselect', 'select', 'price', 'other'],
    required: ['yes', 'no'],
    scope: ['store', 'website', 'global'],
    unique: ['yes', 'no'],
    validation: ['none', 'other'],
    columns: ['yes', 'no'],
    filter: ['yes', 'no'],
    promo: ['yes', 'no'],
    filled: ['yes', 'no'],
  },
  messages: {
    'answer-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'not-text-field': { level: 'error', args: [], source: 'ch-docs' },
    'not-dropdown': { level: 'error', args: [], source: 'ch-docs' },
    'code-blank': syntax,
    'label-as-code': syntax,
    'code-character': { ...syntax, args: ['character', 'position'] },
    'code-first-character': { ...syntax, args: ['character', 'position'] },
    'code-too-long': { ...syntax, args: ['count', 'limit'] },
    'code-reserved': syntax,
    'code-taken': { ...syntax, source: 'm2-reserved-codes' },
    'code-outer-blanks': { level: 'warning', args: [], source: 'm2-attribute-code' },
    'code-long': { level: 'warning', args: ['count'], source: 'm2-attribute-code' },
    'code-capitals': warning,
    'code-of-other-purpose': warning,
    'other-asin-code': warning,
    'other-condition-code': warning,
    'values-required': warning,
    'scope-not-global': warning,
    'unique-values': warning,
    'validation-set': warning,
    'not-in-columns': note,
    'not-in-filters': note,
    'not-in-promo-rules': warning,
    'values-not-filled': warning,
    'more-attributes': { ...note, onSubmit: true },
    'condition-options': { ...note, onSubmit: true },
  },
  terms: characterTerms,
  judge(values, _, report) {
    for (const input of ASKED) if (values[input] === '') report('answer-missing', {}, { input });
    for (const [input, documented, message] of SETTINGS) {
      if (values[input] !== '' && values[input] !== documented) report(message, {}, { input });
    }

    const { purpose, code } = values;
    if (purpose === 'asin') report('more-attributes', {});
    if (purpose === 'condition') report('condition-options', {});
    const documented = isPurpose(purpose) ? PURPOSES[purpose] : undefined;
    if (documented && values.inputType !== '' && values.inputType !== documented.type) {
      report(documented.wrongType, {}, { input: 'inputType' });
    }

    const at = { input: 'code' } as const;
    const fault = code === '' ? undefined : codeFault(code);
    if (fault && 'position' in fault) {
      const { message, character, position, range } = fault;
      report(message, { character, position }, { ...at, range });
    } else if (fault && 'count' in fault) {
      report(fault.message, { count: fault.count, limit: fault.limit }, at);
    } else if (fault) {
      report(fault.message, {}, at);
    }
    if (fault || code === '') return undefined;

    const stored = trimmed(code);
    const plain = stored.toLowerCase();
    if (stored !== code) report('code-outer-blanks', {}, at);
    if (stored.length > USUAL_LENGTH) report('code-long', { count: stored.length }, at);
    if (stored !== plain) report('code-capitals', {}, at);
    if (documented && plain !== documented.code) {
      const other = Object.values(PURPOSES).some((each) => each.code === plain);
      report(other ? 'code-of-other-purpose' : documented.otherCode, {}, at);
    }
    return undefined;
  },
  repairs: {
    'label-as-code': ({ code }) => ({ code: comparable(code).replace(' ', '_') }),
    'code-character': mended,
    'code-first-character': mended,
    'code-outer-blanks': ({ code }) => ({ code: trimmed(code) }),
    'code-capitals': ({ code }) => {
      const plain = code.toLowerCase();
      return codeFault(plain) ? undefined : { code: plain };
    },
  },
});

function mended({ code }: { readonly code: string }) {
  const plain = mendedCode(code);
  return plain === undefined ? undefined : { code: plain };
}
