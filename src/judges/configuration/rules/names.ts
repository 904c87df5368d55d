import type { ConfigurationRule, Found } from '../found.ts';
import { isCloud, type Misnamed } from '../installation.ts';
import type { Message } from '../messages.ts';
import type { NameFault } from '../variable-name.ts';
import { nameOf } from '../variable-name.ts';

const MESSAGE: Readonly<Record<NameFault, Message>> = {
  prefix: 'name-start',
  'scope-word': 'name-scope-word',
  separator: 'name-separator',
  code: 'name-code',
  camel: 'name-camel',
  unknown: 'name-near',
  deployment: 'name-deployment',
  cloud: 'cloud-prefix',
  'stage-file': 'cloud-stage-file',
};

/** Names of variables that do not reach the setting that they are meant for. */
export const names: ConfigurationRule = ({ misnamed }) =>
  misnamed.filter(isSure).map(
    (each): Found => ({
      message: MESSAGE[each.fault],
      at: [each.entry.named],
      path: each.meant?.path,
      instead: instead(each),
    }),
  );

/** A name that could belong to another program is only a fault if it spells a listed setting. */
const isSure = ({ fault, meant }: Misnamed): boolean =>
  meant !== undefined || fault === 'scope-word' || fault === 'stage-file';

function instead({ fault, meant, part }: Misnamed): string | undefined {
  // No name reaches a path with capitals or a code with a hyphen, and no variable belongs into the file of stages.
  if (!meant || ['camel', 'code', 'stage-file'].includes(fault)) return undefined;
  return `${isCloud(part) ? 'env:' : ''}${nameOf(meant)}`;
}
