/**
 * Codes that Magento refuses for a new product attribute. ReservedAttributeList reserves the code `x` for every public
 * `getX` of the product model, and `position`, but not `calculated_final_price` and `request_path`; since 2.4 the form
 * also refuses `product_type` and `type_id` (magento2 core, Catalog, read 2026-11-26). Getters that only some releases
 * have are left out.
 */
const RESERVED = new Set(
  `position product_type type_id
attribute_default_value attribute_set_id attribute_text attributes available_in_categories cache_id_tags cache_tags
category category_collection category_id category_ids collection created_at cross_sell_link_collection
cross_sell_product_collection cross_sell_product_ids cross_sell_products custom_attribute custom_attributes
custom_design_date custom_option custom_options data data_by_key data_by_path data_using_method
default_attribute_set_id entity_id exists_store_value_flag extension_attributes final_price id id_by_sku
id_field_name identities image is_salable is_virtual link_instance locked_attributes media_attributes media_config
media_gallery_images minimal_price name option_by_id option_instance options orig_data preconfigured_values price
price_info price_model product_entities_info product_url qty related_link_collection related_product_collection
related_product_ids related_products resource resource_collection resource_name sku special_from_date special_price
special_to_date status store store_id store_ids stored_data tier_price type_instance up_sell_link_collection
up_sell_product_collection up_sell_product_ids up_sell_products updated_at url_in_store url_model visibility
visible_in_catalog_statuses visible_in_site_visibilities visible_statuses website_ids website_store_ids weight`.split(
    /\s/,
  ),
);

/** Whether Magento refuses a well-formed code because every product already has a value of that name. */
export const isReservedCode = (code: string): boolean => RESERVED.has(code);
