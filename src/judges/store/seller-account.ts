/** Where a seller account can be. */
export const REGIONS = ['north-america', 'europe', 'other'] as const;

/**
 * Why a seller account of a region cannot be used for a marketplace: the United States, Canada and Mexico need a North
 * American account, the United Kingdom needs a European one (Amazon Sales Channel, pre-setup tasks, 2024-07-18).
 */
export function accountFault(
  country: string,
  region: string,
): 'europe-account-needed' | 'north-america-account-needed' | 'region-not-served' | undefined {
  if (region === 'other') return 'region-not-served';
  if (country === 'gb' && region === 'north-america') return 'europe-account-needed';
  if (['us', 'ca', 'mx'].includes(country) && region === 'europe')
    return 'north-america-account-needed';
  return undefined;
}
