import { identifierList } from '../../src/judges/product-ids/identifier-list.ts';

/** The text after every repair that is offered, in the order in which they are shown. */
export function repaired(type: string, entered: string): string {
  let values = entered;
  for (let round = 0; round < 20; round++) {
    const { findings } = identifierList.judge({ type, values }, {});
    const finding = findings.find(({ repairable }) => repairable);
    if (!finding) return values;
    values = identifierList.repair(finding.message, { type, values }, {})?.['values'] ?? values;
  }
  throw new Error(`The repairs of ${JSON.stringify(entered)} do not end.`);
}
