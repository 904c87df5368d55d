import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { privatePem } from '../../support/keys.ts';
import { CONNECTOR, name, SPACE } from './facts.ts';
import { GUIDES, KEYS, LISTED } from './listed.ts';
import { rows } from './samples.ts';

const report = (text: string) => reportOn(text, LISTED, GUIDES);
const found = (text: string) =>
  report(text)
    .findings.filter(({ level }) => level !== 'note')
    .map(({ message, places }) => [message, ...places.map(({ line }) => line)].join(' '));
const format = (text: string) => report(text).formats.map(({ id }) => id);

const ENVIRONMENT = name(CONNECTOR);
const OWN = name(SPACE);
const [ONE, TWO] = ['1c9f7d24-3b5e-4f6a-9d21-7a60c4be15f2', '2b9c7d24-3b5e-4f6a-9d21-7a60c4be15aa'];
const PRIVATE = name(KEYS.productionPrivate);
const block = (indent: number): string =>
  privatePem(2048, 0)
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');

/** A value for each of two containers, in the formats that have some. */
const TWO_CONTAINERS: Readonly<Record<string, (one: string, two: string) => string>> = {
  'services of Docker Compose': (one, two) =>
    `services:\n  php:\n    environment:\n      ${one}\n  cron:\n    environment:\n      ${two}\n`,
  'containers of Kubernetes': (one, two) => {
    const [first, second] = [one, two].map((pair) =>
      pair.replace(/^(\w+): /, 'name: $1\n      value: '),
    );
    return `kind: Pod\nspec:\n  containers:\n  - env:\n    - ${first}\n  - env:\n    - ${second}\n`;
  },
  'jobs of GitHub Actions': (one, two) =>
    `on: push\njobs:\n  stage:\n    env:\n      ${one}\n    steps: []\n  live:\n    env:\n      ${two}\n    steps: []\n`,
  'plays of Ansible': (one, two) =>
    `- hosts: stage\n  environment:\n    ${one}\n  roles: [shop]\n- hosts: live\n  environment:\n    ${two}\n  roles: [shop]\n`,
};

describe.each(Object.entries(TWO_CONTAINERS))('%s', (_, write) => {
  const pair = (one: string, two: string) => write(`${OWN}: "${one}"`, `${OWN}: "${two}"`);

  it('may have different values', () => {
    expect(found(pair(ONE, TWO))).toEqual([]);
  });

  it('each have their own faults', () => {
    const connected = (one: string, two: string) =>
      write(`${ENVIRONMENT}: "${one}"`, `${ENVIRONMENT}: "${two}"`);
    for (const text of [connected('sandbox', 'production'), connected('production', 'sandbox')])
      expect(found(text)).toHaveLength(1);
    expect(found(connected('production', 'production'))).toEqual([]);
  });

  it('are both locked', () => {
    const locked = report(pair(ONE, TWO)).findings.find(({ message }) => message === 'locked');
    expect(locked?.places).toHaveLength(2);
  });
});

it('resources of Terraform each have their own variables', () => {
  const resource = (id: string, value: string) =>
    `resource "app" "${id}" {\n  environment = {\n    ${OWN} = "${value}"\n  }\n}\n`;
  expect(found(resource('stage', ONE) + resource('live', TWO))).toEqual([]);
  expect(found(resource('stage', ONE) + resource('stage', ONE))).toEqual([]);
  const twice = `resource "app" "a" {\n  environment = {\n    ${OWN} = "${ONE}"\n  }\n  env = {\n    ${OWN} = "${TWO}"\n  }\n}\n`;
  expect(found(twice)).toEqual(['shadowed 6 3']);
});

it('a step wins over its job, and a job over its workflow, but not over another step', () => {
  const workflow = `on: push\nenv:\n  ${OWN}: "${ONE}"\njobs:\n  a:\n    steps:\n      - run: a\n        env:\n          ${OWN}: "${TWO}"\n      - run: b\n`;
  expect(found(workflow)).toEqual(['shadowed 9 3']);
  const steps = `on: push\njobs:\n  a:\n    steps:\n      - run: a\n        env:\n          ${OWN}: "${ONE}"\n      - run: b\n        env:\n          ${OWN}: "${TWO}"\n`;
  expect(found(steps)).toEqual([]);
});

it('a variable of a container wins over one of a ConfigMap, wherever it is', () => {
  const pod = `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: ${OWN}\n      value: "${ONE}"\n`;
  const map = `apiVersion: v1\nkind: ConfigMap\ndata:\n  ${OWN}: "${TWO}"\n`;
  expect(found(`${pod}---\n${map}`)).toEqual(['shadowed 6 12']);
  expect(found(`${map}---\n${pod}`)).toEqual(['shadowed 11 4']);
});

it('a row that several containers replace is one finding', () => {
  const text = `${TWO_CONTAINERS['services of Docker Compose']?.(`${OWN}: "${ONE}"`, `${OWN}: "${TWO}"`)}\n${rows([SPACE, ONE.replace('1', '3')])}`;
  expect(found(text)).toEqual(['shadowed 7 9']);
});

describe('variables that services share', () => {
  const shared = `x-env: &env\n  ${OWN}: "${ONE}"\nservices:\n`;
  const service = (more: string) => `    environment:\n      <<: *env\n${more}`;

  it('are read once, and may be set differently by one of them', () => {
    const text = `${shared}  php:\n${service('')}  cron:\n${service(`      ${OWN}: "${TWO}"\n`)}`;
    expect(found(text)).toEqual([]);
    expect(report(text).settings.map(({ used }) => used)).toEqual([true, true]);
  });

  it('are read from a block, also if it is long', () => {
    const text = `x-env: &env\n  ${PRIVATE}: |\n${block(4)}\nservices:\n  php:\n    environment: *env\n`;
    expect([format(text), found(text)]).toEqual([['F-COMPOSE'], []]);
  });
});

describe('a part of a YAML file', () => {
  it.each([
    ['a map under any name', `shop_env:\n  ${PRIVATE}: |\n${block(4)}`],
    ['variables without the map that they are in', `${PRIVATE}: |\n${block(2)}${OWN}: "${ONE}"\n`],
    ['variables of a deeper level', `      ${OWN}: "${ONE}"\n      ${PRIVATE}: |\n${block(8)}`],
  ])('is read: %s', (_, text) => {
    expect([format(text), found(text)]).toEqual([['F-COMPOSE'], []]);
  });

  it('does not take a file with one variable on each line for YAML', () => {
    expect(format(`${OWN}: ${ONE}\n${ENVIRONMENT}: production\n`)).toEqual(['F-ENV']);
    expect(format(`${OWN}=${ONE}\n`)).toEqual(['F-ENV']);
  });
});
