import type { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const officer = sampleId(1);
const occurredOn = '2024-03-18';
const receivedOn = '2024-03-11';

const offender = { personId: sampleId(11), name: 'Mai Văn Thủ', post: 'Kế toán', level: 'staff' as const };
const handover = { recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh', document: samplePaper, occurredOn };
const ref = { number: 14, symbol: 'QĐ-SYT', year: 2024, issuer: '99.S01' };
const recorded = { recordedBy: officer, occurredOn: '2024-03-04' };

const proceeding = {
  by: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
  document: samplePaper,
  note: 'Theo khoản 1 Điều 354',
  receivedOn,
  ...recorded,
};

const judgment = {
  court: 'Tòa án nhân dân tỉnh Hương Bình',
  level: 'first-instance' as const,
  document: samplePaper,
  effectiveOn: '2024-04-04',
  receivedOn,
  offenders: [
    { personId: sampleId(11), outcome: { kind: 'imprisonment' as const, months: 84 } },
    { personId: sampleId(12), outcome: { kind: 'acquitted' as const } },
  ],
  supersedes: ref,
};

const ofManager = {
  personId: sampleId(11),
  by: 'Giám đốc Sở Y tế',
  document: samplePaper,
  receivedOn,
  ...recorded,
};

export const matterSamples: SamplesOf<typeof matterEventDefinitions> = {
  MatterIdentified: {
    source: 'other-conclusion',
    document: samplePaper,
    caseId: sampleId(51),
    findingIds: ['F1', 'F2'],
    unit: '99.S01',
    subUnits: ['99.S01.BV'],
    topic: 'budget-finance',
    actCode: '2.1.đ',
    from: '2023-02-01',
    to: '2023-02-28',
    amountVnd: 9_007_199_254_740_991,
    summary: 'Nhận tiền của nhà thầu; "nghiệm thu" khống',
    details: 'Dòng thứ nhất.\nDòng thứ hai.',
    offenders: [offender],
    occurredOn,
    body: '99.TTr',
    identifiedBy: officer,
  },
  OffendersNamed: { offenders: [offender], namedBy: officer, occurredOn },
  MatterMerged: {
    into: sampleId(62),
    ground: 'Cùng một hành vi',
    document: samplePaper,
    mergedBy: officer,
    occurredOn,
  },
  MatterCleared: { ground: 'Không có hành vi tham nhũng', document: samplePaper, clearedBy: officer, occurredOn },
  MatterEscalated: {
    ground: 'Người bị phản ánh là giám đốc sở',
    highestSuspect: 'department-director',
    document: samplePaper,
    competent: { kind: 'provincial-inspectorate', of: '99' },
    competence: { ruleId: 'corruption-signs-2019', article: 'Điều 60, 61', verified: true },
    escalatedBy: officer,
    occurredOn,
  },
  EscalationAccepted: { caseId: sampleId(52), acceptedBy: officer, occurredOn },
  MatterTransferred: { caseId: sampleId(51), extent: 'whole-file', ...handover, transferredBy: officer },
  ProcuracyNotified: { ...handover, recipient: 'Viện kiểm sát nhân dân tỉnh', notifiedBy: officer },
  TransferAcknowledged: { by: 'Công an tỉnh', document: samplePaper, receivedOn, ...recorded },
  ProsecutionOpened: proceeding,
  ProsecutionRefused: proceeding,
  ProceedingsEnded: proceeding,
  JudgmentRecorded: { ...judgment, ...recorded },
  JudgmentCorrected: { ...judgment, ground: 'Ghi nhầm mức hình phạt', recordedBy: officer, occurredOn },
  SuspensionRequested: {
    personId: sampleId(11),
    addressee: 'Giám đốc Sở Y tế',
    ground: 'Có dấu hiệu tham nhũng và có thể gây khó khăn cho việc xem xét',
    document: samplePaper,
    requestedBy: officer,
    occurredOn,
  },
  SuspensionOrdered: { ...ofManager, kind: 'suspension', from: '2024-03-05', request: ref },
  SuspensionDeclined: { ...ofManager, note: 'Chưa đủ căn cứ', request: ref },
  SuspensionCancelled: { ...ofManager, order: ref, reason: 'no-corruption' },
  CancellationPublished: {
    personId: sampleId(11),
    order: ref,
    channel: 'Cuộc họp toàn cơ quan',
    recordedBy: officer,
    occurredOn,
  },
  RightsRestored: { ...ofManager, restored: 'Vị trí công tác, lương và phụ cấp' },
};
