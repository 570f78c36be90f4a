import type { evidenceEventDefinitions } from '#domain/evidence/events.ts';
import { type SamplesOf, sampleId } from './sample.ts';

const caseId = sampleId(1);
const officer = '00000000-0ff1-7000-8000-000000000005';

export const evidenceSamples: SamplesOf<typeof evidenceEventDefinitions> = {
  EvidenceRegistered: {
    caseId,
    hash: 'a'.repeat(64),
    bytes: 482_113,
    mediaType: 'application/pdf',
    summary: 'Trích sao sổ quỹ tiền mặt, quý I',
    claimedOn: '2024-03-31',
    occurredOn: '2024-04-02',
    where: 'Phòng Tài chính – Kế toán',
    form: 'copy',
    excerptOf: 'b'.repeat(64),
    collectedBy: officer,
    receivedAt: '2024-04-02T08:15:30.250Z',
    registeredBy: officer,
  },
  EvidenceMoved: {
    caseId,
    from: officer,
    to: '00000000-0ff1-7000-8000-000000000004',
    place: 'Tủ hồ sơ số 2, phòng 305',
    ground: 'Lưu giữ tập trung',
    recordedBy: officer,
    occurredOn: '2024-04-03',
  },
  EvidenceOpened: {
    caseId,
    copy: 'working-copy',
    reason: 'other',
    note: 'In phụ lục của báo cáo',
    openedBy: officer,
    occurredAt: '2024-04-05T02:00:00.000Z',
  },
  EvidenceVerified: { caseId, result: 'differs', verifiedBy: officer, occurredAt: '2024-04-06T02:00:00.000Z' },
};
