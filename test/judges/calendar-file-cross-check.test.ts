import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { renewalCalendar } from '../../src/judges/dates/calendar-file.ts';

/** How another program reads our file. */
it.each([
  ['English', 'Renew; the connection, to Amazon', 'Line one\nline two'],
  ['Japanese', 'アマゾンとの接続を更新する'.repeat(8), '同意は一年間有効です。'.repeat(12)],
])('a calendar program reads the reminder as it was meant, in %s', (_, summary, description) => {
  const file = renewalCalendar({
    renewal: '2027-11-20',
    stamp: '2026-11-21T09:30:00.000Z',
    uid: 'waymark-test',
    texts: { summary, description },
  });
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('The file has no event.');
  const event = new ICAL.Event(component);
  expect(event.summary).toBe(summary);
  expect(event.description).toBe(description);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2027-11-20');
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
  expect(String(trigger)).toBe('-P30D');
});
