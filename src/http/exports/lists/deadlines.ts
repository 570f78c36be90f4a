import { clockNames, clockStatusNames, markNames } from '#terms/clocks.ts';
import { listDeadlines } from '../../deadlines/contract.ts';
import { defineExport, filter, word, yesNo } from '../exportable-list.ts';

const LISTS = {
  open: { vi: 'chưa xong', en: 'not done' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'due-soon': { vi: 'sắp đến hạn', en: 'due soon' },
  paused: { vi: 'đang tạm dừng', en: 'standing still' },
  'no-term': { vi: 'chưa có quy tắc', en: 'no rule known' },
  right: { vi: 'quyền còn hạn', en: 'rights not run out' },
  ended: { vi: 'đã xong', en: 'done' },
  running: { vi: 'đang chạy', en: 'running' },
} as const;

const SCOPES = {
  case: { vi: 'hồ sơ thanh tra, kiểm tra', en: 'inspection or check' },
  matter: { vi: 'vụ việc bị phản ánh', en: 'corruption matter' },
  action: { vi: 'xem xét trách nhiệm', en: 'accountability action' },
} as const;

const HOLDERS = {
  leader: { vi: 'trưởng đoàn', en: 'team leader' },
  head: { vi: 'người đứng đầu cơ quan thanh tra', en: 'head of the inspectorate' },
  appraiser: { vi: 'người thẩm định', en: 'appraiser' },
  superior: { vi: 'cấp trên', en: 'superior' },
  addressee: { vi: 'đơn vị thực hiện', en: 'addressee' },
  unit: { vi: 'đơn vị', en: 'the unit' },
} as const;

/** Clocks with their last days, and by which article as far as anybody has read one. */
export const deadlines = defineExport({
  name: 'deadlines',
  contract: listDeadlines,
  page: (answer) => ({ rows: answer.deadlines, next: answer.next }),
  filters: {
    list: filter('Hiện', 'Show', LISTS),
    clock: filter('Việc', 'What', clockNames),
    unit: filter('Đơn vị (kể cả cấp dưới)', 'Unit (with those below)'),
    body: filter('Cơ quan thanh tra', 'Inspectorate'),
    officer: filter('Trưởng đoàn (mã)', 'Team leader (id)'),
    dueFrom: filter('Hết hạn từ ngày', 'Due from'),
    dueTo: filter('Hết hạn đến ngày', 'Due to'),
  },
  columns: ({ text, date, number }) => [
    text('Việc', 'What', ({ clock }) => word(clockNames, clock)),
    text('Về', 'About', ({ subject }) => subject),
    text('Tình trạng', 'Status', ({ status }) => word(clockStatusNames, status)),
    date('Bắt đầu', 'Began on', ({ startedOn }) => startedOn),
    date('Hết hạn ngày', 'Due on', ({ dueOn }) => dueOn),
    number('Còn (ngày)', 'Days left', ({ daysLeft }) => daysLeft),
    date('Xong ngày', 'Ended on', ({ endedOn }) => endedOn),
    date('Tạm dừng từ', 'Standing still since', ({ pausedSince }) => pausedSince),
    text('Đã gia hạn', 'Extended', ({ isExtended }) => yesNo(isExtended)),
    text('Tạm tính', 'Provisional', ({ isProvisional }) => yesNo(isProvisional)),
    text('Căn cứ', 'Article', ({ article }) => article),
    text('Kiểm chứng', 'How it was read', ({ mark }) => word(markNames, mark)),
    text('Theo văn bản', 'By the paper', ({ byPaper }) => yesNo(byPaper)),
    text('Ai phải làm', 'Whose duty', ({ holder }) => word(HOLDERS, holder.role)),
    text('Đơn vị phải làm', 'Unit whose duty it is', ({ holder }) => holder.unit?.name),
    text('Thuộc', 'Belongs to', ({ scope }) => word(SCOPES, scope)),
    text('Tên', 'Title', ({ title }) => title),
    text('Mã đơn vị', 'Unit code', ({ unit }) => unit),
    text('Đơn vị', 'Unit', ({ unitName }) => unitName),
    text('Cơ quan thanh tra', 'Inspectorate', ({ body }) => body),
    text('Người giữ chức vụ', 'Office-holder', ({ person }) => person?.name),
    text('Chức vụ', 'Post', ({ person }) => person?.post),
    text('Mã', 'Id', ({ id }) => id),
  ],
});
