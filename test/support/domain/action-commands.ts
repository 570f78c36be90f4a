import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import { assessGround, claimGround, notifyHead, recordHeadExplained } from '#domain/accountability-action/hearing.ts';
import { openAction } from '#domain/accountability-action/opening.ts';
import { dropAction, recordPersonStatus } from '#domain/accountability-action/outcome.ts';
import { proposeSanction } from '#domain/accountability-action/proposal.ts';
import * as sanctions from '#domain/accountability-action/sanctions.ts';
import { days, superiorPaper } from './action.ts';
import { paper } from './case-papers.ts';
import { asking } from './inspection-commands.ts';
import { matterIds, refOf } from './matter.ts';
import { holders } from './offices.ts';

const ofSuperior = { decidedBy: 'Chủ tịch UBND tỉnh', receivedOn: '2024-06-07' };
/** The sanction that others speak of. */
export const SANCTION = superiorPaper(1, days.decided);

/** The usual command of each type to the action of the deputy: the table is complete or it does not compile. */
export const ask = {
  OpenAction: asking(openAction, 'leader', {
    matterId: matterIds.usual,
    personId: holders.deputyDirector.personId,
    office: 'deputy',
    regime: 'civil-service',
    occurredOn: days.opened,
  }),
  NotifyHead: asking(notifyHead, 'inspector', { occurredOn: days.claimed }),
  RecordHeadExplained: asking(recordHeadExplained, 'inspector', {
    explanation: 'Tôi đã kiểm tra hằng quý.',
    occurredOn: days.claimed,
  }),
  ClaimGround: asking(claimGround, 'inspector', {
    ground: 'took-preventive-measures',
    effect: 'exclude',
    claimedFor: 'head',
    occurredOn: days.claimed,
  }),
  AssessGround: asking(assessGround, 'leader', {
    groundId: 'G1',
    result: 'given',
    reason: 'Đã đối chiếu hồ sơ',
    occurredOn: days.assessed,
  }),
  ProposeSanction: asking(proposeSanction, 'head', {
    form: 'reprimand',
    document: paper('letter', 70, days.decided),
    addressee: 'Chủ tịch UBND tỉnh',
  }),
  RecordSanction: asking(sanctions.recordSanction, 'inspector', {
    ...ofSuperior,
    form: 'reprimand',
    document: SANCTION,
  }),
  RecordSanctionReplaced: asking(sanctions.recordSanctionReplaced, 'inspector', {
    ...ofSuperior,
    form: 'warning',
    document: superiorPaper(2, days.decided),
    replaces: refOf(SANCTION),
  }),
  RecordAppealDecided: asking(sanctions.recordAppealDecided, 'inspector', {
    ...ofSuperior,
    document: superiorPaper(3, days.decided),
    sanction: refOf(SANCTION),
    result: 'kept',
  }),
  RecordSanctionAnnulled: asking(sanctions.recordSanctionAnnulled, 'inspector', {
    ...ofSuperior,
    document: superiorPaper(4, days.decided),
    sanction: refOf(SANCTION),
  }),
  RecordNoFurtherSanction: asking(sanctions.recordNoFurtherSanction, 'inspector', {
    ...ofSuperior,
    document: superiorPaper(5, days.decided),
  }),
  RecordSanctionEnforced: asking(sanctions.recordSanctionEnforced, 'inspector', {
    sanction: refOf(SANCTION),
    occurredOn: '2024-06-07',
  }),
  RecordSanctionAppealed: asking(sanctions.recordSanctionAppealed, 'inspector', {
    sanction: refOf(SANCTION),
    occurredOn: '2024-06-07',
  }),
  ConfirmRecord: asking(sanctions.confirmRecord, 'leader', { document: refOf(SANCTION), occurredOn: '2024-06-10' }),
  ReturnRecord: asking(sanctions.returnRecord, 'leader', {
    document: refOf(SANCTION),
    comment: 'Ngày ký ghi sai',
    occurredOn: '2024-06-10',
  }),
  DropAction: asking(dropAction, 'head', {
    reason: 'excluded',
    ground: 'Không thể biết',
    occurredOn: days.decided,
  }),
  RecordPersonStatus: asking(recordPersonStatus, 'inspector', { status: 'moved', from: '2024-06-01' }),
} satisfies { [Type in ActionCommand['type']]: (...args: never[]) => Extract<ActionCommand, { type: Type }> };
