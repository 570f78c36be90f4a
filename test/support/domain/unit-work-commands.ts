import { applyCoerciveMeasure, liftCoerciveMeasure } from '#domain/inspection-case/coercive-measures.ts';
import { writeDiaryEntry } from '#domain/inspection-case/diary.ts';
import { reserveDissent } from '#domain/inspection-case/dissents.ts';
import { receiveDocuments, requestDocuments } from '#domain/inspection-case/document-requests.ts';
import { recordExpertAnswer, requestExpert } from '#domain/inspection-case/experts.ts';
import { signMinutes } from '#domain/inspection-case/minutes.ts';
import { sendOutline } from '#domain/inspection-case/outline.ts';
import { recordUnitExplanation } from '#domain/inspection-case/unit-explanations.ts';
import { orderViolationStop } from '#domain/inspection-case/violation-stops.ts';
import { asking } from './asking.ts';
import { idOf, on, paper } from './case-papers.ts';
import { unitCodes, uuid } from './huong-binh.ts';

/** People of the unit, who are no officers. */
export const accountant = { personId: uuid('9e45', 31), name: 'Mai Văn Thủ', post: 'Kế toán trưởng' };
export const neighbour = { personId: uuid('9e45', 32), name: 'Lê Thị Kiến', post: 'Cán bộ xã' };

/** The usual commands of the work at the unit. */
export const askAtUnit = {
  SendOutline: asking(sendOutline, 'leader', {
    document: paper('letter', 41, on.teamAppointed),
    answerDueOn: on.announced,
    occurredOn: on.teamAppointed,
  }),
  RequestDocuments: asking(requestDocuments, 'inspector', {
    items: [{ title: 'Sổ quỹ tiền mặt 2023' }, { title: 'Hợp đồng tiếp khách' }],
    dueOn: '2024-03-22',
    occurredOn: on.found,
  }),
  ReceiveDocuments: asking(receiveDocuments, 'inspector', { requestId: 'Q1', items: [1], occurredOn: on.reviewed }),
  SignMinutes: asking(signMinutes, 'inspector', {
    kind: 'working-session',
    place: 'Phòng Kế toán',
    summary: 'Đối chiếu sổ quỹ với chứng từ chi',
    details: 'Kế toán trưởng trình bày về các khoản chi.',
    team: [idOf('inspector')],
    others: [{ ...accountant, side: 'unit' }],
    refusedToSign: [],
    occurredOn: on.found,
  }),
  WriteDiaryEntry: asking(writeDiaryEntry, 'inspector', { text: 'Làm việc với phòng Kế toán.', occurredOn: on.found }),
  RequestExpert: asking(requestExpert, 'inspector', {
    expert: 'Trung tâm Giám định chất lượng xây dựng',
    summary: 'Khối lượng thi công thực tế',
    document: paper('letter', 42, on.found),
    answerDueOn: '2024-04-05',
    occurredOn: on.found,
  }),
  RecordExpertAnswer: asking(recordExpertAnswer, 'inspector', {
    expertRequestId: 'E1',
    summary: 'Khối lượng thấp hơn hồ sơ thanh toán',
    document: paper('report', 5, on.transferred, unitCodes.department),
    occurredOn: on.extended,
  }),
  ApplyCoerciveMeasure: asking(applyCoerciveMeasure, 'leader', {
    kind: 'sealing',
    summary: 'Tủ hồ sơ của phòng Kế toán',
    document: paper('decision', 43, on.found),
    article: 'Điều ghi trong quyết định',
    until: '2024-04-01',
    occurredOn: on.found,
  }),
  LiftCoerciveMeasure: asking(liftCoerciveMeasure, 'leader', {
    measureId: 'C1',
    ground: 'Đã sao chụp đủ hồ sơ',
    occurredOn: on.reviewed,
  }),
  RecordUnitExplanation: asking(recordUnitExplanation, 'inspector', {
    findingId: 'F1',
    explainedBy: 'Giám đốc Sở',
    summary: 'Chi theo quy chế nội bộ cũ',
    occurredOn: on.reviewed,
  }),
  OrderViolationStop: asking(orderViolationStop, 'leader', {
    summary: 'Dừng chi tiếp khách ngoài định mức',
    document: paper('letter', 44, on.reviewed),
    occurredOn: on.reviewed,
  }),
  ReserveDissent: asking(reserveDissent, 'inspector', {
    text: 'Số tiền phải cao hơn.',
    occurredOn: on.reviewed,
  }),
};
