import type { LegalDate } from '#domain/legal-date.ts';
import { paperOf } from './matter-acts.ts';
import type { OfficerKey } from './officers.ts';
import { ONE_STOP } from './one-stop-matter.ts';
import type { Act, Thread } from './story.ts';

/**
 * What happens around conclusions that were told before: opinions, contests, legal files, what came to light later. Told
 * beside their courses, which stay as they are. Letters, numbers and persons are made up.
 */
const PROVINCE = '99.TTr';

type Doing = Pick<Act, 'type' | 'data'>;
const act = (after: number, by: OfficerKey, doing: Doing): Act => ({ after, by, ...doing });

const ours = (number: number, signedOn: LegalDate, kind: 'letter' | 'decision' = 'letter') =>
  paperOf(PROVINCE, kind, number, kind === 'letter' ? 'CV-TTr' : 'QĐ-TTr', signedOn);

type Item = readonly [title: string, pages: number, number?: string];

/** The leader closes the file and, so many days later, hands it over. */
const filed = (by: OfficerKey, items: readonly Item[], handedOverAfter: number, recipient: string): readonly Act[] => [
  act(0, by, {
    type: 'CloseFile',
    data: (on) => ({
      items: items.map(([title, pages, number]) => ({ title, pages, ...(number === undefined ? {} : { number }) })),
      occurredOn: on,
    }),
  }),
  act(handedOverAfter, by, { type: 'HandOverFile', data: (on) => ({ recipient, occurredOn: on }) }),
];

const ARCHIVE = 'Bộ phận lưu trữ Thanh tra tỉnh (hư cấu)';
const DISTRICT_ARCHIVE = 'Bộ phận lưu trữ Thanh tra huyện (hư cấu)';

/** The department of health: opinion asked and given, one passage put right, contested and answered, filed, a late fact. */
const hospital: readonly Thread[] = [
  {
    case: 'hospital-procurement',
    startsOn: '2024-02-06',
    acts: [
      act(0, 'chanh', {
        type: 'NotifyProcuracyOfTransfer',
        data: (on) => ({
          transferId: 'T1',
          recipient: 'Viện kiểm sát nhân dân tỉnh Hương Bình (hư cấu)',
          document: ours(401, on),
        }),
      }),
    ],
  },
  {
    case: 'hospital-procurement',
    startsOn: '2024-03-13',
    acts: [
      act(0, 'chanh', {
        type: 'RequestOpinion',
        data: (on) => ({
          superior: 'Chủ tịch UBND tỉnh Hương Bình (hư cấu)',
          ground: 'Dự thảo kiến nghị xem xét trách nhiệm người đứng đầu đơn vị trực thuộc Sở Y tế.',
          document: ours(402, on),
          reportReceivedOn: on,
          occurredOn: on,
        }),
      }),
      act(15, 'doan', {
        type: 'RecordOpinion',
        data: (on) => ({
          opinionId: 'O1',
          position: 'agrees-in-part',
          summary: 'Nhất trí với kết quả thanh tra; đề nghị nêu rõ thời hạn xem xét trách nhiệm.',
          details: 'Văn phòng UBND tỉnh gửi kèm ý kiến của Sở Tài chính về cách tính chênh lệch giá.',
          document: paperOf('99', 'letter', 873, 'UBND-NC', on),
          occurredOn: on,
        }),
      }),
    ],
  },
  {
    case: 'hospital-procurement',
    startsOn: '2024-04-03',
    acts: [
      act(0, 'chanh', {
        type: 'AmendConclusion',
        data: (on) => ({
          document: ours(403, on, 'decision'),
          ground: 'Dẫn sai số phụ lục khi in kết luận.',
          changes: [{ passage: 'Mục II.1, đoạn 2', becomes: 'Dẫn chiếu Phụ lục 3 thay cho Phụ lục 2.' }],
        }),
      }),
      act(12, 'doan', {
        type: 'ContestConclusion',
        data: (on) => ({
          contestedBy: 'Giám đốc Bệnh viện Đa khoa tỉnh (hư cấu)',
          findingIds: ['F2'],
          summary: 'Cho rằng tổ chuyên gia đã báo cáo xung đột lợi ích bằng miệng trong cuộc họp giao ban.',
          details: 'Kèm biên bản họp giao ban không có chữ ký của người chủ trì.',
          document: paperOf('99.S01.BV1', 'letter', 215, 'BV-TCCB', on),
          occurredOn: on,
        }),
      }),
      act(11, 'chanh', {
        type: 'AnswerContest',
        data: (on) => ({
          contestId: 'K1',
          result: 'rejected',
          summary: 'Báo cáo xung đột lợi ích phải bằng văn bản; biên bản họp không có chữ ký, không thay thế được.',
          document: ours(404, on),
        }),
      }),
    ],
  },
  {
    case: 'hospital-procurement',
    startsOn: '2024-04-24',
    acts: filed(
      'doan',
      [
        ['Quyết định thanh tra và kế hoạch tiến hành', 6],
        ['Biên bản công bố quyết định', 2],
        ['Báo cáo của đơn vị theo đề cương', 38],
        ['Biên bản làm việc, biên bản xác minh', 24],
        ['Tài liệu, chứng cứ thu thập', 412],
        ['Văn bản chuyển cơ quan điều tra, thông báo Viện kiểm sát', 5],
        ['Báo cáo kết quả thanh tra', 27],
        ['Văn bản xin ý kiến và ý kiến của Chủ tịch UBND tỉnh', 4],
        ['Kết luận thanh tra và quyết định sửa', 31],
        ['Văn bản chỉ đạo thực hiện kết luận', 2, '1204/UBND-NC'],
      ],
      5,
      ARCHIVE,
    ),
  },
  {
    case: 'hospital-procurement',
    startsOn: '2024-09-10',
    acts: [
      act(0, 'chanh', {
        type: 'AddLateFact',
        data: (on) => ({
          findingId: 'F1',
          summary: 'Nhà cung cấp nộp thêm một bảng kê chuyển tiền của quý IV/2022, chưa có trong hồ sơ thanh tra.',
          details: 'Bảng kê có bút tích của người lập; cơ quan điều tra giữ bản gốc.',
          heardFrom: 'Cơ quan Cảnh sát điều tra Công an tỉnh Hương Bình (hư cấu)',
          factOn: '2022-12-30',
          occurredOn: on,
        }),
      }),
    ],
  },
];

/** Where an order to implement was issued, the file was closed and handed over before anybody stopped following up. */
const files: readonly Thread[] = [
  {
    case: 'commune-fees',
    startsOn: '2023-12-18',
    acts: filed(
      'loc',
      [
        ['Quyết định thanh tra', 2],
        ['Bảng kê các khoản thu của hộ dân', 46],
        ['Kết luận thanh tra', 12],
        ['Văn bản chỉ đạo thực hiện kết luận', 2],
      ],
      4,
      DISTRICT_ARCHIVE,
    ),
  },
  {
    case: ONE_STOP.districtCase,
    startsOn: '2024-04-10',
    acts: filed(
      'loc',
      [
        ['Quyết định thanh tra', 2],
        ['Biên bản làm việc tại bộ phận một cửa', 18],
        ['Kết luận thanh tra', 15],
        ['Văn bản chỉ đạo thực hiện kết luận', 2],
      ],
      5,
      DISTRICT_ARCHIVE,
    ),
  },
  {
    case: 'district-construction',
    startsOn: '2024-06-24',
    acts: filed(
      'khai',
      [
        ['Quyết định thanh tra', 3],
        ['Hồ sơ hoàn công, biên bản đo hiện trường', 288],
        ['Kết luận thanh tra', 22],
        ['Văn bản chỉ đạo thực hiện kết luận', 2, '1533/UBND-NC'],
      ],
      // Later than the circular allows, as far as it was read.
      16,
      ARCHIVE,
    ),
  },
];

/** A superior who never answers: his silence lets the conclusion be issued. */
const silence: Thread = {
  case: 'building-permits',
  startsOn: '2025-11-05',
  acts: [
    act(0, 'chanh', {
      type: 'RequestOpinion',
      data: (on) => ({
        superior: 'Chủ tịch UBND tỉnh Hương Bình (hư cấu)',
        ground: 'Dự thảo kiến nghị về cổng dịch vụ công dùng chung của toàn tỉnh.',
        document: ours(411, on),
        reportReceivedOn: on,
        occurredOn: on,
      }),
    }),
  ],
};

/** A contest that waits for its answer, and holds up the closing. */
const unanswered: Thread = {
  case: 'commune-spending',
  startsOn: '2025-09-12',
  acts: [
    act(0, 'locOfProvince', {
      type: 'ContestConclusion',
      data: (on) => ({
        contestedBy: 'Chủ tịch UBND xã Vĩnh Hòa (hư cấu)',
        summary: 'Đề nghị xem lại khoản chi tiếp khách: cho rằng một phần đã hoàn trả từ năm 2024.',
        document: paperOf('99.901.02', 'letter', 12, 'CV-UBND', on),
        occurredOn: on,
      }),
    }),
  ],
};

/** Closed, and not handed over: the time for it has run out. */
const kept: Thread = {
  case: 'commune-spending',
  startsOn: '2025-09-10',
  acts: [
    act(0, 'locOfProvince', {
      type: 'CloseFile',
      data: (on) => ({
        items: [
          { title: 'Quyết định thanh tra, quyết định gia hạn', pages: 5 },
          { title: 'Sổ chi, chứng từ đối chiếu', pages: 97 },
          { title: 'Kết luận thanh tra', pages: 18 },
          { title: 'Văn bản chỉ đạo thực hiện kết luận', number: '2210/UBND-NC', pages: 2 },
        ],
        occurredOn: on,
      }),
    }),
  ],
};

export const aroundConclusions: readonly Thread[] = [...hospital, ...files, silence, unanswered, kept];
