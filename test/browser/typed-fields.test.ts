import { expect, it } from 'vitest';
import { allPages, builtPage } from '../support/pages.ts';

/** What every control that shows or takes entered text asks of the browser. */
const QUIET = {
  autocomplete: /^off$/,
  autocapitalize: /^(?:off|none)$/,
  autocorrect: /^off$/,
  spellcheck: /^false$/,
  translate: /^no$/,
  writingsuggestions: /^false$/,
};

const CONTROL = /<(?:textarea|input|[a-z]+ [^>]*contenteditable)\b[^>]*>/g;
const UNTYPED = /\btype="(?:checkbox|radio|file|hidden)"/;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}(?:="([^"]*)"|(?=[\\s/>]))`).exec(tag)?.slice(0, 2)[1];

it('every control of every page asks the browser not to interfere, and has a limit', () => {
  const faults = new Set<string>();
  let controls = 0;
  for (const path of allPages()) {
    for (const [tag] of builtPage(path).matchAll(CONTROL)) {
      if (UNTYPED.test(tag)) continue;
      controls += 1;
      for (const [name, wanted] of Object.entries(QUIET)) {
        if (!wanted.test(attribute(tag, name) ?? '')) faults.add(`${path} ${name}: ${tag}`);
      }
      const bounded = /\sreadonly\b|type="date"/.test(tag) || attribute(tag, 'maxlength');
      if (!bounded) faults.add(`${path} maxlength: ${tag}`);
    }
  }
  expect(controls).toBeGreaterThan(100);
  expect([...faults]).toEqual([]);
});
