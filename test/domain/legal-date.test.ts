import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, isLegalDate, legalDateOf, legalDateSchema } from '#domain/legal-date.ts';

describe('a legal date', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-06-30', '2025-07-01', '9999-12-31'])('%s exists', (date) => {
    expect(isLegalDate(date)).toBe(true);
    expect(legalDateSchema.parse(date)).toBe(date);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '05/08/2025',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '',
  ])('%j does not', (text) => {
    expect(isLegalDate(text)).toBe(false);
    expect(legalDateSchema.safeParse(text).success).toBe(false);
  });
});

describe('the day of an instant, in Asia/Ho_Chi_Minh', () => {
  test.each([
    ['2024-03-14T16:59:59.999Z', '2024-03-14'],
    ['2024-03-14T17:00:00.000Z', '2024-03-15'],
    ['2023-12-31T17:00:00.000Z', '2024-01-01'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
    ['2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['2025-06-30T17:00:00.000Z', '2025-07-01'],
  ])('%s is %s', (instant, date) => {
    expect(legalDateOf(instant)).toBe(date);
  });

  test('agrees with the time zone’s own table on any instant since 2000', () => {
    const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instants, (instant) => legalDateOf(instant.toISOString()) === inVietnam.format(instant)));
  });

  test('is a legal date, and later instants never have earlier days', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const [a, b] = [legalDateOf(one.toISOString()), legalDateOf(other.toISOString())];
        return isLegalDate(a) && (one <= other ? a <= b : b <= a);
      }),
    );
  });
});

test.each([
  ['2025-08-05', '05/08/2025'],
  ['2024-12-31', '31/12/2024'],
])('people write %s as %s', (date, written) => {
  expect(formatDate(date)).toBe(written);
});
