import { formatDate } from '#domain/legal-date.ts';
import { bilingual, type DomainProblems, GUARD, listed, PERSON, say, sayAt } from './domain-refusal.ts';
import type { ProblemEntry } from './problem-table.ts';

const draftsVi = (latest: number): string =>
  latest === 0 ? 'Chưa có dự thảo nào.' : `Dự thảo mới nhất là lần ${latest}.`;
const draftsEn = (latest: number): string =>
  latest === 0 ? 'There is no draft yet.' : `The latest draft is version ${latest}.`;

type Sentences = readonly [vi: string, en: string];

/** A refusal that stands at one place of the request. */
const sayAtPlace = <Facts>(
  pointer: string,
  title: Sentences,
  detail: (facts: Facts) => Sentences,
): ProblemEntry<Facts> =>
  say<Facts>(GUARD, title, detail, (facts) => [{ pointer, code: 'NotAllowed', detail: bilingual(detail(facts)) }]);

/** What inspectors do at the unit. */
export const fieldworkProblems = {
  NotOfTeam: say(
    PERSON,
    ['Không thuộc đoàn thanh tra', 'Not of the team'],
    ['Việc này do thành viên đoàn thanh tra ghi.', 'This is for members of the inspection team.'],
  ),
  DueBeforeAsked: sayAt(['Hạn quá sớm', 'Due too early'], ({ dueOn, askedOn }) => [
    `Hạn ${formatDate(dueOn)} trước ngày thực hiện ${formatDate(askedOn)}.`,
    `Due on ${formatDate(dueOn)}, before the day itself, ${formatDate(askedOn)}.`,
  ]),
  RequestUnknown: say(404, ['Không có yêu cầu này', 'Request unknown'], ({ requestId }) => [
    `Hồ sơ không có yêu cầu cung cấp tài liệu ${requestId}.`,
    `The case has no request for papers ${requestId}.`,
  ]),
  ItemsNotRequested: sayAtPlace(
    '/items',
    ['Tài liệu không được yêu cầu', 'Items not requested'],
    ({ requestId, items }) => [
      `Yêu cầu ${requestId} không có mục: ${listed(items.map(String))}.`,
      `Request ${requestId} has no item ${listed(items.map(String))}.`,
    ],
  ),
  OtherSideMissing: sayAtPlace('/others', ['Thiếu bên kia', 'Other side missing'], () => [
    'Biên bản cần ít nhất một người ngoài đoàn thanh tra ký hoặc từ chối ký.',
    'Minutes need at least one person besides the team who signed, or refused to.',
  ]),
  SignatoryTwice: sayAtPlace('/refusedToSign', ['Một người ghi hai lần', 'Signatory twice'], () => [
    'Một người chỉ ghi một lần: đã ký hoặc từ chối ký.',
    'A person stands in minutes once: as who signed, or as who refused to.',
  ]),
  WitnessMissing: sayAtPlace('/others', ['Thiếu người chứng kiến', 'Witness missing'], () => [
    'Có người từ chối ký thì phải có người chứng kiến ký.',
    'When somebody refuses to sign, a witness signs.',
  ]),
  ExpertRequestUnknown: say(404, ['Không có yêu cầu này', 'Expert request unknown'], ({ expertRequestId }) => [
    `Hồ sơ không có yêu cầu giám định, chuyên môn ${expertRequestId}.`,
    `The case has no request to an expert ${expertRequestId}.`,
  ]),
  ExpertAnsweredAlready: say(GUARD, ['Đã trả lời', 'Answered already'], ({ expertRequestId, on }) => [
    `Yêu cầu ${expertRequestId} đã có trả lời ngày ${formatDate(on)}.`,
    `Request ${expertRequestId} was answered on ${formatDate(on)}.`,
  ]),
  MeasureUnknown: say(404, ['Không có biện pháp này', 'Measure unknown'], ({ measureId }) => [
    `Hồ sơ không có biện pháp ${measureId}.`,
    `The case has no measure ${measureId}.`,
  ]),
  MeasureLiftedAlready: say(GUARD, ['Đã hủy bỏ', 'Lifted already'], ({ measureId, on }) => [
    `Biện pháp ${measureId} đã hủy bỏ ngày ${formatDate(on)}.`,
    `Measure ${measureId} was lifted on ${formatDate(on)}.`,
  ]),
  ExplainedWhat: sayAtPlace('/findingId', ['Giải trình về việc gì', 'Explained what'], () => [
    'Đơn vị giải trình về một phát hiện hoặc về dự thảo kết luận: chọn một trong hai.',
    'The unit explains a finding or the draft: one of the two.',
  ]),
  DraftUnknown: say(GUARD, ['Không có dự thảo này', 'Draft unknown'], ({ version, latest }) => [
    `Không có dự thảo lần ${version}. ${draftsVi(latest)}`,
    `There is no draft ${version}. ${draftsEn(latest)}`,
  ]),
  DissentNeedsDraft: say(GUARD, ['Đã báo cáo kết quả', 'Results reported'], ({ latest }) => [
    `Kết quả đã báo cáo; từ nay bảo lưu ý kiến đối với một lần dự thảo. ${draftsVi(latest)}`,
    `The results are reported; from now on an opinion is reserved against a draft. ${draftsEn(latest)}`,
  ]),
} satisfies DomainProblems;
