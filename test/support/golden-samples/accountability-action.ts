import type { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { type SamplesOf, sampleId, samplePaper } from './sample.ts';

const officer = sampleId(1);
const occurredOn = '2024-03-18';

const ref = { number: 14, symbol: 'QĐ-UBND', year: 2024, issuer: '99' };
const paper = {
  decidedBy: 'Chủ tịch UBND tỉnh',
  document: samplePaper,
  receivedOn: '2024-03-11',
  ground: 'Theo khoản 1 Điều 78 Nghị định 59/2019/NĐ-CP',
  recordedBy: officer,
  occurredOn: '2024-03-04',
};

export const actionSamples: SamplesOf<typeof actionEventDefinitions> = {
  AccountabilityActionOpened: {
    matterId: sampleId(61),
    otherMatters: [sampleId(62)],
    caseId: sampleId(63),
    personId: sampleId(21),
    office: 'head',
    determination: { liability: 'joint', ground: 'Lĩnh vực chưa được phân công cho cấp phó nào' },
    regime: 'civil-service',
    occurredOn,
    unit: '99.S01',
    name: 'Lê Văn Đứng',
    post: 'Giám đốc Sở Y tế',
    isActing: true,
    liability: 'joint',
    because: 'determined',
    article: 'Điều 72 Luật Phòng, chống tham nhũng 2018',
    reference: { form: 'warning', clause: 'several-less-serious', several: 2, isProvisional: true },
    counted: [
      { matterId: sampleId(61), severity: 'less-serious', outcome: 'undetermined' },
      { matterId: sampleId(62), severity: null, outcome: 'no-offender' },
    ],
    openedBy: officer,
  },
  HeadNotified: { document: samplePaper, occurredOn, notifiedBy: officer },
  HeadExplained: {
    explanation: 'Tôi đã kiểm tra hằng quý.\nĐã báo cáo.',
    document: samplePaper,
    occurredOn,
    recordedBy: officer,
  },
  GroundClaimed: {
    groundId: 'G1',
    ground: 'stopped-or-remedied',
    effect: 'exempt',
    claimedFor: 'head',
    details: 'Đã thu hồi số tiền của ông Thủ.',
    occurredOn,
    claimedBy: officer,
  },
  GroundAssessed: {
    groundId: 'G1',
    result: 'given',
    effect: 'reduce',
    reason: 'Đã ngăn chặn nhưng chậm',
    occurredOn,
    assessedBy: officer,
  },
  SanctionProposed: {
    form: 'warning',
    otherMatters: [sampleId(62)],
    ground: 'Tái phạm',
    document: samplePaper,
    addressee: 'Chủ tịch UBND tỉnh',
    band: { lightest: 'reprimand', heaviest: 'warning', isProvisional: true },
    proposedBy: officer,
    occurredOn: '2024-03-04',
  },
  SanctionRecorded: { ...paper, form: 'reprimand' },
  SanctionReplaced: { ...paper, form: 'removal-of-former-title', replaces: ref },
  AppealDecided: { ...paper, sanction: ref, result: 'changed', form: 'none' },
  SanctionAnnulled: { ...paper, sanction: ref },
  NoFurtherSanction: paper,
  SanctionEnforced: { sanction: ref, occurredOn, recordedBy: officer },
  SanctionAppealed: { sanction: ref, occurredOn, recordedBy: officer },
  SanctionRecordConfirmed: { document: ref, confirmedBy: officer, occurredOn },
  SanctionRecordReturned: { document: ref, comment: 'Ngày ký ghi sai', returnedBy: officer, occurredOn },
  ActionDropped: {
    reason: 'excluded',
    ground: 'Không thể biết, theo điểm a khoản 1 Điều 73',
    document: samplePaper,
    occurredOn,
    droppedBy: officer,
  },
  PersonStatusRecorded: {
    status: 'moved',
    from: occurredOn,
    note: 'Phó Chánh Văn phòng UBND tỉnh',
    recordedBy: officer,
    occurredOn,
  },
};
