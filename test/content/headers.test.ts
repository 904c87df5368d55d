import { expect, it } from 'vitest';
import { SEALED_POLICY } from '../../src/site/policy.ts';
import { headerRules, sent } from '../support/headers.ts';

it('a host that reads _headers sends the usual companions for every page, and forbids framing', () => {
  expect(headerRules()[0]?.pattern).toBe('/*');
  expect(sent('/en/search/', 'content-security-policy')).toBe("frame-ancestors 'none'");
  expect(sent('/en/', 'x-content-type-options')).toBe('nosniff');
  expect(sent('/en/', 'referrer-policy')).toBe('no-referrer');
  expect(sent('/en/', 'permissions-policy')).toContain('microphone=()');
  expect(sent('/en/', 'cross-origin-opener-policy')).toBe('same-origin');
});

it.each(headerRules().slice(1))('it sends the policy of the pages for $pattern', ({ headers }) => {
  expect(headers).toEqual({
    'content-security-policy': `${SEALED_POLICY}; frame-ancestors 'none'`,
  });
});
