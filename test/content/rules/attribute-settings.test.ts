import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { content } from '../../support/pages.ts';

const attributeSettings = ruleOf(content, 'attribute-settings');

const asin = {
  purpose: 'asin',
  code: 'amazon_asin',
  inputType: 'text',
  required: 'no',
  scope: 'global',
  unique: 'no',
  validation: 'none',
  columns: 'yes',
  filter: 'yes',
  promo: 'yes',
  filled: 'yes',
};
type Values = Partial<typeof asin>;
const condition: Values = { purpose: 'condition', code: 'amazon_condition', inputType: 'select' };
const judge = (values: Values) => attributeSettings.judge({ ...asin, ...values }, {}).findings;
const messages = (values: Values) =>
  judge(values)
    .filter(({ message }) => !attributeSettings.messages[message]?.onSubmit)
    .map(({ message, level, input }) => `${level} ${message} at ${input}`);
const repair = (message: string, code: string) =>
  attributeSettings.repair(message, { ...asin, code }, {})?.['code'];

describe('B.2 row by row', () => {
  it.each([
    ['the documented ASIN attribute', {}, []],
    ['the documented condition attribute', condition, []],
    ['no optional settings', { columns: '', filter: '', promo: '', filled: '' }, []],
    ['B-ATT-TYPE ASIN', { inputType: 'select' }, ['error not-text-field at inputType']],
    ['B-ATT-TYPE ASIN as area', { inputType: 'textarea' }, ['error not-text-field at inputType']],
    [
      'B-ATT-TYPE condition',
      { ...condition, inputType: 'text' },
      ['error not-dropdown at inputType'],
    ],
    [
      'B-ATT-TYPE condition, several choices',
      { ...condition, inputType: 'multiselect' },
      ['error not-dropdown at inputType'],
    ],
    ['B-ATT-REQ', { required: 'yes' }, ['warning values-required at required']],
    ['B-ATT-CODE ASIN', { code: 'asin' }, ['warning other-asin-code at code']],
    [
      'B-ATT-CODE condition',
      { ...condition, code: 'state' },
      ['warning other-condition-code at code'],
    ],
    ['B-ATT-CODE swapped', { code: 'amazon_condition' }, ['warning code-of-other-purpose at code']],
    ['B-ATT-SCOPE store', { scope: 'store' }, ['warning scope-not-global at scope']],
    ['B-ATT-SCOPE website', { scope: 'website' }, ['warning scope-not-global at scope']],
    ['B-ATT-UNIQ', { unique: 'yes' }, ['warning unique-values at unique']],
    ['B-ATT-VALID', { validation: 'other' }, ['warning validation-set at validation']],
    ['B-ATT-COL', { columns: 'no' }, ['note not-in-columns at columns']],
    ['B-ATT-FILT', { filter: 'no' }, ['note not-in-filters at filter']],
    ['B-ATT-PROMO', { promo: 'no' }, ['warning not-in-promo-rules at promo']],
    ['B-ATT-EMPTY', { filled: 'no' }, ['warning values-not-filled at filled']],
    ['no purpose', { purpose: '', code: 'anything' }, []],
    ['an invalid purpose', { purpose: 'constructor', code: 'anything' }, []],
  ])('%s', (_, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it.each([
    ['asin', 'more-attributes'],
    ['condition', 'condition-options'],
  ])('says more about the %s attribute when the reader is done', (purpose, message) => {
    expect(judge({ purpose }).some((finding) => finding.message === message)).toBe(true);
    expect(attributeSettings.messages[message]).toMatchObject({ level: 'note', onSubmit: true });
  });

  it.each(['purpose', 'code', 'inputType', 'required', 'scope', 'unique', 'validation'])(
    'asks for %s',
    (input) => {
      expect(judge({ [input]: '' })).toContainEqual(
        expect.objectContaining({ message: 'answer-missing', input }),
      );
    },
  );
});

describe('B-ATT-SYNTAX', () => {
  const atCode = (code: string) =>
    judge({ code }).filter(
      ({ input, message }) => input === 'code' && message !== 'other-asin-code',
    );
  it.each([
    ['a', []],
    ['a1_b', []],
    [`a${'b'.repeat(29)}`, []],
    [`a${'b'.repeat(30)}`, ['warning code-long']],
    [`a${'b'.repeat(59)}`, ['warning code-long']],
    [`a${'b'.repeat(60)}`, ['error code-too-long']],
    ['Amazon_asin', ['warning code-capitals']],
    ['AMAZON_ASIN', ['warning code-capitals']],
    ['1asin', ['error code-first-character']],
    ['_asin', ['error code-first-character']],
    ['amazon-asin', ['error code-character']],
    ['amazon asin1', ['error code-character']],
    ['amazon_asín', ['error code-character']],
    ['amazon＿asin', ['error code-character']],
    ['amazon_\u200basin', ['error code-character']],
    ['属性', ['error code-character']],
    ['Amazon ASIN', ['error label-as-code']],
    ['amazon  condition', ['error label-as-code']],
    ['container_asin', ['error code-reserved']],
    ['container', []],
    ['Container_asin', ['warning code-capitals']],
    [' status ', ['error code-taken']],
    ['Status', ['warning code-capitals']],
    ['request_path', []],
    ['calculated_final_price', []],
    ['asin_status', []],
    [' \u200b', ['error code-blank']],
    [' amazon_asin', ['warning code-outer-blanks']],
    ['amazon_asin\u00a0', ['error code-character']],
  ])('%s', (code, expected) => {
    expect(atCode(code).map(({ level, message }) => `${level} ${message}`)).toEqual(expected);
  });

  it.each([
    'position',
    'store_id',
    'product_type',
    'type_id',
    'status',
    'sku',
    'special_price',
    'up_sell_product_ids',
  ])('%s is reserved', (code) => {
    expect(atCode(code)).toMatchObject([{ level: 'error', message: 'code-taken' }]);
  });

  it.each([
    '"amazon_asin"',
    "'amazon_asin',",
    '`amazon_asin`',
    '“amazon_asin”',
    '「amazon_asin」',
    'attribute_code: amazon_asin',
    'attribute_code=amazon_asin',
    "'attribute_code' => 'amazon_asin',",
    '"attribute_code": "amazon_asin"',
    'Attribute Code: amazon_asin',
    'Code: amazon_asin',
    'code - amazon_asin',
    'the attribute code - amazon_asin',
    '属性代码：amazon_asin',
    'Code d’attribut : amazon_asin',
    'amazon_asin (text)',
    'amazon_asin,',
    'amazon_asin.',
    '- amazon_asin',
    '<attribute_code>amazon_asin</attribute_code>',
  ])('%s: the code is offered without the text around it', (code) => {
    const [found] = atCode(code);
    expect(found).toMatchObject({ level: 'error', repairable: true });
    expect(repair(found?.message ?? '', code)).toBe('amazon_asin');
  });

  it.each(['amazon asin (or gcid)', 'amazon_asin, amazon_gcid', '"status"', 'code:'])(
    '%s: the meaning is not guessed',
    (code) => {
      expect(atCode(code).filter(({ repairable }) => repairable)).toEqual([]);
    },
  );

  it('says which character, and where', () => {
    expect(atCode(' a𝟘b')[0]).toMatchObject({
      args: { character: '𝟘', position: 3 },
      range: [2, 4],
    });
    expect(atCode('amazon asin1')[0]?.args).toEqual({
      character: { term: 'space' },
      position: 7,
    });
    expect(atCode('9a')[0]).toMatchObject({
      args: { character: '9', position: 1 },
      range: [0, 1],
    });
    expect(atCode('a'.repeat(61))[0]?.args).toEqual({ count: 61, limit: 60 });
  });

  it.each([
    ['label-as-code', ' Amazon  ASIN', 'amazon_asin'],
    ['label-as-code', 'amazon condition', 'amazon_condition'],
    ['code-character', 'amazon-asin', 'amazon_asin'],
    ['code-character', 'Amazon – ASIN1', 'amazon_asin1'],
    ['code-character', 'ａｍａｚｏｎ＿ａｓｉｎ', 'amazon_asin'],
    ['code-character', 'amazon_\u200basin', 'amazon_asin'],
    ['code-first-character', '_Amazon_ASIN', 'amazon_asin'],
    ['code-outer-blanks', '\tamazon_asin ', 'amazon_asin'],
    ['code-capitals', 'Amazon_ASIN', 'amazon_asin'],
  ])('fixes %s', (message, code, expected) => {
    expect(atCode(code)[0]).toMatchObject({ message, repairable: true });
    expect(repair(message, code)).toBe(expected);
  });

  it.each(['amazon_asín', '属性', 'a!', '123', '_1Asin', '2nd_asin', 'store-id'])(
    'leaves %s to the reader',
    (code) => {
      expect(atCode(code)[0]).toMatchObject({ level: 'error', repairable: false });
    },
  );

  it.each(['Status', 'Container_x'])('does not turn %s into a code that is refused', (code) => {
    expect(atCode(code)[0]).toMatchObject({ message: 'code-capitals', repairable: false });
  });
});
