import type { ConfigurationRule } from '../found.ts';
import { carriers } from './carriers.ts';
import { cloud } from './cloud.ts';
import { commands } from './commands.ts';
import { encryption } from './encryption.ts';
import { names } from './names.ts';
import { scopes } from './scopes.ts';
import { secrets } from './secrets.ts';
import { together } from './together.ts';
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
  together,
];
