import { defineRule } from '../../engine/check/rule.ts';
import { comparable } from '../../engine/text/fold.ts';
import { countriesIn, countryNamed, isMarket, MARKETS } from './country.ts';
import { accountFault, REGIONS } from './seller-account.ts';
import { storesIn } from './store-list.ts';

/** The longest name of a store that the database stores (module-amazon 4.3.0). */
const LONGEST_NAME = 255;

/** Checks the form that adds a store: website, name and country, also against each other and against other stores. */
export const storeForm = defineRule({
  id: 'store-form',
  inputs: {
    website: 'text',
    name: 'text',
    country: 'text',
    region: REGIONS,
    otherStores: 'lines',
  },
  messages: {
    'website-missing': { level: 'error', args: [], source: 'channel-code', onSubmit: true },
    'website-blank': { level: 'error', args: [], source: 'channel-code' },
    'website-stays': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'website-takes-orders': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'name-missing': { level: 'error', args: [], source: 'channel-code', onSubmit: true },
    'name-blank': { level: 'error', args: [], source: 'channel-code' },
    'name-too-long': { level: 'error', args: ['count', 'limit'], source: 'channel-code' },
    'name-without-country': { level: 'warning', args: [], source: 'ch-docs' },
    'name-of-other-country': { level: 'warning', args: ['named', 'chosen'], source: 'ch-docs' },
    'same-name': { level: 'warning', args: ['line'], source: 'ch-docs' },
    'country-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'country-unknown': { level: 'error', args: [], source: 'ch-docs' },
    'country-switched-off': { level: 'error', args: [], source: 'channel-code' },
    'country-code-gb': { level: 'warning', args: [], source: 'channel-code' },
    'country-stays': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
    'europe-account-needed': { level: 'error', args: [], source: 'ch-docs' },
    'north-america-account-needed': { level: 'error', args: [], source: 'ch-docs' },
    'region-not-served': { level: 'error', args: [], source: 'ch-docs' },
    'second-store': { level: 'error', args: ['line'], source: 'channel-code' },
    'second-store-by-name': { level: 'warning', args: ['line'], source: 'channel-code' },
  },
  terms: MARKETS,
  judge({ website, name, country, region, otherStores }, _, report) {
    if (website === '') report('website-missing', {});
    else if (comparable(website) === '') report('website-blank', {});
    else {
      report('website-stays', {});
      report('website-takes-orders', {});
    }

    const place = countryNamed(country);
    const atCountry = { input: 'country' } as const;
    if (country === '') report('country-missing', {}, atCountry);
    else if (place === undefined) report('country-unknown', {}, atCountry);
    else if (!isMarket(place)) report('country-switched-off', {}, atCountry);
    else {
      if (comparable(country) === 'uk') report('country-code-gb', {}, atCountry);
      report('country-stays', {}, atCountry);
      const account = accountFault(place, region);
      if (account) report(account, {}, { input: region === 'other' ? 'region' : 'country' });
    }

    const atName = { input: 'name' } as const;
    const plainName = comparable(name);
    const length = [...name].length;
    const named = length > LONGEST_NAME ? [] : countriesIn(name);
    const [other] = named;
    if (name === '') report('name-missing', {}, atName);
    else if (plainName === '') report('name-blank', {}, atName);
    else if (length > LONGEST_NAME) {
      report('name-too-long', { count: length, limit: LONGEST_NAME }, atName);
    } else if (other === undefined) report('name-without-country', {}, atName);
    else if (place && isMarket(place) && !named.includes(place)) {
      const chosen = { term: place };
      if (isMarket(other))
        report('name-of-other-country', { named: { term: other }, chosen }, atName);
      else report('name-without-country', {}, atName);
    }

    const stores = storesIn(otherStores);
    const atStores = { input: 'otherStores' } as const;
    const namesake = stores.find((store) => comparable(store.name) === plainName);
    if (namesake && plainName !== '') report('same-name', { line: namesake.line }, atName);
    const twin = stores.find((store) => place && isMarket(place) && store.country === place);
    if (twin) {
      report(twin.sure ? 'second-store' : 'second-store-by-name', { line: twin.line }, atStores);
    }
    return undefined;
  },
  repairs: {
    'country-code-gb': () => ({ country: 'GB' }),
  },
});
