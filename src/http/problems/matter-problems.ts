import { formatDate } from '#domain/legal-date.ts';
import { type DomainProblems, GUARD, listed, say, withFacts } from './domain-refusal.ts';

/** Corruption matters: what becomes of them, and what is recorded of others. */
export const matterProblems = {
  MatterUnknown: say(
    404,
    ['Không có vụ việc này', 'No such matter'],
    [
      'Không tìm thấy vụ việc tham nhũng này trong địa bàn của bạn.',
      'There is no such corruption matter in your territory.',
    ],
  ),
  MatterExists: say(
    GUARD,
    ['Vụ việc đã có', 'Matter exists'],
    ['Vụ việc này đã được ghi.', 'This matter is on record.'],
  ),
  MatterMerged: say(GUARD, ['Vụ việc đã nhập', 'Matter merged'], ({ into }) => [
    `Vụ việc này đã nhập vào vụ việc ${into}: hãy ghi ở đó.`,
    `This matter was merged into ${into}: record it there.`,
  ]),
  MatterCleared: say(GUARD, ['Vụ việc đã kết luận không tham nhũng', 'Matter cleared'], ({ on }) => [
    `Ngày ${formatDate(on)} đã kết luận không có tham nhũng.`,
    `On ${formatDate(on)} it was found that there was no corruption.`,
  ]),
  SourceIncomplete: withFacts(
    say(422, ['Thiếu nguồn của vụ việc', 'Source incomplete'], ({ missing }) => [
      `Nguồn này cần thêm: ${listed(missing.map((field) => SOURCE_FIELDS[field].vi))}.`,
      `This source also needs: ${listed(missing.map((field) => SOURCE_FIELDS[field].en))}.`,
    ]),
  ),
  MatterOfAnotherUnit: withFacts(
    say(GUARD, ['Vụ việc của đơn vị khác', 'Matter of another unit'], ({ unit, findingIds }) => [
      `${listed(findingIds)} không xảy ra tại đơn vị ${unit} hoặc đơn vị thuộc nó.`,
      `${listed(findingIds)} did not happen in ${unit} or below it.`,
    ]),
  ),
  ActCodeDiffers: say(GUARD, ['Hành vi không khớp', 'Act differs'], ({ actCode, found }) => [
    `Các phát hiện nêu hành vi ${listed(found)}, không phải ${actCode}.`,
    `The findings tell of ${listed(found)}, not of ${actCode}.`,
  ]),
  PersonTwice: say(GUARD, ['Một người ghi hai lần', 'A person twice'], ({ personId }) => [
    `Người ${personId} được nêu hai lần.`,
    `${personId} is named twice.`,
  ]),
  OffenderUnknown: say(GUARD, ['Không có người này trong vụ việc', 'Not in this matter'], ({ personId }) => [
    `Vụ việc không nêu người ${personId}: hãy bổ sung người bị phản ánh trước.`,
    `The matter does not name ${personId}: name the person first.`,
  ]),
  MergedWithItself: say(
    GUARD,
    ['Không nhập vào chính nó', 'Not into itself'],
    ['Hãy chọn một vụ việc khác.', 'Choose another matter.'],
  ),
  OtherMatterUnknown: say(GUARD, ['Không có vụ việc kia', 'Other matter unknown'], ({ matterId }) => [
    `Không có vụ việc ${matterId}.`,
    `There is no matter ${matterId}.`,
  ]),
  OtherMatterEnded: say(GUARD, ['Vụ việc kia không còn tính', 'Other matter ended'], ({ matterId }) => [
    `Vụ việc ${matterId} đã nhập vào vụ việc khác hoặc đã kết luận không tham nhũng.`,
    `Matter ${matterId} was merged or cleared.`,
  ]),
  OtherMatterElsewhere: withFacts(
    say(GUARD, ['Vụ việc kia của đơn vị khác', 'Other matter elsewhere'], ({ matterId, unit, expected }) => [
      `Vụ việc ${matterId} xảy ra tại ${unit}, không phải ${expected}.`,
      `Matter ${matterId} happened in ${unit}, not in ${expected}.`,
    ]),
  ),
  JudgmentsOnlyHere: say(GUARD, ['Bản án chỉ có ở đây', 'Judgments only here'], ({ judgments }) => [
    `Hãy ghi ở vụ việc kia trước: ${listed(judgments)}.`,
    `Record these in the other matter first: ${listed(judgments)}.`,
  ]),
  EscalatedAlready: say(GUARD, ['Đã chuyển cấp trên', 'Escalated already'], ({ on }) => [
    `Vụ việc đã chuyển cấp trên ngày ${formatDate(on)}.`,
    `The matter was escalated on ${formatDate(on)}.`,
  ]),
  CompetentAlready: say(GUARD, ['Cơ quan này có thẩm quyền', 'Competent already'], ({ body }) => [
    `${body} có thẩm quyền thanh tra vụ việc: không phải chuyển cấp trên.`,
    `${body} is competent: there is nothing to escalate.`,
  ]),
  NotEscalated: say(
    GUARD,
    ['Chưa chuyển cấp trên', 'Not escalated'],
    ['Vụ việc chưa được chuyển cấp trên.', 'The matter was not escalated.'],
  ),
  AcceptedAlready: say(GUARD, ['Đã tiếp nhận', 'Accepted already'], ({ caseId }) => [
    `Vụ việc đã được tiếp nhận trong hồ sơ ${caseId}.`,
    `It was accepted in the case ${caseId}.`,
  ]),
  NotAnEscalatedCase: say(GUARD, ['Hồ sơ không mở do chuyển cấp', 'Not an escalated case'], () => [
    'Hồ sơ tiếp nhận phải có nguồn là việc chuyển cấp trên.',
    'The case that takes it over must have been opened because of an escalation.',
  ]),
  CaseOfAnotherUnit: withFacts(
    say(GUARD, ['Hồ sơ của đơn vị khác', 'Case of another unit'], ({ unit, expected }) => [
      `Hồ sơ thanh tra đơn vị ${unit}, vụ việc xảy ra tại ${expected}.`,
      `The case inspects ${unit}; the matter happened in ${expected}.`,
    ]),
  ),
  TransferUnknown: say(GUARD, ['Hồ sơ không ghi việc chuyển này', 'Transfer unknown'], ({ document }) => [
    `Hồ sơ thanh tra không ghi việc chuyển bằng văn bản ${document} cho phát hiện của vụ việc.`,
    `The case has no transfer by ${document} for a finding of this matter.`,
  ]),
  NotTransferred: say(
    GUARD,
    ['Chưa chuyển cơ quan điều tra', 'Not transferred'],
    ['Hãy chuyển hồ sơ cho cơ quan điều tra trước.', 'Transfer the file to the investigation body first.'],
  ),
  RecordedOtherwise: say(GUARD, ['Văn bản đã ghi khác', 'Recorded otherwise'], ({ document }) => [
    `Văn bản ${document} đã được ghi với nội dung khác. Nếu lần ghi trước sai, hãy đính chính.`,
    `${document} is on record with another content. If that was a mistake, correct it.`,
  ]),
  JudgmentUnknown: say(GUARD, ['Chưa ghi bản án này', 'Judgment unknown'], ({ document }) => [
    `Bản án ${document} chưa được ghi.`,
    `The judgment ${document} is not on record.`,
  ]),
  SupersedesItself: say(GUARD, ['Bản án không thay chính nó', 'Supersedes itself'], ({ document }) => [
    `Bản án ${document} không thể thay chính nó.`,
    `The judgment ${document} cannot supersede itself.`,
  ]),
  MatterNotOfCase: say(GUARD, ['Vụ việc không thuộc hồ sơ', 'Matter of another case'], ({ matterId }) => [
    `Vụ việc ${matterId} không nêu phát hiện của hồ sơ này và cũng không được tiếp nhận trong hồ sơ này.`,
    `Matter ${matterId} does not name findings of this case, nor was it taken over in it.`,
  ]),
  ActionNotOfCase: say(GUARD, ['Việc xem xét không thuộc hồ sơ', 'Action of another case'], ({ actionId }) => [
    `Việc xem xét ${actionId} không thuộc vụ việc nào của hồ sơ này.`,
    `Action ${actionId} is for no matter of this case.`,
  ]),
} satisfies DomainProblems;

const SOURCE_FIELDS = {
  caseId: { vi: 'hồ sơ thanh tra', en: 'the case' },
  findingIds: { vi: 'phát hiện', en: 'findings' },
  document: { vi: 'văn bản', en: 'the paper' },
} as const;
