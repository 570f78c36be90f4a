import { corruptActCodes, preventionViolationCodes } from '#domain/law/corrupt-acts.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import {
  channelNames,
  gradeNames,
  recommendationKindNames,
  recommendationStatusNames,
  sourceNames,
} from '#terms/cases.ts';
import { topicNames } from '#terms/topics.ts';

/** The three tables of paper files: what may stand in each, and what it becomes. */
export const SHEETS = ['cases', 'findings', 'recommendations'] as const;
export type SheetName = (typeof SHEETS)[number];

export type Words = Readonly<Record<string, Bilingual>>;

/** How what is typed in a cell is read. */
export type Reading =
  | Readonly<{
      as:
        | 'text'
        | 'date'
        | 'money'
        | 'area'
        | 'count'
        | 'yes-no'
        | 'unit'
        | 'officer'
        | 'officers'
        | 'paper'
        | 'lines'
        | 'findings';
    }>
  /** One, or several parted by semicolons, of these; in words of either language, or by code. */
  | Readonly<{ as: 'word' | 'words'; of: Words }>;

export type Column = Readonly<{
  name: string;
  heading: Bilingual;
  reading: Reading;
  isRequired?: true;
  /** How one is filled in: stands in the template, in a row that says it is an example. */
  example: string;
  /** Where it lands in the body: faults that the server tells there are told in this column. */
  lands: readonly string[];
}>;

const codes = (list: readonly string[]): Words =>
  Object.fromEntries(list.map((code) => [code, { vi: code, en: code }]));

const column = (
  name: string,
  [vi, en]: readonly [string, string],
  reading: Reading,
  example: string,
  lands: readonly string[] = [`/${name}`],
): Column => ({ name, heading: { vi, en }, reading, example, lands });
const required = (made: Column): Column => ({ ...made, isRequired: true });

const verdicts: Words = {
  upheld: { vi: 'chấp nhận', en: 'upheld' },
  rejected: { vi: 'không chấp nhận', en: 'rejected' },
};
const { open: _, ...standings } = recommendationStatusNames;

/** A paper is its number as it stands on it, and the day on which it was signed. */
const paper = (part: string, name: string, vi: string, en: string, example: string): readonly Column[] => [
  column(`${name}Number`, [`Số ${vi}`, `Number of ${en}`], { as: 'paper' }, example, [
    `/${part}/document/number`,
    `/${part}/document/symbol`,
    `/${part}/document`,
  ]),
  column(`${name}On`, [`Ngày ký ${vi}`, `Day of ${en}`], { as: 'date' }, '15/05/2024', [
    `/${part}/document/signedOn`,
    `/${part}/document/year`,
  ]),
];

const REFERENCE = required(
  column('reference', ['Số hồ sơ giấy', 'Paper file'], { as: 'text' }, 'HS 07/2024', ['/paperFile/reference']),
);

export const columns: Readonly<Record<SheetName, readonly Column[]>> = {
  cases: [
    REFERENCE,
    required(column('keptAt', ['Nơi lưu', 'Kept at'], { as: 'text' }, 'Kho lưu trữ, giá 3', ['/paperFile/keptAt'])),
    required(column('unit', ['Đơn vị được thanh tra', 'Inspected unit'], { as: 'unit' }, '99.901.01')),
    column('body', ['Cơ quan chủ trì', 'Inspecting body'], { as: 'unit' }, '99.901.TTr'),
    required(column('source', ['Nguồn', 'Source'], { as: 'word', of: sourceNames }, sourceNames.plan.vi)),
    required(
      column(
        'topics',
        ['Nội dung thanh tra', 'Topics'],
        { as: 'words', of: topicNames },
        `${topicNames.land.vi}; ${topicNames.construction.vi}`,
      ),
    ),
    required(column('from', ['Thời kỳ từ', 'Period from'], { as: 'date' }, '01/01/2022', ['/period/from'])),
    required(column('to', ['Thời kỳ đến', 'Period to'], { as: 'date' }, '31/12/2023', ['/period/to', '/period'])),
    column('corruptionSigns', ['Dấu hiệu tham nhũng', 'Signs of corruption'], { as: 'yes-no' }, 'không'),
    required(column('openedOn', ['Ngày mở hồ sơ', 'Opened on'], { as: 'date' }, '01/03/2024', ['/occurredOn'])),
    ...paper('decision', 'decision', 'quyết định', 'the decision', '15/QĐ-TTr'),
    column('durationDays', ['Thời hạn (ngày)', 'Duration (days)'], { as: 'count' }, '30', ['/decision/durationDays']),
    column('leader', ['Trưởng đoàn', 'Leader'], { as: 'officer' }, 'Trần Thị Đoan', ['/team/members', '/team']),
    column('members', ['Thành viên đoàn', 'Members'], { as: 'officers' }, 'Hoàng Thị Xuân; Võ Quang Khải', [
      '/team/members',
    ]),
    column('announcedOn', ['Ngày công bố', 'Announced on'], { as: 'date' }, '20/03/2024', [
      '/announcement/announcedOn',
      '/announcement',
    ]),
    column('announcedAt', ['Nơi công bố', 'Announced at'], { as: 'text' }, 'UBND xã Phú Mỹ', ['/announcement/place']),
    column('fieldworkEndedOn', ['Ngày kết thúc trực tiếp', 'Fieldwork ended on'], { as: 'date' }, '20/04/2024'),
    ...paper('report', 'report', 'báo cáo kết quả', 'the report', '09/BC-ĐTTr'),
    column('grade', ['Mức trách nhiệm người đứng đầu', 'Grade of the head'], { as: 'word', of: gradeNames }, '', [
      '/report/headResponsibilityGrade',
    ]),
    ...paper('conclusion', 'conclusion', 'kết luận', 'the conclusion', '03/KL-TTr'),
    column(
      'notExamined',
      ['Nội dung không kiểm tra được', 'Topics not examined'],
      { as: 'words', of: topicNames },
      '',
      ['/conclusion/assessments'],
    ),
    column('postedOn', ['Ngày công khai', 'Published on'], { as: 'date' }, '20/05/2024', [
      '/publication/postedOn',
      '/publication',
    ]),
    column('until', ['Công khai đến', 'Published until'], { as: 'date' }, '05/06/2024', ['/publication/until']),
    column(
      'channels',
      ['Hình thức công khai', 'Channels'],
      { as: 'words', of: channelNames },
      `${channelNames.portal.vi}; ${channelNames.meeting.vi}`,
      ['/publication/channels'],
    ),
  ],
  findings: [
    REFERENCE,
    required(column('topic', ['Nội dung', 'Topic'], { as: 'word', of: topicNames }, topicNames.land.vi)),
    required(column('summary', ['Tóm tắt', 'Summary'], { as: 'text' }, 'Thu phí ngoài quy định')),
    column('details', ['Chi tiết (niêm phong)', 'Details (sealed)'], { as: 'text' }, ''),
    column('unit', ['Đơn vị xảy ra', 'Unit'], { as: 'unit' }, '99.901.01'),
    column('place', ['Địa điểm', 'Place'], { as: 'text' }, ''),
    required(column('from', ['Từ ngày', 'From'], { as: 'date' }, '01/02/2023')),
    required(column('to', ['Đến ngày', 'To'], { as: 'date' }, '30/11/2023')),
    column('amountVnd', ['Số tiền (đồng)', 'Amount (VND)'], { as: 'money' }, '12.500.000'),
    column('landM2', ['Diện tích (m²)', 'Land (m²)'], { as: 'area' }, ''),
    column('actCode', ['Hành vi tham nhũng', 'Corrupt act'], { as: 'word', of: codes(corruptActCodes) }, ''),
    column(
      'violationCode',
      ['Vi phạm phòng ngừa', 'Other violation'],
      { as: 'word', of: codes(preventionViolationCodes) },
      '',
    ),
    column('responsiblePost', ['Chức vụ chịu trách nhiệm', 'Responsible post'], { as: 'text' }, 'Kế toán'),
    column('legalBasis', ['Căn cứ', 'Legal basis'], { as: 'lines' }, 'Quyết định 12/2022/QĐ-UBND'),
    required(column('reportedOn', ['Ngày ghi nhận', 'Reported on'], { as: 'date' }, '28/03/2024')),
    column('verdict', ['Kết quả xem xét', 'Verdict'], { as: 'word', of: verdicts }, verdicts['upheld']?.vi ?? '', [
      '/review/verdict',
      '/review',
    ]),
    column('reviewedOn', ['Ngày xem xét', 'Reviewed on'], { as: 'date' }, '02/04/2024', ['/review/on']),
    column('comment', ['Lý do không chấp nhận', 'Why rejected'], { as: 'text' }, '', ['/review/comment']),
    column('crimeSigns', ['Dấu hiệu tội phạm', 'Signs of crime'], { as: 'yes-no' }, 'không', ['/review/crimeSigns']),
  ],
  recommendations: [
    REFERENCE,
    required(
      column(
        'kind',
        ['Loại kiến nghị', 'Kind'],
        { as: 'word', of: recommendationKindNames },
        recommendationKindNames['recover-budget'].vi,
      ),
    ),
    required(column('summary', ['Nội dung kiến nghị', 'Summary'], { as: 'text' }, 'Thu hồi khoản thu sai')),
    column('addressee', ['Đơn vị thực hiện', 'Addressee'], { as: 'unit' }, '99.901.01'),
    column('amountVnd', ['Số tiền (đồng)', 'Amount (VND)'], { as: 'money' }, '12.500.000'),
    column('landM2', ['Diện tích (m²)', 'Land (m²)'], { as: 'area' }, ''),
    required(column('dueOn', ['Hạn thực hiện', 'Due on'], { as: 'date' }, '31/07/2024')),
    column('findingIds', ['Theo phát hiện số', 'Findings'], { as: 'findings' }, '1'),
    column('paidVnd', ['Đã thu (đồng)', 'Recovered (VND)'], { as: 'money' }, '5.000.000', ['/payment/amountVnd']),
    column('paidOn', ['Ngày thu', 'Paid on'], { as: 'date' }, '10/06/2024', [
      '/payment/paidOn',
      '/payment/document/signedOn',
    ]),
    column('paidBy', ['Chứng từ thu', 'Slip'], { as: 'paper' }, '77/CT', ['/payment/document']),
    column('paidAt', ['Nơi lập chứng từ', 'Issued by'], { as: 'text' }, 'Kho bạc Nhà nước huyện', [
      '/payment/document/issuer',
    ]),
    column('standing', ['Tình trạng', 'Standing'], { as: 'word', of: standings }, '', [
      '/standing/status',
      '/standing',
    ]),
    column('standingOn', ['Ngày của tình trạng', 'Standing since'], { as: 'date' }, '', ['/standing/on']),
    column('reason', ['Lý do không thực hiện', 'Why given up'], { as: 'text' }, '', ['/standing/reason']),
  ],
};

export const sheetNames: Readonly<Record<SheetName, Bilingual>> = {
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  recommendations: { vi: 'Kiến nghị', en: 'Recommendations' },
};
