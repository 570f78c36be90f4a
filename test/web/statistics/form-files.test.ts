import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { STATISTICS_COLUMNS, type StatisticsFigures } from '#domain/law/statistics-form.ts';
import { type FormToTake, formXlsx } from '#web/statistics/form-files.ts';

// 1, 2, 3 …, but for money to the last đồng and land to a thousandth.
const figures = {
  ...Object.fromEntries(STATISTICS_COLUMNS.map((column, index) => [column, index + 1])),
  ...{ moneyVnd: 125_500_001, moneyToRecoverVnd: 120_000_000, otherMoneyVnd: 5_500_001, landM2: 260.625 },
} as StatisticsFigures;
const before = { ...figures, inspections: 7 };
// A text is a text to the spreadsheet, whatever it begins with.
const row = { body: '99.TTr', name: '=HYPERLINK("http://x","Thanh tra")', figures, before, reported: null };
const form: FormToTake = {
  statistics: { rows: [row], total: { figures, before, reported: null } },
  heading: ['Kết quả thanh tra hành chính', 'Kỳ báo cáo: 15/12/2024 – 14/12/2025', '+ chưa kiểm chứng'],
  sheets: { now: '01-TTr', before: 'Cùng kỳ năm trước', reported: 'Lúc chốt' },
  spanBefore: 'Cùng kỳ năm trước: 15/12/2023 – 14/12/2024',
  language: 'vi',
};

describe('The form as a workbook', () => {
  test('has the form and the year before, money in millions with all its decimals, and texts as they are', async () => {
    const sheets = await readXlsxFile(await formXlsx(form));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['01-TTr', 'Cùng kỳ năm trước']);
    const cells = (sheet: number, name: string) => sheets[sheet]?.data.find(([first]) => first === name);
    expect(cells(0, 'Tổng số')?.slice(7, 13)).toEqual([7, 125.500001, 260.625, 120, 11, 5.500001]);
    expect(cells(1, 'Tổng số')?.[1]).toBe(7);
    expect(cells(0, row.name)?.[1]).toBe(1);
  });
});
