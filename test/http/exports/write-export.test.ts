import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '#domain/access/events.ts';
import type { ExportInfo } from '#http/exports/export-info.ts';
import type { ExportPage } from '#http/exports/exportable-list.ts';
import { exportableLists } from '#http/exports/exportable-lists.ts';
import { type ExportProgress, writeExport } from '#http/exports/write-export.ts';
import { xlsxWriter } from '#http/exports/write-xlsx.ts';
import { readCsv, readNdjson, readXlsx } from '#test/support/http/exports.ts';

const info: ExportInfo = {
  list: exportableLists.plans,
  language: 'vi',
  filters: {},
  asOf: { number: 7, instant: '2024-06-14T02:05:09.120Z', day: '2024-06-14', staleSince: null },
  axis: 'recorded',
  by: { name: 'Võ Văn Tra', role: { vi: 'thanh tra viên tỉnh', en: 'provincial inspector' }, body: 'Thanh tra tỉnh' },
  exportedAt: '2024-06-14T02:05:10.000Z',
  ledgerNumber: 8,
  total: null,
  banner: 'Bản trình diễn',
};

/** Columns of plans: year, province, paper, day, id. */
const row = (province: string, year: number | null = 2024, on: string | null = '2024-01-15') => ({
  object: { year, province, on },
  cells: [year, province, { vi: 'số 1', en: 'no. 1' }, on, undefined],
});

async function* pages(...given: readonly ExportPage[]): AsyncGenerator<ExportPage, void> {
  yield* given;
}

const write = async (
  format: ExportFormat,
  rows: readonly ReturnType<typeof row>[],
  told: Partial<ExportInfo> = {},
): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  const progress: ExportProgress = { status: 'waiting', rows: 0, total: null };
  for await (const part of writeExport(format, { ...info, ...told }, pages({ rows, next: null }), progress)) {
    parts.push(part);
  }
  expect(progress).toEqual({ status: 'whole', rows: rows.length, total: null });
  return Buffer.concat(parts);
};

const NASTY = ['=1+1', 'a "b", c', 'hai\ndòng', '<&>"\'', '_x0041_', '\u0001\u0008bẩn', 'đuôi\\', ''];

describe('CSV', () => {
  it('has a byte-order mark, CRLF, its information, headings, and an end that counts', async () => {
    const bytes = await write('csv', [row('Tỉnh Hương Bình'), row('Tỉnh khác')]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { info: about, headings, lines, end } = readCsv(bytes);
    expect(about).toMatchObject({
      'Danh sách': 'Các kế hoạch thanh tra',
      'Điều kiện lọc': 'không lọc',
      'Dữ liệu tại thời điểm': 'sự kiện số 7, ghi lúc 14/06/2024 09:05:09 (giờ Việt Nam)',
      'Người xuất': 'Võ Văn Tra, thanh tra viên tỉnh, Thanh tra tỉnh',
      'Ghi trong sổ cái': 'sự kiện số 8',
      'Số dòng': 'ghi ở dòng cuối',
      Nguồn: 'Bản trình diễn',
    });
    expect(headings).toEqual(['Năm', 'Tỉnh', 'Văn bản phê duyệt', 'Ghi nhận phê duyệt ngày', 'Mã']);
    expect(lines).toEqual([
      ['2024', 'Tỉnh Hương Bình', 'số 1', '2024-01-15', ''],
      ['2024', 'Tỉnh khác', 'số 1', '2024-01-15', ''],
    ]);
    expect(end).toBe('HẾT · 2 dòng');
  });

  it('gives every text back, but for the apostrophe before what would run', async () => {
    const { lines } = readCsv(
      await write(
        'csv',
        NASTY.map((text) => row(text)),
      ),
    );
    expect(lines.map(([, province]) => province)).toEqual(NASTY.map((text) => (text === '=1+1' ? "'=1+1" : text)));
  });

  it('a negative number stays a number', async () => {
    expect((await write('csv', [row('x', -5)])).toString()).toContain('\r\n-5,x,');
  });

  it('speaks English where it is asked to', async () => {
    const { headings, end } = readCsv(await write('csv', [row('x')], { language: 'en' }));
    expect([headings[0], end]).toEqual(['Year', 'END · 1 lines']);
  });
});

describe('NDJSON', () => {
  it('has an object a line, the first about it and the last its end', async () => {
    const {
      info: about,
      rows,
      end,
    } = readNdjson(
      await write(
        'ndjson',
        NASTY.map((text) => row(text)),
      ),
    );
    expect(about).toMatchObject({ list: 'plans', asOf: { number: 7 }, ledgerNumber: 8 });
    expect(rows.map(({ province }) => province)).toEqual(NASTY);
    expect(end).toEqual({ end: true, rows: NASTY.length });
  });

  it('never holds what is sealed, however deep it lies', async () => {
    const sealed = { sealed: 1, keyId: 'k1', nonce: 'bm9uY2U=', ciphertext: 'c2VhbGVk' };
    const bytes = await write('ndjson', [{ object: { payer: { name: sealed }, all: [sealed] }, cells: [] } as never]);
    expect(readNdjson(bytes).rows).toEqual([{ payer: { name: { sealed: true } }, all: [{ sealed: true }] }]);
    expect(bytes.toString()).not.toMatch(/c2VhbGVk|bm9uY2U|k1/);
  });
});

describe('XLSX', () => {
  it('opens elsewhere with texts as texts, days as days, numbers as numbers', async () => {
    const read = await readXlsx(await write('xlsx', [row('=1+1', -2024, '2024-01-15'), row('007', 5, '1899-05-06')]));
    expect(read.names).toEqual(['Thông tin', 'Dữ liệu']);
    expect(read.info['Số dòng']).toBe(2);
    expect(read.headings).toEqual(['Năm', 'Tỉnh', 'Văn bản phê duyệt', 'Ghi nhận phê duyệt ngày', 'Mã']);
    expect(read.lines).toEqual([
      [-2024, '=1+1', 'số 1', new Date('2024-01-15T00:00:00Z'), null],
      // Before March 1900 spreadsheets count days otherwise.
      [5, '007', 'số 1', '1899-05-06', null],
    ]);
  });

  it('gives every text back', async () => {
    const texts = NASTY.filter((text) => text !== '' && !text.includes('\u0001'));
    const { lines } = await readXlsx(
      await write(
        'xlsx',
        texts.map((text) => row(text)),
      ),
    );
    expect(lines.map(([, province]) => province)).toEqual(texts);
  });

  it('goes on in another sheet where Excel could show no more rows', async () => {
    const writer = xlsxWriter(info, 3);
    const rows = Array.from({ length: 7 }, (_, index) => ({
      object: {},
      cells: [index, `dòng ${index}`, null, null, null],
    }));
    const parts = [
      ...writer.begin(),
      ...writer.rows(rows.slice(0, 4)),
      ...writer.rows(rows.slice(4)),
      ...writer.end(7),
    ];
    const { names, lines, more } = await readXlsx(Buffer.concat(parts));
    expect(names).toEqual(['Thông tin', 'Dữ liệu', 'Dữ liệu 2', 'Dữ liệu 3']);
    const all = [lines, ...more.map(({ data }) => data.slice(1))].flat();
    expect(all.map(([nth]) => nth)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(more.map(({ data }) => data[0]?.[0])).toEqual(['Năm', 'Năm']);
  });

  it('does not open when it was cut off, wherever that was', async () => {
    const whole = await write(
      'xlsx',
      Array.from({ length: 500 }, (_, index) => row(`tỉnh ${index}`)),
    );
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      await expect(readXlsx(whole.subarray(0, Math.floor(whole.length * share)))).rejects.toThrow();
    }
  });
});

describe('Lines that are other than were counted', () => {
  it.each(['csv', 'xlsx', 'ndjson'] as const)('leave a %s without its end', async (format) => {
    const progress: ExportProgress = { status: 'waiting', rows: 0, total: 3 };
    const bytes = writeExport(
      format,
      { ...info, total: 3 },
      pages({ rows: [row('một'), row('hai')], next: null }),
      progress,
    );
    const read = async () => {
      for await (const _ of bytes);
    };
    await expect(read()).rejects.toThrow('2 lines were read where 3 had been counted');
    expect(progress.status).toBe('cut-off');
  });
});
