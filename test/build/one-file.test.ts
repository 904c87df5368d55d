import { describe, expect, it } from 'vitest';
import { leadOf } from '../../src/build/one-file/leads.ts';
import { applied, dataBlock, elementsOf } from '../../src/build/one-file/markup.ts';

const SITE = 'https://example.org';

/** Some markup as a file has it. */
const inFile = (html: string, site?: string): string =>
  applied(
    html,
    elementsOf(html).flatMap((element) => (element.name === 'a' ? leadOf(element, site) : [])),
  );

describe('a link in a file', () => {
  it.each([
    ['inside the file', '<a href="#step">A</a>', '<a href="#step">A</a>'],
    [
      'to another site',
      '<p><a href="https://example.com/a?b=1&amp;c=2" lang="en">A</a></p>',
      '<p><a href="https://example.com/a?b=1&amp;c=2" lang="en" data-to="example.com">A</a></p>',
    ],
    [
      'to another page, where nobody knows the place of the site',
      '<p>See <a href="/en/guides/other/">the <b>other</b></a>.</p>',
      '<p>See <span data-to="/en/guides/other/">the <b>other</b></span>.</p>',
    ],
    ['to the start page', '<p class="up"><a href="/en/">All guides</a></p>', ''],
    [
      'around the guide',
      '<footer><ul><li><a href="/en/tools/">Tools</a></li></ul></footer>',
      '<footer><ul></ul></footer>',
    ],
    [
      'with the name of the site',
      '<a class="brand" href="/en/">W</a>',
      '<span class="brand">W</span>',
    ],
  ])('%s', (_, before, after) => {
    expect(inFile(before)).toBe(after);
  });

  it('to another page is complete if the place of the site is known', () => {
    expect(inFile('<p class="up"><a href="/help/en/">All</a></p>', SITE)).toBe(
      '<p class="up"><a href="https://example.org/help/en/" data-to="example.org">All</a></p>',
    );
  });
});

it('nothing in data ends its block', () => {
  expect(dataBlock({ id: 'a"b' }, { text: '</script><b>' })).toBe(
    '<script type="application/json" id="a&quot;b">{"text":"\\u003c/script>\\u003cb>"}</script>',
  );
});

it('an edit inside another one is dropped', () => {
  const edits = [
    { start: 1, end: 2, by: 'x' },
    { start: 0, end: 3, by: '' },
    { start: 4, end: 4, by: '!' },
  ];
  expect(applied('abcd', edits)).toBe('d!');
});
