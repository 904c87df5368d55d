import { expect, it } from 'vitest';
import { withStyles } from '../../src/build/integrations/inline-style.ts';

const styled = (head: string, body = '') =>
  withStyles(`<html><head>${head}</head><body>${body}</body></html>`, '/a/', async () => ({
    text: 'b{}',
    hash: "'sha256-x'",
  }));
const POLICY = `<meta content="style-src 'self'">`;
const LINK = '<link rel="stylesheet" href="/a.css">';

it('puts the style where its link was, and its hash into the policy', async () => {
  expect(await styled(POLICY + LINK)).toContain(
    `<head><meta content="style-src 'self' 'sha256-x'"><style>b{}</style></head>`,
  );
});

it.each([
  ['no link', POLICY],
  ['a link in another form', `${POLICY}<link href="/a.css" rel="stylesheet">`],
  ['a link that is closed', `${POLICY}<link rel="stylesheet" href="/a.css" />`],
  ['a link without quotes', `${POLICY}<link rel=stylesheet href=/a.css>`],
  ['one link of two in another form', `${POLICY}${LINK}<link href="/b.css" rel="stylesheet">`],
  ['no policy', LINK],
])('stops the build at a page with %s', async (_, head) => {
  await expect(styled(head)).rejects.toThrow('/a/: ');
});

it('stops the build at a page with a link to a style in its body', async () => {
  await expect(styled(POLICY + LINK, LINK)).rejects.toThrow('/a/: ');
});
