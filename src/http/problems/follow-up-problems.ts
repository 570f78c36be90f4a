import { MEASURES, type Measure } from '#domain/inspection-case/recovery-accounts.ts';
import { formatDate } from '#domain/legal-date.ts';
import type { Language } from '#terms/bilingual.ts';
import { recommendationKindNames } from '#terms/cases.ts';
import { amountText } from '#terms/follow-up.ts';
import { bilingual, type DomainProblems, fieldNames, GUARD, listed, say, wordOf } from './domain-refusal.ts';

const both = (amount: number, measure: Measure) => ({
  vi: amountText(amount, measure, 'vi'),
  en: amountText(amount, measure, 'en'),
});

const owedText = (owed: Readonly<Partial<Record<Measure, number>>>, language: Language): string =>
  MEASURES.flatMap((measure) => {
    const amount = owed[measure];
    return amount === undefined ? [] : [amountText(amount, measure, language)];
  }).join('; ');

/** Following recommendations up: orders, reminders, checks, and the money and land that come in. */
export const followUpProblems = {
  ClosingPaperMissing: say(
    GUARD,
    ['Thiếu văn bản', 'Paper missing'],
    ({ recommendationId }) => [
      `Kiến nghị ${recommendationId} còn phải thu; đóng phần đó cần nêu văn bản làm căn cứ.`,
      `${recommendationId} still owes; to give that up a paper must be named.`,
    ],
    () => [
      {
        pointer: '/document',
        code: 'Required',
        detail: bilingual(['Nêu văn bản làm căn cứ.', 'Name the paper it rests on.']),
      },
    ],
  ),
  CheckUnproven: say(
    GUARD,
    ['Thiếu biên bản hoặc văn bản', 'Minutes or paper missing'],
    ['Cuộc kiểm tra phải có biên bản hoặc văn bản kèm theo.', 'A check comes with minutes or a paper.'],
  ),
  NobodyHandled: say(
    GUARD,
    ['Chưa ghi số lượng', 'Nobody handled'],
    ['Ghi ít nhất một tổ chức hoặc một cá nhân đã bị xử lý.', 'State at least one organisation or individual.'],
  ),
  PayerUnclear: say(
    GUARD,
    ['Người nộp chưa rõ', 'Payer unclear'],
    [
      'Cá nhân ghi bằng mã và tên niêm phong (personId, personName); đơn vị, doanh nghiệp ghi bằng name.',
      'A person is named by personId and the sealed personName, a unit or enterprise by name.',
    ],
  ),
  NotAboutHandling: say(GUARD, ['Không phải kiến nghị xử lý', 'Not about handling'], ({ recommendationId, kind }) => [
    `Kiến nghị ${recommendationId} là «${wordOf(recommendationKindNames, kind).vi}», không phải xử lý tổ chức, cá nhân.`,
    `${recommendationId} is “${wordOf(recommendationKindNames, kind).en}”, not about handling anybody.`,
  ]),
  RecoveryUnknown: say(404, ['Không có khoản thu này', 'Recovery unknown'], ({ recoveryId }) => [
    `Hồ sơ không có khoản thu ${recoveryId}.`,
    `The case has no payment ${recoveryId}.`,
  ]),
  RecoveryUnclear: say(
    GUARD,
    ['Khoản thu chưa rõ', 'Recovery unclear'],
    ({ fields }) => [
      `Nêu đúng một trong các mục: ${fieldNames(fields).vi}.`,
      `State exactly one of: ${fieldNames(fields).en}.`,
    ],
    ({ fields }) =>
      fields.map((field) => ({
        pointer: `/${field}`,
        code: 'ExactlyOne',
        detail: bilingual(['Chỉ nêu một trong hai, lớn hơn 0.', 'Exactly one of the two, more than nothing.']),
      })),
  ),
  FindingDropped: say(GUARD, ['Phát hiện không còn', 'Finding dropped'], ({ findingId }) => [
    `Phát hiện ${findingId} đã bị bác hoặc rút; không ghi thu vào đó.`,
    `Finding ${findingId} was rejected or withdrawn; nothing is paid on it.`,
  ]),
  NothingOwed: say(GUARD, ['Không còn phải thu', 'Nothing owed'], ({ subject, measure }) => [
    measure === 'amountVnd'
      ? `${subject} không có, hoặc không còn, số tiền phải thu.`
      : `${subject} không có, hoặc không còn, diện tích đất phải thu.`,
    measure === 'amountVnd'
      ? `${subject} owes no money, or none any more.`
      : `${subject} owes no land, or none any more.`,
  ]),
  RecoveryBeyondOwed: say(
    GUARD,
    ['Vượt số phải thu', 'More than is owed'],
    ({ subject, measure, owed }) => [
      `${subject} còn phải thu ${both(owed, measure).vi}.`,
      `${subject} owes ${both(owed, measure).en}.`,
    ],
    ({ measure, owed }) => [
      {
        pointer: `/${measure}`,
        code: 'TooBig',
        detail: bilingual([`Còn phải thu ${both(owed, measure).vi}.`, `Owed: ${both(owed, measure).en}.`]),
      },
    ],
  ),
  ReversalBeyondRecovered: say(
    GUARD,
    ['Vượt số đã thu', 'More than was recovered'],
    ({ recoveryId, measure, left }) => [
      `Khoản ${recoveryId} còn lại ${both(left, measure).vi}.`,
      `Of ${recoveryId} ${both(left, measure).en} is left.`,
    ],
    ({ measure, left }) => [
      {
        pointer: `/${measure}`,
        code: 'TooBig',
        detail: bilingual([`Còn lại ${both(left, measure).vi}.`, `Left: ${both(left, measure).en}.`]),
      },
    ],
  ),
  PaidBeforeOrdered: say(
    GUARD,
    ['Nộp trước khi có kết luận', 'Paid before it was ordered'],
    ({ recommendationId, orderedOn, findingIds }) => [
      `${recommendationId} có từ kết luận ngày ${formatDate(orderedOn)}. Khoản nộp trước đó ghi vào phát hiện${findingIds.length === 0 ? '' : ` ${listed(findingIds)}`}; hệ thống tự tính cho kiến nghị.`,
      `${recommendationId} exists since the conclusion of ${formatDate(orderedOn)}. What was paid before is recorded on the finding${findingIds.length === 0 ? '' : ` ${listed(findingIds)}`} and counts for the recommendation.`,
    ],
    ({ orderedOn }) => [
      {
        pointer: '/paidOn',
        code: 'NotAllowed',
        detail: bilingual([`Từ ngày ${formatDate(orderedOn)}.`, `From ${formatDate(orderedOn)} on.`]),
      },
    ],
  ),
  PaidAfterConclusion: say(
    GUARD,
    ['Nộp sau kết luận', 'Paid after the conclusion'],
    ({ findingId, orderedOn, recommendationIds }) => [
      `Từ ngày ${formatDate(orderedOn)}, phát hiện ${findingId} đã có kiến nghị; khoản này ghi vào ${listed(recommendationIds)}.`,
      `Since ${formatDate(orderedOn)} there is a recommendation of ${findingId}; this is recorded on ${listed(recommendationIds)}.`,
    ],
    ({ recommendationIds }) => [
      {
        pointer: '/findingId',
        code: 'NotAllowed',
        detail: bilingual([`Ghi vào ${listed(recommendationIds)}.`, `Record it on ${listed(recommendationIds)}.`]),
      },
    ],
  ),
  AccountNotSettled: say(GUARD, ['Chưa thu đủ', 'Not all recovered'], ({ recommendationId, owed }) => [
    `${recommendationId} còn phải thu ${owedText(owed, 'vi')}. Ghi khoản thu, hoặc đóng phần còn lại có lý do.`,
    `${recommendationId} still owes ${owedText(owed, 'en')}. Record the payment, or close the rest with a reason.`,
  ]),
} satisfies DomainProblems;
