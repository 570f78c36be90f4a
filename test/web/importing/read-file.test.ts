import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { csvOf, paperFile } from '#test/support/importing-table.ts';
import { matchColumns, missingColumns } from '#web/importing/match-columns.ts';
import { MOST_BYTES, readFile } from '#web/importing/read-file.ts';
import { columns, SHEETS } from '#web/importing/sheets.ts';
import { csvTemplate, xlsxTemplate } from '#web/importing/template.ts';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const text = (content: string) => new Uint8Array(new TextEncoder().encode(content));

describe('a file', () => {
  test('is read by what is in it: CSV with semicolons and the mark of UTF-8', async () => {
    const read = await readFile(csvOf('cases', [paperFile(1), paperFile(2)]));
    if (read.outcome !== 'read') throw new Error(read.text.vi);
    expect(read.sheets).toMatchObject([{ looksLike: 'cases' }]);
    expect(read.sheets[0]?.table.rows.map(([reference]) => reference)).toEqual(['HS 1/2023', 'HS 2/2023']);
  });

  test.each([',', '\t'])('with %j between its cells', async (delimiter) => {
    const read = await readFile(text(`Số hồ sơ giấy${delimiter}Tóm tắt\nHS 1${delimiter}"Một ""câu"""\n`));
    expect(read).toMatchObject({
      sheets: [{ looksLike: 'findings', table: { rows: [['HS 1', 'Một "câu"']] } }],
    });
  });

  test.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
    ['that is no UTF-8', Uint8Array.from([0x53, 0xf4, 0x0a]), /UTF-8/],
    ['with nothing in it', text(''), /không có dòng/],
    ['of which a quote never ends', text('a,"b\nc'), /Không đọc được CSV/],
    ['that calls itself a workbook', text('PK\u0003\u0004 and then nothing of the kind'), /Không đọc được tệp/],
    ['larger than anybody has', new Uint8Array(MOST_BYTES + 1), /8 MB/],
    ['with more rows than anybody has', text(`a\n${'1\n'.repeat(20_001)}`), /20.000/],
  ])('%s is told so', async (_name, bytes, said) => {
    const read = await readFile(bytes);
    if (read.outcome !== 'unreadable') throw new Error('it was read');
    expect(read.text.vi).toMatch(said);
  });
});

describe('a template', () => {
  test.each(['vi', 'en'] as const)('in %s comes back with every column known, as a workbook', async (language) => {
    const read = await readFile(await bytesOf(await xlsxTemplate(language)));
    if (read.outcome !== 'read') throw new Error(read.text.vi);
    expect(read.sheets.map(({ looksLike }) => looksLike)).toEqual(SHEETS);
    for (const { looksLike, table } of read.sheets) {
      expect(Object.keys(matchColumns(looksLike, table.headings))).toHaveLength(columns[looksLike].length);
      expect(table.rows).toHaveLength(1);
    }
  });

  test.each(SHEETS)('of %s comes back as text', async (sheet) => {
    const bytes = await bytesOf(csvTemplate(sheet, 'vi'));
    expect(Buffer.from(bytes).subarray(0, 3).toString('hex')).toBe('efbbbf');
    const read = await readFile(bytes);
    if (read.outcome !== 'read') throw new Error(read.text.vi);
    const [found] = read.sheets;
    expect(found?.looksLike).toBe(sheet);
    expect(missingColumns(sheet, matchColumns(sheet, found?.table.headings ?? []))).toEqual([]);
  });
});
