import type { ConfigurationRule } from '../found.ts';
import { carriers } from './carriers.ts';
import { cloud } from './cloud.ts';
import { commands } from './commands.ts';
import { connector } from './connector.ts';
import { encryption } from './encryption.ts';
import { events } from './events.ts';
import { names } from './names.ts';
import { payments } from './payments.ts';
import { scopes } from './scopes.ts';
import { secrets } from './secrets.ts';
import { services } from './services.ts';
import { values } from './values.ts';
import { winners } from './winners.ts';

/** Every rule over a configuration. */
export const RULES: readonly ConfigurationRule[] = [
  names,
  winners,
  scopes,
  encryption,
  secrets,
  values,
  cloud,
  commands,
  carriers,
  connector,
  payments,
  events,
  services,
];
