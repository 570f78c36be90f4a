import { describe, expect, it } from 'vitest';
import { parseDate } from '#web/forms/parse-date.ts';

describe('A date as it is typed', () => {
  it.each([
    ['05/08/2025', '2025-08-05'],
    ['5/8/2025', '2025-08-05'],
    ['5-8-2025', '2025-08-05'],
    ['05.08.2025', '2025-08-05'],
    ['5 8 2025', '2025-08-05'],
    ['05082025', '2025-08-05'],
    [' 2025-08-05 ', '2025-08-05'],
    ['29/02/2024', '2024-02-29'],
    ['1/7/25', '2025-07-01'],
  ])('%s is understood, the day first', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '',
    'hôm nay',
    '31/04/2025',
    '29/02/2025',
    '13/13/2025',
    '1/1/0001',
    '2025/08/05',
    '00/01/2025',
    '5/8/2025x',
  ])('%j is no day', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
