import type { Topic } from '#domain/law/topics.ts';
import type { Language } from '#terms/bilingual.ts';
import { outcomeNames, sourceNames, unmetItemNames } from '#terms/cases.ts';
import { topicName } from '#terms/topics.ts';
import { type DomainProblems, fieldNames, GUARD, listed, PERSON, say, wordOf } from './domain-refusal.ts';

const topicNames = (topics: readonly Topic[], language: Language): string =>
  listed(topics.map((topic) => topicName(topic, language))) || '–';

/** Report, draft, conclusion, publication, follow-up and closure. */
export const conclusionProblems = {
  GradeMissing: say(
    GUARD,
    ['Thiếu mức trách nhiệm', 'Grade missing'],
    [
      'Có hành vi tham nhũng: báo cáo phải nêu mức độ trách nhiệm của người đứng đầu.',
      'With a corrupt act upheld, the report grades the responsibility of the head.',
    ],
  ),
  GradeNotApplicable: say(
    GUARD,
    ['Không cần mức trách nhiệm', 'Grade not applicable'],
    ['Không có hành vi tham nhũng nào được giữ.', 'No corrupt act was upheld.'],
  ),
  DraftNotAssigned: say(
    GUARD,
    ['Chưa giao soạn thảo', 'Draft not assigned'],
    ['Hãy giao soạn dự thảo trước.', 'Assign the drafting first.'],
  ),
  NotDrafter: say(PERSON, ['Không phải người soạn', 'Not the drafter'], ({ drafter }) => [
    `Việc soạn dự thảo đã giao cho ${drafter}.`,
    `The draft was assigned to ${drafter}.`,
  ]),
  AppraisalMissing: say(GUARD, ['Chưa thẩm định', 'Appraisal missing'], ({ version, article }) => [
    `Dự thảo lần ${version} phải được thẩm định và đồng ý (${article}).`,
    `Version ${version} of the draft must be appraised and agreed to (${article}).`,
  ]),
  DraftOutdated: say(GUARD, ['Dự thảo đã có bản mới', 'Draft outdated'], ({ version }) => [
    `Bản hiện hành là lần ${version}.`,
    `The current version is ${version}.`,
  ]),
  SelfAppraisal: say(
    PERSON,
    ['Tự thẩm định', 'Own draft'],
    [
      'Người soạn hoặc thành viên đoàn không được thẩm định.',
      'Neither the drafter nor a member of the team appraises the draft.',
    ],
  ),
  SelfIssue: say(
    PERSON,
    ['Tự ký dự thảo', 'Own conclusion'],
    ['Người soạn dự thảo không được ký kết luận.', 'Whoever drafted the conclusion does not sign it.'],
  ),
  AssessmentsIncomplete: say(GUARD, ['Đánh giá chưa đủ', 'Assessments incomplete'], ({ missing, twice }) => [
    `Nội dung thiếu: ${topicNames(missing, 'vi')}; trùng: ${topicNames(twice, 'vi')}.`,
    `Topics missing: ${topicNames(missing, 'en')}; twice: ${topicNames(twice, 'en')}.`,
  ]),
  AssessmentContradictsFindings: say(
    GUARD,
    ['Đánh giá trái phát hiện', 'Assessment contradicts findings'],
    ({ topics }) => [
      `Có phát hiện được giữ thì là có vi phạm, không có thì không: ${topicNames(topics, 'vi')}.`,
      `With an upheld finding it is a violation, without one it is not: ${topicNames(topics, 'en')}.`,
    ],
  ),
  RecommendationIncomplete: say(
    GUARD,
    ['Kiến nghị chưa đủ', 'Recommendation incomplete'],
    ({ index, missing }) => [
      `Kiến nghị thứ ${index + 1} thiếu: ${fieldNames(missing).vi}.`,
      `Recommendation ${index + 1} lacks: ${fieldNames(missing).en}.`,
    ],
    ({ index, missing }) =>
      missing.map((field) => ({
        pointer: `/recommendations/${index}/${field}`,
        code: 'Required',
        detail: { vi: 'Loại kiến nghị này cần trường này.', en: 'This kind of recommendation needs it.' },
      })),
  ),
  ObligorUnclear: say(GUARD, ['Người phải nộp chưa rõ', 'Obligor unclear'], ({ index }) => [
    `Kiến nghị ${index + 1}: cá nhân ghi bằng mã và tên niêm phong (personId, personName); đơn vị, doanh nghiệp ghi bằng name.`,
    `Recommendation ${index + 1}: a person is named by personId and the sealed personName, a unit or enterprise by name.`,
  ]),
  ChannelsMissing: say(GUARD, ['Thiếu hình thức công khai', 'Channels missing'], ({ article, missing }) =>
    missing === 'portal'
      ? [`Phải công khai trên cổng thông tin (${article}).`, `It must be on the portal (${article}).`]
      : [`Cần thêm ít nhất một hình thức khác (${article}).`, `At least one more channel is needed (${article}).`],
  ),
  PublicationTooShort: say(
    GUARD,
    ['Thời gian công khai quá ngắn', 'Publication too short'],
    ({ days, required, article }) => [
      `${days} ngày; cần ít nhất ${required} ngày liên tục (${article}).`,
      `${days} days; at least ${required} consecutive days are needed (${article}).`,
    ],
  ),
  RecommendationUnknown: say(404, ['Không có kiến nghị này', 'Recommendation unknown'], ({ recommendationId }) => [
    `Hồ sơ không có kiến nghị ${recommendationId}.`,
    `The case has no recommendation ${recommendationId}.`,
  ]),
  RecommendationSettled: say(GUARD, ['Kiến nghị đã xong', 'Recommendation settled'], ({ recommendationId }) => [
    `Kiến nghị ${recommendationId} đã được xác minh hoặc đóng.`,
    `Recommendation ${recommendationId} has been verified or closed.`,
  ]),
  NoRequester: say(GUARD, ['Không có cơ quan yêu cầu', 'No requester'], ({ source }) => [
    `Nguồn của hồ sơ là «${wordOf(sourceNames, source).vi}»; không có cơ quan nào chờ báo cáo.`,
    `The source of the case is “${wordOf(sourceNames, source).en}”; nobody is owed a report.`,
  ]),
  EvidenceUnknown: say(GUARD, ['Không có chứng cứ này', 'Evidence unknown'], ({ hashes }) => [
    `Hồ sơ không có: ${listed(hashes)}.`,
    `The case does not have: ${listed(hashes)}.`,
  ]),
  ClosureGateUnmet: say(
    GUARD,
    ['Chưa đủ điều kiện kết thúc', 'Closure gate not met'],
    ({ unmet }) => [
      `Còn ${unmet.length} điều kiện chưa đạt; tất cả được liệt kê.`,
      `Conditions not met: ${unmet.length}; all are listed.`,
    ],
    ({ unmet }) =>
      unmet.map((each) => {
        const on =
          'findingIds' in each
            ? each.findingIds
            : 'recommendationIds' in each
              ? each.recommendationIds
              : 'hashes' in each
                ? each.hashes
                : [];
        const { vi, en } = unmetItemNames[each.item];
        const suffix = on.length === 0 ? '.' : `: ${listed(on)}.`;
        return { pointer: '', code: each.item, detail: { vi: vi + suffix, en: en + suffix } };
      }),
  ),
  OutcomeContradictsRecommendations: say(
    GUARD,
    ['Kết quả không khớp kiến nghị', 'Outcome contradicts recommendations'],
    ({ outcome }) => [
      `Theo tình trạng các kiến nghị, kết quả là «${wordOf(outcomeNames, outcome).vi}».`,
      `As the recommendations stand, the outcome is “${wordOf(outcomeNames, outcome).en}”.`,
    ],
  ),
  ClosureNotProposed: say(
    GUARD,
    ['Chưa đề nghị kết thúc', 'Closure not proposed'],
    ['Cần một cán bộ đề nghị trước.', 'An officer proposes it first.'],
  ),
  HeadProposes: say(
    PERSON,
    ['Thủ trưởng đề nghị', 'The head proposes'],
    [
      'Hồ sơ do huyện hoặc sở tiến hành thì thủ trưởng cơ quan thanh tra đó đề nghị kết thúc.',
      'For a case led by a district or department the head of that inspectorate proposes the closure.',
    ],
  ),
  ProvinceCloses: say(
    PERSON,
    ['Tỉnh kết thúc', 'The province closes'],
    [
      'Hồ sơ do huyện hoặc sở tiến hành thì Thanh tra tỉnh kết thúc.',
      'A case led by a district or department is closed by the provincial inspectorate.',
    ],
  ),
  SelfClosure: say(
    PERSON,
    ['Tự kết thúc', 'Own proposal'],
    ['Người đề nghị không được tự kết thúc.', 'Whoever proposed the closure does not close.'],
  ),
} satisfies DomainProblems;
