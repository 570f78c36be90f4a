import { people } from '../people.ts';
import { cases } from './demo-cases.ts';
import { press, type Screen } from './screen.ts';

const { inspector, field, overseer } = people;
const ofCase = (caseId: string) => `/cases/${caseId}?tab=evidence`;
const TABLE = 'Bảng thống kê lượt tiếp công dân từ tháng 7/2024';

/** Files of a case: brought, looked at, opened, handed over, printed. */
export const evidenceScreens: readonly Screen[] = [
  { name: 'evidence', person: field, path: ofCase(cases.inFieldwork), shows: TABLE },
  { name: 'evidence-closed', person: inspector, path: ofCase(cases.hospital), shows: 'Trích hồ sơ mời thầu' },
  { name: 'evidence-overseer', person: overseer, path: ofCase(cases.hospital), shows: 'Trích hồ sơ mời thầu' },
  { name: 'evidence-not-in-store', person: inspector, path: ofCase(cases.followedUp), shows: 'chưa có trong kho' },
  { name: 'evidence-none', person: inspector, path: ofCase(cases.decided), shows: 'Chưa có tệp nào trong kho.' },
  {
    name: 'evidence-chosen',
    person: field,
    path: ofCase(cases.inFieldwork),
    opens: (page) =>
      page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'bien-ban.txt', mimeType: 'text/plain', buffer: Buffer.from('Biên bản\n') })
        .then(() =>
          page
            .getByText(/^(Đơn thư|A letter)/)
            .first()
            .scrollIntoViewIfNeeded(),
        ),
    shows: 'bien-ban.txt',
  },
  {
    name: 'open-evidence',
    person: field,
    path: ofCase(cases.inFieldwork),
    opens: press(/^(Mở tệp|Open the file): /),
    shows: TABLE,
  },
  {
    name: 'move-evidence',
    person: field,
    path: ofCase(cases.inFieldwork),
    opens: press(/^(Bàn giao|Hand over): /),
    shows: TABLE,
  },
  {
    name: 'print-evidence',
    person: field,
    path: `/cases/${cases.inFieldwork}/print/evidence`,
    shows: 'Ảnh bảng niêm yết lịch tiếp công dân',
  },
];
