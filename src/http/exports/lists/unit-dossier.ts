import { caseFormNames } from '#terms/case-forms.ts';
import {
  findingStatusNames,
  recommendationKindNames,
  recommendationStatusNames,
  sourceNames,
  stageNames,
} from '#terms/cases.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { topicNames } from '#terms/topics.ts';
import { readDossier } from '../../units/dossier-contract.ts';
import { defineExport, filter, word, yesNo } from '../exportable-list.ts';

const ofUnit = { contract: readDossier, filters: { code: filter('Đơn vị', 'Unit') } } as const;

/** Cases of a unit; what was found stays empty where the reader may not know it yet. */
export const unitCases = defineExport({
  ...ofUnit,
  name: 'unit-cases',
  page: ({ dossier }) => ({ rows: dossier.cases, next: null }),
  columns: ({ text, date, vnd, number }) => [
    text('Hồ sơ', 'Case', ({ title }) => title),
    text('Hình thức', 'Form', ({ form }) => word(caseFormNames, form)),
    text('Nguồn', 'Source', ({ source }) => word(sourceNames, source)),
    date('Ngày mở', 'Opened on', ({ openedOn }) => openedOn),
    text('Giai đoạn', 'Stage', ({ stage }) => word(stageNames, stage)),
    date('Từ ngày', 'Since', ({ stageSince }) => stageSince),
    text('Số kết luận', 'Conclusion number', ({ conclusionNumber }) => conclusionNumber),
    number('Phát hiện giữ nguyên', 'Upheld findings', ({ upheld }) => upheld?.findings),
    vnd('Số tiền (đồng)', 'Amount (đồng)', ({ upheld }) => upheld?.amountVnd),
    number('Đất (m²)', 'Land (m²)', ({ upheld }) => upheld?.landM2),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});

/** What was found in a unit, over all its cases. */
export const unitFindings = defineExport({
  ...ofUnit,
  name: 'unit-findings',
  page: ({ dossier }) => ({ rows: dossier.findings, next: null }),
  columns: ({ text, date, vnd, number }) => [
    text('Phát hiện', 'Finding', ({ findingId }) => findingId),
    text('Nội dung', 'Topic', ({ topic }) => word(topicNames, topic)),
    text('Tóm tắt', 'Summary', ({ summary }) => summary),
    text('Tình trạng', 'Status', ({ status }) => word(findingStatusNames, status)),
    date('Từ ngày', 'From', ({ from }) => from),
    date('Đến ngày', 'To', ({ to }) => to),
    vnd('Số tiền (đồng)', 'Amount (đồng)', ({ amountVnd }) => amountVnd),
    number('Đất (m²)', 'Land (m²)', ({ landM2 }) => landM2),
    text('Hành vi (Điều 2)', 'Corrupt act (Art. 2)', ({ actCode }) => actCode),
    text('Vi phạm phòng ngừa', 'Prevention violation', ({ violationCode }) => violationCode),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});

/** What a unit still has to do. */
export const unitRecommendations = defineExport({
  ...ofUnit,
  name: 'unit-recommendations',
  page: ({ dossier }) => ({ rows: dossier.owed, next: null }),
  columns: ({ text, date, vnd, number }) => [
    text('Kiến nghị', 'Recommendation', ({ recommendationId }) => recommendationId),
    text('Loại', 'Kind', ({ kind }) => word(recommendationKindNames, kind)),
    text('Nội dung', 'Summary', ({ summary }) => summary),
    text('Tình trạng', 'Status', ({ status }) => word(recommendationStatusNames, status)),
    date('Hạn', 'Due on', ({ dueOn }) => dueOn),
    text('Quá hạn', 'Overdue', ({ isOverdue }) => yesNo(isOverdue)),
    vnd('Số tiền (đồng)', 'Amount (đồng)', ({ amountVnd }) => amountVnd),
    number('Đất (m²)', 'Land (m²)', ({ landM2 }) => landM2),
    text('Mã hồ sơ', 'Case id', ({ caseId }) => caseId),
  ],
});

/** Corruption matters that happened in a unit. */
export const unitMatters = defineExport({
  ...ofUnit,
  name: 'unit-matters',
  page: ({ dossier }) => ({ rows: dossier.matters, next: null }),
  columns: ({ text, date }) => [
    text('Vụ việc', 'Matter', ({ title }) => title),
    date('Xác định ngày', 'Identified on', ({ identifiedOn }) => identifiedOn),
    text('Tình trạng', 'Status', ({ status }) => word(matterStatusNames, status)),
    text('Mã vụ việc', 'Matter id', ({ matterId }) => matterId),
  ],
});
