import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { privatePem } from '../../support/keys.ts';
import { GUIDES, KEYS, LISTED } from './listed.ts';
import { MARK, mutations, SAMPLES, type Sample } from './report-samples.ts';
import { variable } from './samples.ts';

/** Two secrets of each kind: what is the same in both reports does not come from the secret. */
const hex = (seed: string): string => createHash('md5').update(seed).digest('hex');
const uuid = (seed: string): string =>
  hex(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const cipher = (seed: string): string =>
  `0:3:${createHash('sha512').update(seed).digest('base64').slice(0, 80)}`;
const password = (seed: string): string =>
  `p!${createHash('md5').update(seed).digest('base64').slice(0, 14)}#`;

type Pair = readonly [one: string, other: string];

const of = (make: (seed: string) => string): Pair => [make('one'), make('other')];
const ANYWHERE: Readonly<Record<string, Pair>> = {
  'a key': of(hex),
  'a key that is a UUID': of(uuid),
  'an encrypted value': of(cipher),
  'a private key': [privatePem(2048, 0), privatePem(2048, 1)],
};
const SECRETS: Readonly<Record<string, Pair>> = { ...ANYWHERE, 'a password': of(password) };

const pieces = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4));

/** Pieces of four characters that a report has from a secret. */
function leaks({ encode }: Sample, text: string, [one, other]: Pair): readonly string[] {
  const reported = (secret: string) =>
    JSON.stringify(reportOn(text.replaceAll(MARK, encode(secret)), LISTED, GUIDES));
  const secret = new Set(
    one
      .split('\n')
      .filter((line) => !line.startsWith('---'))
      .flatMap(pieces),
  );
  const elsewhere = new Set(pieces(reported(other)));
  return pieces(reported(one)).filter((piece) => secret.has(piece) && !elsewhere.has(piece));
}

/** Places of a report that are not in the text. */
function outside(text: string) {
  const lines = text.split(/\r\n?|\n/);
  const report = reportOn(text, LISTED, GUIDES);
  const places = [
    ...report.findings.flatMap((finding) => finding.places),
    ...[...report.settings, ...report.formats, ...report.unread].map(({ line }) => ({
      line,
      column: 1,
    })),
    ...report.unread.map(({ last }) => ({ line: last, column: 1 })),
  ];
  return places.filter(
    ({ line, column }) =>
      column < 1 || column > [...(lines[line - 1] ?? '')].length + 1 || line > lines.length,
  );
}

const kinds = Object.entries(SECRETS);

describe.each(Object.entries(SAMPLES))('%s', (_, sample) => {
  it.each(kinds)('never shows a part of %s', (_kind, pair) => {
    const { settings } = reportOn(
      sample.text.replaceAll(MARK, sample.encode(pair[0])),
      LISTED,
      GUIDES,
    );
    expect(settings.length).toBeGreaterThan(0);
    expect(leaks(sample, sample.text, pair)).toEqual([]);
  });

  it('shows nothing of a secret that is in a wrong place', () => {
    fc.assert(
      fc.property(
        mutations(sample.text),
        fc.constantFrom(...Object.values(ANYWHERE)),
        (text, pair) => {
          expect(leaks(sample, text, pair)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has all places in the text, whatever was done to it', () => {
    fc.assert(
      fc.property(mutations(sample.text), fc.constantFrom(...kinds), (text, [, [secret]]) => {
        expect(outside(text.replaceAll(MARK, sample.encode(secret)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Names that a secret has got into, because something between them was lost. */
const NAMES: Readonly<Record<string, string>> = {
  'a path': `bin/magento config:show\ndemo/${MARK}/a - 1\n`,
  'a path that is there twice': `CONFIG__DEFAULT__DEMO__${MARK}__A=1\nCONFIG__DEFAULT__DEMO__${MARK}__A=2\n`,
  'a code': `CONFIG__STORES__A${MARK}__DEMO__A__B=1\n`,
  'the code in a better name': `config__stores__a${MARK}__payment__payment_methods__method=1\n`,
  'a scope': `INSERT INTO \`core_config_data\` VALUES (1,'${MARK}',0,'demo/a/b','1');\n`,
  'a command': `bin/magento config:set demo/${MARK}/a -x\n`,
};

it.each(Object.entries(NAMES))('nothing is shown of a key that got into %s', (_, text) => {
  const [one = ''] = ANYWHERE['a key'] ?? [];
  for (const secret of [one, one.toUpperCase()]) {
    const report = JSON.stringify(reportOn(text.replaceAll(MARK, secret), LISTED, GUIDES));
    expect(pieces(one).filter((piece) => report.toLowerCase().includes(piece))).toEqual([]);
  }
});

describe('a field that is shown', () => {
  const shown = (path: string, value: string, more = '') =>
    reportOn(`bin/magento config:show\n${path} - ${value}\n${more}`, LISTED, GUIDES).settings[0]
      ?.value;
  const NAME = 'services_connector/services_id/project_name';
  const ID = 'services_connector/services_id/project_id';
  const KEY = 'services_connector/services_connector_integration/sandbox_api_key';

  it.each(Object.entries(ANYWHERE))('hides %s', (_, [secret]) => {
    expect(shown(NAME, secret)).toEqual({ kind: 'secret', number: 1 });
    expect(shown(NAME, `Key: ${secret}`)).toEqual({ kind: 'secret', number: 1 });
  });

  it.each([
    [NAME, 'Sample Shop 2026'],
    [NAME, '鍵の店'],
    [ID, '9d1c7b52-4e3a-4f6d-8b20-1a5e7c9f3d64'],
    ['services_connector/production_gateway_url', 'https://gateway.example.com/'],
    ['services_connector/production_gateway_url', 'https://services-connector-ui.example.com/v1/'],
    ['services_connector/services_id/environment', 'Production'],
  ])('shows %s - %s', (path, text) => {
    expect(shown(path, text)).toEqual({ kind: 'text', text });
  });

  it('hides what is a secret elsewhere in the text', () => {
    const same = '9d1c7b52-4e3a-4f6d-8b20-1a5e7c9f3d64';
    expect(shown(ID, same, `${KEY} - ${same}\n`)).toEqual({ kind: 'secret', number: 1 });
  });
});

describe('a Cloud variable without env:', () => {
  const NAME = 'CONFIG__DEFAULT__PAYMENT__PAYMENT_SERVICES__ACTIVE';
  const KEY =
    'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__SANDBOX_API_KEY';
  const rows = (text: string) =>
    reportOn(`Name,Level,Value,Enabled\n${text}`, LISTED, GUIDES).settings.map(
      ({ path, line, outcome, used, value }) => [
        path.split('/').at(-1),
        line,
        outcome,
        used,
        value,
      ],
    );

  it('is in the list of settings where it is in the text, as not used', () => {
    const text = `${NAME},project,1,\nenv:${NAME},project,0,\n${KEY},project,${hex('x')},\n`;
    expect(rows(text)).toEqual([
      ['active', 2, 'error', false, { kind: 'text', text: '1' }],
      ['active', 3, 'note', true, { kind: 'text', text: '0' }],
      ['sandbox_api_key', 4, 'error', false, { kind: 'secret', number: 1 }],
    ]);
  });

  it('is not in it if nobody knows what it is for', () => {
    expect(rows('OTHER,project,1,\n')).toEqual([]);
  });
});

it('checks a private key as the guides do, at its line of the text, even without a whole marker', () => {
  const path = 'services_connector/services_connector_integration/production_private_key';
  const rows = privatePem().trim().replace('-----BEGIN', '----BEGIN');
  const { findings } = reportOn(
    `bin/magento config:show ${path}\n${path} - ${rows}\n`,
    LISTED,
    GUIDES,
  );
  const found = findings.filter(({ rule }) => rule === 'private-key');
  expect(found.map(({ message, path: at, places }) => [message, at, places[0]?.line])).toEqual([
    ['dash-count', path, 2],
  ]);
});

describe('a setting and what is said about it have the same line', () => {
  const KEY =
    'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__SANDBOX_PRIVATE_KEY';
  const PATH = 'services_connector/services_connector_integration/sandbox_private_key';
  const pem = privatePem().trim();
  const indented = pem.split('\n').map((line) => `        ${line}\n`);
  const yaml = (value: string) => `services:\n  php:\n    environment:\n      ${KEY}: ${value}`;

  it.each([
    ['a folded block', yaml(`>\n${indented.join('')}`), 4],
    ['a literal block', yaml(`|\n${indented.join('')}`), 4],
    ['a value in the next line', yaml(`\n        "${pem.replaceAll('\n', ' ')}"\n`), 4],
    [
      'a document of the shell',
      `bin/magento config:set ${PATH} "$(cat <<EOF\n${pem}\nEOF\n)"\n`,
      1,
    ],
    ['a joined line', `bin/magento config:set \\\n${PATH} \\\n'${pem}'\n`, 2],
    ['a line', `${KEY}="${pem}"\n`, 1],
  ])('%s', (_, text, line) => {
    const { settings, findings } = reportOn(text, LISTED, GUIDES);
    expect(settings.map((row) => row.line)).toEqual([line]);
    const about = findings.filter(
      ({ path, message }) => path === PATH || message === 'secrets-here',
    );
    expect(about.length).toBeGreaterThan(0);
    expect(about.map(({ places }) => places[0]?.line)).toEqual(about.map(() => line));
  });

  it('but a fault within a value has its own', () => {
    const lines = pem.split('\n');
    const text = `${KEY}="${[...lines.slice(0, 2), `${lines[2]}*`, ...lines.slice(3)].join('\n')}"\n`;
    const { findings } = reportOn(text, LISTED, GUIDES);
    const [found] = findings.filter(({ rule }) => rule === 'private-key');
    expect(found?.places[0]?.line).toBe(3);
  });
});

it.each([
  ['computed by a command', '"$(echo $OTHER)"', 'elsewhere'],
  ['another variable', '"$OTHER"', 'elsewhere'],
  ['a mask', '******', 'hidden'],
])('says whether a value that is not here is %s', (_, value, kind) => {
  const { settings } = reportOn(variable(KEYS.sandboxApi, value), LISTED);
  expect(settings[0]?.value).toEqual({ kind });
});

it('of the settings that the content does not name, 200 are listed, first those that a finding is about', () => {
  const name = (index: number) => `CONFIG__DEFAULT__A__B__C${index}`;
  const sound = Array.from({ length: 300 }, (_, index) => `${name(index)}=1\n`).join('');
  const twice = `${name(900)}=1\n${name(900)}=2\n`;
  const { settings, others } = reportOn(sound + twice, LISTED);
  expect([settings.length, others]).toEqual([200, 102]);
  expect(settings.map(({ path }) => path).slice(-3)).toEqual(['a/b/c197', 'a/b/c900', 'a/b/c900']);
});
