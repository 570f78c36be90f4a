import { formatDocumentNumber } from '#domain/document.ts';
import { sourceNames, stageNames } from '#terms/cases.ts';
import { topicNames } from '#terms/topics.ts';
import { listPlans, readPlan } from '../../plans/contract.ts';
import { defineExport, filter, inWords, word, yesNo } from '../exportable-list.ts';

/** The plans there are, year by year. */
export const plans = defineExport({
  name: 'plans',
  contract: listPlans,
  page: (answer) => ({ rows: answer.plans, next: null }),
  filters: {},
  columns: ({ text, date, number }) => [
    number('Năm', 'Year', ({ year }) => year),
    text('Tỉnh', 'Province', ({ province }) => province.name),
    text('Văn bản phê duyệt', 'Approved by', ({ approval }) =>
      approval === null ? null : formatDocumentNumber(approval),
    ),
    date('Ghi nhận phê duyệt ngày', 'Approval recorded on', ({ approvedOn }) => approvedOn),
    text('Mã', 'Id', ({ planId }) => planId),
  ],
});

const STANDINGS = {
  planned: { vi: 'chưa đến kỳ', en: 'not yet due' },
  late: { vi: 'quá quý, chưa mở', en: 'quarter over, not opened' },
  begun: { vi: 'đang làm', en: 'running' },
  stopped: { vi: 'đã đình chỉ', en: 'terminated' },
  done: { vi: 'đã kết luận', en: 'concluded' },
  dropped: { vi: 'đưa ra khỏi kế hoạch', en: 'left out' },
} as const;

/** Items of a year's plan, and what was done of each as far as the reader's reach goes. */
export const planItems = defineExport({
  name: 'plan-items',
  contract: readPlan,
  page: ({ plan }) => ({ rows: plan.items, next: null }),
  filters: { planId: filter('Kế hoạch', 'Plan') },
  columns: ({ text, date, number }) => [
    text('Mục', 'Item', ({ itemId }) => itemId),
    number('Quý', 'Quarter', ({ quarter }) => quarter),
    text('Mã đơn vị', 'Unit code', ({ unit }) => unit.code),
    text('Đơn vị', 'Unit', ({ unit }) => unit.name),
    text('Cơ quan thanh tra', 'Inspectorate', ({ body }) => body.name),
    text('Nội dung', 'Topics', ({ topics }) => inWords(topicNames, topics)),
    text('Lý do', 'Ground', ({ ground }) => ground),
    text('Thẩm quyền theo', 'Competent by', ({ competence }) => competence.article),
    text('Căn cứ đã kiểm chứng', 'Article verified', ({ competence }) => yesNo(competence.verified)),
    date('Đề xuất ngày', 'Proposed on', ({ proposedOn }) => proposedOn),
    number('Số lần điều chỉnh', 'Times adjusted', ({ changes }) => changes.length),
    text('Thực hiện', 'What was done', ({ standing }) => word(STANDINGS, standing)),
    text('Giai đoạn hồ sơ', 'Stage of the case', ({ cases }) =>
      cases.length === 0
        ? null
        : inWords(
            stageNames,
            cases.map(({ stage }) => stage),
          ),
    ),
    text('Nguồn hồ sơ', 'Source of the case', ({ cases }) =>
      cases.length === 0
        ? null
        : inWords(
            sourceNames,
            cases.map(({ source }) => source),
          ),
    ),
    text('Mã hồ sơ', 'Case id', ({ cases }) => cases.map(({ caseId }) => caseId).join('; ')),
  ],
});
