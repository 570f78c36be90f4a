import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import * as track from '#domain/corruption-matter/criminal-track.ts';
import { acceptEscalation, escalateMatter } from '#domain/corruption-matter/escalation.ts';
import { identifyMatter } from '#domain/corruption-matter/identification.ts';
import { clearMatter, mergeMatter, nameOffenders } from '#domain/corruption-matter/standing.ts';
import * as suspensions from '#domain/corruption-matter/suspensions.ts';
import { notifyProcuracy, recordTransferAcknowledged, transferMatter } from '#domain/corruption-matter/transfer.ts';
import { on, paper } from './case-papers.ts';
import { suspect, witness } from './finding-story.ts';
import { unitCodes } from './huong-binh.ts';
import { asking } from './inspection-commands.ts';
import { CASE_ID, courtPaper, ESCALATED_CASE_ID, managerPaper, matterIds, policePaper, refOf } from './matter.ts';

const proceeding = { by: 'Công an tỉnh', document: policePaper(1, on.followedUp), receivedOn: '2024-06-07' };
const ofManager = { personId: suspect.personId, by: 'Giám đốc Sở Y tế', receivedOn: '2024-06-07' };
const judgment = {
  court: 'TAND tỉnh Hương Bình',
  level: 'first-instance' as const,
  document: courtPaper(1, on.followedUp),
  effectiveOn: '2024-06-20',
  receivedOn: '2024-06-07',
  offenders: [{ personId: suspect.personId, outcome: { kind: 'imprisonment' as const, months: 48 } }],
};

const inDepartment = {
  unit: unitCodes.department,
  topic: 'budget-finance' as const,
  actCode: '2.1.b' as const,
  from: '2023-02-01',
  to: '2023-02-28',
  summary: 'Nhận tiền của nhà thầu khi nghiệm thu',
  offenders: [{ personId: suspect.personId, name: suspect.name, post: suspect.post, level: 'staff' as const }],
  occurredOn: on.identified,
};

/** A matter that no case of ours told of. */
export const identifyFromPaper = asking(identifyMatter, 'leader', {
  source: 'judgment',
  document: courtPaper(3, '2024-03-20'),
  ...inDepartment,
});

/** The usual command of each type to the matter of the department: the table is complete or it does not compile. */
export const ask = {
  IdentifyMatter: asking(identifyMatter, 'leader', {
    source: 'inspection',
    caseId: CASE_ID,
    findingIds: ['F2'],
    ...inDepartment,
  }),
  NameOffenders: asking(nameOffenders, 'leader', {
    offenders: [{ personId: witness.personId, name: witness.name }],
    occurredOn: on.followedUp,
  }),
  MergeMatter: asking(mergeMatter, 'head', {
    into: matterIds.other,
    ground: 'Cùng một hành vi',
    occurredOn: on.followedUp,
  }),
  ClearMatter: asking(clearMatter, 'head', {
    ground: 'Không có hành vi tham nhũng',
    document: paper('conclusion', 60, on.followedUp),
    occurredOn: on.followedUp,
  }),
  EscalateMatter: asking(escalateMatter, 'districtHead', {
    ground: 'Vụ việc có dấu hiệu tham nhũng',
    occurredOn: on.followedUp,
  }),
  AcceptEscalation: asking(acceptEscalation, 'leader', { caseId: ESCALATED_CASE_ID, occurredOn: on.proposed }),
  TransferMatter: asking(transferMatter, 'head', {
    extent: 'whole-file',
    recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
    document: paper('letter', 41, on.followedUp),
  }),
  NotifyProcuracy: asking(notifyProcuracy, 'head', {
    recipient: 'Viện kiểm sát nhân dân tỉnh',
    document: paper('letter', 42, on.followedUp),
  }),
  RecordTransferAcknowledged: asking(recordTransferAcknowledged, 'inspector', {
    by: 'Công an tỉnh',
    document: policePaper(9, on.followedUp),
    receivedOn: '2024-06-07',
  }),
  RecordProsecutionOpened: asking(track.recordProsecutionOpened, 'inspector', proceeding),
  RecordProsecutionRefused: asking(track.recordProsecutionRefused, 'inspector', proceeding),
  RecordProceedingsEnded: asking(track.recordProceedingsEnded, 'inspector', proceeding),
  RecordJudgment: asking(track.recordJudgment, 'inspector', judgment),
  CorrectJudgment: asking(track.correctJudgment, 'inspector', {
    ...judgment,
    ground: 'Ghi nhầm mức hình phạt',
    occurredOn: on.proposed,
  }),
  RequestSuspension: asking(suspensions.requestSuspension, 'head', {
    personId: suspect.personId,
    addressee: 'Giám đốc Sở Y tế',
    ground: 'Có thể gây khó khăn cho việc xem xét',
    document: paper('letter', 43, on.followedUp),
  }),
  RecordSuspensionOrdered: asking(suspensions.recordSuspensionOrdered, 'inspector', {
    ...ofManager,
    document: managerPaper(1, on.followedUp),
    kind: 'suspension',
    from: '2024-06-06',
  }),
  RecordSuspensionDeclined: asking(suspensions.recordSuspensionDeclined, 'inspector', {
    ...ofManager,
    document: managerPaper(2, on.followedUp),
  }),
  RecordSuspensionCancelled: asking(suspensions.recordSuspensionCancelled, 'inspector', {
    ...ofManager,
    document: managerPaper(3, on.followedUp),
    order: refOf(managerPaper(1, '2024-04-02')),
    reason: 'no-corruption',
  }),
  RecordCancellationPublished: asking(suspensions.recordCancellationPublished, 'inspector', {
    personId: suspect.personId,
    order: refOf(managerPaper(1, '2024-04-02')),
    channel: 'Cuộc họp cơ quan',
    occurredOn: on.proposed,
  }),
  RecordRightsRestored: asking(suspensions.recordRightsRestored, 'inspector', {
    ...ofManager,
    document: managerPaper(4, on.followedUp),
    restored: 'Vị trí công tác và lương',
  }),
} satisfies { [Type in MatterCommand['type']]: (...args: never[]) => Extract<MatterCommand, { type: Type }> };
