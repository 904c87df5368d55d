import { type Decoded, sourceSpan } from '../../decoded.ts';
import type { Told } from '../../part.ts';
import { hiddenBy } from '../hidden.ts';
import { keyText, type Reading, under } from './entries.ts';
import type { PhpValue } from './values.ts';

/** The form of a key as Magento makes it. */
const KEY = /^(?:\S{32}|base64[A-Za-z0-9+/]+={0,2})$/;

/** What a file tells about the installation: its crypt keys, websites and stores. */
export function told({ source }: Reading, root: PhpValue): Told {
  const scopes = (['websites', 'stores'] as const).flatMap((type) => {
    const listed = under(source, under(source, root, 'scopes'), type);
    if (listed?.kind !== 'array') return [];
    return listed.items.map(({ key, value }) => {
      const id = under(source, value, type === 'websites' ? 'website_id' : 'store_id');
      return {
        type,
        code: keyText(source, key) ?? '',
        ...(id && { id: keyText(source, id) ?? '' }),
      };
    });
  });
  const crypt = under(source, under(source, root, 'crypt'), 'key');
  const cryptKeys = crypt?.kind === 'text' && !hiddenBy(crypt.text.text) ? keysOf(crypt.text) : [];
  const mode = keyText(source, under(source, root, 'MAGE_MODE'));
  return {
    ...(cryptKeys.length && { cryptKeys }),
    ...(scopes.length && { scopes }),
    ...(mode === 'developer' && { notLive: true }),
  };
}

/** The keys of crypt/key: Magento splits it at white space. */
function keysOf(key: Decoded) {
  return [...key.text.matchAll(/\S+/g)].map(({ 0: line, index }) => ({
    sound: KEY.test(line),
    at: sourceSpan(key, [index, index + line.length]),
  }));
}
