import { describe, expect, it } from 'vitest';
import type { LinePiece } from '../../../src/engine/configuration/report.ts';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { privatePem } from '../../support/keys.ts';
import { GUIDES, KEYS, LISTED } from './listed.ts';
import { API, envPhp, METHOD, rows, show, variable } from './samples.ts';

const written = (piece: LinePiece): string => {
  if (typeof piece === 'string') return piece;
  return piece.hidden === undefined ? '(hidden)' : `(hidden ${piece.hidden})`;
};

/** The places of a finding: each with its role and its lines; a line without a fault is indented by two spaces. */
function shown(text: string, message: string) {
  const { findings } = reportOn(text, LISTED, GUIDES);
  return findings
    .filter((row) => row.message === message)
    .flatMap((row) => row.shown)
    .map(({ role = '', lines }) => [
      role,
      ...lines.map(
        ({ line, guilty, pieces }) =>
          `${guilty ? '>' : ' '} ${line} ${pieces.map(written).join('')}`,
      ),
    ]);
}

it('a line is shown with its number, and with a placeholder for its secret', () => {
  expect(shown(rows([KEYS.sandboxApi, API]), 'key-in-clear')).toEqual([
    [
      '',
      `> 1 INSERT INTO \`core_config_data\` VALUES ((hidden),'default',0,'${KEYS.sandboxApi}','(hidden 1)');`,
    ],
  ]);
});

it('a line is shown once, also if both its name and its value are told about', () => {
  const key = privatePem().replaceAll('\n', '');
  expect(shown(variable(KEYS.sandboxPrivate, key), 'broken-carrier')).toHaveLength(1);
});

it('a nested line is shown with what it is in, and nothing beside it', () => {
  const text = `services:
  other:
    image: shop
  php:
    environment:
      MYSQL_PASSWORD: pass-word-9
      CONFIG__DEFAULT__PAYMENT__PAYMENT_METHODS__METHOD: 'production'
      CONFIG_DEFAULT__MAGENTO_SAAS__ENVIRONMENT: 'production'
`;
  expect(shown(text, 'name-start')).toEqual([
    [
      '',
      '  1 services:',
      '  4   php:',
      '  5     environment:',
      "> 8       CONFIG_DEFAULT__MAGENTO_SAAS__ENVIRONMENT: '(hidden)'",
    ],
  ]);
});

it('a setting in an array of PHP is shown with the arrays around it, also below a key of several lines', () => {
  const text = `<?php
return [
    'MAGE_MODE' => 'production',
    'system' => [
        'default' => [
            'services_connector' => [
                'services_connector_integration' => [
                    'sandbox_private_key' => '${privatePem()}',
                    'sandbox_api_key' => '${API}'
                ]
            ]
        ]
    ]
];
`;
  const [, second] = shown(text, 'key-in-clear');
  expect(second?.map((line) => line.replace(/^> \d+/, '>'))).toEqual([
    '',
    '  2 return [',
    "  4     'system' => [",
    "  5         'default' => [",
    "  6             'services_connector' => [",
    "  7                 'services_connector_integration' => [",
    ">                     'sandbox_api_key' => '(hidden 2)'",
  ]);
});

it('the value that is used is beside those that it replaces, with values that are no secret', () => {
  const text = `${variable(METHOD, 'production')}\n${envPhp(METHOD, 'sandbox')}`;
  const places = shown(text, 'shadowed');
  expect(places.map(([role]) => role)).toEqual(['used', 'not-used']);
  expect(places[0]?.at(-1)).toBe(`> 1 ${variable(METHOD, 'production').trim()}`);
  expect(places[1]?.at(-1)).toContain("'method' => 'sandbox'");
});

it('the winner is the first place of a finding, wherever it is in the text', () => {
  const winsOf = (message: string, text: string) =>
    reportOn(text, LISTED, GUIDES).findings.flatMap((row) =>
      row.message === message ? [[row.oneWins, ...row.places.map(({ line }) => line)]] : [],
    );
  const lower = `# a\n${rows([METHOD, 'sandbox'])}`;
  expect(winsOf('shadowed', lower + variable(METHOD, 'production'))).toEqual([[true, 3, 2]]);
  expect(winsOf('shadowed-by-nothing', lower + variable(METHOD, ''))).toEqual([[true, 3, 2]]);
  expect(winsOf('twice', lower + lower)).toEqual([[undefined, 4, 2]]);
});

it('the fault in a private key is shown at its own line, of which nothing is shown', () => {
  const damaged = privatePem().replace(/^(.{64}\n.{64}\n)./m, '$1');
  const text = show({ [KEYS.productionPrivate]: damaged });
  const [place] = shown(text, 'row-length');
  expect(place).toEqual(['', `  2 ${KEYS.productionPrivate} - (hidden 1)`, '> 5 (hidden 1)']);
});

describe('a word that nobody knows is hidden', () => {
  it.each([
    ['beside a setting', `pass-9 ${variable(METHOD, 'paypal')}`, 'pass-9'],
    ['in a place for a number', rows([METHOD, 'x', "'stores','pass-word-9'"]), 'pass-word-9'],
    [
      'in a comment',
      `${variable(METHOD, 'x').trim()} # pass-word-9\n${variable(METHOD, 'y')}`,
      'pass-',
    ],
  ])('%s', (_, text, word) => {
    const { findings } = reportOn(text, LISTED, GUIDES);
    expect(JSON.stringify(findings.flatMap((row) => row.shown))).not.toContain(word);
  });
});

it('a secret is hidden in comments and commands as well, also if it is a word that is often there', () => {
  const text = `${envPhp(METHOD, 'sandbox').replace('return [', "return [ // 'api_key' => 'secret',\n")}
mysql -uroot -pmagento shop
db.connection.default.password magento
`;
  const lines = shown(text, 'secrets-here').map((lines) => lines.at(-1));
  expect(lines).toEqual([
    "> 2 return [ // 'api_key' => '(hidden)',",
    '> 5 (hidden)',
    '> 6 db.connection.default.password (hidden)',
  ]);
});
