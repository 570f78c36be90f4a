import type { UnavailableCode } from '#application/command-request.ts';
import { type ProblemTable, plain } from './problem-table.ts';

/** What passes by itself: the same request may be sent again. */
export type PassingRefusal =
  | Readonly<{ code: 'Overloaded' | 'Busy' | 'ShuttingDown' | 'Starting' | 'ReadModelUnavailable' | UnavailableCode }>
  | Readonly<{ code: 'NotYetProjected'; asked: number }>;

export const unavailableProblems = {
  Overloaded: plain(
    503,
    { vi: 'Quá tải', en: 'Overloaded' },
    { vi: 'Đang có quá nhiều yêu cầu; hãy thử lại.', en: 'Too many requests at once; try again.' },
  ),
  Busy: plain(
    503,
    { vi: 'Hồ sơ đang được ghi', en: 'Being written to' },
    { vi: 'Nhiều người đang ghi vào hồ sơ này; hãy thử lại.', en: 'Many are writing to this at once; try again.' },
  ),
  ShuttingDown: plain(
    503,
    { vi: 'Đang dừng', en: 'Shutting down' },
    { vi: 'Máy chủ đang dừng.', en: 'The server is shutting down.' },
  ),
  Starting: plain(
    503,
    { vi: 'Đang khởi động', en: 'Starting' },
    {
      vi: 'Máy chủ đang khởi động, đang chờ sổ cái; hãy thử lại.',
      en: 'The server is starting and waits for the ledger; try again.',
    },
  ),
  NotYetProjected: {
    status: 503,
    title: { vi: 'Chưa kịp cập nhật', en: 'Not yet projected' },
    detail: ({ asked }) => ({
      vi: `Dữ liệu đọc chưa đến sự kiện số ${asked}; hãy thử lại.`,
      en: `What can be read has not reached number ${asked}; try again.`,
    }),
  },
  ReadModelUnavailable: plain(
    503,
    { vi: 'Chưa đọc được', en: 'Cannot be read now' },
    { vi: 'Dữ liệu đọc đang được dựng lại.', en: 'What is read from is being rebuilt.' },
  ),
  StorageFull: plain(
    503,
    { vi: 'Hết chỗ lưu', en: 'Storage full' },
    { vi: 'Không còn chỗ; chưa có gì được ghi.', en: 'There is no space left; nothing was stored.' },
  ),
  VaultUnavailable: plain(
    503,
    { vi: 'Kho khoá không sẵn sàng', en: 'Vault unavailable' },
    { vi: 'Không niêm phong được dữ liệu; chưa có gì được ghi.', en: 'Fields cannot be sealed; nothing was stored.' },
  ),
  AuthorityBehind: plain(
    503,
    { vi: 'Chưa kịp cập nhật quyền', en: 'Authority behind' },
    {
      vi: 'Thông tin về quyền chưa cập nhật nên từ chối mọi việc; hãy thử lại.',
      en: 'What is known of rights is not up to date, so nothing is allowed; try again.',
    },
  ),
  ClockBehind: plain(
    503,
    { vi: 'Đồng hồ máy chủ chậm', en: 'Clock behind' },
    {
      vi: 'Đồng hồ của máy chủ chậm hơn sổ cái; chưa có gì được ghi.',
      en: 'The clock of the server is behind the ledger; nothing was stored.',
    },
  ),
  StoreUnavailable: plain(
    503,
    { vi: 'Sổ cái không sẵn sàng', en: 'Store unavailable' },
    { vi: 'Chưa có gì được ghi; hãy thử lại.', en: 'Nothing was stored; try again.' },
  ),
  UnknownOutcome: plain(
    503,
    { vi: 'Chưa rõ kết quả', en: 'Outcome unknown' },
    {
      vi: 'Có thể đã ghi hoặc chưa. Hãy gửi lại với cùng Idempotency-Key để biết.',
      en: 'It may or may not be stored. Send it again with the same Idempotency-Key to find out.',
    },
  ),
} as const satisfies ProblemTable<PassingRefusal>;
