import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { dayOf, isoDate } from '../../../src/engine/text/calendar-date.ts';
import { nextRenewal } from '../../../src/judges/dates/renewal.ts';
import { content } from '../../support/pages.ts';

const consentRenewal = ruleOf(content, 'consent-renewal');

const judge = (consent: string, today: string) => consentRenewal.judge({ consent, today }, {});

describe('B-REN-1', () => {
  it.each([
    ['given today', '2026-11-21', '2026-11-21', [], {}, 365],
    ['31 days left', '2025-12-22', '2026-11-21', [], {}, 31],
    ['30 days left', '2025-12-21', '2026-11-21', ['due-soon'], { count: 30 }, 30],
    ['one day left', '2025-11-22', '2026-11-21', ['due-soon'], { count: 1 }, 1],
    ['today', '2025-11-21', '2026-11-21', ['due-today'], {}, 0],
    ['a day late', '2025-11-20', '2026-11-21', ['overdue'], { count: 1 }, -1],
    ['years late', '2020-01-01', '2026-11-21', ['overdue'], { count: 2151 }, -2151],
    ['tomorrow', '2026-11-22', '2026-11-21', ['in-the-future'], {}, undefined],
    ['no date', '2027-02-29', '2026-11-21', ['not-a-date'], {}, undefined],
    ['another form', '21.11.2026', '2026-11-21', ['not-a-date'], {}, undefined],
    ['empty', '', '2026-11-21', ['date-missing'], {}, undefined],
    ['without a today', '2026-11-21', '', [], {}, undefined],
  ])('%s', (_, consent, today, expected, args, days) => {
    const { findings, facts } = judge(consent, today);
    expect(findings.map(({ message }) => message)).toEqual(expected);
    if (findings[0]) expect(findings[0].args).toEqual(args);
    expect(facts).toEqual(days === undefined ? undefined : { count: days });
  });

  it('has the levels of the facts', () => {
    const { overdue, 'due-soon': soon, 'due-today': today } = consentRenewal.messages;
    expect([overdue?.level, soon?.level, today?.level]).toEqual(['warning', 'warning', 'warning']);
  });
});

describe('the next renewal', () => {
  it.each([
    ['2026-11-21', '2027-11-21'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-28', '2029-02-27'],
    ['2028-02-29', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
    ['2027-12-31', '2028-12-30'],
  ])('of %s is %s', (consent, date) => {
    expect(nextRenewal(consent, consent)).toEqual({ date, days: 365 });
  });

  it('should be 365 days after the consent, whatever the day', () => {
    const day = fc.integer({ min: -20_000, max: 60_000 });
    fc.assert(
      fc.property(day, fc.nat({ max: 1000 }), (given, passed) => {
        const renewal = nextRenewal(isoDate(given), isoDate(given + passed));
        expect(dayOf(renewal?.date ?? '')).toBe(given + 365);
        expect(renewal?.days).toBe(365 - passed);
      }),
    );
  });
});

describe('a calendar date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-21', 20_778],
    ['0001-01-01', -719_162],
    ['12345-01-01', 3_789_391],
  ])('%s is day %i', (iso, day) => {
    expect(dayOf(iso)).toBe(day);
  });

  it.each([
    '',
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '999999-12-31',
  ])('is not "%s"', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });

  it('should be read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        expect(dayOf(isoDate(day))).toBe(day);
      }),
    );
  });
});
