import { describe, expect, test } from 'vitest';
import { matchColumns, missingColumns } from '#web/importing/match-columns.ts';
import { type Known, type Raw, readCell } from '#web/importing/read-cell.ts';
import { columns, type Reading } from '#web/importing/sheets.ts';

const known: Known = {
  unit: (text) => ({ '99.S01': '99.S01', 'Sở Y tế': '99.S01' })[text],
  officer: (text) => ({ 'Trần Thị Đoan': 'o4', 'Lê Văn Hai': 'several' })[text],
};
const words = { plan: { vi: 'Kế hoạch', en: 'plan' }, audit: { vi: 'Kiểm toán', en: 'audit' } };
const read = (reading: Reading, raw: Raw) => readCell({ reading }, raw, known);

describe('a cell', () => {
  test.each<[string, Reading, Raw, unknown]>([
    ['a day as people write it', { as: 'date' }, '5/8/2024', '2024-08-05'],
    ['a day that the spreadsheet keeps as one', { as: 'date' }, new Date('2024-08-05T00:00:00Z'), '2024-08-05'],
    ['an amount with dots', { as: 'money' }, '12.500.000', 12_500_000],
    ['an amount in words of the trade', { as: 'money' }, '12,5 triệu', 12_500_000],
    ['an amount that the spreadsheet keeps as a number', { as: 'money' }, 12_500_000, 12_500_000],
    ['land with a comma', { as: 'area' }, '1.250,5', 1250.5],
    ['yes', { as: 'yes-no' }, 'Có', true],
    ['no, without its marks', { as: 'yes-no' }, 'khong', false],
    ['a word of the list', { as: 'word', of: words }, 'kế hoạch', 'plan'],
    ['the same without marks', { as: 'word', of: words }, 'KE HOACH', 'plan'],
    ['its code', { as: 'word', of: words }, 'audit', 'audit'],
    ['several', { as: 'words', of: words }, 'Kế hoạch; Kiểm toán', ['plan', 'audit']],
    ['lines', { as: 'lines' }, 'Điều 4; Điều 5', ['Điều 4', 'Điều 5']],
    ['a paper by its number', { as: 'paper' }, '05/QĐ-TTr', { number: 5, symbol: 'QĐ-TTr' }],
    ['a unit by its name', { as: 'unit' }, 'Sở Y tế', '99.S01'],
    ['officers by their names', { as: 'officers' }, 'Trần Thị Đoan', ['o4']],
    ['findings by their place', { as: 'findings' }, '1; F2, 2', ['F1', 'F2']],
    ['text, composed', { as: 'text' }, ' Phu\u0301 My\u0303 ', 'Phú Mỹ'],
  ])('%s', (_name, reading, raw, value) => {
    expect(read(reading, raw)).toEqual({ value });
  });

  test.each<[string, Reading, Raw]>([
    ['the 31st of a month that has 30', { as: 'date' }, '31/04/2024'],
    ['an amount that could be two', { as: 'money' }, '12.5'],
    ['half a đồng', { as: 'money' }, 0.5],
    ['less than nothing', { as: 'money' }, -1],
    ['maybe', { as: 'yes-no' }, 'có lẽ'],
    ['a word of no list', { as: 'word', of: words }, 'Tự ý'],
    ['one of several that is in no list', { as: 'words', of: words }, 'Kế hoạch; Tự ý'],
    ['a paper without its number', { as: 'paper' }, 'QĐ-TTr'],
    ['a unit that nobody knows', { as: 'unit' }, 'Sở Mây'],
    ['a name that two officers have', { as: 'officer' }, 'Lê Văn Hai'],
    ['a finding that has no number', { as: 'findings' }, 'thứ nhất'],
  ])('is refused and says what was written: %s', (_name, reading, raw) => {
    const cell = read(reading, raw);
    expect(cell).toHaveProperty('fault');
    if (typeof raw === 'string') expect(JSON.stringify(cell)).toMatch(new RegExp(raw.split(/;? /).at(0) ?? ''));
  });

  test.each([null, undefined, '', '  '])('with nothing in it is none: %j', (raw) => {
    expect(read({ as: 'date' }, raw)).toBeNull();
  });
});

describe('columns', () => {
  test('are known by their headings, with marks or without, in both languages, starred or not', () => {
    expect(matchColumns('findings', ['So ho so giay *', 'SUMMARY', 'Ghi chú', 'Từ ngày'])).toEqual({
      reference: 0,
      summary: 1,
      from: 3,
    });
  });

  test('that are needed and missing are named', () => {
    const mapping = matchColumns('recommendations', ['Số hồ sơ giấy', 'Loại kiến nghị', 'Hạn thực hiện']);
    expect(missingColumns('recommendations', mapping).map(({ name }) => name)).toEqual(['summary']);
  });

  test.each(['cases', 'findings', 'recommendations'] as const)('of %s have headings of their own', (sheet) => {
    for (const language of ['vi', 'en'] as const) {
      const headings = columns[sheet].map(({ heading }) => heading[language]);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });
});
