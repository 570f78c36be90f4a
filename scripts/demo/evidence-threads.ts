import { type DemoFileName, demoFile } from './evidence-files.ts';
import type { OfficerKey } from './officers.ts';
import type { Act, Thread } from './story.ts';

type Bringing = Readonly<{ after: number; by: OfficerKey; file: DemoFileName; summary: string; where: string }> &
  Partial<Readonly<{ claimedOn: string; form: 'original' | 'copy' }>>;

/** Somebody brings a file into the case: sent in parts, checked and registered as anybody's. */
const bring = (name: string, { after, by, file, summary, where, claimedOn, form = 'copy' }: Bringing): Act => ({
  after,
  by,
  type: 'RegisterEvidence',
  subject: { evidence: file },
  data: (on, world) => ({
    caseId: world.idOf({ case: name }),
    bytes: demoFile(file).bytes.length,
    mediaType: 'text/plain',
    summary,
    claimedOn: claimedOn ?? on,
    occurredOn: on,
    where,
    form,
    isDenunciation: false,
  }),
});

const HOSPITAL = 'hospital-procurement';
const RECEPTION = 'citizen-reception';

/** Closed long ago: what its findings rest on is there, was opened for the draft, and was read again before the end. */
const hospitalEvidence: Thread = {
  case: HOSPITAL,
  startsOn: '2024-01-30',
  acts: [
    bring(HOSPITAL, {
      after: 0,
      by: 'xuan',
      file: 'hospital bank statement',
      summary: 'Sao kê tài khoản nhận tiền của nhà cung cấp, năm 2022',
      where: 'Phòng Tài chính – Kế toán bệnh viện',
      claimedOn: '2024-01-25',
    }),
    bring(HOSPITAL, {
      after: 0,
      by: 'xuan',
      file: 'hospital tender file',
      summary: 'Trích hồ sơ mời thầu vật tư y tế năm 2022',
      where: 'Khoa Dược',
      claimedOn: '2022-03-01',
    }),
    {
      after: 1,
      by: 'xuan',
      type: 'MoveEvidence',
      subject: { evidence: 'hospital bank statement' },
      data: (on, world) => ({
        caseId: world.idOf({ case: HOSPITAL }),
        to: world.officerId('doan'),
        place: 'Tủ hồ sơ số 2, Thanh tra tỉnh',
        ground: 'Lưu giữ tập trung tại cơ quan',
        occurredOn: on,
      }),
    },
    {
      after: 34,
      by: 'khai',
      type: 'OpenEvidence',
      subject: { evidence: 'hospital bank statement' },
      data: (_, world) => ({ caseId: world.idOf({ case: HOSPITAL }), copy: 'as-received', reason: 'draft' }),
    },
  ],
};

/** In the field now: a picture and a table, and one finding that cites a file nobody has brought yet. */
const receptionEvidence: Thread = {
  case: RECEPTION,
  startsOn: '2025-11-25',
  acts: [
    bring(RECEPTION, {
      after: 0,
      by: 'xuan',
      file: 'reception board',
      summary: 'Ảnh bảng niêm yết lịch tiếp công dân',
      where: 'Sảnh trụ sở UBND xã',
      form: 'original',
    }),
    bring(RECEPTION, {
      after: 0,
      by: 'xuan',
      file: 'reception book',
      summary: 'Bảng thống kê lượt tiếp công dân từ tháng 7/2024',
      where: 'Phòng tiếp công dân',
      claimedOn: '2025-11-20',
    }),
    {
      after: 1,
      by: 'locOfProvince',
      type: 'VerifyEvidence',
      subject: { evidence: 'reception board' },
      data: (_, world) => ({ caseId: world.idOf({ case: RECEPTION }), result: 'matches' }),
    },
  ],
};

export const evidenceThreads: readonly Thread[] = [hospitalEvidence, receptionEvidence];
