import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A file of the demonstration: made here, of nothing and nobody. */
export type DemoFile = Readonly<{ bytes: Buffer; ending: string }>;

const text = (lines: readonly string[], ending = 'txt'): DemoFile => ({
  bytes: Buffer.from(`${lines.join('\n')}\n`),
  ending,
});

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A drawing of a board with sheets on it, in grey. Stored without packing: the same bytes with every version of zlib. */
const board = (width: number, height: number): DemoFile => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const isSheet = (x: number, y: number): boolean => x % 40 > 8 && y % 50 > 10;
  const isLine = (x: number, y: number): boolean => isSheet(x, y) && y % 6 === 0 && x % 40 > 12 && x % 40 < 36;
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => (isLine(x, y) ? 70 : isSheet(x, y) ? 245 : 150))]),
  );
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    // What a camera would have written; a working copy leaves it out.
    chunk('tEXt', Buffer.from('Comment\0Xa Vinh Trung (hu cau)', 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes, ending: 'png' };
};

const made = {
  'hospital bank statement': text([
    'SAO KÊ TÀI KHOẢN (hư cấu)',
    '15/02/2022  ghi có  120.000.000 đồng',
    '03/05/2022  ghi có  100.000.000 đồng',
    '12/09/2022  ghi có  100.000.000 đồng',
  ]),
  'hospital tender file': text([
    'TRÍCH HỒ SƠ MỜI THẦU (hư cấu)',
    'Gói thầu vật tư y tế năm 2022, yêu cầu kỹ thuật mục 4.2',
  ]),
  'reception board': board(200, 150),
  'reception book': text(
    ['ngày,số lượt tiếp,có chủ tịch dự', '02/07/2024,3,không', '16/07/2024,1,không', '06/08/2024,4,có'],
    'csv',
  ),
} as const satisfies Readonly<Record<string, DemoFile>>;

export type DemoFileName = keyof typeof made;

export const demoFile = (name: DemoFileName): DemoFile => made[name];

const isMade = (name: string): name is DemoFileName => Object.hasOwn(made, name);

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The hash of a file of the demo; of one that nobody has brought, the hash of something that is nowhere. */
export const fileHash = (name: string): string => sha256(isMade(name) ? made[name].bytes : `demo file ${name}`);
