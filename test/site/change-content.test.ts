import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readContent } from '../../src/site/read-content.ts';
import { CHANGES } from '../support/author-changes.ts';
import { complaints } from '../support/content.ts';
import { FIXTURE } from '../support/fixture.ts';

describe.each(['content', FIXTURE])('%s', (content) => {
  it.each(Object.entries(CHANGES))('has no problem after %s', (_, change) => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-change-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(content, folder, { recursive: true });
    change(folder);
    expect(complaints(folder)).toEqual([]);
    expect(readContent(folder)).not.toEqual(readContent(content));
  });
});
