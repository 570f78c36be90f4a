import type { DemoStep } from './demo-step.ts';
import { ONE_STOP } from './one-stop-matter.ts';

const BODY = '99.TTr';
const slow = { request: 'slow-transfer' } as const;

/**
 * The overseer asks about the moment at which signs of a crime were upheld and not handed over yet; she is answered, and
 * promised a report that has not come. And about a commune that nobody has ever inspected: nobody has answered. All
 * made up. They are asked at the end, so that no number before them is another one.
 */
export const oversightQuestions = (): readonly DemoStep[] => [
  {
    on: '2025-12-09',
    minute: 9 * 60 + 15,
    by: 'giam',
    type: 'RaiseRequest',
    subject: slow,
    data: (world) => ({
      kind: 'question',
      subject: { kind: 'case', id: world.idOf({ case: ONE_STOP.districtCase }) },
      moment: SIGNS_UPHELD,
      summary:
        'Đến ngày 02/02/2024 phát hiện F2 đã được giữ nguyên là có dấu hiệu tội phạm nhưng chưa chuyển cơ quan điều tra. Vì sao chưa chuyển ngay?',
      details: 'Cử tri hỏi liệu có ai đề nghị chờ thêm hay không.',
      askedOf: BODY,
      answerDueOn: '2025-12-19',
      occurredOn: '2025-12-09',
    }),
  },
  {
    on: '2025-12-10',
    minute: 8 * 60 + 40,
    by: 'khai',
    type: 'AcknowledgeRequest',
    subject: slow,
    data: () => ({ note: 'Giao phòng Nghiệp vụ 2', occurredOn: '2025-12-10' }),
  },
  {
    on: '2025-12-10',
    minute: 14 * 60 + 5,
    by: 'giam',
    type: 'RaiseRequest',
    subject: { request: 'never-inspected' },
    data: () => ({
      kind: 'question',
      subject: { kind: 'unit', id: '99.904.02' },
      moment: { number: 696, day: '2025-12-08' },
      summary:
        'Xã này chưa từng được thanh tra, kiểm tra và cũng không có trong dự thảo kế hoạch năm 2026. Cơ quan thanh tra dự kiến thế nào?',
      askedOf: BODY,
      answerDueOn: '2025-12-31',
      occurredOn: '2025-12-10',
    }),
  },
  {
    on: '2025-12-12',
    minute: 10 * 60 + 20,
    by: 'khai',
    type: 'AnswerRequest',
    subject: slow,
    data: () => ({
      moment: AFTER_TRANSFER,
      summary:
        'Ngày 02/02/2024 là thứ Sáu; hồ sơ được lập xong và chuyển cơ quan điều tra vào ngày làm việc kế tiếp, 05/02/2024. Không có đề nghị nào xin chờ.',
      promises: [
        {
          what: 'Kết quả rà soát ở mọi hồ sơ: số ngày từ khi giữ nguyên phát hiện đến khi chuyển cơ quan điều tra',
          dueOn: '2026-01-15',
        },
      ],
      occurredOn: '2025-12-12',
    }),
  },
];

/** After the event that upheld the finding, and after the one that handed it over. A test looks them up. */
export const SIGNS_UPHELD = { number: 194, day: '2024-02-02' } as const;
export const AFTER_TRANSFER = { number: 198, day: '2024-02-05' } as const;
