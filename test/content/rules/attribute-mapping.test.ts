import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { content } from '../../support/pages.ts';

const attributeMapping = ruleOf(content, 'attribute-mapping');

const sound = { idType: 'asin', attribute: 'amazon_asin', attributeInput: 'text' };
type Values = Partial<typeof sound>;
const judge = (values: Values) => attributeMapping.judge({ ...sound, ...values }, {}).findings;
const messages = (values: Values) =>
  judge(values)
    .filter(({ message }) => !attributeMapping.messages[message]?.onSubmit)
    .map(({ message, level, input }) => `${level} ${message} at ${input}`);

const EXCLUDED =
  `custom_design, custom_layout, meta_title, msrp_display_actual_price_type, options_container,
  page_layout, price_view, shipment_type, status, tax_class_id, tier_price, gift_message_available, url_key, visibility,
  allow_open_amount, gift_wrapping_available, is_returnable, image_label, small_image_label, allow_message,
  email_template, is_redeemable, upsell_tgtr_position_behavior, upsell_tgtr_position_limit,
  related_tgtr_position_behavior, related_tgtr_position_limit, use_config_allow_message, use_config_email_template,
  use_config_is_redeemable, use_config_lifetime`.split(/,\s+/);

describe('B-MAP row by row', () => {
  it.each([
    ['a sound pair', {}, []],
    ['B-MAP-1 JAN', { idType: 'jan' }, ['error id-type-not-offered at idType']],
    ['B-MAP-1 GTIN-14', { idType: 'gtin-14' }, ['error id-type-not-offered at idType']],
    ['B-MAP-1 any object', { idType: 'constructor' }, ['error id-type-not-offered at idType']],
    ['B-MAP-2', { attributeInput: 'other' }, ['error input-not-usable at attributeInput']],
    ['B-MAP-3', { attribute: 'status' }, ['error attribute-excluded at attribute']],
    [
      'B-MAP-3 as a label',
      { attribute: ' Tier  Price ' },
      ['error attribute-excluded at attribute'],
    ],
    ['B-MAP-4', { attributeInput: 'select' }, ['warning dropdown-for-id at attributeInput']],
    [
      'B-MAP-4 general',
      { idType: 'general', attribute: 'name', attributeInput: 'select' },
      ['note general-comes-last at idType'],
    ],
    ['B-MAP-5', { idType: 'upc' }, ['warning other-id-type at attribute']],
    ['B-MAP-5 as a label', { attribute: 'Amazon EAN' }, ['warning other-id-type at attribute']],
    [
      'B-MAP-5 JAN attribute as EAN',
      { idType: 'ean', attribute: 'jan' },
      ['warning other-id-type at attribute'],
    ],
    [
      'B-MAP-5 general',
      { idType: 'general' },
      ['note general-comes-last at idType', 'warning other-id-type at attribute'],
    ],
    ['B-MAP-5 two kinds', { idType: 'upc', attribute: 'ean_or_upc' }, []],
    ['B-MAP-5 a number after it', { idType: 'upc', attribute: 'upc2' }, []],
    ['B-MAP-5 another word', { idType: 'upc', attribute: 'occasion' }, []],
    ['B-MAP-5 no kind', { idType: 'upc', attribute: 'sku' }, []],
    [
      'a condition',
      { attribute: 'amazon_condition' },
      ['warning condition-attribute at attribute'],
    ],
    ['blank', { attribute: ' \u200b' }, ['error attribute-blank at attribute']],
  ])('%s', (_, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it.each(['asin', 'ean', 'gcid', 'isbn', 'upc'])('B-MAP-1: %s is offered', (idType) => {
    expect(messages({ idType, attribute: `amazon_${idType}` })).toEqual([]);
  });

  it.each(EXCLUDED)('B-MAP-3: %s is left out', (attribute) => {
    expect(messages({ attribute })).toContain('error attribute-excluded at attribute');
  });

  it('has thirty of them', () => {
    expect(new Set(EXCLUDED).size).toBe(30);
  });

  it('reminds readers of the label and the widths when they are done (B-MAP-3, B-MAP-7)', () => {
    expect(judge({}).map(({ message }) => message)).toEqual(['column-widths', 'label-needed']);
  });

  it('names both kinds', () => {
    expect(judge({ idType: 'upc' }).at(-1)?.args).toEqual({
      named: { term: 'asin' },
      chosen: { term: 'upc' },
    });
  });

  it.each(['idType', 'attribute', 'attributeInput'])('asks for %s', (input) => {
    expect(judge({ [input]: '' })).toContainEqual(
      expect.objectContaining({ message: 'answer-missing', input }),
    );
  });
});
