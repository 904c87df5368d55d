import { describe, expect, it } from 'vitest';
import { checklistQuery, openChecklist } from '../../../src/domain/links/checklist-link.ts';
import { findStatus, readLink } from '../../../src/domain/links/read-status.ts';
import type { SharedStatus } from '../../../src/domain/links/status.ts';
import { writeFragment } from '../../../src/domain/links/status-fragment.ts';
import { messages, sharedGuides } from '../../support/shared-guides.ts';

const guide = sharedGuides.find(({ id }) => id === 'connect-instance');
if (!guide) throw new Error('These tests are about the guide connect-instance.');

const steps = ['make-keys', 'check-keys', 'choose-project'];
const status: SharedStatus = {
  guide: guide.id,
  case: 'TICKET-4711',
  day: '2026-11-25',
  steps: [
    { step: 'make-keys', status: 'completed', revision: 'ab12', messages: [] },
    {
      step: 'check-keys',
      status: 'open',
      outcome: 'error',
      revision: 'cd34',
      messages: ['private-key/dash-count', 'key-set/missing'],
    },
    { step: 'choose-project', status: 'open', messages: [] },
  ],
};
const list = { guide: guide.id, steps, case: 'TICKET-4711' };
const page = `https://waymark.example/help/ja/checklists/${guide.id}/`;
const link = `${page}?${checklistQuery(guide, list)}`;
const withStatus = `${page}?${checklistQuery(guide, list, true)}#${writeFragment(guide, status)}`;
const wrap = (text: string, before = '') => text.replace(/.{76}/g, (row) => `${row}\n${before}`);
const quotedPrintable = (text: string) =>
  text.replaceAll('=', '=3D').replace(/.{75}/g, (row) => `${row}=\r\n`);

/** What mail, chats, logins and documents do to a link, and nothing is lost by. */
const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'a line break after every 76 characters': (text) => wrap(text),
  'line breaks of another system': (text) => wrap(text).replaceAll('\n', '\r\n'),
  'a quotation in mail': (text) => `> ${wrap(text, '> ')}\n`,
  'a quotation of a quotation': (text) => `>> ${wrap(text, '> > ')}\n`,
  'a full stop behind it': (text) => `${text}.`,
  'a comma and more words': (text) => `${text}, and tell me.`,
  'an ideographic full stop': (text) => `${text}。`,
  'angle brackets': (text) => `<${text}>`,
  'round brackets': (text) => `(${text})`,
  'corner brackets': (text) => `「${text}」`,
  'straight quotes': (text) => `"${text}"`,
  'curly quotes': (text) => `“${text}”`,
  'a Markdown link': (text) => `[list](${text})`,
  'a number sign as an escape': (text) => text.replaceAll('#', '%23'),
  'escapes in lower case': (text) => text.replaceAll('=', '%3d').replaceAll('#', '%23'),
  'escapes in upper case': (text) => text.replaceAll('=', '%3D').replaceAll('&', '%26'),
  'an encoded query': (text) => text.replace(/\?.*$/, (rest) => encodeURIComponent(rest)),
  'doubled encoding': (text) =>
    text.replace(/\?.*$/, (rest) => encodeURIComponent(encodeURIComponent(rest))),
  'an address inside an address': (text) => `https://login.example/?to=${encodeURIComponent(text)}`,
  'HTML entities': (text) => text.replaceAll('&', '&amp;'),
  'doubled HTML entities': (text) => text.replaceAll('&', '&amp;amp;'),
  'quoted-printable mail': quotedPrintable,
  'zero-width spaces': (text) => text.replaceAll('/', '/\u200b'),
  'words around it': (text) => `Hello,\n\nwork through ${text}\n\nBest regards`,
};

describe('a link after a journey', () => {
  it.each(Object.entries(HARMLESS))('opens whole after %s', (_, mangle) => {
    const read = readLink(mangle(link), sharedGuides);
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.checklist.case).toBe('TICKET-4711');
    expect(openChecklist(guide, read.value.checklist).steps).toEqual(steps);
    expect(read.value.lost).toEqual([]);
  });

  it.each(Object.entries(HARMLESS))('brings its status whole after %s', (_, mangle) => {
    const read = findStatus(mangle(withStatus), sharedGuides, messages);
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.status).toEqual(status);
    expect(read.value.lost).toEqual([]);
  });

  it('says that the status is lost where the fragment was dropped', () => {
    const read = readLink(withStatus.replace(/#.*/, ''), sharedGuides);
    expect(read.ok && read.value.lost).toEqual(['status']);
    expect(read.ok && openChecklist(guide, read.value.checklist).steps).toEqual(steps);
  });

  it('opens as far as it can be read wherever it is cut, and says that something is missing', () => {
    const from = page.length + '?steps='.length;
    for (let end = from; end < withStatus.length; end += 1) {
      const read = readLink(withStatus.slice(0, end), sharedGuides);
      if (!read.ok) throw new Error(`${end}: ${read.problem}`);
      expect(read.value.lost.length, withStatus.slice(0, end)).toBeGreaterThan(0);
    }
  });

  it.each([
    ['?steps=all-14&case=0123456789abcdef0123456789abcdef&v=1', 'case'],
    ['?steps=all-14&case=%3Cb%3E&v=1', 'case'],
    ['?steps=5.!!.7&v=1', 'end'],
    ['?steps=5.-x.7&v=1', 'steps'],
    ['?steps=5.7&v=2', 'version'],
  ])('says what of %s cannot be read: %s', (query, lost) => {
    const read = readLink(page + query, sharedGuides);
    expect(read.ok && read.value.lost).toContain(lost);
  });

  it('shows ids that it does not know as such', () => {
    const read = readLink(`${page}?steps=make-keys.no-such-step.99&v=1`, sharedGuides);
    if (!read.ok) throw new Error(read.problem);
    const opened = openChecklist(guide, read.value.checklist);
    expect(opened.steps).toEqual(['make-keys']);
    expect(opened.unknown).toEqual(['no-such-step', '99']);
  });

  it.each([
    ['', 'empty'],
    ['Nothing here', 'not-a-code'],
    [link, 'checklist-only'],
    [withStatus.replace(guide.id, 'no-such-guide'), 'unknown-guide'],
  ])('tells what is wrong with a text that holds no status: %s', (text, problem) => {
    expect(findStatus(text, sharedGuides, messages)).toEqual({ ok: false, problem });
  });

  it('takes the status and not the list it answers, where a ticket has both', () => {
    const ticket = `${withStatus}\n\n> Please open\n> ${wrap(link, '> ')}\n`;
    const read = findStatus(ticket, sharedGuides, messages);
    expect(read.ok && read.value.status).toEqual(status);
  });
});
