import type { ConfigurationRule } from '../found.ts';
import { carriers } from './carriers.ts';
import { cloud } from './cloud.ts';
import { commands } from './commands.ts';
import { connector } from './connector.ts';
import { encryption } from './encryption.ts';
import { events } from './events.ts';
import { names } from './names.ts';
import { payments } from './payments.ts';
import { effectiveIn, scopes } from './scopes.ts';
import { secrets } from './secrets.ts';
import { services } from './services.ts';
import { values } from './values.ts';
import { winners } from './winners.ts';

/** A rule over what has an effect. */
const effective =
  (rule: ConfigurationRule): ConfigurationRule =>
  (installation, known) =>
    rule(effectiveIn(installation), known);

/** Every rule over a configuration. */
export const RULES: readonly ConfigurationRule[] = [
  names,
  effective(winners),
  scopes,
  encryption,
  secrets,
  effective(values),
  cloud,
  commands,
  carriers,
  effective(connector),
  effective(payments),
  effective(events),
  effective(services),
];
