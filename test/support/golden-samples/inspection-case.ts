import type { caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { aroundSamples } from './around-conclusion.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';
import { unitWorkSamples } from './unit-work.ts';

const officer = sampleId(1);
const hash = 'e'.repeat(64);
const occurredOn = '2024-03-18';

const member = {
  officerId: sampleId(2),
  position: 'leader' as const,
  declaredNoConflict: { by: sampleId(2), on: '2024-03-04' },
};

const person = {
  personId: sampleId(11),
  name: 'Mai Văn Thủ',
  post: 'Kế toán',
  level: 'staff',
  role: 'suspected' as const,
};

const place = {
  summary: 'Chi tiếp khách vượt định mức; "chứng từ" không hợp lệ',
  details: 'Dòng thứ nhất.\nDòng thứ hai.',
  unit: '99.S01',
  place: 'Phòng Kế toán',
  from: '2023-02-01',
  to: '2023-02-28',
  amountVnd: 120_000_000,
  landM2: 35.5,
  persons: [person],
  responsiblePost: 'Kế toán trưởng',
  legalBasis: ['Điều 8 Nghị định 130/2005/NĐ-CP'],
  evidence: [hash],
};

// Both codes at once is what a rule refuses, not the shape.
const kind = { topic: 'budget-finance' as const, actCode: '2.1.đ' as const, violationCode: '94.1.b' as const };

const recommendation = {
  kind: 'recover-budget' as const,
  summary: 'Thu hồi vào ngân sách',
  details: 'Thu hồi của ông Thủ.',
  addressee: '99.S01',
  obligor: {
    kind: 'person' as const,
    name: 'Công ty TNHH Một Hai Ba',
    personId: sampleId(12),
    personName: 'Phan Thị Nợ',
  },
  amountVnd: 9_007_199_254_740_991,
  landM2: 0.25,
  dueOn: '2024-08-30',
  findingIds: ['F1'],
};

const payer = { ...recommendation.obligor, personName: 'Phan Thị Trả' };

const step = { recommendationId: 'R1', details: 'Đã nộp tại Kho bạc.', document: samplePaper, occurredOn };
const review = { findingId: 'F1', comment: 'Đã đối chiếu sổ quỹ.', reviewedBy: officer, occurredOn };

export const caseSamples: SamplesOf<typeof caseEventDefinitions> = {
  CaseCarriedIn: {
    paperFile: { reference: 'HS 07/2023', keptAt: 'Kho lưu trữ, giá 3' },
    importedFrom: {
      rows: [
        { fileHash: hash, sheet: 'cases', row: 2, became: 'case' },
        { fileHash: hash, sheet: 'findings', row: 17, became: 'F1' },
      ],
    },
    stage: 'following-up',
    carriedInBy: officer,
    occurredOn,
  },
  CaseOpened: {
    form: 'inspection',
    source: 'complaint-or-denunciation',
    sourceReference: 'Sổ 12/2024',
    unit: '99.S01',
    topics: ['budget-finance', 'administrative-procedure'],
    period: { from: '2022-01-01', to: '2023-12-31' },
    corruptionSigns: true,
    highestSuspect: 'department-deputy-director',
    occurredOn: '2024-03-01',
    body: '99.TTr',
    bodyLevel: 'provincial',
    competence: { ruleId: 'corruption-signs-2019', article: 'Điều 60, 61', verified: true },
    openedBy: officer,
  },
  PlanItemNamed: { planId: '99-2024', itemId: 'P3', namedBy: officer, occurredOn: '2024-03-02' },
  InspectionDecisionIssued: {
    document: samplePaper,
    durationDays: 45,
    durationUnit: 'working',
    issuedBy: officer,
    occurredOn: '2024-03-04',
  },
  DecisionAnnounced: {
    minutes: { madeOn: '2024-03-11', place: 'Hội trường Sở Y tế' },
    announcedBy: officer,
    occurredOn: '2024-03-11',
  },
  TeamAppointed: { members: [member], appointedBy: officer, occurredOn: '2024-03-05' },
  TeamMemberReplaced: { leaving: sampleId(3), joining: member, replacedBy: officer, occurredOn },
  RecusalRecorded: { officerId: sampleId(3), ground: 'relative-heads-unit', recordedBy: officer, occurredOn },
  DurationExtended: {
    days: 30,
    ground: 'expert-opinion-needed',
    proposedOn: '2024-03-01',
    document: samplePaper,
    extendedBy: officer,
    occurredOn: '2024-03-04',
  },
  InspectionSuspended: { ground: 'unit-request', document: samplePaper, suspendedBy: officer, occurredOn },
  InspectionResumed: { document: samplePaper, resumedBy: officer, occurredOn: '2024-03-25' },
  InspectionTerminated: {
    ground: 'Đơn vị đã giải thể',
    document: samplePaper,
    terminatedBy: officer,
    occurredOn: '2024-03-04',
  },
  CheckDecisionIssued: { document: samplePaper, durationDays: 5, issuedBy: officer, occurredOn: '2024-03-04' },
  CheckDone: { minutes: { madeOn: '2024-03-08', place: 'UBND xã Phú Mỹ' }, endedBy: officer, occurredOn: '2024-03-08' },
  CheckResultNotified: {
    document: samplePaper,
    findings: ['F1'],
    recommendations: [{ recommendationId: 'R1', ...recommendation }],
    issuedBy: officer,
    occurredOn: '2024-03-04',
  },
  CheckStopped: { ground: 'Đơn vị đã giải thể', document: samplePaper, stoppedBy: officer, occurredOn: '2024-03-04' },
  ...unitWorkSamples,
  ...aroundSamples,
  FindingReported: { findingId: 'F1', ...kind, ...place, reportedBy: officer, occurredOn },
  FindingCorrected: { findingId: 'F1', changes: place, remove: ['place'], correctedBy: officer, occurredOn },
  FindingReclassified: { findingId: 'F1', ...kind, ground: 'Vì vụ lợi', reclassifiedBy: officer, occurredOn },
  FindingWithdrawn: { findingId: 'F1', ground: 'Ghi nhầm đơn vị', withdrawnBy: officer, occurredOn },
  FindingUpheld: {
    ...review,
    responsiblePost: 'Kế toán trưởng',
    legalBasis: ['Điều 8'],
    persons: [person, { personId: sampleId(13), role: 'witness' }],
    crimeSigns: true,
  },
  FindingRejected: review,
  FindingReturned: review,
  MatterLinked: { matterId: sampleId(61), findingIds: ['F1'], linkedBy: officer, occurredOn },
  AccountabilityLinked: { actionId: sampleId(71), matterId: sampleId(61), linkedBy: officer, occurredOn },
  CrimeSignsTransferred: {
    findingIds: ['F1'],
    extent: 'information',
    recipient: 'Cơ quan Cảnh sát điều tra',
    document: samplePaper,
    transferredBy: officer,
    occurredOn: '2024-03-04',
  },
  FieldworkEnded: { endedBy: officer, occurredOn },
  ResultsReported: {
    document: samplePaper,
    headResponsibilityGrade: 'weak-management-capacity',
    dissents: [{ officerId: sampleId(4), text: 'Số tiền cao hơn.' }],
    reportedBy: officer,
    occurredOn: '2024-03-04',
  },
  DraftAssigned: { drafter: sampleId(5), assignedBy: officer, occurredOn },
  ConclusionDrafted: { hash, version: 1, draftedBy: sampleId(5), occurredOn },
  DraftAppraised: {
    version: 1,
    result: 'changes-needed',
    comment: 'Thiếu căn cứ ở mục 3.',
    occurredOn,
    appraisedBy: sampleId(6),
  },
  ConclusionIssued: {
    document: samplePaper,
    assessments: [{ topic: 'budget-finance', result: 'violations' }],
    findings: ['F1'],
    recommendations: [{ recommendationId: 'R1', ...recommendation }],
    draftVersion: 1,
    issuedBy: officer,
    occurredOn: '2024-03-04',
  },
  ConclusionPublished: {
    channels: ['portal', 'mass-media'],
    postedOn: '2024-05-16',
    until: '2024-06-03',
    publishedHash: hash,
    redactions: [{ passage: 'Mục 2.3', ground: 'Bảo vệ người cung cấp thông tin' }],
    publishedBy: officer,
    occurredOn: '2024-05-16',
  },
  ImplementationOrderRecorded: {
    document: samplePaper,
    recommendationIds: ['R1', 'R2'],
    dueDays: 30,
    conclusionReceivedOn: '2024-05-20',
    dueOn: '2024-06-17',
    recordedBy: officer,
    occurredOn,
  },
  ReminderSent: {
    recommendationId: 'R1',
    document: samplePaper,
    dueOn: '2024-09-30',
    details: 'Đã gọi cho ông Thủ hai lần.',
    sentBy: officer,
    occurredOn,
  },
  FollowUpCheckDone: {
    recommendationId: 'R1',
    result: 'partly-done',
    found: 'Mới nộp một nửa vào Kho bạc',
    minutes: { madeOn: occurredOn, place: 'Sở Y tế' },
    document: samplePaper,
    details: 'Bà Nợ hẹn nộp tiếp.',
    occurredOn,
    checkedBy: officer,
  },
  HandlingRecorded: {
    recommendationId: 'R2',
    form: 'Kiểm điểm rút kinh nghiệm',
    organisations: 1,
    individuals: 2,
    document: samplePaper,
    details: 'Ông Thủ và một người khác.',
    recordedBy: officer,
    occurredOn,
  },
  RecoveryRecorded: {
    recoveryId: 'P1',
    recommendationId: 'R1',
    findingId: 'F1',
    amountVnd: 9_007_199_254_740_991,
    landM2: 0.25,
    payer,
    destination: 'custody-account',
    document: samplePaper,
    paidOn: occurredOn,
    details: 'Nộp thay cho người thân.',
    recordedBy: officer,
    occurredOn,
  },
  RecoveryReversed: {
    recoveryId: 'P1',
    amountVnd: 50_000_000,
    landM2: 0.25,
    ground: 'Giấy nộp tiền bị trả lại',
    document: samplePaper,
    occurredOn,
    recommendationIds: ['R1'],
    reversedBy: officer,
  },
  RecommendationReportedDone: { ...step, recordedBy: officer },
  RecommendationVerified: { ...step, verifiedBy: officer },
  RecommendationClosedUnimplemented: { ...step, reason: 'Doanh nghiệp đã phá sản', closedBy: officer },
  MatterDeclaredNotRequired: {
    findingIds: ['F1'],
    ground: 'Đã có vụ việc khác',
    document: samplePaper,
    occurredOn,
    declaredBy: officer,
  },
  AccountabilityDeclaredNotRequired: {
    ground: 'Người đứng đầu đã từ trần',
    document: samplePaper,
    occurredOn,
    declaredBy: officer,
  },
  ResultReportedToRequester: { document: samplePaper, occurredOn, reportedBy: officer },
  EvidenceReverified: { hashes: [hash], occurredOn, reverifiedBy: officer },
  ClosureProposed: { outcome: 'partly-implemented', proposedBy: officer, occurredOn },
  CaseClosed: { outcome: 'partly-implemented', proposedBy: officer, closedBy: sampleId(7), occurredOn },
};
