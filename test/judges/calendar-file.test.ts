import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewalCalendar } from '../../src/judges/dates/calendar-file.ts';
import { anyText } from '../support/any-text.ts';

const event = {
  renewal: '2028-02-29',
  stamp: '2027-03-01T09:30:05.123Z',
  uid: 'waymark-renewal-1',
  texts: { summary: 'Renew the consent', description: 'In Seller Central' },
};

/** Undoes what RFC 5545 requires, written from its text and not from the code. */
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
const textOf = (file: string, name: string) =>
  unescaped(
    unfold(file)
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1) ?? '',
  );

describe('the calendar file', () => {
  it('is an event of one whole day with a reminder 30 days before', () => {
    expect(unfold(renewalCalendar(event))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Waymark//Renewal//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:waymark-renewal-1',
      'DTSTAMP:20270301T093005Z',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'SUMMARY:Renew the consent',
      'DESCRIPTION:In Seller Central',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Renew the consent',
      'TRIGGER:-P30D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['a, b; c\\d', 'SUMMARY:a\\, b\\; c\\\\d'],
    ['a\nb\r\nc\rd', 'SUMMARY:a\\nb\\nc\\nd'],
    ['a\u0000b\u0007c\td', 'SUMMARY:abc\td'],
    ['a:b"c"', 'SUMMARY:a:b"c"'],
    ['更新する', 'SUMMARY:更新する'],
  ])('escapes %j', (summary, line) => {
    const file = renewalCalendar({ ...event, texts: { summary, description: '' } });
    expect(unfold(file)).toContain(line);
  });

  it('folds after 75 octets, and no earlier than it must', () => {
    const summary = 'x'.repeat(200);
    const lines = renewalCalendar({ ...event, texts: { summary, description: '' } }).split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('SUMMARY'));
    expect(lines.slice(at, at + 3).map((line) => line.length)).toEqual([75, 75, 60]);
    const exact = renewalCalendar({
      ...event,
      texts: { summary: 'x'.repeat(67), description: '' },
    });
    expect(exact.split('\r\n').filter((line) => line.startsWith('SUMMARY'))).toEqual([
      `SUMMARY:${'x'.repeat(67)}`,
    ]);
  });

  it.each([
    ['a character of one octet', '~', 67],
    ['U+00A1 of two', '\u00a1', 33],
    ['U+07FF, the last of two', '\u07ff', 33],
    ['U+0800, the first of three', '\u0800', 22],
    ['U+FFFF, the last of three', '\uffff', 22],
    ['U+10000, the first of four', '\u{10000}', 16],
  ])('puts as many characters in a line as fit: %s', (_, character, room) => {
    const file = renewalCalendar({
      ...event,
      texts: { summary: character.repeat(room + 1), description: '' },
    });
    const [first, next] = file.split('\r\n').slice(9);
    expect([first, next]).toEqual([`SUMMARY:${character.repeat(room)}`, ` ${character}`]);
  });

  const text = fc.oneof(
    anyText({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'a,;\\n\n更👩‍💻é '), maxLength: 300 }),
  );
  const encoder = new TextEncoder();
  const LONE_HALF = /\p{Surrogate}/u;

  it('should have no line over 75 octets and no character cut in two', () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = renewalCalendar({ ...event, texts: { summary, description } });
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          if (!LONE_HALF.test(summary + description)) expect(line).not.toMatch(LONE_HALF);
        }
      }),
    );
  });

  it('should return each text unchanged, except for control characters and kinds of line breaks', () => {
    fc.assert(
      fc.property(text, (description) => {
        const file = renewalCalendar({ ...event, texts: { summary: 's', description } });
        const kept = description
          .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
          .replace(/(?![\t\n])\p{Cc}/gu, '');
        expect(textOf(file, 'DESCRIPTION')).toBe(kept);
      }),
    );
  });
});
