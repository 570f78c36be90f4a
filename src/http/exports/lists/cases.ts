import { caseFormNames } from '#terms/case-forms.ts';
import { bodyLevelNames, moveRoleNames, sourceNames, stageNames } from '#terms/cases.ts';
import { clockNames } from '#terms/clocks.ts';
import { topicNames } from '#terms/topics.ts';
import { countCases, listCases } from '../../cases/contract.ts';
import { countedBy, defineExport, filter, inWords, word, YES_NO, yesNo } from '../exportable-list.ts';

const ORDERS = {
  opened: { vi: 'mở cũ nhất trước', en: 'oldest first' },
  '-opened': { vi: 'mở mới nhất trước', en: 'newest first' },
  'stage-since': { vi: 'ở giai đoạn lâu nhất trước', en: 'longest in its stage first' },
  '-stage-since': { vi: 'mới chuyển giai đoạn trước', en: 'latest in its stage first' },
} as const;

const ASSESSED = {
  examined: { vi: 'đã xem xét', en: 'examined' },
  compliant: { vi: 'không có vi phạm', en: 'without violations' },
  violations: { vi: 'có vi phạm', en: 'with violations' },
} as const;

/** The register. What is inside a case that is not public yet is empty for an overseer, as on the screen. */
export const cases = defineExport({
  name: 'cases',
  contract: listCases,
  page: (answer) => ({ rows: answer.cases, next: answer.next }),
  count: countedBy(countCases, ({ total, isCapped }) => (isCapped ? null : total), ['sort']),
  filters: {
    q: filter('Tìm', 'Search'),
    stage: filter('Giai đoạn', 'Stage', stageNames),
    form: filter('Hình thức', 'Form', caseFormNames),
    source: filter('Nguồn', 'Source', sourceNames),
    unit: filter('Đơn vị (kể cả cấp dưới)', 'Unit (with those below)'),
    inspected: filter('Đơn vị được thanh tra', 'Inspected unit'),
    body: filter('Cơ quan thanh tra', 'Inspectorate'),
    topic: filter('Nội dung', 'Topic', topicNames),
    openedFrom: filter('Mở từ ngày', 'Opened from'),
    openedTo: filter('Mở đến ngày', 'Opened to'),
    sinceFrom: filter('Ở giai đoạn từ ngày', 'In its stage from'),
    sinceTo: filter('Ở giai đoạn đến ngày', 'In its stage to'),
    concludedFrom: filter('Kết luận từ ngày', 'Concluded from'),
    concludedTo: filter('Kết luận đến ngày', 'Concluded to'),
    assessed: filter('Kết luận công khai đánh giá', 'Assessed in public', ASSESSED),
    dimension: filter('Trục nội dung PAPI', 'Dimension of PAPI'),
    corruptionSigns: filter('Dấu hiệu tham nhũng', 'Signs of corruption', YES_NO),
    hasOpenFindings: filter('Có phát hiện chưa xong', 'Has open findings', YES_NO),
    moveRole: filter('Đang chờ ai', 'Whose move', moveRoleNames),
    moveOfficer: filter('Đang chờ cán bộ (mã)', 'Waiting for the officer (id)'),
    returnedTo: filter('Phát hiện trả lại cho (mã)', 'Finding returned to (id)'),
    reportedBy: filter('Phát hiện do ai báo cáo (mã)', 'Finding reported by (id)'),
    dueBy: filter('Thời hạn kế tiếp đến ngày', 'Next deadline by'),
    sort: filter('Sắp xếp', 'Order', ORDERS),
  },
  columns: ({ text, date, number }) => [
    text('Hồ sơ', 'Case', ({ title }) => title),
    text('Hình thức', 'Form', ({ form }) => word(caseFormNames, form)),
    text('Mã đơn vị', 'Unit code', ({ unit }) => unit),
    text('Đơn vị', 'Unit', ({ unitName }) => unitName),
    text('Cơ quan thanh tra', 'Inspectorate', ({ body }) => body),
    text('Cấp', 'Level', ({ bodyLevel }) => word(bodyLevelNames, bodyLevel)),
    text('Nội dung', 'Topics', ({ topics }) => inWords(topicNames, topics)),
    text('Số quyết định', 'Decision number', ({ decisionNumber }) => decisionNumber),
    date('Ngày mở', 'Opened on', ({ openedOn }) => openedOn),
    text('Nhập từ hồ sơ giấy', 'From a paper file', ({ isCarriedIn }) => yesNo(isCarriedIn)),
    text('Giai đoạn', 'Stage', ({ stage }) => word(stageNames, stage)),
    date('Từ ngày', 'Since', ({ stageSince }) => stageSince),
    date('Tạm dừng từ ngày', 'Suspended since', ({ suspendedSince }) => suspendedSince),
    text('Thời hạn kế tiếp', 'Next deadline', ({ nextDeadline }) => word(clockNames, nextDeadline?.clock ?? null)),
    date('Hết hạn ngày', 'Due on', ({ nextDeadline }) => nextDeadline?.dueOn),
    number('Còn (ngày)', 'Days left', ({ nextDeadline }) => nextDeadline?.daysLeft),
    text('Nguồn', 'Source', ({ inside }) => word(sourceNames, inside?.source ?? null)),
    text('Dấu hiệu tham nhũng', 'Signs of corruption', ({ inside }) => yesNo(inside?.corruptionSigns ?? null)),
    date('Thời kỳ thanh tra: từ', 'Inspected period: from', ({ inside }) => inside?.period.from),
    date('Thời kỳ thanh tra: đến', 'Inspected period: to', ({ inside }) => inside?.period.to),
    text('Số kết luận', 'Conclusion number', ({ inside }) => inside?.conclusionNumber),
    number('Phát hiện chưa xong', 'Open findings', ({ inside }) => inside?.openFindings),
    number('Phát hiện giữ nguyên', 'Upheld findings', ({ inside }) => inside?.upheldFindings),
    number('Kiến nghị chưa làm', 'Recommendations open', ({ inside }) => inside?.openRecommendations),
    number('Kiến nghị báo đã làm', 'Said to be done', ({ inside }) => inside?.saidDoneRecommendations),
    text('Đang chờ', 'Whose move', ({ inside }) => word(moveRoleNames, inside?.whoseMove?.role ?? null)),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});
