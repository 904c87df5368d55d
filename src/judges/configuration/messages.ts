import type { Level } from '../../engine/check/finding.ts';

interface Spec {
  readonly level: Level;
  /** The fact that it rests on (FACTS-CONFIG 9.4). */
  readonly fact: string;
  /** An ID in content/sources.yaml. */
  readonly source: string;
}

const spec = (level: Level, fact: string, source: string): Spec => ({ level, fact, source });

/** Everything that the rules over a configuration can say. */
export const MESSAGES = {
  'name-start': spec('error', 'D-ENV-PREFIX', 'config-run'),
  'name-scope-word': spec('error', 'D-ENV-SCOPEWORD', 'config-run'),
  'name-separator': spec('error', 'D-ENV-SINGLE', 'config-run'),
  'name-code': spec('error', 'D-ENV-CODE', 'config-run'),
  'name-camel': spec('error', 'D-ENV-CAMEL', 'config-run'),
  'name-near': spec('warning', 'D-ENV-UNKNOWN', 'config-run'),
  'name-deployment': spec('warning', 'D-ENV-DC', 'config-core'),
  shadowed: spec('warning', 'D-WIN', 'config-order'),
  'shadowed-by-nothing': spec('error', 'D-WIN-EMPTY', 'config-core'),
  locked: spec('note', 'D-LOCK', 'config-order'),
  twice: spec('warning', 'D-DUP', 'config-core'),
  'scope-unread': spec('error', 'D-SCOPE', 'config-connector'),
  'scope-dead': spec('warning', 'D-SCOPE-DEAD', 'kb'),
  'scope-id': spec('error', 'D-SCOPE-ID', 'config-core'),
  'cipher-in-variable': spec('error', 'D-ENC-VAR', 'config-core'),
  'clear-for-module': spec('error', 'D-ENC-SELF', 'config-connector'),
  'clear-for-core': spec('error', 'D-ENC-CLEAR', 'config-core'),
  'key-in-clear': spec('warning', 'D-ENC-CLEAR', 'config-core'),
  'encrypted-twice': spec('warning', 'D-ENC-TWICE', 'config-run'),
  'cipher-length': spec('warning', 'D-ENC-LEN', 'config-run'),
  'cipher-index': spec('error', 'D-ENC-INDEX', 'config-core'),
  'cipher-versions': spec('warning', 'D-ENC-MIX', 'config-rotation'),
  'crypt-key': spec('warning', 'D-CRYPT', 'config-core'),
  'secrets-here': spec('note', 'D-SECRET', 'config-core'),
  'secret-in-config': spec('error', 'D-SENS-CONFIG', 'config-order'),
  'cipher-in-config': spec('warning', 'D-SENS-DUMP', 'config-core'),
  'secret-in-app-file': spec('error', 'D-SENS-APP', 'config-cloud'),
  'secret-in-command': spec('warning', 'D-SENS-CLI', 'config-order'),
  'secret-readable': spec('warning', 'D-SENS-CLOUD', 'config-cloud'),
  'edge-space': spec('error', 'D-ENV-TRIM', 'config-psr7'),
  'value-unknown': spec('error', 'D-X-CONN', 'config-connector'),
  'value-unlikely': spec('warning', 'D-X-IO', 'config-connector'),
  'other-host': spec('warning', 'D-X-HOST', 'config-connector'),
  'not-read': spec('warning', 'D-OLD', 'config-connector'),
  'cloud-prefix': spec('error', 'D-CLOUD-PREFIX', 'config-cloud'),
  'cloud-stage-file': spec('error', 'D-CLOUD-YAML', 'config-ece'),
  'cloud-json': spec('warning', 'D-CLOUD-JSON', 'config-cloud'),
  'cloud-inherited': spec('warning', 'D-CLOUD-INH', 'config-cloud'),
  'cloud-build': spec('warning', 'D-CLOUD-BUILD', 'config-cloud'),
  'cloud-off': spec('warning', 'D-CLOUD-OFF', 'config-cloud'),
  'command-dash': spec('error', 'D-CLI-DASH', 'config-run'),
  'command-field': spec('error', 'D-CLI-FIELD', 'config-core'),
  'command-sensitive': spec('error', 'D-CLI-SENS', 'config-core'),
  'command-clear': spec('error', 'D-CLI-N98', 'config-n98'),
  'pair-incomplete': spec('error', 'D-X-PAIR', 'config-connector'),
  'sandbox-connector': spec('warning', 'D-X-CONNSAND', 'support-checker'),
  'payments-incomplete': spec('error', 'D-X-PAY', 'config-connector'),
  'space-type': spec('warning', 'D-X-TYPE', 'config-connector'),
  'names-missing': spec('warning', 'D-X-NAMES', 'config-connector'),
  'no-project': spec('error', 'D-X-IDNOPROJ', 'support-checker'),
  'alternate-missing': spec('error', 'D-X-ALT', 'config-connector'),
  'events-incomplete': spec('error', 'D-X-IO', 'config-connector'),
  'account-incomplete': spec('error', 'D-X-IMS', 'config-connector'),
  'storefront-key': spec('warning', 'D-X-GQL', 'storefront-code'),
  'value-not-text': spec('warning', 'D-YAML-TYPE', 'config-run'),
  'broken-carrier': spec('error', 'D-PEM-CARRIER', 'config-run'),
  'space-of-production-shared': spec('error', 'D-X-MIRROR', 'ce-saas'),
  'space-shared': spec('warning', 'D-X-MIRROR', 'ce-saas'),
  'events-shared': spec('warning', 'D-X-MIRRORIO', 'config-extensibility'),
  'not-whole': spec('note', 'D-PART', 'config-core'),
} as const satisfies Readonly<Record<string, Spec>>;

export type Message = keyof typeof MESSAGES;
