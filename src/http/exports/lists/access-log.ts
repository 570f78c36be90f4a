import { accessKindNames } from '#terms/access-log.ts';
import { roleNames } from '#terms/offices.ts';
import { listAccess } from '../../access-log/contract.ts';
import { defineExport, filter, word } from '../exportable-list.ts';

/** What somebody may open, or see. */
export const SUBJECTS = {
  case: { vi: 'hồ sơ', en: 'case' },
  matter: { vi: 'vụ việc', en: 'matter' },
  accountability: { vi: 'xem xét trách nhiệm', en: 'accountability action' },
} as const;

/** Who opened, tried or was given what. That this list was taken out stands in it the next time. */
export const accessLog = defineExport({
  name: 'access-log',
  contract: listAccess,
  page: (answer) => ({ rows: answer.entries, next: answer.next }),
  filters: {
    kind: filter('Loại', 'Kind', accessKindNames),
    officer: filter('Cán bộ (mã)', 'Officer (id)'),
    subject: filter('Về', 'About'),
    from: filter('Từ ngày', 'From'),
    to: filter('Đến ngày', 'To'),
  },
  columns: ({ text, instant, number }) => [
    number('Sự kiện số', 'Event', (entry) => entry.number),
    instant('Ghi lúc (giờ Việt Nam)', 'Recorded at (Vietnam)', ({ recordedAt }) => recordedAt),
    text('Loại', 'Kind', ({ kind }) => word(accessKindNames, kind)),
    text('Ai', 'Who', ({ by }) => by.name),
    text('Vai trò', 'Role', ({ by }) => word(roleNames, by.role)),
    text('Cơ quan', 'Body', ({ by }) => by.bodyName),
    text('Việc', 'What', ({ sentence }) => sentence),
    text('Thuộc', 'Belongs to', ({ subject }) => word(SUBJECTS, subject?.kind ?? null)),
    text('Tên', 'Title', ({ subject }) => subject?.title),
    text('Lý do', 'Reason', ({ reason }) => reason),
    text('Ghi chú', 'Note', ({ note }) => note),
    text('Mã', 'Id', ({ subject, aboutId }) => subject?.id ?? aboutId),
  ],
});
