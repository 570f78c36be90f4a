import type { z } from 'zod';
import { accountabilityAction } from '#domain/accountability-action/accountability-action.ts';
import { type ActionEvent, actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { groundAssessed, groundClaimed } from '#domain/accountability-action/hearing.ts';
import { accountabilityActionOpened } from '#domain/accountability-action/opening.ts';
import { actionDropped, personStatusRecorded } from '#domain/accountability-action/outcome.ts';
import * as sanctions from '#domain/accountability-action/sanctions.ts';
import type { Document, DocumentRef } from '#domain/document.ts';
import type { SanctionForm } from '#domain/law/accountability/consequence.ts';
import { happened, idOf } from './case-papers.ts';
import { extend } from './facts.ts';
import { unitCodes } from './huong-binh.ts';
import { CASE_ID, casesBeside, identified, identifiedByDistrict, matterIds } from './matter.ts';
import { holders } from './offices.ts';
import { paper as anyPaper } from './papers.ts';
import { specify } from './specify.ts';

/** Days of the usual action; all before the usual now. */
export const days = {
  opened: '2024-05-20',
  claimed: '2024-05-24',
  assessed: '2024-05-28',
  decided: '2024-06-05',
} as const;

/** The matters of the department (one more of it, not linked to a case) and of the commune. */
export const mattersBeside = extend(casesBeside, {
  matters: {
    [matterIds.usual]: [identified()],
    [matterIds.other]: [identified({ findingIds: ['F2'], occurredOn: '2024-04-02' })],
    [matterIds.commune]: [identifiedByDistrict()],
  },
});

type Opened = z.input<typeof accountabilityActionOpened.plain>;
/** The deputy whose field it was. */
export const opened = (changes: Partial<Opened> = {}) =>
  happened(accountabilityActionOpened, {
    matterId: matterIds.usual,
    otherMatters: [],
    caseId: CASE_ID,
    personId: holders.deputyDirector.personId,
    office: 'deputy',
    regime: 'civil-service',
    occurredOn: days.opened,
    unit: unitCodes.department,
    name: holders.deputyDirector.name,
    post: holders.deputyDirector.post,
    isActing: false,
    liability: 'direct',
    because: 'own-field',
    article: 'Điều 72 Luật Phòng, chống tham nhũng 2018',
    reference: { form: 'reprimand', clause: 'one-less-serious', several: 2, isProvisional: false },
    counted: [{ matterId: matterIds.usual, severity: 'less-serious', outcome: 'graded' }],
    openedBy: idOf('leader'),
    ...changes,
  });

/** Sentences about an action. */
export const given = (...events: readonly ActionEvent[]) =>
  specify(accountabilityAction, actionEventDefinitions).given(events).with(mattersBeside);

/** A paper of the committee that disciplines: each number names one paper. */
export const superiorPaper = (number: number, signedOn: string): Document =>
  anyPaper({ number, symbol: 'QĐ-UBND', year: Number(signedOn.slice(0, 4)), issuer: unitCodes.province, signedOn });

const decided = (document: Document, receivedOn = document.signedOn) => ({
  decidedBy: 'Chủ tịch UBND tỉnh',
  document,
  receivedOn,
  recordedBy: idOf('inspector'),
  occurredOn: document.signedOn,
});

type Claimed = z.input<typeof groundClaimed.plain>;
type Assessed = z.input<typeof groundAssessed.plain>;

export const told = {
  claimed: (groundId: string, ground: Claimed['ground'], effect: Claimed['effect']) =>
    happened(groundClaimed, {
      groundId,
      ground,
      effect,
      claimedFor: 'head',
      occurredOn: days.claimed,
      claimedBy: idOf('inspector'),
    }),
  assessed: (groundId: string, effect: Assessed['effect'], occurredOn: string = days.assessed) =>
    happened(groundAssessed, {
      groundId,
      ...(effect === undefined ? { result: 'not-given' } : { result: 'given', effect }),
      reason: 'Đã đối chiếu hồ sơ',
      occurredOn,
      assessedBy: idOf('leader'),
    }),
  sanctioned: (n: number, signedOn: string, form: SanctionForm, receivedOn?: string) =>
    happened(sanctions.sanctionRecorded, { form, ...decided(superiorPaper(n, signedOn), receivedOn) }),
  replaced: (n: number, signedOn: string, form: SanctionForm, replaces: DocumentRef, receivedOn?: string) =>
    happened(sanctions.sanctionReplaced, { form, replaces, ...decided(superiorPaper(n, signedOn), receivedOn) }),
  appealDecided: (
    n: number,
    signedOn: string,
    sanction: DocumentRef,
    outcome: Pick<z.input<typeof sanctions.appealDecided.plain>, 'result' | 'form'>,
  ) => happened(sanctions.appealDecided, { sanction, ...outcome, ...decided(superiorPaper(n, signedOn)) }),
  annulled: (n: number, signedOn: string, sanction: DocumentRef) =>
    happened(sanctions.sanctionAnnulled, { sanction, ...decided(superiorPaper(n, signedOn)) }),
  leftAsItIs: (n: number, signedOn: string) =>
    happened(sanctions.noFurtherSanction, decided(superiorPaper(n, signedOn))),
  confirmed: (document: DocumentRef, occurredOn: string = days.decided) =>
    happened(sanctions.sanctionRecordConfirmed, { document, confirmedBy: idOf('leader'), occurredOn }),
  dropped: (reason: 'excluded' | 'exempted' | 'matter-cleared', occurredOn: string = days.decided) =>
    happened(actionDropped, { reason, ground: 'Theo kết quả xem xét', droppedBy: idOf('head'), occurredOn }),
  status: (status: z.input<typeof personStatusRecorded.plain>['status'], from: string) =>
    happened(personStatusRecorded, { status, from, recordedBy: idOf('inspector'), occurredOn: from }),
};
