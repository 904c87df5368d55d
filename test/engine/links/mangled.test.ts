import { describe, expect, it } from 'vitest';
import { bitWriter } from '../../../src/engine/links/bits.ts';
import { checklistQuery, openChecklist } from '../../../src/engine/links/checklist-link.ts';
import { writeDigits } from '../../../src/engine/links/crockford.ts';
import { findStatus, readLink } from '../../../src/engine/links/read-status.ts';
import type { SharedStatus } from '../../../src/engine/links/status.ts';
import { writeCode } from '../../../src/engine/links/status-code.ts';
import { writeFragment } from '../../../src/engine/links/status-fragment.ts';
import { messages, sharedGuides } from '../../support/shared-guides.ts';

const guide = sharedGuides.find(({ id }) => id === 'set-up-station');
if (!guide) throw new Error('These tests are about the guide set-up-station.');

const steps = ['make-keys', 'check-keys', 'name-station'];
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
      messages: ['api-key/quoted', 'api-key/inner-blanks'],
    },
    { step: 'name-station', status: 'open', messages: [] },
  ],
};
const list = { guide: guide.id, steps, case: 'TICKET-4711' };
const page = `https://waymark.example/help/ja/checklists/${guide.id}/`;
const link = `${page}?${checklistQuery(guide, list)}`;
const withStatus = `${page}?${checklistQuery(guide, list, true)}#${writeFragment(guide, status)}`;
const wrap = (text: string, before = '') => text.replace(/.{76}/g, (row) => `${row}\n${before}`);
const quotedPrintable = (text: string) =>
  text.replaceAll('=', '=3D').replace(/.{75}/g, (row) => `${row}=\r\n`);

const base64 = (text: string) => Buffer.from(text).toString('base64url');
/** As Proofpoint writes it; which characters are replaced differs between installations. */
const urlDefense = (text: string, replaced: RegExp) => {
  const signs = (text.match(replaced) ?? []).join('');
  return `https://urldefense.com/v3/__${text.replace(replaced, '*')}__;${base64(signs)}!!AbC-1_x!KeY-2026_x$ `;
};
/** Two or more characters in a row are "**" and a letter for their number. */
const inRuns = (text: string) =>
  `https://urldefense.com/v3/__${text.replace('/?', '**A').replace('#', '*')}__;${base64(text.includes('#') ? '/?#' : '/?')}!!Q!x$`;
const urlDefense2 = (text: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(text)
    .replace(/[-_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '_')
    .replaceAll('%', '-')}&d=DwMFaQ&c=abc&r=def&m=ghi&s=jkl&e=`;
const safeLinks = (text: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(text)}&data=05%7C02%7Cjane%40example.com%7C0f1e2d3c%7C0%7C0&sdata=a%2Bb%3D&reserved=0`;
const entity = (sign: string) => `&#${sign.charCodeAt(0)};`;
const NAMES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '#': 'num',
  '=': 'equals',
  '?': 'quest',
  '/': 'sol',
  '.': 'period',
  _: 'lowbar',
};
const entityByName = (sign: string) => `&${NAMES[sign]};`;

const json = (sign: string) => `\\u00${sign.charCodeAt(0).toString(16)}`;
const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/** What mail, chats, logins and documents do to a link without losing anything. */
const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'a line break after every 76 characters': (text) => wrap(text),
  'line breaks of another system': (text) => wrap(text).replaceAll('\n', '\r\n'),
  'a quotation in mail': (text) => `> ${wrap(text, '> ')}\n`,
  'a quotation of a quotation': (text) => `>> ${wrap(text, '> > ')}\n`,
  'a full stop after it': (text) => `${text}.`,
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
  'quoted-printable mail that encodes every sign': (text) =>
    text
      .replace(/[^A-Za-z0-9:/.]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/(?:=..|[^=]){60}/g, (row) => `${row}=\r\n`),
  'quoted-printable mail with other equals signs around it': (text) =>
    `a =3D b\n${quotedPrintable(text)}\n\nx =3D y, z = 1`,
  'Markdown escapes of underscores': (text) => text.replaceAll('_', '\\_'),
  'Markdown escapes of every sign': (text) => text.replace(/[^A-Za-z0-9]/g, '\\$&'),
  'doubled Markdown escapes': (text) => text.replace(/[_#&=-]/g, '\\\\\\$&'),
  'HTML entities by number': (text) => text.replace(/[#&=_?]/g, entity),
  'places where a line may break': (text) => text.replaceAll('/', '/<wbr>'),
  'JSON escapes': (text) => JSON.stringify(text).replace(/[&=]/g, json).replaceAll('/', '\\/'),
  'signs in full width': (text) => text.replace(/[?=&#_]/g, wide),
  'full width': (text) => text.replace(/[!-~]/g, wide),
  'hyphens that keep a line together': (text) => text.replaceAll('-', '\u2011'),
  'HTML entities by hexadecimal number': (text) =>
    text.replace(/[#&=]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  'HTML entities by name': (text) => text.replace(/[&#=?/._]/g, entityByName),
  'the slash before the query lost': (text) => text.replace('/?', '?'),
  'a mail filter that puts * for #': (text) => urlDefense(text, /#/g),
  'a mail filter that puts * for many signs': (text) => urlDefense(text, /[#&=?~]/g),
  'a mail filter that puts * for runs': inRuns,
  'a mail filter, in Markdown': (text) => urlDefense(text, /#/g).replace(/[_*]/g, '\\$&'),
  'a mail filter, wrapped': (text) => wrap(urlDefense(text, /#/g)),
  'an older mail filter': urlDefense2,
  'a link of Outlook': safeLinks,
  'two mail filters': (text) => safeLinks(urlDefense(text, /#/g)),
  'two mail filters, the other way round': (text) => urlDefense(safeLinks(text), /%/g),
  'a redirection with parameters of its own': (text) =>
    `https://www.example.com/url?q=${encodeURIComponent(text)}&sa=D&v=7&case=other&steps=1`,
  'angle brackets after its text': (text) => `list<${text}>`,
  'punctuation after it': (text) => `${text}!?)…`,
  'zero-width spaces': (text) => text.replaceAll('/', '/\u200b'),
  'words around it': (text) => `Hello,\n\nwork through ${text}\n\nBest regards`,
};

describe('a link after a journey', () => {
  it.each(Object.entries(HARMLESS))('opens completely after %s', (_, mangle) => {
    const read = readLink(mangle(link), sharedGuides);
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.checklist.case).toBe('TICKET-4711');
    expect(openChecklist(guide, read.value.checklist).steps).toEqual(steps);
    expect(read.value.lost).toEqual([]);
  });

  it.each(Object.entries(HARMLESS))('brings its complete status after %s', (_, mangle) => {
    const read = findStatus(mangle(withStatus), sharedGuides, messages);
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.status).toEqual(status);
    expect(read.value.lost).toEqual([]);
  });

  it.each([
    ['lists other signs', urlDefense(withStatus, /#/g).replace('Iw', 'Izo')],
    ['lists none', urlDefense(withStatus, /#/g).replace('Iw', '')],
    ['was cut off', urlDefense(withStatus, /#/g).replace(/__;.*/, '')],
    ['lists no text', urlDefense(withStatus, /#/g).replace('Iw', '_w')],
  ])('is not guessed if a mail filter %s', (_, text) => {
    expect(findStatus(text, sharedGuides, messages)).toEqual({
      ok: false,
      problem: 'checklist-only',
    });
    expect(readLink(text, sharedGuides)).toMatchObject({ value: { lost: ['status'] } });
  });

  it('says that the status is lost if the fragment was dropped', () => {
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
    ['?steps=all-8&case=0123456789abcdef0123456789abcdef&v=1', 'case'],
    ['?steps=all-8&case=%3Cb%3E&v=1', 'case'],
    ['?steps=5.!!.7&v=1', 'end'],
    ['?steps=5.-x.7&v=1', 'steps'],
    ['?steps=5.7&v=2', 'version'],
  ])('says which part of %s cannot be read: %s', (query, lost) => {
    const read = readLink(page + query, sharedGuides);
    expect(read.ok && read.value.lost).toContain(lost);
  });

  it('shows unknown IDs as they are', () => {
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
  ])('says what is wrong with a text without a status: %s', (text, problem) => {
    expect(findStatus(text, sharedGuides, messages)).toEqual({ ok: false, problem });
  });

  it('takes the status, not the list it answers, if a ticket has both', () => {
    for (const ticket of [
      `${withStatus}\n\n> Please open\n> ${wrap(link, '> ')}\n`,
      `Please open ${link}\n\nHere is my status: ${withStatus}\n`,
    ]) {
      const read = findStatus(ticket, sharedGuides, messages);
      expect(read.ok && read.value.status).toEqual(status);
    }
  });
});

describe('a code after a journey', () => {
  const code = writeCode(guide, status, messages);
  const lines = Array.from({ length: 10 }, () => 'Good morning, we have looked into this.\n');

  it.each<[string, string]>([
    ['nothing', code],
    ['a space after every character', [...code].join(' ')],
    ['words around it', `Our code: ${code}. Thank you.`],
    ['short words next to it', `Our code is ${code} for now`],
    [
      'spaces instead of hyphens, and words around it',
      `Our code: ${code.replaceAll('-', ' ')}, thanks.`,
    ],
    ['spaces around hyphens', `Our code: ${code.replaceAll('-', '- ')}.`],
    ['a long mail around it', `${lines.join('')}${code}\n${lines.join('')}`],
    ['dashes', `Our code: ${code.replaceAll('-', '\u2013')}.`],
    ['full width', `コード：${code.replace(/[!-~]/g, wide)}です`],
    ['also a code that is not ours', `Ticket 0123-4567-89AB-CDEF-0123, code: ${code}.`],
  ])('brings its status after %s', (_, text) => {
    expect(findStatus(text, sharedGuides, messages)).toMatchObject({
      ok: true,
      value: {
        form: 'code',
        guide: { id: guide.id },
        lost: [],
        status: { guide: guide.id, day: status.day, fingerprint: guide.fingerprint },
      },
    });
  });

  const codeOf = (...numbers: readonly (readonly [value: number, width: number])[]) => {
    const bits = bitWriter();
    for (const [value, width] of numbers) bits.put(value, width);
    return writeDigits(bits.digits());
  };
  const rest = [0, 24] as const;
  it.each([
    ['a digit is wrong', code.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'misread'],
    ['two digits are swapped', code.replace(/^(.)(.)/, '$2$1'), 'misread'],
    ['it is in a ticket', `Our code: ${code.replace(/^./, 'Z')}, thanks.`, 'misread'],
    [
      'it is from a later release',
      codeOf([2, 3], [guide.number, 10], rest, rest),
      'unknown-version',
    ],
    [
      'it is for a guide that does not exist',
      codeOf([1, 3], [1000, 10], rest, rest),
      'unknown-guide',
    ],
    ['it continues after its end', codeOf([1, 3], [guide.number, 10], rest, rest), 'not-a-code'],
    [
      'it has a state that does not exist',
      codeOf([1, 3], [guide.number, 10], rest, [2, 7], [3, 2], [14, 4], [15, 4], [0, 4]),
      'not-a-code',
    ],
    ['it is cut', code.slice(0, 10), 'not-a-code'],
  ])('says what is wrong with it: %s', (_, text, problem) => {
    expect(findStatus(text, sharedGuides, messages)).toEqual({ ok: false, problem });
  });
});
