import type { Span } from '../../../engine/text/characters.ts';
import type { Entry, Format, Origin, Part } from '../part.ts';
import { clipped } from './clipped.ts';
import { lineEnd, textOfLineBefore } from './lines.ts';
import { begin } from './php/begin.ts';
import { afterEnd } from './php/end.ts';
import { entry, keyText, leaves, type Reading, settings } from './php/entries.ts';
import { told } from './php/told.ts';
import { type PhpValue, phpReader } from './php/values.ts';

const OF_ENV =
  /^(?:backend|crypt|db|cache|MAGE_MODE|session|install|lock|queue|resource|cache_types|x-frame-options|remote_storage|downloadable_domains|cron_consumers_runner|http_cache_hosts|directories)$/;
const OF_CONFIG = /^(?:modules|scopes|themes|i18n|admin_user)$/;

/** Outside of `system`, values under such keys are secrets. */
const SECRET = /(?:^|[/_-])(?:key|password|passwd|pass|secret|token)$/i;

/**
 * env.php and config.php (F-PHP): the file, or a piece that begins with the key `system`, a scope or another known key.
 *
 * Which of the two it is follows from its name in the line before, else from the other keys, else from the comment that
 * `app:config:dump` writes into config.php. Otherwise it is read as env.php, about which less is wrong.
 *
 * Entries are the settings under `system`, with their scope, and without a scope the secrets elsewhere in the file, named
 * by their keys, such as `crypt/key`.
 */
export const php: Format = {
  ids: ['F-PHP'],
  read(text, at): Part | undefined {
    const beginning = begin(text, at);
    if (!beginning || beginning.kind === 'variable') return undefined;
    const { from, kind } = beginning;
    const reader = phpReader(text);
    const root: PhpValue =
      kind === 'piece'
        ? { kind: 'array', start: from, ...reader.elements(from) }
        : reader.value(from);
    const stopped = reader.stopped();
    const end = stopped === undefined ? afterEnd(text, root.end) : lineEnd(text, stopped);
    const reading: Reading = { source: text, origin: fileOf(text, [at, end], root), stopped };
    return {
      format: 'F-PHP',
      span: [at, end],
      entries: clipped(entriesOf(reading, root), end),
      faults: reader.faults,
      whole: false,
      told: told(reading, root),
    };
  },
};

function fileOf(text: string, span: Span, root: PhpValue): Origin {
  const named = /\b(env|config)\.php\b/.exec(textOfLineBefore(text, span[0]).slice(0, 500))?.[1];
  if (named) return named === 'env' ? 'env.php' : 'config.php';
  const keys = root.kind === 'array' ? root.items.map(({ key }) => keyText(text, key) ?? '') : [];
  if (keys.some((key) => OF_ENV.test(key))) return 'env.php';
  const dumped = text.slice(...span).includes('* For the section: ');
  return dumped || keys.some((key) => OF_CONFIG.test(key)) ? 'config.php' : 'env.php';
}

function entriesOf(reading: Reading, root: PhpValue): Entry[] {
  if (root.kind !== 'array') return [];
  const { source } = reading;
  return root.items.flatMap(({ key, value }) => {
    const name = keyText(source, key) ?? '';
    if (name === 'system') return ofSystem(reading, value);
    if (SCOPES.includes(name)) return ofScope(reading, name, value);
    const secret = leaves(source, value, `${name}/`).filter(([path]) => SECRET.test(path));
    return secret.map(([path, item]) => entry(reading, path, item));
  });
}

const SCOPES = ['default', 'websites', 'stores'];

function ofSystem(reading: Reading, system: PhpValue): Entry[] {
  if (system.kind !== 'array') return [];
  return system.items.flatMap(({ key, value }) =>
    ofScope(reading, keyText(reading.source, key) ?? '', value),
  );
}

function ofScope(reading: Reading, written: string, value: PhpValue): Entry[] {
  const type = written.toLowerCase();
  if (type === 'default') return settings(reading, value, { type });
  if (value.kind !== 'array') return [];
  return value.items.flatMap((item) => {
    const name = keyText(reading.source, item.key) ?? '';
    return settings(reading, item.value, { type, name, named: 'code' });
  });
}
