import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SEALED_POLICY } from '../../src/site/policy.ts';

it('a host that reads _headers sends the policy of the pages, and forbids framing', () => {
  const headers = readFileSync('public/_headers', 'utf8');
  expect(headers).toContain(
    `  Content-Security-Policy: ${SEALED_POLICY}; frame-ancestors 'none'\n`,
  );
});
