import { formatDate, isLegalDate } from '#domain/legal-date.ts';
import { personStatusNames } from './accountability.ts';
import type { Bilingual } from './bilingual.ts';
import { roleNames } from './offices.ts';
import { policyNames } from './policies.ts';

/**
 * What is known of a corruption matter, an action, a unit, an officer, a plan, the law's numbers and a request, as a
 * comparison of two moments names it. Of a case: `case-fields.ts`.
 */
const NAMES = {
  // Of several
  name: { vi: 'tên khi đăng ký', en: 'name when registered' },
  nameFrom: { vi: 'tên từ', en: 'name from' },
  status: { vi: 'trạng thái', en: 'status' },
  endGround: { vi: 'lý do kết thúc', en: 'why it ended' },
  oversightRequest: { vi: 'câu hỏi giám sát ngày', en: 'question of an overseer of' },

  // A corruption matter
  unit: { vi: 'đơn vị xảy ra', en: 'unit in which it happened' },
  subUnits: { vi: 'đơn vị trực thuộc có liên quan', en: 'units below it' },
  body: { vi: 'cơ quan ghi nhận', en: 'identified for' },
  topic: { vi: 'lĩnh vực', en: 'topic' },
  act: { vi: 'hành vi', en: 'act' },
  period: { vi: 'thời gian xảy ra', en: 'days of the act' },
  amount: { vi: 'số tiền', en: 'amount' },
  summary: { vi: 'tóm tắt', en: 'summary' },
  details: { vi: 'chi tiết', en: 'details' },
  source: { vi: 'nguồn', en: 'source' },
  sourcePaper: { vi: 'văn bản nguồn', en: 'paper it is known from' },
  findings: { vi: 'phát hiện', en: 'findings' },
  person: { vi: 'người bị phản ánh thứ', en: 'person spoken of, no.' },
  escalatedTo: { vi: 'chuyển cấp có thẩm quyền', en: 'escalated to' },
  escalationGround: { vi: 'lý do chuyển cấp', en: 'why it was escalated' },
  escalationAccepted: { vi: 'cấp có thẩm quyền tiếp nhận ngày', en: 'taken over on' },
  mergedInto: { vi: 'nhập vào', en: 'merged into' },
  transfer: { vi: 'chuyển cơ quan điều tra, văn bản', en: 'transferred to investigation by' },
  procuracyNotice: { vi: 'thông báo Viện kiểm sát, văn bản', en: 'procuracy told by' },
  transferAcknowledged: { vi: 'tiếp nhận việc chuyển, văn bản', en: 'transfer acknowledged by' },
  proceeding: { vi: 'tố tụng, văn bản', en: 'proceedings, paper' },
  judgment: { vi: 'bản án', en: 'judgment' },
  suspensionRequested: { vi: 'đề nghị tạm đình chỉ, văn bản', en: 'suspension asked for by' },
  suspensionOrder: { vi: 'quyết định tạm đình chỉ', en: 'order of suspension' },
  suspensionDeclined: { vi: 'không tạm đình chỉ, văn bản', en: 'suspension declined by' },
  suspensionCancelled: { vi: 'hủy bỏ quyết định tạm đình chỉ', en: 'cancelled: order of suspension' },
  cancellationPublished: { vi: 'công khai việc hủy bỏ', en: 'publication of the cancellation of' },
  rightsRestored: { vi: 'khôi phục quyền, văn bản', en: 'rights restored by' },

  // An action on the responsibility of a head
  holder: { vi: 'người được xem xét', en: 'person looked at' },
  office: { vi: 'vị trí', en: 'office' },
  liability: { vi: 'loại trách nhiệm', en: 'kind of responsibility' },
  because: { vi: 'vì sao', en: 'why this kind' },
  determination: { vi: 'căn cứ cán bộ xác định', en: "ground of the officer's determination" },
  article: { vi: 'điều khoản', en: 'article' },
  regime: { vi: 'chế độ kỷ luật', en: 'regime of discipline' },
  reference: { vi: 'mức tham chiếu khi mở', en: 'reference when it was opened' },
  otherMatters: { vi: 'số vụ việc khác cùng tính', en: 'other matters counted with it' },
  openedOn: { vi: 'ngày mở', en: 'opened on' },
  notified: { vi: 'thông báo cho người được xem xét ngày', en: 'person told on' },
  explained: { vi: 'giải trình ngày', en: 'explanation of' },
  ground: { vi: 'căn cứ Điều 73', en: 'ground of Art. 73' },
  groundStatus: { vi: 'kết quả đánh giá căn cứ', en: 'what became of ground' },
  groundReason: { vi: 'lý do đánh giá căn cứ', en: 'reason of the assessment of' },
  proposal: { vi: 'kiến nghị hình thức, văn bản', en: 'recommendation, letter' },
  proposalGround: { vi: 'lý do kiến nghị, văn bản', en: 'ground of the recommendation by' },
  decision: { vi: 'văn bản của cấp trên', en: "superior's paper" },
  decisionGround: { vi: 'căn cứ nêu trong văn bản', en: 'ground stated in' },
  recordConfirmed: { vi: 'người thứ hai đối chiếu bản ghi', en: 'record read by a second officer:' },
  enforced: { vi: 'thi hành quyết định', en: 'carried out:' },
  appealed: { vi: 'khiếu nại quyết định', en: 'appealed:' },
  dropped: { vi: 'dừng xem xét', en: 'dropped' },
  personStatus: { vi: 'tình trạng công tác', en: 'person:' },

  // A unit
  unitKind: { vi: 'loại đơn vị', en: 'kind of unit' },
  parent: { vi: 'trực thuộc khi đăng ký', en: 'stood under when registered' },
  parentFrom: { vi: 'trực thuộc từ', en: 'stands under, from' },
  provisional: { vi: 'đăng ký tạm', en: 'provisional' },
  successor: { vi: 'đơn vị kế thừa', en: 'succeeded by' },
  head: { vi: 'người đứng đầu từ', en: 'head from' },
  deputy: { vi: 'cấp phó từ', en: 'deputy from' },
  termEnded: { vi: 'kết thúc nhiệm kỳ bắt đầu từ', en: 'end of the term begun on' },
  field: { vi: 'phân công phụ trách từ', en: 'field from' },
  remote: { vi: 'vùng sâu, vùng xa từ', en: 'remote area from' },
  remoteSource: { vi: 'nguồn về vùng sâu, vùng xa từ', en: 'source on its being remote from' },

  // An officer
  rank: { vi: 'ngạch', en: 'rank' },
  servesIn: { vi: 'cơ quan', en: 'body' },
  rightsSuspended: { vi: 'tạm ngừng quyền', en: 'rights suspended' },
  role: { vi: 'được giao vai trò', en: 'role granted:' },
  roleRevoked: { vi: 'thu hồi vai trò đã giao', en: 'role revoked that was granted:' },

  // A plan
  planItem: { vi: 'mục', en: 'item' },
  planTopics: { vi: 'nội dung của mục', en: 'topics of item' },
  planQuarter: { vi: 'quý của mục', en: 'quarter of item' },
  planDropped: { vi: 'bỏ mục', en: 'dropped: item' },
  planAdjusted: { vi: 'lý do điều chỉnh mục', en: 'why it was adjusted: item' },
  overlap: { vi: 'chồng chéo', en: 'overlap' },
  overlapOutcome: { vi: 'xử lý chồng chéo', en: 'how it was settled: overlap' },
  overlapGround: { vi: 'lý do xử lý chồng chéo', en: 'why it was settled so: overlap' },
  approved: { vi: 'phê duyệt ngày', en: 'approved on' },

  // What deadlines are computed with
  calendarSource: { vi: 'nguồn của lịch', en: 'source of the calendar' },
  calendarComplete: { vi: 'lịch đã đầy đủ', en: 'calendar is complete' },
  specialDay: { vi: 'ngày', en: 'day' },
  policy: { vi: 'quy định:', en: 'setting:' },
  reading: { vi: 'nội dung đã đọc của quy tắc', en: 'reading of rule' },

  // A request of an overseer
  requestStatus: { vi: 'trạng thái câu hỏi', en: 'status of the question' },
  requestKind: { vi: 'loại', en: 'kind' },
  question: { vi: 'câu hỏi', en: 'question' },
  asker: { vi: 'bên hỏi', en: 'asked by' },
  askedOf: { vi: 'cơ quan được hỏi', en: 'asked of' },
  answerDueOn: { vi: 'hạn trả lời bên hỏi nêu', en: 'answer due on, as the asker states' },
  answer: { vi: 'trả lời', en: 'answer' },
  insufficient: { vi: 'vì sao chưa đủ: trả lời', en: 'why it is not enough: answer' },
  reportBack: { vi: 'hẹn báo cáo lại', en: 'promise to report back' },
  reportedBack: { vi: 'đã báo cáo lại', en: 'reported back' },
} as const satisfies Record<string, Bilingual>;

export type SubjectField = keyof typeof NAMES;

/** Codes that may stand in a path. */
const PART_NAMES: Readonly<Partial<Record<SubjectField, Readonly<Record<string, Bilingual>>>>> = {
  role: roleNames,
  roleRevoked: roleNames,
  policy: policyNames,
  personStatus: personStatusNames,
};

const isField = (name: string): name is SubjectField => Object.hasOwn(NAMES, name);

/**
 * What the value at a path is called: `/suspensionOrder/12/QĐ (2025, UBND) · #2` → `quyết định tạm đình chỉ
 * 12/QĐ (2025, UBND) · người thứ 2`. A path of a newer program stands for itself.
 */
export const subjectFieldName = (path: string): Bilingual => {
  const [, field = '', ...rest] = path.split('/');
  if (!isField(field)) return { vi: path, en: path };
  // What stands behind a tilde only keeps two of them apart.
  const [told = ''] = rest.join('/').split(' ~');
  const parts = told.split(' · ').map((part) => partName(field, part));
  const all = (of: (words: Bilingual) => string): string => parts.map(of).join(' · ');
  return {
    vi: `${NAMES[field].vi} ${all(({ vi }) => vi)}`.trim(),
    en: `${NAMES[field].en} ${all(({ en }) => en)}`.trim(),
  };
};

const PERSON = /^#(\d+)$/;

const partName = (field: SubjectField, part: string): Bilingual => {
  const number = PERSON.exec(part)?.[1];
  if (number !== undefined) return { vi: `người thứ ${number}`, en: `person ${number}` };
  const plain = isLegalDate(part) ? formatDate(part) : part;
  return PART_NAMES[field]?.[part] ?? { vi: plain, en: plain };
};
