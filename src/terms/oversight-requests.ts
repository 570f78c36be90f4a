import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { RequestActType } from '#domain/oversight-request/open-acts.ts';
import type { RequestKind } from '#domain/oversight-request/raising.ts';
import type { RequestSubjectKind } from '#domain/oversight-request/request-subject.ts';
import type { RequestStatus } from '#domain/oversight-request/state.ts';
import type { Bilingual } from './bilingual.ts';

export const requestStatusNames = {
  raised: { vi: 'chờ ghi nhận', en: 'waits to be acknowledged' },
  acknowledged: { vi: 'đã nhận, chờ trả lời', en: 'acknowledged, waits for an answer' },
  answered: { vi: 'đã trả lời, chờ ý kiến người hỏi', en: 'answered, waits for the asker’s word' },
  insufficient: { vi: 'trả lời chưa đủ, chờ trả lời lại', en: 'answer not enough, waits for another' },
  accepted: { vi: 'trả lời được chấp nhận', en: 'answer accepted' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
} as const satisfies Record<RequestStatus, Bilingual>;

export const requestKindNames = {
  question: { vi: 'câu hỏi giám sát', en: 'question of an overseer' },
  'elected-body': { vi: 'yêu cầu của cơ quan dân cử', en: 'request of an elected body' },
} as const satisfies Record<RequestKind, Bilingual>;

export const requestSubjectNames = {
  case: { vi: 'hồ sơ', en: 'case' },
  matter: { vi: 'vụ việc tham nhũng', en: 'corruption matter' },
  accountability: { vi: 'trách nhiệm người đứng đầu', en: 'responsibility of a head' },
  unit: { vi: 'đơn vị', en: 'unit' },
  province: { vi: 'toàn tỉnh', en: 'whole province' },
} as const satisfies Record<RequestSubjectKind, Bilingual>;

/** Which of them a list shows. */
export const requestListNames = {
  open: { vi: 'còn mở', en: 'open' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'to-answer': { vi: 'chờ trả lời', en: 'waiting for an answer' },
  'to-judge': { vi: 'chờ ý kiến người hỏi', en: 'waiting for the asker’s word' },
  settled: { vi: 'đã xong', en: 'settled' },
  all: { vi: 'tất cả', en: 'all' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is done about one, as a button says it. */
export const requestActNames = {
  AcknowledgeRequest: { vi: 'Ghi đã nhận', en: 'Acknowledge' },
  AnswerRequest: { vi: 'Trả lời', en: 'Answer' },
  PromiseReportBack: { vi: 'Hẹn báo cáo lại', en: 'Promise to report back' },
  GiveReportBack: { vi: 'Báo cáo lại', en: 'Report back' },
  AcceptAnswer: { vi: 'Chấp nhận trả lời', en: 'Accept the answer' },
  FindAnswerInsufficient: { vi: 'Nêu trả lời chưa đủ', en: 'Find the answer insufficient' },
  WithdrawRequest: { vi: 'Rút câu hỏi', en: 'Withdraw the question' },
} as const satisfies Record<RequestActType, Bilingual>;

/** How a promise to report back stands on a day. */
export const reportBackStandingNames = {
  open: { vi: 'Chưa đến hẹn', en: 'Not due yet' },
  overdue: { vi: 'Quá hẹn', en: 'Overdue' },
  met: { vi: 'Đúng hẹn', en: 'Met in time' },
  'met-late': { vi: 'Muộn hẹn', en: 'Met late' },
  lapsed: { vi: 'Hết hiệu lực: câu hỏi đã rút', en: 'Lapsed: the question was withdrawn' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What each event did. */
export const requestStepNames = {
  OversightRequestRaised: { vi: 'Đặt câu hỏi', en: 'Question asked' },
  OversightRequestAcknowledged: { vi: 'Cơ quan được hỏi ghi nhận', en: 'Acknowledged by the body asked' },
  OversightRequestAnswered: { vi: 'Trả lời', en: 'Answered' },
  ReportBackPromised: { vi: 'Hẹn báo cáo lại', en: 'Promised to report back' },
  ReportBackGiven: { vi: 'Báo cáo lại theo hẹn', en: 'Reported back as promised' },
  OversightAnswerAccepted: { vi: 'Người hỏi chấp nhận trả lời', en: 'Answer accepted by the asker' },
  OversightAnswerInsufficient: { vi: 'Người hỏi nêu trả lời chưa đủ', en: 'Answer found insufficient by the asker' },
  OversightRequestWithdrawn: { vi: 'Rút yêu cầu', en: 'Request withdrawn' },
} as const satisfies Record<RequestEvent['type'], Bilingual>;
