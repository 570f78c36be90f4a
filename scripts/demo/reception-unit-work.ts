import { suspectId } from './finding-steps.ts';
import { paperOf } from './matter-acts.ts';
import type { OfficerKey } from './officers.ts';
import type { Act, Thread } from './story.ts';

/** What the team did at the commune whose citizen reception it inspects. Persons, letters and experts are made up. */
const BODY = '99.TTr';
const UNIT = '99.901.02';
const leader = 'locOfProvince';
const member = 'xuan';

const chairman = {
  personId: suspectId('Trương Văn Tưởng Tượng'),
  name: 'Trương Văn Tưởng Tượng',
  post: 'Chủ tịch UBND xã',
};
const clerk = { personId: suspectId('Lương Thị Hư Danh'), name: 'Lương Thị Hư Danh', post: 'Công chức Văn phòng' };
const neighbour = {
  personId: suspectId('Cao Văn Làm Chứng'),
  name: 'Cao Văn Làm Chứng',
  post: 'Trưởng thôn Vĩnh Trung',
};

type Doing = Pick<Act, 'type' | 'data'> & Partial<Pick<Act, 'late'>>;

const act = (after: number, by: OfficerKey, doing: Doing): Act => ({ after, by, ...doing });

/** Letters of ours have numbers that nobody else of the demo takes. */
const letter = (number: number, signedOn: string) => paperOf(BODY, 'letter', number, 'CV-TTr', signedOn);

export const receptionUnitWork: Thread = {
  case: 'citizen-reception',
  startsOn: '2025-11-12',
  acts: [
    act(0, leader, {
      type: 'SendOutline',
      data: (on) => ({ document: letter(301, on), answerDueOn: '2025-11-18', occurredOn: on }),
    }),
    act(7, member, {
      type: 'RequestDocuments',
      data: (on) => ({
        items: [
          { title: 'Sổ tiếp công dân từ tháng 7/2024 đến tháng 9/2025' },
          { title: 'Lịch tiếp công dân đã niêm yết' },
          { title: 'Quyết định phân công người tiếp công dân' },
          { title: 'Hồ sơ giải trình theo yêu cầu của công dân' },
        ],
        dueOn: '2025-11-21',
        document: letter(302, on),
        occurredOn: on,
      }),
    }),
    act(0, leader, {
      type: 'WriteDiaryEntry',
      data: (on) => ({ text: 'Làm việc với lãnh đạo xã, thống nhất lịch cung cấp tài liệu.', occurredOn: on }),
    }),
    act(1, member, {
      type: 'ReceiveDocuments',
      data: (on) => ({
        requestId: 'Q1',
        items: [1, 2],
        handedOverBy: 'Công chức Văn phòng',
        details: 'Sổ tiếp công dân thiếu các trang từ 41 đến 46.',
        occurredOn: on,
      }),
    }),
    act(1, leader, {
      type: 'SignMinutes',
      data: (on, { officerId }) => ({
        kind: 'working-session',
        place: 'Phòng họp UBND xã Vĩnh Hòa',
        summary: 'Đối chiếu lịch tiếp công dân đã niêm yết với sổ tiếp công dân.',
        details: 'Chủ tịch UBND xã trình bày các kỳ vắng do họp đột xuất; chưa xuất trình giấy mời họp.',
        team: [officerId(leader), officerId(member)],
        others: [{ ...chairman, side: 'unit' }],
        refusedToSign: [],
        occurredOn: on,
      }),
    }),
    act(3, member, {
      type: 'SignMinutes',
      data: (on, { officerId }) => ({
        kind: 'verification',
        place: 'Bộ phận một cửa UBND xã Vĩnh Hòa',
        summary: 'Xác minh các trang thiếu của sổ tiếp công dân.',
        details: 'Người giữ sổ không giải thích được vì sao thiếu sáu trang.',
        team: [officerId(member)],
        others: [{ ...neighbour, side: 'witness' }],
        refusedToSign: [{ ...clerk, ground: 'Không đồng ý với nội dung ghi về các trang thiếu' }],
        occurredOn: on,
      }),
    }),
    act(0, leader, {
      type: 'ApplyCoerciveMeasure',
      data: (on) => ({
        kind: 'sealing',
        summary: 'Sổ tiếp công dân và tủ lưu sổ của bộ phận một cửa',
        place: 'UBND xã Vĩnh Hòa',
        document: paperOf(BODY, 'decision', 303, 'QĐ-TTr', on),
        article: 'Điều khoản ghi trong Quyết định 303/QĐ-TTr',
        until: '2025-12-05',
        occurredOn: on,
      }),
    }),
    // Written a day later: it says so.
    act(1, leader, {
      type: 'WriteDiaryEntry',
      late: 1,
      data: (on) => ({ text: 'Niêm phong sổ tiếp công dân; một công chức từ chối ký biên bản.', occurredOn: on }),
    }),
    act(0, leader, {
      type: 'RequestExpert',
      data: (on) => ({
        expert: 'Trung tâm Giám định tài liệu (hư cấu)',
        summary: 'Sổ tiếp công dân có bị thay, bớt trang hay không.',
        document: letter(304, on),
        answerDueOn: '2025-12-03',
        occurredOn: on,
      }),
    }),
    act(0, leader, {
      type: 'OrderViolationStop',
      data: (on) => ({
        findingId: 'F1',
        summary: 'Dừng việc niêm yết lịch tiếp công dân mà không bố trí người tiếp.',
        document: letter(305, on),
        occurredOn: on,
      }),
    }),
    act(2, member, {
      type: 'RecordUnitExplanation',
      data: (on) => ({
        findingId: 'F1',
        explainedBy: 'Chủ tịch UBND xã',
        summary: 'Các kỳ vắng trùng lịch họp của huyện cũ, đơn vị chưa kịp thông báo lại cho dân.',
        details: 'Kèm danh sách cuộc họp do đơn vị tự lập, chưa có giấy mời.',
        document: paperOf(UNIT, 'letter', 88, 'CV-UBND', on),
        occurredOn: on,
      }),
    }),
    act(4, leader, {
      type: 'RecordExpertAnswer',
      data: (on) => ({
        expertRequestId: 'E1',
        summary: 'Sáu trang bị cắt rời sau khi sổ đã được đóng dấu giáp lai.',
        details: 'Vết cắt mới hơn vết đóng gáy; xem phụ lục ảnh.',
        document: paperOf('Trung tâm Giám định tài liệu (hư cấu)', 'report', 61, 'KLGĐ', on),
        occurredOn: on,
      }),
    }),
    act(0, member, {
      type: 'ReserveDissent',
      data: (on) => ({
        text: 'Đề nghị ghi rõ trách nhiệm của người giữ sổ; cách viết hiện nay là quá nhẹ.',
        occurredOn: on,
      }),
    }),
    act(1, member, {
      type: 'RequestDocuments',
      data: (on) => ({
        items: [{ title: 'Giấy mời các cuộc họp trùng ngày tiếp công dân' }],
        dueOn: '2025-12-05',
        occurredOn: on,
      }),
    }),
    act(1, member, {
      type: 'ReceiveDocuments',
      data: (on) => ({ requestId: 'Q2', items: [1], handedOverBy: 'Văn phòng UBND xã', occurredOn: on }),
    }),
  ],
};
