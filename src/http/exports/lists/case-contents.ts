import type { z } from 'zod';
import type { Bilingual } from '#terms/bilingual.ts';
import { findingStatusNames, recommendationKindNames, recommendationStatusNames } from '#terms/cases.ts';
import { topicNames } from '#terms/topics.ts';
import { readCase } from '../../cases/file-contract.ts';
import { defineExport, filter, word, yesNo } from '../exportable-list.ts';

type CaseAnswer = z.output<typeof readCase.answer>;

/** Nobody takes an outline for a case without findings. */
const refusal = ({ extent }: CaseAnswer) => (extent === 'outline' ? ({ code: 'NotPublished' } as const) : undefined);

const ofCase = { contract: readCase, refusal, filters: { caseId: filter('Hồ sơ (mã)', 'Case (id)') } } as const;

/** Findings of a case as they stand: clear words only. */
export const caseFindings = defineExport({
  ...ofCase,
  name: 'case-findings',
  page: (answer) => ({ rows: 'findings' in answer.case ? answer.case.findings : [], next: null }),
  columns: ({ text, date, vnd, number }) => [
    text('Phát hiện', 'Finding', ({ findingId }) => findingId),
    text('Tình trạng', 'Status', ({ status }) => word(findingStatusNames, status)),
    text('Nội dung', 'Topic', ({ content }) => wordIn(topicNames, content['topic'])),
    text('Tóm tắt', 'Summary', ({ content }) => textIn(content['summary'])),
    text('Mã đơn vị', 'Unit code', ({ content }) => textIn(content['unit'])),
    date('Từ ngày', 'From', ({ content }) => textIn(content['from'])),
    date('Đến ngày', 'To', ({ content }) => textIn(content['to'])),
    vnd('Số tiền (đồng)', 'Amount (đồng)', ({ content }) => numberIn(content['amountVnd'])),
    number('Đất (m²)', 'Land (m²)', ({ content }) => numberIn(content['landM2'])),
    text('Hành vi (Điều 2)', 'Corrupt act (Art. 2)', ({ content }) => textIn(content['actCode'])),
    text('Vi phạm phòng ngừa', 'Prevention violation', ({ content }) => textIn(content['violationCode'])),
    text('Dấu hiệu tội phạm', 'Signs of crime', ({ crimeSigns }) => yesNo(crimeSigns)),
    text('Đã chuyển cơ quan điều tra', 'Transferred', ({ transferred }) => yesNo(transferred)),
    date('Ghi ngày', 'Reported on', ({ reportedOn }) => reportedOn),
  ],
});

/** Recommendations of a case, with what each account still owes. */
export const caseRecommendations = defineExport({
  ...ofCase,
  name: 'case-recommendations',
  page: (answer) => ({ rows: 'recommendations' in answer.case ? answer.case.recommendations : [], next: null }),
  columns: ({ text, date, vnd, number }) => [
    text('Kiến nghị', 'Recommendation', ({ recommendationId }) => recommendationId),
    text('Loại', 'Kind', ({ content }) => wordIn(recommendationKindNames, content['kind'])),
    text('Nội dung', 'Summary', ({ content }) => textIn(content['summary'])),
    text('Mã đơn vị phải thực hiện', 'Addressee code', ({ content }) => textIn(content['addressee'])),
    text('Tình trạng', 'Status', ({ status }) => word(recommendationStatusNames, status)),
    date('Hạn', 'Due on', ({ dueOn }) => dueOn),
    text('Quá hạn', 'Overdue', ({ isOverdue }) => yesNo(isOverdue)),
    vnd('Tiền phải thu (đồng)', 'Money ordered (đồng)', ({ accounts }) => sumOf(accounts, 'amountVnd')?.ordered),
    vnd('Tiền còn phải thu (đồng)', 'Money owed (đồng)', ({ accounts }) => sumOf(accounts, 'amountVnd')?.owed),
    number('Đất phải thu (m²)', 'Land ordered (m²)', ({ accounts }) => sumOf(accounts, 'landM2')?.ordered),
    number('Đất còn phải thu (m²)', 'Land owed (m²)', ({ accounts }) => sumOf(accounts, 'landM2')?.owed),
    text('Theo phát hiện', 'On findings', ({ findingIds }) => findingIds.join('; ')),
  ],
});

type Account = Readonly<{ measure: string; ordered: number; recovered: number; closed: number }>;

/** Still to recover is what is ordered less the rest. */
const sumOf = (accounts: readonly Account[], measure: 'amountVnd' | 'landM2') => {
  const account = accounts.find((each) => each.measure === measure);
  if (account === undefined) return undefined;
  const { ordered, recovered, closed } = account;
  return { ordered, owed: ordered - recovered - closed };
};

/** What an event says in its own words is told loosely: only what is a text is one, and a sealed value is none. */
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const wordIn = (words: Readonly<Record<string, Bilingual>>, value: unknown): Bilingual | null =>
  word(words, textIn(value));
