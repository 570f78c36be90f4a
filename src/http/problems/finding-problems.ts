import { formatDate } from '#domain/legal-date.ts';
import { type DomainProblems, fieldNames, GUARD, listed, PERSON, say } from './domain-refusal.ts';

/** Findings and what is said of them. */
export const findingProblems = {
  FindingUnknown: say(404, ['Không có phát hiện này', 'Finding unknown'], ({ findingId }) => [
    `Hồ sơ không có phát hiện ${findingId}.`,
    `The case has no finding ${findingId}.`,
  ]),
  FindingSettled: say(GUARD, ['Phát hiện đã xong', 'Finding settled'], ({ findingId }) => [
    `Phát hiện ${findingId} đã được giữ, bác hoặc rút.`,
    `Finding ${findingId} has been upheld, rejected or withdrawn.`,
  ]),
  FindingReturned: say(GUARD, ['Phát hiện đã bị trả lại', 'Finding returned'], ({ findingId }) => [
    `Phát hiện ${findingId} đã trả lại; hãy sửa trước khi xem xét.`,
    `Finding ${findingId} was returned; it is corrected before it is reviewed again.`,
  ]),
  NotReporterOrLeader: say(PERSON, ['Không phải người ghi', 'Not the reporter'], ({ findingId }) => [
    `Chỉ người ghi hoặc trưởng đoàn được sửa phát hiện ${findingId}.`,
    `Only its reporter or the leader may change finding ${findingId}.`,
  ]),
  ActAndViolation: say(
    GUARD,
    ['Hai phân loại', 'Act and violation'],
    [
      'Một phát hiện là hành vi tham nhũng hoặc vi phạm khác về phòng, chống tham nhũng, không phải cả hai.',
      'A finding is a corrupt act or another violation, not both.',
    ],
  ),
  FindingNotUpheld: say(GUARD, ['Phát hiện chưa được giữ', 'Finding not upheld'], ({ findingId }) => [
    `Kiến nghị chỉ dựa trên phát hiện được giữ; ${findingId} thì không.`,
    `A recommendation rests on upheld findings; ${findingId} is not one.`,
  ]),
  ChangedAndRemoved: say(GUARD, ['Vừa sửa vừa xóa', 'Changed and removed'], ({ fields }) => [
    `Mỗi mục chỉ sửa hoặc xóa: ${fieldNames(fields).vi}.`,
    `A field is either changed or removed: ${fieldNames(fields).en}.`,
  ]),
  OnlyWhenUpheld: say(GUARD, ['Chỉ khi giữ phát hiện', 'Only when upheld'], ({ fields }) => [
    `Chỉ phát hiện được giữ mới nhận các mục này: ${fieldNames(fields).vi}. Ghi vào ý kiến hoặc bỏ đi.`,
    `Only an upheld finding takes these: ${fieldNames(fields).en}. Put them into the comment or leave them out.`,
  ]),
  NothingChanged: say(
    GUARD,
    ['Không có gì thay đổi', 'Nothing changed'],
    ['Yêu cầu không làm thay đổi gì.', 'The request changes nothing.'],
  ),
  CommentMissing: say(
    GUARD,
    ['Thiếu ý kiến', 'Comment missing'],
    ['Việc này cần nêu lý do.', 'This needs a comment that says why.'],
    () => [{ pointer: '/comment', code: 'Required', detail: { vi: 'Cần nêu lý do.', en: 'Say why.' } }],
  ),
  PeriodReversed: say(GUARD, ['Thời gian ngược', 'Period reversed'], ({ from, to }) => [
    `Kết thúc (${formatDate(to)}) trước khi bắt đầu (${formatDate(from)}).`,
    `It ends (${formatDate(to)}) before it begins (${formatDate(from)}).`,
  ]),
  ReviewIncomplete: say(
    GUARD,
    ['Xem xét chưa đủ', 'Review incomplete'],
    ({ missing }) => [`Còn thiếu: ${fieldNames(missing).vi}.`, `Missing: ${fieldNames(missing).en}.`],
    ({ missing }) =>
      missing.map((field) => ({
        pointer: `/${field}`,
        code: 'Required',
        detail: { vi: 'Cần có khi giữ phát hiện.', en: 'Needed to uphold the finding.' },
      })),
  ),
  FindingsOpen: say(GUARD, ['Phát hiện chưa xong', 'Findings open'], ({ findingIds }) => [
    `Chưa xem xét xong: ${listed(findingIds)}.`,
    `Not settled yet: ${listed(findingIds)}.`,
  ]),
  SelfReview: say(
    PERSON,
    ['Tự xem xét', 'Own finding'],
    ['Người ghi phát hiện không được xem xét phát hiện đó.', 'Whoever reported a finding does not review it.'],
  ),
  NoCrimeSigns: say(GUARD, ['Không có dấu hiệu tội phạm', 'No signs of a crime'], ({ findingIds }) => [
    `Chưa ghi nhận dấu hiệu tội phạm ở: ${listed(findingIds)}.`,
    `No signs of a crime were noted for: ${listed(findingIds)}.`,
  ]),
  CrimeSignsNotTransferred: say(
    GUARD,
    ['Chưa chuyển dấu hiệu tội phạm', 'Signs of a crime not transferred'],
    ({ findingIds, article }) => [
      `Phải chuyển cơ quan điều tra trước (${article}): ${listed(findingIds)}.`,
      `They go to the investigation body first (${article}): ${listed(findingIds)}.`,
    ],
  ),
  NotCorruptAct: say(GUARD, ['Không phải hành vi tham nhũng', 'Not a corrupt act'], ({ findingIds }) => [
    `Không phải hành vi tham nhũng đã được giữ: ${listed(findingIds)}.`,
    `Not an upheld corrupt act: ${listed(findingIds)}.`,
  ]),
} satisfies DomainProblems;
