import fc from 'fast-check';

/** Where the secret is put into a sample. */
export const MARK = '\ue000';

/** A text of a format with a place for a secret, and how the format writes it. */
export interface Sample {
  readonly text: string;
  encode(secret: string): string;
}

const KEY = 'services_connector/services_connector_integration/sandbox_private_key';
const NAME = 'adobe_ims/integration/api_key';
const OTHER = 'demo/a/b';
const variable = (path: string): string =>
  `CONFIG__DEFAULT__${path.replaceAll('/', '__').toUpperCase()}`;
const PATHS = [KEY, NAME, OTHER];

const lines = (line: (path: string, at: number) => string): string => PATHS.map(line).join('');
const asIs = (secret: string): string => secret;
const escaped = (secret: string): string => secret.replaceAll('\n', '\\n');
const indented = (secret: string): string => secret.replaceAll('\n', '\n        ');
const entities = (secret: string): string => secret.replaceAll('&', '&amp;');

const sample = (text: string, encode = asIs): Sample => ({ text, encode });

export const SAMPLES: Readonly<Record<string, Sample>> = {
  'config:show': sample(`bin/magento config:show\n${lines((path) => `${path} - ${MARK}\n`)}`),
  'one path': sample(`$ bin/magento config:show ${KEY}\n${MARK}\n`),
  'env.php': sample(
    `<?php\nreturn [\n  'crypt' => ['key' => '${MARK}'],\n  'MAGE_MODE' => 'default',\n  'system' => ['default' => [\n    'services_connector' => ['services_connector_integration' => ['sandbox_private_key' => '${MARK}']],\n    'demo' => ['a' => ['b' => '${MARK}']]\n  ]]\n];\n`,
  ),
  '.env': sample(
    lines((path) => `${variable(path)}="${MARK}"\n`),
    escaped,
  ),
  '.env with line breaks': sample(
    `${lines((path) => `export ${variable(path)}="${MARK}"\n`)}CONFIG_DEFAULT__ADOBE_IMS__INTEGRATION__API_KEY="${MARK}"\n`,
  ),
  'Docker Compose': sample(
    `services:\n  php:\n    environment:\n${lines((path) => `      ${variable(path)}: |-\n        ${MARK}\n`)}`,
    indented,
  ),
  '.magento.app.yaml': sample(
    `name: app\ntype: php:8.3\nvariables:\n  env:\n${lines((path) => `    ${variable(path)}: "${MARK}"\n`)}`,
    escaped,
  ),
  'variables as CSV': sample(
    `Name,Level,Value,Enabled\n${lines((path) => `env:${variable(path)},environment,"${MARK}",true\n`)}`,
  ),
  'a new Cloud variable': sample(
    lines(
      (path) =>
        `magento-cloud variable:create --level environment --name env:${variable(path)} --value '${MARK}' --json true\n`,
    ),
  ),
  commands: sample(
    lines(
      (path) => `bin/magento config:set --scope=websites --scope-code=base ${path} "${MARK}"\n`,
    ),
  ),
  'a dump': sample(
    `INSERT INTO \`core_config_data\` VALUES ${PATHS.map((path, at) => `(${at},'default',0,'${path}','${MARK}')`).join(',')};\n`,
    escaped,
  ),
  'a table with tabs': sample(
    `config_id\tscope\tscope_id\tpath\tvalue\n${lines((path, at) => `${at}\tdefault\t0\t${path}\t${MARK}\n`)}`,
    escaped,
  ),
  'a table': sample(
    `+----+----+----+----+\n| scope | scope_id | path | value |\n+----+----+----+----+\n${lines((path) => `| default | 0 | ${path} | ${MARK} |\n`)}+----+----+----+----+\n`,
    escaped,
  ),
  rows: sample(
    lines(
      (path, at) =>
        `*************************** ${at + 1}. row ***************************\n   scope: default\nscope_id: 0\n    path: ${path}\n   value: ${MARK}\n`,
    ),
  ),
  XML: sample(
    `<?xml version="1.0"?>\n<resultset statement="x">\n${lines((path) => `<row><field name="scope">default</field><field name="path">${path}</field><field name="value">${MARK}</field></row>\n`)}</resultset>\n`,
    entities,
  ),
  'n98-magerun2 as CSV': sample(
    `Path,Scope,Scope-ID,Value,"Updated At"\n${lines((path) => `${path},stores,1,"${MARK}","2026-01-01 10:00:00"\n`)}`,
  ),
  'n98-magerun2 as JSON': sample(
    `[${PATHS.map((path) => `{"Path":"${path}","Scope":"default","Scope-ID":"0","Value":"${MARK}"}`).join(',')}]\n`,
    escaped,
  ),
  Terraform: sample(
    `environment = {\n${lines((path) => `  ${variable(path)} = "${MARK}"\n`)}}\n`,
    escaped,
  ),
  Kubernetes: sample(
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n${lines((path) => `  ${variable(path)}: "${MARK}"\n`)}`,
    escaped,
  ),
};

/** Characters that mean something in one of the formats. */
const CHARACTERS = [...'\n\r\t "\'\\-=:,;|/_#$<>[]{}()0aZ', '\ufeff', '\u{1f511}'];

/** A text after one to four flips, cuts, repetitions, and joins with another sample. */
export const mutations = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('flip', 'cut', 'repeat', 'join'),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        part: fc.double({ min: 0, max: 0.5, noNaN: true }),
        character: fc.constantFrom(...CHARACTERS),
        other: fc.constantFrom(...Object.values(SAMPLES)),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((steps) =>
      steps.reduce((changed, { kind, from, part, character, other }) => {
        const start = Math.floor(from * changed.length);
        const end = start + Math.floor(part * changed.length);
        const [before, piece, after] = [
          changed.slice(0, start),
          changed.slice(start, end),
          changed.slice(end),
        ];
        if (kind === 'flip') return before + character + changed.slice(start + 1);
        if (kind === 'cut') return before + after;
        if (kind === 'repeat') return before + piece + piece + after;
        return before + other.text.slice(Math.floor(from * other.text.length));
      }, text),
    );
