import { describe, expect, it } from 'vitest';
import { reportOn } from '../../../src/judges/configuration.ts';
import { LISTED } from './listed.ts';
import { IDS, PEM, variable } from './samples.ts';

/** A text and what is found for the fact: levels with the lines of their first places. */
export type Case = readonly [
  about: string,
  text: string,
  finds: readonly string[],
  second?: string,
];

export const ACTIVE = 'payment/payment_services/active';
export const SPACE = `${IDS}environment_id`;
export const TYPE = `${IDS}environment`;
export const CONNECTOR = 'magento_saas/environment';
export const OTHER = 'services_connector/product_recommendations/alternate_environment_';
export const IO = 'adobe_io_events/';
export const ENGINE = 'catalog/search/engine';
export const TESTING = 'admin_ui_sdk/local_testing/enable_testing';
export const STORES =
  "INSERT INTO `store_website` VALUES (0,'admin','Admin',0,0,0),(1,'base','Main',0,1,1);\n" +
  "INSERT INTO `store` VALUES (0,'admin',0,0,'Admin',0,1),(1,'MyStore',1,1,'Store',0,1);\n";
export const name = (path: string, scope?: string): string =>
  variable(path, '', scope).trim().slice(0, -1);
export const workspace = (kind: string): string =>
  JSON.stringify({ project: { workspace: { details: { credentials: [{ [kind]: {} }] } } } });
export const compose = (line: string): string =>
  `services:\n  php:\n    environment:\n      ${line}\n`;
export const folded = PEM.split('\n')
  .map((line) => `        ${line}\n`)
  .join('');

export const box = (path: string, value: string): string => {
  const line = `+-${'-'.repeat(path.length)}-+-${'-'.repeat(value.length)}-+\n`;
  const cells = (one: string, two: string) =>
    `| ${one.padEnd(path.length)} | ${two.padEnd(value.length)} |\n`;
  return `${line}${cells('path', 'value')}${line}${cells(path, value)}${line}`;
};

/** The cases of each fact. */
export type Facts = Readonly<Record<string, readonly Case[]>>;

/** Tests what is found for each fact, and nothing where it does not apply. */
export function expectFacts(facts: Facts): void {
  describe.each(Object.entries(facts))('%s', (fact, cases) => {
    const all = cases.map(([about, text, finds, second = '']) => ({ about, text, finds, second }));
    it.each(all)('$about', ({ text, finds, second }) => {
      const { findings } = reportOn(text, LISTED, undefined, second);
      const found = findings.filter((row) => row.fact === fact);
      expect(found.map(({ level, places }) => `${level} ${places[0]?.line}`)).toEqual(finds);
    });
  });
}
