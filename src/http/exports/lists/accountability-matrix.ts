import { deviationNames, liabilityNames, sanctionFormNames, severityNames } from '#terms/accountability.ts';
import { actionStageNames } from '#terms/accountability-actions.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { officeNames } from '#terms/offices.ts';
import { corruptActName, topicNames } from '#terms/topics.ts';
import { readMatrix } from '../../accountability/matrix-contract.ts';
import { defineExport, filter, inWords, word, YES_NO, yesNo } from '../exportable-list.ts';

const TASKS = {
  determine: { vi: 'cần xác định ai chịu trách nhiệm', en: 'who answers is to be determined' },
  open: { vi: 'chưa mở xem xét', en: 'no action opened yet' },
  assess: { vi: 'có căn cứ chờ đánh giá', en: 'a ground waits to be assessed' },
  confirm: { vi: 'chờ người thứ hai xác nhận', en: 'waits for a second officer' },
  review: { vi: 'cần xem xét lại', en: 'to be looked at again' },
  missing: { vi: 'thiếu văn bản', en: 'a paper is missing' },
} as const;

const LISTS = {
  all: { vi: 'tất cả', en: 'all' },
  tasks: { vi: 'việc cần làm', en: 'to be done' },
  deviations: { vi: 'lệch mức tham chiếu', en: 'other than the reference' },
  decided: { vi: 'đã có quyết định', en: 'decided' },
} as const;

/** Heads and matters. The band is a reference with its article, never a verdict; names are those of office-holders. */
export const accountabilityMatrix = defineExport({
  name: 'accountability-matrix',
  contract: readMatrix,
  page: (answer) => ({ rows: answer.lines, next: answer.next }),
  filters: {
    list: filter('Hiện', 'Show', LISTS),
    task: filter('Việc cần làm', 'Task', TASKS),
    unit: filter('Đơn vị xảy ra vụ việc', 'Unit in which it happened'),
    within: filter('Đơn vị (kể cả cấp dưới)', 'Unit (with those below)'),
    form: filter('Hình thức đã quyết định', 'Form decided', sanctionFormNames),
    deviation: filter('So với tham chiếu', 'Against the reference', deviationNames),
    groundless: filter('Không nêu căn cứ', 'Without a stated ground', YES_NO),
    caseId: filter('Hồ sơ (mã)', 'Case (id)'),
  },
  columns: ({ text, date }) => [
    text('Người giữ chức vụ khi đó', 'Office-holder then', ({ person }) => person?.name),
    text('Chức vụ', 'Post', ({ person }) => person?.post),
    text('Vị trí', 'Office', ({ person }) => word(officeNames, person?.office ?? null)),
    text('Quyền', 'Acting', ({ person }) => yesNo(person?.isActing ?? null)),
    text('Mã đơn vị', 'Unit code', ({ unit }) => unit.code),
    text('Đơn vị', 'Unit', ({ unit }) => unit.name),
    text('Nội dung', 'Topic', ({ topic }) => word(topicNames, topic)),
    text('Hành vi', 'Act', ({ actCode }) => corruptActName(actCode)),
    date('Từ ngày', 'From', ({ from }) => from),
    date('Đến ngày', 'To', ({ to }) => to),
    date('Xác định ngày', 'Identified on', ({ identifiedOn }) => identifiedOn),
    text('Vụ việc', 'Matter', ({ matterStatus }) => word(matterStatusNames, matterStatus)),
    text('Mức độ', 'Severity', ({ severity }) => word(severityNames, severity.severity)),
    text('Trách nhiệm', 'Liability', ({ liability }) => word(liabilityNames, liability)),
    text('Xem xét', 'Action', ({ stage }) => word(actionStageNames, stage)),
    text('Mức tham chiếu theo Điều 78', 'Reference of Art. 78', ({ band }) =>
      band === null ? null : bandInWords(band),
    ),
    text('Tạm thời', 'Provisional', ({ band }) => yesNo(band?.isProvisional ?? null)),
    text('Thanh tra kiến nghị', 'Inspectorate recommends', ({ proposed }) => word(sanctionFormNames, proposed)),
    text('Quyết định', 'Decision', ({ decision }) => word(sanctionFormNames, decision?.form ?? null)),
    date('Ngày quyết định', 'Decided on', ({ decision }) => decision?.on),
    text('Nơi quyết định', 'Decided by', ({ decision }) => decision?.decidedBy),
    text('Căn cứ nêu', 'Ground stated', ({ decision }) => decision?.ground),
    text('So với tham chiếu', 'Against the reference', ({ decision }) =>
      word(deviationNames, decision?.deviation ?? null),
    ),
    text('Việc cần làm', 'To be done', ({ tasks }) => (tasks.length === 0 ? null : inWords(TASKS, tasks))),
    text('Mã vụ việc', 'Matter id', ({ matterId }) => matterId),
    text('Mã xem xét', 'Action id', ({ actionId }) => actionId),
  ],
});
