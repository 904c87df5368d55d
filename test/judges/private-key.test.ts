import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { trimmed } from '../../src/engine/text/characters.ts';
import { encodeBase64 } from '../../src/judges/keys/parsers/base64.ts';
import { bytesOf } from '../../src/judges/keys/parsers/der.ts';
import { privateKey } from '../../src/judges/keys/private-key.ts';
import { marker, pem, privatePem, privatePemWhere, rsa } from '../support/keys.ts';
import { type PasteFault, pasteFaults } from '../support/paste-faults.ts';

const judge = (value: string) => privateKey.judge({ value }, {}).findings;
const repair = (message: string, value: string) =>
  privateKey.repair(message, { value }, {})?.['value'];

/** Presses the last button until there is none left. */
function mendAll(value: string, presses = 8): string {
  const last = judge(value).findLast(({ repairable }) => repairable);
  return last && presses > 0 ? mendAll(repair(last.message, value) ?? '', presses - 1) : value;
}

function opensslLoads(value: string): boolean {
  try {
    createPrivateKey(trimmed(value));
    return true;
  } catch {
    return false;
  }
}

const named = pasteFaults.map((fault): [string, PasteFault] => [fault.name, fault]);

it.each(named)('says what is wrong with a key: %s', (_, fault) => {
  const findings = judge(fault.damage(privatePem()));
  const heavy = findings.filter(({ level }) => fault.level === 'note' || level !== 'note');
  expect(heavy.map(({ message }) => message).sort()).toEqual(
    [fault.message, ...(fault.also ?? [])].sort(),
  );
  expect(findings.find(({ message }) => message === fault.message)?.level).toBe(fault.level);
});

it.each(named)('offers to repair what can be repaired, and nothing else: %s', (_, fault) => {
  const damaged = fault.damage(privatePem());
  const finding = judge(damaged).find(({ message }) => message === fault.message);
  expect(finding?.repairable).toBe(fault.fixes);
  if (!fault.fixes) return;
  const repaired = repair(fault.message, damaged) ?? '';
  expect(judge(repaired).map(({ message }) => message)).not.toContain(fault.message);
  expect(mendAll(damaged)).toBe(privatePem());
});

it.each(named.filter(([, { loads }]) => loads !== undefined))(
  'agrees with OpenSSL on what loads: %s',
  (_, fault) => {
    expect(opensslLoads(fault.damage(privatePem()))).toBe(fault.loads);
  },
);

/** The structure of a key store: a version and two sequences. */
const store = bytesOf('300702010330003000');
it.each([
  ['PuTTY', 'other-format', 'putty', 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none'],
  ['a JSON web key', 'other-format', 'jwk', JSON.stringify(rsa().export({ format: 'jwk' }))],
  ['XML', 'other-format', 'xml', '<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>'],
  ['PGP', 'other-format', 'pgp', pem('PGP PRIVATE KEY BLOCK', 'QUJD'.repeat(99))],
  ['PKCS#12', 'other-format', 'pkcs12', pem('PRIVATE KEY', encodeBase64(store))],
  ['EC', 'other-algorithm', 'ec', pem('EC PRIVATE KEY', 'QUJD'.repeat(30))],
  ['DSA', 'other-algorithm', 'dsa', pem('DSA PRIVATE KEY', 'QUJD'.repeat(30))],
])('says what else it is: %s', (_, message, term, text) => {
  expect(judge(text)).toMatchObject([{ message, level: 'error', args: { kind: { term } } }]);
});

it('restores the padding at the end', () => {
  const key = privatePemWhere((text) => /=\n/.test(text));
  const damaged = key.replace(/=+(?=\n)/, '');
  expect(opensslLoads(damaged)).toBe(false);
  expect(judge(damaged)[0]).toMatchObject({ message: 'padding', level: 'error', repairable: true });
  expect(repair('padding', damaged)).toBe(key);
  expect(judge(key.replace(/=+(?=\n)/, '==='))[0]?.message).toBe('padding');
});

it('recognises a plus that was lost at the end of the key', () => {
  const key = privatePemWhere((text) => /\+\n-/.test(text));
  for (const damaged of [key.replaceAll('+', ' '), key.replace(/[+\n]/g, ' ')]) {
    expect(judge(damaged).map(({ message }) => message)).toContain('plus-lost');
    expect(mendAll(damaged)).toBe(key);
  }
});

it.each([1024, 2048, 3072, 4096])(
  'shows size and fingerprint of a sound key of %i bits',
  (bits) => {
    const { findings, facts } = privateKey.judge({ value: `${privatePem(bits)}\n` }, {});
    expect(findings.map(({ message }) => message)).toEqual(bits < 2048 ? ['short-key'] : []);
    const der = createPublicKey(rsa(bits)).export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(der).digest('hex');
    expect(facts).toEqual({
      bits,
      type: { term: 'rsa-pkcs8' },
      fingerprint: digest.slice(0, 32).replace(/.{4}(?!$)/g, '$& '),
    });
  },
);

it.runIf(spawnSync('openssl', ['version']).status === 0)(
  'shows the fingerprint that openssl pkey -pubout gives',
  () => {
    const der = execFileSync('openssl', ['pkey', '-pubout', '-outform', 'DER'], {
      input: privatePem(),
    });
    const fingerprint = privateKey.judge({ value: privatePem() }, {}).facts?.['fingerprint'];
    expect(String(fingerprint).replaceAll(' ', '')).toBe(
      createHash('sha256').update(der).digest('hex').slice(0, 32),
    );
  },
);

it('says where a problem is in the entered text', () => {
  const [first = '', ...rows] = privatePem().split('\n');
  const text = `${first}\n${rows.join('\n').replace(/^(.{64}\n.{9})(.)/, '$1\u200b$2')}`;
  expect(judge(text)).toMatchObject([
    {
      args: { character: { term: 'zero-width-space' }, line: 3, column: 10, count: 1 },
      range: [first.length + 75, first.length + 76],
    },
  ]);
});

it('counts lines and ranges from the first entered line', () => {
  const text = `Key:\n\n${privatePem().replace('MII', 'M!I')}`;
  const found = judge(text).find(({ message }) => message === 'foreign-characters');
  expect(found?.args).toEqual({
    character: '!',
    kind: { term: 'sign' },
    line: 4,
    column: 2,
    count: 1,
  });
  expect(text.slice(...(found?.range ?? []))).toBe('!');
});

it('names the row in which a character is missing', () => {
  const lines = privatePem().split('\n');
  const text = lines.map((line, index) => (index === 4 ? line.slice(1) : line)).join('\n');
  expect(judge(text)).toMatchObject([
    { message: 'row-length', args: { line: 5, count: 63, expected: 64 } },
  ]);
});

/** A key whose line breaks became something else, or that is encoded as a whole. */
const joins = [
  ['literal \\n', (text: string) => text.replaceAll('\n', '\\n')],
  ['spaces', (text: string) => text.replaceAll('\n', ' ')],
  ['nothing', (text: string) => text.replaceAll('\n', '')],
  ['<br>', (text: string) => text.replaceAll('\n', '<br>')],
  ['an address', encodeURIComponent],
  ['base64', (text: string) => Buffer.from(text).toString('base64')],
  ['a setting', (text: string) => `PRIVATE_KEY=${JSON.stringify(text)}`],
] as const;

/** The key with one of its rows, the seventh, changed. */
const withRow = (change: (row: string) => string) =>
  privatePem()
    .split('\n')
    .map((line, index) => (index === 7 ? change(line) : line))
    .join('\n');

const inRow = [
  ['a character is missing', withRow((row) => row.slice(1))],
  ['a character is added', withRow((row) => `A${row}`)],
  ['a letter is foreign', withRow((row) => `${row.slice(0, 20)}а${row.slice(21)}`)],
  ['a space is added', withRow((row) => `${row.slice(0, 20)} ${row.slice(20)}`)],
  ['an empty line follows', withRow((row) => `${row}\n`)],
  ['the rows are short', pem('PRIVATE KEY', privatePem().split('\n').slice(1, -1).join(''), 50)],
  ['the rows are indented', privatePem().replace(/^/gm, '  ')],
  ['the last marker is damaged', privatePem().replace(/-$/, '')],
  ['base64 is URL-safe', privatePem().replaceAll('+', '-')],
] as const;

it.each(joins)('names no line that a key joined by %s does not have', (_, join) => {
  for (const [damage, text] of inRow) {
    const lines = judge(join(text)).map(({ args }) => args['line'] ?? 1);
    expect(new Set(lines), damage).toEqual(new Set([1]));
    expect(opensslLoads(mendAll(join(text))), damage).toBe(opensslLoads(mendAll(text)));
  }
});

it('says that characters are missing from a joined key without naming a line', () => {
  const text = withRow((row) => row.slice(1)).replaceAll('\n', '\\n');
  expect(judge(text).map(({ message }) => message)).toEqual(['literal-newlines', 'length']);
});

it('finds the column in a joined key', () => {
  const text = withRow((row) => `${row.slice(0, 20)} ${row.slice(20)}`).replaceAll('\n', '\\n');
  const [, blank] = judge(text);
  expect(blank).toMatchObject({
    message: 'blanks-in-rows',
    args: { line: 1, column: marker('BEGIN', 'PRIVATE KEY').length + 2 + 6 * 66 + 21 },
  });
  expect(text.slice(...(blank?.range ?? []))).toBe(' ');
});

it('does not take a marker for the place of a foreign character', () => {
  const text = withRow((row) => `${row.slice(0, 20)}-а${row.slice(22)}`).replaceAll('\n', ' ');
  const found = judge(text).find(({ message }) => message === 'foreign-characters');
  expect(found?.args).toMatchObject({ character: '-', line: 1 });
  expect(found?.range?.[0]).toBeGreaterThan(400);
});

it('offers no repair that would not remove the problem', () => {
  const [first = '', ...rows] = privatePem().split('\n');
  const text = [first, `&#37;26lt;&#37;2B${rows[0]}`, ...rows.slice(1)].join('\n');
  const found = judge(text).find(({ message }) => message === 'html');
  expect(found?.repairable).toBe(false);
});

it('does not mention harmless things if a key is lost', () => {
  const text = privatePem().replace('MII', 'M!I').replaceAll('\n', ' \r\n');
  expect(judge(text).map(({ message }) => message)).toEqual(['foreign-characters']);
});

it('says nothing about an empty field until the reader asks for the result', () => {
  expect(judge('')).toMatchObject([{ message: 'empty' }]);
  expect(privateKey.messages['empty']?.onSubmit).toBe(true);
});

it.each([' ', '\n\u3000', '\u200b\ufeff', '\u00a0'])('calls invisible text blank: %j', (text) => {
  expect(judge(text)).toMatchObject([{ message: 'blank', level: 'error' }]);
});

it('refuses what is too long', () => {
  const text = 'A'.repeat(1_000_000);
  expect(judge(text)).toMatchObject([{ message: 'too-long', args: { limit: 65_536 } }]);
});
