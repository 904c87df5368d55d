import { dayOf, isoDate } from '../../engine/text/calendar-date.ts';

export interface RenewalEvent {
  /** The day of the renewal, as "2028-02-29". */
  readonly renewal: string;
  /** The time at which the file is made, in UTC, as "2027-03-01T09:30:00.000Z". */
  readonly stamp: string;
  /** Identifies the event. */
  readonly uid: string;
  readonly texts: { readonly summary: string; readonly description: string };
}

/** Octets in a line without its end (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar file with one event that lasts the whole day of the renewal, and a reminder 30 days before (RFC 5545,
 * 2009-09). The only entered value in it is the date; the texts come from the page.
 */
export function renewalCalendar({ renewal, stamp, uid, texts }: RenewalEvent): string {
  const [start, end] = [renewal, isoDate((dayOf(renewal) ?? 0) + 1)].map((date) =>
    date.replaceAll('-', ''),
  );
  const [summary, description] = [escaped(texts.summary), escaped(texts.description)];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Renewal//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${end}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${description}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-P30D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/**
 * A text as the value of a property (RFC 5545, 3.3.11): no control characters except line breaks, which are escaped.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/**
 * Breaks a line into pieces of at most 75 octets of UTF-8, between characters; each continuation begins with a space.
 */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
