import { defineRule } from '../../engine/check/rule.ts';
import { comparable } from '../../engine/text/fold.ts';

/** Kinds of product id that the form offers (module-amazon 4.3.0). */
const ID_TYPES = ['asin', 'ean', 'gcid', 'isbn', 'upc', 'general'] as const;

/** Kinds that a reader may look for in the form and not find. */
const NOT_OFFERED = ['gtin-14', 'jan', 'sku'] as const;

/** Kinds that the name of an attribute can speak of. */
const NAMED_TYPES = ['asin', 'ean', 'gcid', 'isbn', 'upc', 'jan', 'gtin'] as const;

/** Attributes that the extension leaves out of the list (module-amazon 4.3.0). */
const EXCLUDED = new Set([
  'allow_message',
  'allow_open_amount',
  'custom_design',
  'custom_layout',
  'email_template',
  'gift_message_available',
  'gift_wrapping_available',
  'image_label',
  'is_redeemable',
  'is_returnable',
  'meta_title',
  'msrp_display_actual_price_type',
  'options_container',
  'page_layout',
  'price_view',
  'related_tgtr_position_behavior',
  'related_tgtr_position_limit',
  'shipment_type',
  'small_image_label',
  'status',
  'tax_class_id',
  'tier_price',
  'upsell_tgtr_position_behavior',
  'upsell_tgtr_position_limit',
  'url_key',
  'use_config_allow_message',
  'use_config_email_template',
  'use_config_is_redeemable',
  'use_config_lifetime',
  'visibility',
]);

/** Judges the pair that tells Amazon's listings and the catalog apart: a kind of product id and a product attribute. */
export const attributeMapping = defineRule({
  id: 'attribute-mapping',
  inputs: {
    idType: [...ID_TYPES, ...NOT_OFFERED],
    attribute: 'text',
    attributeInput: ['text', 'select', 'other'],
  },
  messages: {
    'answer-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'id-type-not-offered': { level: 'error', args: [], source: 'channel-code' },
    'attribute-blank': { level: 'error', args: [], source: 'channel-code' },
    'input-not-usable': { level: 'error', args: [], source: 'channel-code' },
    'attribute-excluded': { level: 'error', args: [], source: 'channel-code' },
    'label-needed': { level: 'note', args: [], source: 'channel-code', onSubmit: true },
    'dropdown-for-id': { level: 'warning', args: [], source: 'channel-code' },
    'other-id-type': { level: 'warning', args: ['named', 'chosen'], source: 'channel-code' },
    'condition-attribute': { level: 'warning', args: [], source: 'ch-docs' },
    'general-comes-last': { level: 'note', args: [], source: 'channel-code' },
    'column-widths': { level: 'note', args: [], source: 'channel-code', onSubmit: true },
  },
  terms: [...NAMED_TYPES, 'general'],
  judge({ idType, attribute, attributeInput }, _, report) {
    const at = { input: 'attribute' } as const;
    const atInput = { input: 'attributeInput' } as const;
    const code = comparable(attribute).replace(/[ -]/g, '_');
    const known = ID_TYPES.some((type) => type === idType);
    if (idType === '') report('answer-missing', {});
    else if (!known) report('id-type-not-offered', {});
    else if (idType === 'general') report('general-comes-last', {});
    if (known) report('column-widths', {});

    if (attribute === '') report('answer-missing', {}, at);
    else if (code === '') report('attribute-blank', {}, at);
    else if (EXCLUDED.has(code)) report('attribute-excluded', {}, at);
    else report('label-needed', {}, at);

    if (attributeInput === '') report('answer-missing', {}, atInput);
    else if (attributeInput === 'other') report('input-not-usable', {}, atInput);
    else if (attributeInput === 'select' && idType !== '' && idType !== 'general') {
      report('dropdown-for-id', {}, atInput);
    }

    const words = code.split(/[^a-z]+/);
    const named = NAMED_TYPES.filter((type) => words.includes(type));
    const [other] = named;
    if (words.includes('condition')) report('condition-attribute', {}, at);
    else if (known && other && !named.some((type) => type === idType)) {
      report('other-id-type', { named: { term: other }, chosen: { term: idType } }, at);
    }
    return undefined;
  },
});
