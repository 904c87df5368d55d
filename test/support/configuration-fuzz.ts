import { createHash } from 'node:crypto';
import { FORMATS } from '../../src/judges/configuration/formats/index.ts';
import { readConfiguration } from '../../src/judges/configuration/read.ts';
import { reportOn } from '../../src/judges/configuration.ts';
import { LISTED } from '../judges/configuration/listed.ts';
import { MARK, SAMPLES } from '../judges/configuration/report-samples.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KEY = 'services_connector/services_connector_integration/sandbox_private_key';
const NAME =
  'CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__SANDBOX_PRIVATE_KEY';

/** Formats that the samples of the report do not have. */
const MORE: readonly string[] = [
  `stage:\n  deploy:\n    ${NAME}: '${MARK}'\n`,
  `jobs:\n  a:\n    env:\n      ${NAME}: ${MARK}\n    steps:\n      - run: bin/magento config:set ${KEY} -- "${MARK}"\n`,
  `- hosts: all\n  environment:\n    ${NAME}: "${MARK}"\n`,
  `- \n  path: "${KEY}"\n  value: "${MARK}"\n`,
  `$core_config_data = array(\n  array('path' => '${KEY}','value' => '${MARK}')\n);\n`,
  `1\tdefault\t0\t${KEY}\t${MARK}\n`,
  `system.default.services_connector.services_connector_integration.sandbox_private_key ${MARK}\n`,
  `n98-magerun2 config:store:set --encrypt -- '${KEY}' '${MARK}'\n`,
  `$installer->setConfigData('${KEY}', '${MARK}');\n`,
  `| Property | Value |\n| name | env:${NAME} |\n| value | ${MARK} |\n`,
  `[{"type":"table","name":"core_config_data","data":[{"path":"${KEY}","value":"${MARK}"}]}]\n`,
  `docker run -e ${NAME}=${MARK} php\n`,
  `Sandbox Private Key\n${MARK}\nSandbox API Key\n${MARK}\n`,
  `export ${NAME}=$'${MARK}'\n`,
  `| path | value |\n|---|---|\n| ${KEY} | ${MARK} |\n`,
  `(1,'default',0,'${KEY}','${MARK}'),\n(2,'default',0,'a/b/c','x');\n`,
  `[{"name":"${NAME}","value":"${MARK}"},{"Env":["${NAME}=${MARK}"]}]\n`,
  `Lea wrote:\n> > $ bin/magento config:show\n> > ${KEY} - ${MARK}\n`,
  `--- a/.env\n+++ b/.env\n@@ -1 +1,2 @@\n-${NAME}=${MARK}\n+${NAME}=${MARK}\n+A=1\n`,
  `.env:12:${NAME}=${MARK}\n.env-13-A=1\n`,
];

const TEXTS = [...Object.values(SAMPLES).map(({ text }) => text), ...MORE];

const SPECIAL = [
  ...'\n\r\t "\'`\\-=:,;|/_#$<>[]{}()0aZ*&!%@?+.~^',
  '\0',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\u{1f511}',
  '\r\n',
  '```\n',
  '\u001b[31m',
  '---\n',
  '*/',
  '/*',
  '<?php ',
  '$(',
  '${',
  '"""',
  'EOF\n',
];

const OPENERS = ['[', '{', '(', '"', "['a' => ", 'a:\n  ', '<a>', '- ', "'", '$('];

type Change = (text: string, next: () => number) => string;

const piece = (text: string, next: () => number): readonly [number, number] => {
  const start = Math.floor(next() * text.length);
  return [start, start + Math.floor(next() * Math.min(400, text.length - start))];
};
const pick = <One>(all: readonly One[], next: () => number): One =>
  all[Math.floor(next() * all.length)] as One;

/** What can happen to a text on its way. */
const CHANGES: readonly Change[] = [
  function cut(text, next) {
    const [from, to] = piece(text, next);
    return text.slice(0, from) + text.slice(to);
  },
  function join(text, next) {
    const other = pick(TEXTS, next);
    return (
      text.slice(0, Math.floor(next() * text.length)) +
      other.slice(Math.floor(next() * other.length))
    );
  },
  function follow(text, next) {
    return text + pick(TEXTS, next);
  },
  function duplicate(text, next) {
    const [from, to] = piece(text, next);
    return text.slice(0, to) + text.slice(from);
  },
  function swap(text, next) {
    const [[a, b], [c, d]] = [piece(text, next), piece(text, next)].toSorted(
      ([x], [y]) => x - y,
    ) as [readonly [number, number], readonly [number, number]];
    return b > c
      ? text
      : text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
  },
  function replace(text, next) {
    const at = Math.floor(next() * text.length);
    return text.slice(0, at) + String.fromCharCode(Math.floor(next() * 256)) + text.slice(at + 1);
  },
  function insert(text, next) {
    const at = Math.floor(next() * text.length);
    return text.slice(0, at) + pick(SPECIAL, next) + text.slice(at);
  },
  function nest(text, next) {
    const at = Math.floor(next() * text.length);
    return text.slice(0, at) + pick(OPENERS, next).repeat(Math.ceil(next() * 200)) + text.slice(at);
  },
  function truncate(text, next) {
    return text.slice(0, Math.floor(next() * text.length));
  },
  function repeat(text, next) {
    const [from, to] = piece(text, next);
    return text.slice(0, to) + text.slice(from, to).repeat(Math.ceil(next() * 8)) + text.slice(to);
  },
];

/** A text of any format after one to five changes; {@link MARK} is where a secret belongs. */
export function changedText(next: () => number): string {
  let text = pick(TEXTS, next);
  for (let left = Math.ceil(next() * 5); left > 0; left--) text = pick(CHANGES, next)(text, next);
  return text;
}

const hex = (seed: string): string => createHash('md5').update(seed).digest('hex');
const base64 = (seed: string): string => createHash('sha512').update(seed).digest('base64');

/** Pairs of secrets of the same kind: what the reports of both have does not come from the secret. */
const SECRETS: readonly (readonly [string, string])[] = [
  [hex('one'), hex('other')],
  [`0:3:${base64('one').slice(0, 80)}`, `0:3:${base64('other').slice(0, 80)}`],
];

/** What is wrong with the report on a text: places outside, and pieces of a secret of more than a character. */
export function problemsIn(marked: string): readonly string[] {
  const problems: string[] = [];
  for (const [one, other] of SECRETS) {
    const text = marked.replaceAll(MARK, one);
    const report = reportOn(text, LISTED);
    const written = JSON.stringify(report);
    if (!text.includes(one)) return problems;
    const without = JSON.stringify(reportOn(marked.replaceAll(MARK, other), LISTED));
    if (written !== without && leaks(written, one, without))
      problems.push(`a piece of a secret: ${one}`);
    const lines = text.split(/\r\n?|\n/);
    const at = [
      ...report.findings.flatMap(({ places }) => places),
      ...[...report.settings, ...report.formats].map(({ line }) => ({ line, column: 1 })),
      ...report.unread.flatMap(({ line, last }) => [
        { line, column: 1 },
        { line: last, column: 1 },
      ]),
    ];
    for (const { line, column } of at)
      if (
        line < 1 ||
        line > lines.length ||
        column < 1 ||
        column > [...(lines[line - 1] ?? '')].length + 1
      )
        problems.push(`a place outside: ${line}:${column}`);
  }
  return [...problems, ...outside(marked)];
}

const LEAST = 4;

/** Whether one report has a piece of its secret that the other has not. */
function leaks(written: string, secret: string, without: string): boolean {
  for (let at = 0; at + LEAST <= secret.length; at++) {
    const part = secret.slice(at, at + LEAST);
    if (written.includes(part) && !without.includes(part)) return true;
  }
  return false;
}

/** Parts, entries and faults that are not in the text. */
function outside(text: string): readonly string[] {
  const { parts, unread } = readConfiguration(text, FORMATS);
  const spans = [
    ...unread,
    ...parts.flatMap(({ span, entries, faults }) => [
      span,
      ...faults.map(({ at }) => at),
      ...entries.flatMap((entry) => [entry.named, entry.valued, entry.span]),
    ]),
  ];
  return spans
    .filter(([start, end]) => !(start >= 0 && start <= end && end <= text.length))
    .map(([start, end]) => `a span outside: ${start} to ${end}`);
}
