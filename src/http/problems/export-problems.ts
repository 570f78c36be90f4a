import { type ProblemTable, plain } from './problem-table.ts';

/** What the way out says no with. */
export type ExportRefusal = Readonly<{ code: 'AlreadyExported' | 'ExportLinkGone' | 'TooManyLines' }>;

export const exportProblems = {
  AlreadyExported: plain(
    409,
    { vi: 'Đã xuất rồi', en: 'Already exported' },
    {
      vi: 'Khoá này đã xuất một danh sách, một lần. Xuất lần nữa là một việc khác, được ghi riêng.',
      en: 'This key has exported a list, once. Exporting again is another act with a record of its own.',
    },
  ),
  ExportLinkGone: plain(
    410,
    { vi: 'Đường tải không dùng được nữa', en: 'Link is gone' },
    {
      vi: 'Đường tải chỉ dùng một lần, trong một phút, bởi chính người đã xuất. Hãy xuất lại danh sách.',
      en: 'The link is good once, within a minute, for whoever exported. Export the list again.',
    },
  ),
  TooManyLines: plain(
    422,
    { vi: 'Quá nhiều dòng để so sánh', en: 'Too many lines to compare' },
    {
      vi: 'Phạm vi này có quá nhiều dòng trách nhiệm để đặt cạnh nhau. Hãy so sánh từng đơn vị.',
      en: 'This scope has too many lines of responsibility to lay side by side. Compare unit by unit.',
    },
  ),
} as const satisfies ProblemTable<ExportRefusal>;
