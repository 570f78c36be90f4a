import type { z } from 'zod';
import { corruptionMatter } from '#domain/corruption-matter/corruption-matter.ts';
import {
  judgmentRecorded,
  proceedingsEnded,
  prosecutionOpened,
  prosecutionRefused,
} from '#domain/corruption-matter/criminal-track.ts';
import { matterEscalated } from '#domain/corruption-matter/escalation.ts';
import { type MatterEvent, matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { matterIdentified } from '#domain/corruption-matter/identification.ts';
import { matterCleared, matterMerged } from '#domain/corruption-matter/standing.ts';
import * as suspensions from '#domain/corruption-matter/suspensions.ts';
import { matterTransferred } from '#domain/corruption-matter/transfer.ts';
import type { Document, DocumentRef } from '#domain/document.ts';
import type { OffenderOutcome } from '#domain/law/accountability/severity.ts';
import { happened, idOf, on, paper } from './case-papers.ts';
import { extend } from './facts.ts';
import { bribe, bribeHandedOver, overspending, suspect } from './finding-story.ts';
import { unitCodes, uuid } from './huong-binh.ts';
import { districtLed, provinceLed } from './inspection.ts';
import { staffed } from './offices.ts';
import { paper as anyPaper } from './papers.ts';
import { specify } from './specify.ts';

/** Of the department: F1 was handed over, F2 is a corrupt act too, F3 is none. */
export const CASE_ID = uuid('ca5e', 21);
/** Of the commune, led by the district. */
export const DISTRICT_CASE_ID = uuid('ca5e', 22);
/** Opened in the commune because of an escalation. */
export const ESCALATED_CASE_ID = uuid('ca5e', 23);
export const matterIds = { usual: uuid('3a77', 11), other: uuid('3a77', 12), commune: uuid('3a77', 13) } as const;

const [{ data: opening } = { data: undefined }] = districtLed.upTo('opened');
if (opening === undefined || !('source' in opening)) throw new Error('a case begins with its opening');

/** The cases that matters come from, and the units with their office-holders. */
export const casesBeside = extend(staffed, {
  cases: {
    [CASE_ID]: provinceLed.withFindings(bribeHandedOver, bribe, overspending).upTo('following-up'),
    [DISTRICT_CASE_ID]: districtLed.withFindings(bribe).upTo('following-up'),
    [ESCALATED_CASE_ID]: [{ type: 'CaseOpened', data: { ...opening, source: 'escalation' } }],
  },
});

type Identified = z.input<typeof matterIdentified.plain>;
/** A bribe in the department in February 2023, found by the province. */
export const identified = (changes: Partial<Identified> = {}) =>
  happened(matterIdentified, {
    source: 'inspection',
    caseId: CASE_ID,
    findingIds: ['F1'],
    unit: unitCodes.department,
    subUnits: [],
    topic: 'budget-finance',
    actCode: '2.1.b',
    from: '2023-02-01',
    to: '2023-02-28',
    summary: 'Nhận tiền của nhà thầu khi nghiệm thu',
    offenders: [{ personId: suspect.personId, name: suspect.name, post: suspect.post, level: 'staff' }],
    occurredOn: on.identified,
    body: unitCodes.provincialInspectorate,
    identifiedBy: idOf('leader'),
    ...changes,
  });

/** A bribe in the commune, found by the district. */
export const identifiedByDistrict = (changes: Partial<Identified> = {}) =>
  identified({
    caseId: DISTRICT_CASE_ID,
    unit: unitCodes.commune,
    topic: 'administrative-procedure',
    body: unitCodes.districtInspectorate,
    identifiedBy: idOf('districtInspector'),
    ...changes,
  });

/** Sentences about a matter. */
export const given = (...events: readonly MatterEvent[]) =>
  specify(corruptionMatter, matterEventDefinitions).given(events).with(casesBeside);

/* Papers of others: each number names one paper. */

export const refOf = ({ number, symbol, year, issuer }: Document): DocumentRef => ({ number, symbol, year, issuer });
export const courtPaper = (number: number, signedOn: string): Document =>
  anyPaper({ kind: 'judgment', number, symbol: 'HSST', year: yearOf(signedOn), issuer: 'TAND tỉnh', signedOn });
export const policePaper = (number: number, signedOn: string): Document =>
  anyPaper({ number, symbol: 'QĐ-CSĐT', year: yearOf(signedOn), issuer: 'Công an tỉnh', signedOn });
export const managerPaper = (number: number, signedOn: string): Document =>
  anyPaper({ number, symbol: 'QĐ-SYT', year: yearOf(signedOn), issuer: unitCodes.department, signedOn });
const yearOf = (day: string): number => Number(day.slice(0, 4));

const records = { recordedBy: idOf('inspector') };
const signed = (document: Document, receivedOn = document.signedOn) => ({
  document,
  receivedOn,
  ...records,
  occurredOn: document.signedOn,
});

export const told = {
  transferred: (signedOn: string = on.transferred) =>
    happened(matterTransferred, {
      extent: 'whole-file',
      recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
      document: paper('letter', 40, signedOn),
      transferredBy: idOf('head'),
      occurredOn: signedOn,
    }),
  escalated: (occurredOn: string = on.identified) =>
    happened(matterEscalated, {
      ground: 'Vụ việc có dấu hiệu tham nhũng',
      competent: { kind: 'provincial-inspectorate', of: unitCodes.province },
      competence: {
        ruleId: 'corruption-signs-2019',
        article: 'Luật Phòng, chống tham nhũng, Điều 60, 61',
        verified: true,
      },
      escalatedBy: idOf('districtHead'),
      occurredOn,
    }),
  merged: (into: string, occurredOn = '2024-06-01') =>
    happened(matterMerged, { into, ground: 'Cùng một hành vi', mergedBy: idOf('head'), occurredOn }),
  cleared: (occurredOn = '2024-06-01') =>
    happened(matterCleared, {
      ground: 'Không có hành vi tham nhũng',
      document: paper('conclusion', 60, occurredOn),
      clearedBy: idOf('head'),
      occurredOn,
    }),
  opened: (n: number, signedOn: string, receivedOn?: string) =>
    happened(prosecutionOpened, { by: 'Công an tỉnh', ...signed(policePaper(n, signedOn), receivedOn) }),
  refusedToProsecute: (n: number, signedOn: string, receivedOn?: string) =>
    happened(prosecutionRefused, { by: 'Công an tỉnh', ...signed(policePaper(n, signedOn), receivedOn) }),
  ended: (n: number, signedOn: string, receivedOn?: string) =>
    happened(proceedingsEnded, { by: 'VKSND tỉnh', ...signed(policePaper(n, signedOn), receivedOn) }),
  judged: (
    n: number,
    signedOn: string,
    outcome: Exclude<OffenderOutcome, { kind: 'below-criminal' }>,
    changes: Partial<z.input<typeof judgmentRecorded.plain>> = {},
  ) =>
    happened(judgmentRecorded, {
      court: 'TAND tỉnh Hương Bình',
      level: 'first-instance',
      effectiveOn: signedOn,
      offenders: [{ personId: suspect.personId, outcome }],
      ...signed(courtPaper(n, signedOn)),
      ...changes,
    }),
  asked: (n: number, signedOn: string, personId: string = suspect.personId) =>
    happened(suspensions.suspensionRequested, {
      personId,
      addressee: 'Giám đốc Sở Y tế',
      ground: 'Có thể gây khó khăn cho việc xem xét',
      document: paper('letter', n, signedOn),
      requestedBy: idOf('head'),
      occurredOn: signedOn,
    }),
  ordered: (n: number, signedOn: string, changes: Partial<z.input<typeof suspensions.suspensionOrdered.plain>> = {}) =>
    happened(suspensions.suspensionOrdered, {
      personId: suspect.personId,
      by: 'Giám đốc Sở Y tế',
      kind: 'suspension',
      from: signedOn,
      ...signed(managerPaper(n, signedOn)),
      ...changes,
    }),
  declined: (
    n: number,
    signedOn: string,
    changes: Partial<z.input<typeof suspensions.suspensionDeclined.plain>> = {},
  ) =>
    happened(suspensions.suspensionDeclined, {
      personId: suspect.personId,
      by: 'Giám đốc Sở Y tế',
      ...signed(managerPaper(n, signedOn)),
      ...changes,
    }),
  cancelled: (
    n: number,
    signedOn: string,
    order: DocumentRef,
    changes: Partial<z.input<typeof suspensions.suspensionCancelled.plain>> = {},
  ) =>
    happened(suspensions.suspensionCancelled, {
      personId: suspect.personId,
      by: 'Giám đốc Sở Y tế',
      order,
      reason: 'ran-out',
      ...signed(managerPaper(n, signedOn)),
      ...changes,
    }),
  published: (occurredOn: string, order: DocumentRef, personId: string = suspect.personId) =>
    happened(suspensions.cancellationPublished, {
      personId,
      order,
      channel: 'Cuộc họp cơ quan',
      occurredOn,
      ...records,
    }),
  restored: (n: number, signedOn: string, personId: string = suspect.personId) =>
    happened(suspensions.rightsRestored, {
      personId,
      by: 'Giám đốc Sở Y tế',
      restored: 'Vị trí công tác và lương',
      ...signed(managerPaper(n, signedOn)),
    }),
};
