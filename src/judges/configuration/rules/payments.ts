import { asContainersGet } from '../apart.ts';
import { type ConfigurationRule, type Found, placeOf } from '../found.ts';
import {
  type Installation,
  keyOf,
  type Setting,
  settersAt,
  settingsAt,
  textOf,
} from '../installation.ts';
import type { Part } from '../part.ts';
import { isEmpty, type View } from '../view.ts';
import { overViews } from './at-view.ts';
import { keysOf, pairInUse } from './connector.ts';

const PAY = 'payment/payment_methods/';
const METHOD = `${PAY}method`;
const ACTIVE = 'payment/payment_services/active';
const METHODS = ['sandbox', 'production'];

/** The keys and merchant IDs of the methods that Payment Services uses (FACTS-CONFIG 9.4, D-X-PAY and D-X-PAYMIX). */
export const payments: ConfigurationRule = overViews((view, installation) => {
  const methods = methodsIn(installation);
  return [...incomplete(view, installation, methods), ...mixed(methods, installation)];
});

/** What sets the method, at every scope. */
function methodsIn(installation: Installation): readonly Setting[] {
  const winners = [...settersAt(installation, METHOD).values()]
    .flatMap(asContainersGet)
    .flatMap(([winner]) => winner ?? []);
  const shown = settingsAt(installation, METHOD).filter(
    ({ entry }) => entry.origin === 'effective',
  );
  return [...shown, ...winners].filter((each) => METHODS.includes(textOf(each) ?? ''));
}

function incomplete(
  view: View,
  installation: Installation,
  methods: readonly Setting[],
): readonly Found[] {
  const active = settingsAt(installation, ACTIVE).find((each) => textOf(each) === '1');
  if (!active) return [];
  const named = new Set(methods.map(textOf));
  // A method that Payment Services does not know is another finding.
  const isNamed = settingsAt(installation, METHOD).some(({ entry }) => !isEmpty(entry));
  // A key that the connector misses as well is one finding. Merchant IDs are read for each store.
  const known = pairInUse(view).map(({ path }) => path);
  const isPassedOver = (path: string) =>
    view.setting(path) === undefined && installation.parts.some(hasOnlyDefault);
  return METHODS.filter((method) =>
    named.size > 0 ? named.has(method) : method === 'sandbox' && !isNamed && !view.emptied(METHOD),
  ).flatMap((method) => {
    const merchant = `${PAY}${method}_merchant_id`;
    const anywhere = settingsAt(installation, merchant).some(({ entry }) => !isEmpty(entry));
    const all = [...keysOf(method), ...(anywhere || isPassedOver(merchant) ? [] : [merchant])];
    const empty = all.find((path) => view.lacks(path) && !known.includes(path));
    const there = empty && view.setting(empty);
    const at = [...(there ? [placeOf(there.entry)] : []), placeOf(active.entry)];
    return empty ? [{ message: 'payments-incomplete', at, path: empty } as const] : [];
  });
}

/** A listing of n98-magerun2 5.1.0 has no values of websites and stores, and does not say so (FACTS-CONFIG 9.2.4). */
const hasOnlyDefault = ({ whole, format, entries }: Part): boolean =>
  whole && format.startsWith('F-N98') && entries.every(({ scope }) => scope?.type === 'default');

/**
 * One method for a website and another one for the rest: orders then count as production. What is stored and what
 * config:show has shown may be the same values, so they are not compared.
 */
function mixed(methods: readonly Setting[], installation: Installation): readonly Found[] {
  const isShown = ({ entry }: Setting) => entry.origin === 'effective';
  // What was shown last counts: a command may have changed it in between.
  const shown = new Map(methods.filter(isShown).map((each) => [keyOf(each), each]));
  const stored = mixedIn(
    methods.filter((each) => !isShown(each)),
    installation,
  );
  return stored.length > 0 ? stored : mixedIn([...shown.values()], installation);
}

function mixedIn(all: readonly Setting[], { parts }: Installation): readonly Found[] {
  const websites = all.filter(({ scope }) => scope.type === 'websites');
  const listed = parts
    .flatMap(({ told }) => told?.scopes ?? [])
    .filter(({ type, code }) => type === 'websites' && code !== 'admin');
  // The default counts for the websites without a separate method, unless there are none.
  const covered = listed.length > 0 && listed.length <= websites.length;
  const read = covered ? websites : all.filter(({ scope }) => scope.type !== 'stores');
  if (websites.length === 0 || new Set(read.map(textOf)).size < 2) return [];
  return [
    { message: 'payment-methods', at: read.map(({ entry }) => placeOf(entry)), path: METHOD },
  ];
}
