import {
  requestKindNames,
  requestListNames,
  requestStatusNames,
  requestSubjectNames,
} from '#terms/oversight-requests.ts';
import { listRequests } from '../../oversight-requests/contract.ts';
import { defineExport, filter, word, YES_NO, yesNo } from '../exportable-list.ts';

const OWED = {
  answer: { vi: 'trả lời', en: 'answer' },
  'report-back': { vi: 'báo cáo lại', en: 'report back' },
} as const;

/** Questions of overseers, what became of them, and what is owed next. */
export const oversightRequests = defineExport({
  name: 'oversight-requests',
  contract: listRequests,
  page: ({ requests, officers, next }) => ({
    rows: requests.map((line) => ({ ...line, askerName: officers[line.askedBy] ?? null })),
    next,
  }),
  filters: {
    list: filter('Hiện', 'Show', requestListNames),
    mine: filter('Của tôi hoặc cơ quan tôi', 'Mine, or of my body', YES_NO),
    subjectKind: filter('Hỏi về loại', 'About a', requestSubjectNames),
    subjectId: filter('Hỏi về (mã)', 'About (id)'),
  },
  columns: ({ text, date, number }) => [
    text('Câu hỏi', 'Question', ({ summary }) => summary),
    text('Loại', 'Kind', ({ kind }) => word(requestKindNames, kind)),
    text('Hỏi về', 'About', ({ subject }) => subject.title),
    text('Loại đối tượng', 'Kind of subject', ({ subject }) => word(requestSubjectNames, subject.kind)),
    text('Mã đối tượng', 'Subject id', ({ subject }) => subject.id),
    text('Đơn vị', 'Unit', ({ subject }) => subject.unit?.name),
    number('Thời điểm được hỏi: sự kiện số', 'Moment asked about: event', ({ moment }) => moment.number),
    date('Thời điểm được hỏi: ngày xét', 'Moment asked about: legal day', ({ moment }) => moment.day),
    text('Người hỏi', 'Asked by', ({ askerName }) => askerName),
    text('Cơ quan hỏi', 'Body of the asker', ({ askerBody }) => askerBody.name),
    date('Ngày hỏi', 'Asked on', ({ raisedOn }) => raisedOn),
    number('Sự kiện đặt câu hỏi', 'Event of the question', ({ raisedNumber }) => raisedNumber),
    text('Cơ quan được hỏi', 'Body asked', ({ askedOf }) => askedOf.name),
    text('Cơ quan trả lời', 'Body that answers', ({ answering }) => answering.name),
    date('Hạn trả lời (theo văn bản yêu cầu)', 'Answer due on (as stated)', ({ answerDueOn }) => answerDueOn),
    text('Tình trạng', 'Status', ({ status }) => word(requestStatusNames, status)),
    text('Đã xong', 'Settled', ({ isSettled }) => yesNo(isSettled)),
    number('Hẹn chưa báo cáo lại', 'Promises open', ({ openReportBacks }) => openReportBacks),
    text('Việc đến hạn trước', 'Owed first', ({ next }) => word(OWED, next?.what ?? null)),
    date('Hạn của việc đó', 'By', ({ next }) => next?.dueOn),
    number('Quá hạn (ngày)', 'Days overdue', ({ next }) => next?.overdueDays),
    text('Mã yêu cầu', 'Request id', ({ requestId }) => requestId),
  ],
});
