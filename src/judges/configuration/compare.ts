import type { ComparedRow } from '../../engine/configuration/report.ts';
import { readCipher } from './cipher.ts';
import { type Found, placeOf } from './found.ts';
import type { Installation } from './installation.ts';
import type { Known } from './known.ts';
import { effectiveIn } from './rules/scopes.ts';
import { type View, viewOf } from './view.ts';

const SPACE = 'services_connector/services_id/environment_id';
const TYPE = 'services_connector/services_id/environment';
const INSTANCE = 'adobe_io_events/integration/instance_id';
/** Only both together must differ. */
const SENDER = ['adobe_io_events/eventing/merchant_id', 'adobe_io_events/eventing/env_id'] as const;

/** How two instances differ in the settings where the content says what holds between two. */
export function comparedRows(
  first: Installation,
  second: Installation,
  { settings }: Known,
): readonly ComparedRow[] {
  const [one, other] = [viewOf(effectiveIn(first)), viewOf(effectiveIn(second))];
  return [...settings.values()].flatMap(({ path, between }) => {
    const state = between && stateOf(one, other, path);
    return state ? [{ path, between, state }] : [];
  });
}

/** What an encrypted value contains, only its own instance can tell: it is different each time. */
function clearText(view: View, path: string): string | undefined {
  const text = view.text(path)?.trim();
  return text && !readCipher(text) ? text : undefined;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The letters of a UUID may be capital or not (RFC 9562, 4). */
const alike = (text: string): string => (UUID.test(text) ? text.toLowerCase() : text);

function stateOf(one: View, other: View, path: string): ComparedRow['state'] | undefined {
  if (!one.has(path) && !other.has(path)) return undefined;
  if (one.has(path) && other.lacks(path)) return 'only-first';
  if (other.has(path) && one.lacks(path)) return 'only-second';
  const [text, another] = [clearText(one, path), clearText(other, path)];
  if (text === undefined || another === undefined) return 'unknown';
  return alike(text) === alike(another) ? 'same' : 'different';
}

/**
 * What two instances must not share (FACTS-CONFIG 9.4, D-X-MIRROR and D-X-MIRRORIO). The same four keys are fine. All
 * places are in the second text.
 */
export function comparedFaults(first: Installation, second: Installation): readonly Found[] {
  const [one, other] = [viewOf(effectiveIn(first)), viewOf(effectiveIn(second))];
  const isSame = (path: string) => stateOf(one, other, path) === 'same';
  const found = (message: Found['message'], path: string): readonly Found[] => {
    const setting = other.setting(path);
    return setting ? [{ message, path, at: [placeOf(setting.entry)] }] : [];
  };
  const isProduction = [one, other].some((view) => view.text(TYPE)?.trim() === 'Production');
  const sender = isSame(INSTANCE) ? INSTANCE : SENDER.every(isSame) ? SENDER[1] : undefined;
  return [
    ...(isSame(SPACE)
      ? found(isProduction ? 'space-of-production-shared' : 'space-shared', SPACE)
      : []),
    ...(sender ? found('events-shared', sender) : []),
  ];
}
