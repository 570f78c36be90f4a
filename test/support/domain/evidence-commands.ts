import { moveEvidence, openEvidence, registerEvidence, verifyEvidence } from '#domain/evidence/commands.ts';
import { asking } from './asking.ts';
import { people, uuid } from './huong-binh.ts';

/** The case that the usual files belong to. */
export const EVIDENCE_CASE = uuid('ca5e', 1);
const caseId = EVIDENCE_CASE;

/** The usual command of each type. Its identity is the hash: a test says which. */
export const askOfEvidence = {
  RegisterEvidence: asking(registerEvidence, 'inspector', {
    caseId,
    bytes: 1_024,
    mediaType: 'application/pdf',
    summary: 'Sổ quỹ tiền mặt quý I',
    claimedOn: '2024-01-31',
    occurredOn: '2024-02-20',
    where: 'Phòng Kế toán',
    form: 'copy',
    isDenunciation: false,
  }),
  MoveEvidence: asking(moveEvidence, 'inspector', {
    caseId,
    to: people.leader.officerId,
    place: 'Tủ hồ sơ số 2',
    ground: 'Lưu giữ tập trung',
    occurredOn: '2024-02-21',
  }),
  OpenEvidence: asking(openEvidence, 'inspector', { caseId, copy: 'as-received', reason: 'draft' }),
  VerifyEvidence: asking(verifyEvidence, 'inspector', { caseId, result: 'matches' }),
};
