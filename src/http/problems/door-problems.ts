import { type ProblemTable, plain } from './problem-table.ts';

/** From where a request may not come, whoever sends it. */
export type DoorRefusal = Readonly<{ code: 'HostNotAllowed' | 'ForeignOrigin' | 'DirectOnly' }>;

export const doorProblems = {
  HostNotAllowed: plain(
    403,
    { vi: 'Tên máy chủ không được chấp nhận', en: 'Host not accepted' },
    {
      vi: 'Bản này chỉ trả lời tại địa chỉ của chính máy này.',
      en: 'This installation answers only at the addresses of its own machine.',
    },
  ),
  ForeignOrigin: plain(
    403,
    { vi: 'Yêu cầu từ trang khác', en: 'Request from another site' },
    { vi: 'Trang khác không được gửi yêu cầu tới đây.', en: 'Another site may not send requests here.' },
  ),
  DirectOnly: plain(
    403,
    { vi: 'Chỉ đọc trực tiếp', en: 'Read it directly' },
    {
      vi: 'Số liệu vận hành chỉ trả cho chương trình trên chính máy này, không qua proxy hay trình duyệt.',
      en: 'Figures for monitoring are given to programs of this machine, not through a proxy or to a page.',
    },
  ),
} satisfies ProblemTable<DoorRefusal>;
