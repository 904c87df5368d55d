import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { contentFiles } from '../../src/build/content/content-files.ts';
import { addressesOf, fileProblems } from '../../src/build/content/problems/files.ts';
import { describe } from '../../src/build/content/problems/problem.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import * as schemas from '../../src/build/content/schemas.ts';
import { refuseCode } from '../../src/build/integrations/refuse-code.ts';
import { sources } from '../../src/build/sources/source-schema.ts';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const GUIDE = 'guides/set-up-station/ar.mdx';
const RULE = 'rules/api-key/ar.mdx';
const TOOL = 'tools/keys/ar.mdx';
const DRAWING = 'guides/set-up-station/pictures/box.svg';
const OVERRIDE = '\u202e';

/** What prose must not contain: anything that code could be made of, or that loads, leads away or is sent somewhere. */
const PROSE: Readonly<Record<string, string>> = {
  'an image': '![a](https://a.example/x.png)',
  'an image of this site': '![a](/favicon.svg)',
  'an image by reference': '![a][b]\n\n[b]: /favicon.svg',
  'a link that is a script': '[a](javascript:alert(1))',
  'a link that is a script, disguised': '[a](&#106;avascript&colon;alert(1))',
  'a link that is data': '[a](data:text/html,x)',
  'a link to elsewhere': '[Enter your key here](https://a.example/)',
  'a link to elsewhere without a scheme': '[a](//a.example/)',
  'a link to a page of this site': '[a](/en/support/)',
  'a link to a listed address, with more': '[a](https://brisa.example/keys/?key=)',
  'a link by reference': '[a][b]\n\n[b]: https://a.example/',
  'a link to a step, by reference': '[a][b]\n\n[b]: #make-keys',
  'a link with a title': '[a](#make-keys "b")',
  'an address that becomes a link': 'https://a.example/',
  'a listed address that becomes a link': 'https://brisa.example/keys/',
  'a host that becomes a link': 'www.a.example',
  'an email address that becomes a link': 'a@a.example',
  'an address in brackets': '<https://a.example/>',
  'a link that is an element': '<a href="https://a.example/" target="_blank">a</a>',
  'a script': '<script>alert(1)</script>',
  'a script that loads': '<script src="/x.js"></script>',
  'a frame': '<iframe src="/en/"></iframe>',
  'a form': '<form action="https://a.example/"><Ui>a</Ui></form>',
  'an input': '<input name="key" />',
  'a text area': '<textarea></textarea>',
  'a text area like that of a check': '<textarea data-field="a"></textarea>',
  'a refresh': '<meta http-equiv="refresh" content="0; url=https://a.example/" />',
  'a base': '<base href="https://a.example/" />',
  'a style sheet': '<link rel="stylesheet" href="/x.css" />',
  'a style': '<style>a</style>',
  'a harmless element': '<b>a</b>',
  'an element in words': 'a <em>b</em> c',
  'an element in a component': '<Notice kind="note">\n\n<img src="/x.png" />\n\n</Notice>',
  'an element in upper case': '<SCRIPT>a</SCRIPT>',
  'a custom element': '<field-check></field-check>',
  'a drawing in the text': '<svg onload="a"></svg>',
  'a component that does not exist': '<Video id="a" />',
  'a component named like a part of every object': '<constructor />',
  'a part of a component': '<Ui.a />',
  'an element with a namespace': '<svg:script />',
  'a handler': '<Ui onclick="a">b</Ui>',
  'a handler written like a prop': '<Ui onClick="a">b</Ui>',
  'a style on a component': '<Ui style="position: fixed">b</Ui>',
  'a target on a component': '<GuideLink guide="service-station" target="_blank">b</GuideLink>',
  'markup set as text': '<Ui set:html="<img src=x onerror=alert(1)>" />',
  'markup set on a fragment': '<Fragment set:html="<b>a</b>" />',
  'a directive of a client': '<Ui client:load>b</Ui>',
  'a fragment': '<>a</>',
  'an attribute that is code': '<Ui id={process.exit()}>a</Ui>',
  'an attribute of the right name that is code': '<Check id={process.env.HOME} />',
  'an attribute that is text in braces': '<Check id={"keys"} />',
  'attributes that are code': '<Check {...globalThis} />',
  'an attribute without a value': '<Step id>a</Step>',
  'an attribute twice': '<Check id="keys" id="keys" />',
  'an invalid ID': '<Check id="a b" />',
  'an ID with code in it': '<GuideLink guide="a/../b">a</GuideLink>',
  'an invalid kind': '<Notice kind="note x">a</Notice>',
  'an invalid date': '<Notice kind="note" date="tomorrow">a</Notice>',
  'an expression': '{globalThis.process.env.HOME}',
  'an expression in words': 'a {1 + 1} b',
  'an expression in a component': '<Ui>{1}</Ui>',
  'an expression of a text': '{"a"}',
  'a comment': '{/* a */}',
  'a comment of HTML': '<!-- a -->',
  'an import': "import fs from 'node:fs'",
  'an export': 'export const a = 1',
  'an export that runs': "export const a = (await import('node:fs')).readFileSync('package.json')",
  'a heading, whose ID is made of its words': '## island texts',
  'a footnote': 'a[^1]\n\n[^1]: b',
  'a checkbox': '- [ ] a',
  'a right-to-left override': `a ${OVERRIDE}b`,
  'a right-to-left override by number': 'a &#x202e;b',
  'a right-to-left override by number, in code': '<NavPath path="a &#8238;b" />',
  'a mark of direction by name': 'a &rlm;b',
  'a tag that is not closed': '<Ui>a',
};

const content = readContent();
const problemsOf = (file: string, text: string) =>
  fileProblems({ [file]: text }, addressesOf(content)).map(describe);

/** The answer for a file with a piece added, and the line on which the piece begins. */
const toldOf = (file: string, piece: string, before: string) => {
  const text = content.files[file] ?? '';
  const at = before ? text.indexOf(before) : text.length;
  const line = text.slice(0, at).split('\n').length + 2;
  return { said: problemsOf(file, `${text.slice(0, at)}\n\n${piece}\n\n${text.slice(at)}`), line };
};

it.each(Object.entries(PROSE))('refuses %s in a guide', (_, piece) => {
  const { said, line } = toldOf(GUIDE, piece, '</Step>');
  expect(said.join('\n')).toMatch(
    new RegExp(`${GUIDE}: line (?:${line}|${line + 1}|${line + 2}): .*\\. [A-Z].*\\.$`, 'm'),
  );
});

it.each(Object.entries(PROSE))('refuses %s in the text of a rule and of a tool', (_, piece) => {
  for (const file of [RULE, TOOL]) {
    expect(toldOf(file, piece, '').said.join('\n')).toMatch(new RegExp(`${file}: line \\d+: `));
  }
});

it('takes Markdown, components, links to steps, and links to listed addresses', () => {
  const piece =
    'a **b** *c* `{d} <e>` ~~f~~ \\{g\\} 1 &lt; 2  \n[h](#make-keys)\n\n- i\n\n1. j\n\n> k\n\n---\n\n| l | m |\n|---|---|\n| n | o |\n\n```js\nimport p from "q"\n```\n\n<Notice kind="note" date="2026-11-26" source="ce-saas">\n\n[r](https://brisa.example/keys/)\n\n</Notice>';
  expect(toldOf(GUIDE, piece, '</Step>').said).toEqual([]);
});

it('refuses a component if nothing shows it', () => {
  expect(toldOf(RULE, '<Check id="keys" />', '').said.join('\n')).toContain('<Check>');
});

const SVG: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'an image': '<image href="https://a.example/x.png" />',
  'foreign markup': '<foreignObject><form action="https://a.example/"></form></foreignObject>',
  'a handler': '<rect onload="alert(1)" />',
  'a link': '<a href="javascript:alert(1)"><text>a</text></a>',
  'a link in the old form': '<a xlink:href="https://a.example/"><text>a</text></a>',
  'a reference': '<use href="/x.svg#a" />',
  'an animation of a link': '<animate attributeName="href" to="javascript:alert(1)" />',
  'a style': '<style>*{fill:url(https://a.example/)}</style>',
  'a style on a shape': '<rect style="fill: url(https://a.example/)" />',
  'a fill that is an address': '<rect fill="url(https://a.example/#a)" />',
  'a fill that is an address, escaped': '<rect fill="u&#114;l(https://a.example/#a)" />',
  'an ID that the page may have': '<rect id="content" />',
  'a class of the page': '<rect class="script-missing" />',
  'a comment': '<!-- a -->',
  'a character by number': '<text>&#x202e;</text>',
  'an entity': '<!DOCTYPE svg [<!ENTITY a "b">]>',
  'a section of characters': '<![CDATA[<script>]]>',
  'an instruction': '<?xml-stylesheet href="https://a.example/"?>',
  'an attribute without quotes': '<rect x=1 />',
  'an attribute in other quotes': "<rect x='1' />",
  'an element of HTML': '<p>a</p>',
  'an end without a start': '</g>',
  'an override': `<text>${OVERRIDE}a</text>`,
};

it.each(Object.entries(SVG))('refuses %s in a drawing', (_, markup) => {
  const { said } = toldOf(DRAWING, markup, '</svg>');
  expect(said.join('\n')).toMatch(new RegExp(`${DRAWING}: line \\d+: .*\\. [A-Z]`));
});

it('refuses anything next to a drawing', () => {
  for (const text of ['<svg viewBox="0 0 1 1"></svg><svg></svg>', 'a', '', '<svg>']) {
    expect(problemsOf(DRAWING, text).join('\n')).toContain(DRAWING);
  }
});

it.each([
  'javascript:alert(1)',
  'http://a.example/',
  'data:text/html,a',
  'https://brisa.example@a.example/',
  'https://brіsa.example/',
  'https:\\\\a.example/',
  'HTTPS://a.example/',
  'https:a.example',
  ' https://a.example/',
])('accepts no source at %j, and no such link', (url) => {
  const source = { title: 'a', url, date: '2026-11-26', kind: 'doc' };
  for (const { success, error } of [
    sources.safeParse({ a: source }),
    schemas.links.safeParse([url]),
  ]) {
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toContain('https://');
  }
});

it.each([...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
  'no file contains %j, which makes a text read differently from what it is',
  (mark) => {
    for (const file of ['locales/ar.yaml', GUIDE, DRAWING]) {
      expect(problemsOf(file, `a: 1\nb: "${mark}"\n`).join('\n')).toMatch(
        /: line 2: .*U\+(?:06|20)[^ ]* .*Delete it/,
      );
    }
  },
);

it('no text shown to a reader may contain such a mark as an escape; an example may', () => {
  const folder = copyOfContent();
  edit(folder, 'rules/api-key/examples.yaml', (text) =>
    text.replace('faulty:', 'faulty:\n  - { values: { value: "a\\u200eb" }, finds: [hidden] }'),
  );
  expect(complaints(folder).join('\n')).not.toContain('U+');
  edit(folder, 'locales/ar.yaml', (text) =>
    text.replace(/site-name: .*/, 'site-name: "a\\u202eb"'),
  );
  expect(complaints(folder).join('\n')).toMatch(/locales\/ar\.yaml: .*site-name.*U\+202E/);
});

it.each([
  'guides/set-up-station/x.js',
  'guides/set-up-station/en.md',
  'tools/keys/x.astro',
  'rules/a.MDX',
])('refuses other kinds of files: %s', (file) => {
  expect(problemsOf(file, '').join('\n')).toMatch(new RegExp(`${file}: .*\\. Remove it`));
});

it('checks every file, even if nothing reads it yet, and ignores what an editor leaves behind', () => {
  const folder = copyOfContent();
  const english = readFileSync(join(folder, GUIDE), 'utf8');
  const places = ['guides/set-up-station/de.mdx', 'guides/a/b/en.mdx', 'tools/.en.mdx'];
  for (const file of [...places, 'guides/.DS_Store', 'guides/.en.mdx.swp', 'site/a/en.mdx']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${english}\n{process.exit()}\n`);
  }
  const said = fileProblems(contentFiles(folder), new Set());
  for (const file of places) expect(said.map(describe).join('\n')).toContain(`${file}: line `);
  expect(said.filter(({ file }) => /DS_Store|swp|site/.test(file))).toEqual([]);
});

it('applies to all content before anything else is done with it', () => {
  const folder = copyOfContent();
  edit(folder, GUIDE, (text) => text.replace('</Step>', '\n\n{process.exit()}\n\n</Step>'));
  expect(complaints(folder).join('\n')).toMatch(new RegExp(`^${GUIDE}: line \\d+: `));
});

it('reads the front matter as Astro does, so that no part of a file is checked as data and run as code', () => {
  const folder = copyOfContent();
  writeFileSync(join(folder, GUIDE), '---\n---\nexport const a = 1\n---\n');
  expect(complaints(folder).join('\n')).toMatch(new RegExp(`${GUIDE}: `));
});

it('the compiler of prose also refuses code, for a file that changes while the author watches', () => {
  const compile = (source: string) => mdxToJs(source, { mdastPlugins: [refuseCode()] });
  expect(() => compile('a\n\n{1}')).toThrow(/line 3: /);
  expect(() => compile('export const a = 1')).toThrow(/line 1: /);
  expect(compile('a **b**')).toHaveProperty('code', expect.stringContaining('MDXContent'));
});
