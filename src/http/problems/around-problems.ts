import { formatDate } from '#domain/legal-date.ts';
import { bodyLevelNames } from '#terms/cases.ts';
import { type DomainProblems, GUARD, PERSON, say, wordOf } from './domain-refusal.ts';

/** Around the conclusion and after it: opinions, contests, the legal file, re-inspection. */
export const aroundProblems = {
  OpinionUnknown: say(404, ['Không có lần xin ý kiến này', 'Opinion unknown'], ({ opinionId }) => [
    `Hồ sơ không có lần xin ý kiến ${opinionId}.`,
    `The case has asked for no opinion ${opinionId}.`,
  ]),
  OpinionRecordedAlready: say(GUARD, ['Đã có ý kiến', 'Opinion recorded already'], ({ opinionId, on }) => [
    `Ý kiến ${opinionId} đã ghi, đến ngày ${formatDate(on)}.`,
    `Opinion ${opinionId} is recorded: it came on ${formatDate(on)}.`,
  ]),
  ContestUnknown: say(404, ['Không có ý kiến này', 'Contest unknown'], ({ contestId }) => [
    `Hồ sơ không có ý kiến không nhất trí ${contestId}.`,
    `The case has no contest ${contestId}.`,
  ]),
  ContestAnsweredAlready: say(GUARD, ['Đã trả lời', 'Answered already'], ({ contestId, on }) => [
    `Ý kiến ${contestId} đã được trả lời ngày ${formatDate(on)}.`,
    `Contest ${contestId} was answered on ${formatDate(on)}.`,
  ]),
  CrimeTransferUnknown: say(404, ['Không có lần chuyển này', 'Transfer unknown'], ({ transferId }) => [
    `Hồ sơ không có lần chuyển dấu hiệu tội phạm ${transferId}.`,
    `The case has no transfer of crime signs ${transferId}.`,
  ]),
  ProcuracyToldAlready: say(GUARD, ['Đã thông báo', 'Procuracy told already'], ({ transferId }) => [
    `Viện kiểm sát đã được thông báo về lần chuyển ${transferId}.`,
    `The procuracy has been told of transfer ${transferId}.`,
  ]),
  ImplementationNotOrdered: say(
    GUARD,
    ['Chưa có văn bản chỉ đạo thực hiện', 'Implementation not ordered'],
    [
      'Hồ sơ thanh tra kết thúc khi đã có văn bản chỉ đạo thực hiện kết luận; hãy ghi văn bản đó trước.',
      'The file is closed once there is an order to implement the conclusion: record that first.',
    ],
  ),
  FileNotClosed: say(
    GUARD,
    ['Hồ sơ chưa kết thúc', 'File not closed'],
    ['Kết thúc hồ sơ thanh tra rồi mới bàn giao.', 'The file is closed before it is handed over.'],
  ),
  FileClosedAlready: say(GUARD, ['Hồ sơ đã kết thúc', 'File closed already'], ({ on }) => [
    `Hồ sơ thanh tra đã kết thúc ngày ${formatDate(on)}.`,
    `The inspection file was closed on ${formatDate(on)}.`,
  ]),
  FileHandedOverAlready: say(GUARD, ['Hồ sơ đã bàn giao', 'File handed over already'], ({ on }) => [
    `Hồ sơ thanh tra đã bàn giao ngày ${formatDate(on)}.`,
    `The inspection file was handed over on ${formatDate(on)}.`,
  ]),
  ProvinceReinspects: say(
    PERSON,
    ['Thanh tra tỉnh quyết định', 'The province re-inspects'],
    [
      'Quyết định thanh tra lại là việc của chánh thanh tra tỉnh.',
      "A re-inspection is ordered by the province's head of inspectorate.",
    ],
  ),
  ReinspectionNotOurs: say(GUARD, ['Không thuộc quyền thanh tra lại', 'Not ours to re-inspect'], (facts) => [
    `Kết luận của thanh tra ${wordOf(bodyLevelNames, facts.level).vi} không do thanh tra tỉnh thanh tra lại; ai được thanh tra lại thì chưa có quy tắc. ${facts.article}${facts.verified ? '' : ' (điều khoản chưa kiểm chứng)'}.`,
    `A conclusion of level ${wordOf(bodyLevelNames, facts.level).en} is not re-inspected by the province; who may is not known here. ${facts.article}${facts.verified ? '' : ' (article not verified)'}.`,
  ]),
  CaseNotOfReinspection: say(
    GUARD,
    ['Không phải hồ sơ thanh tra lại', 'Not the case of the re-inspection'],
    ({ caseId }) => [
      `Hồ sơ ${caseId} không có, là chính hồ sơ này, hoặc thanh tra đơn vị khác.`,
      `Case ${caseId} does not exist, is this one, or inspects another unit.`,
    ],
  ),
} satisfies DomainProblems;
