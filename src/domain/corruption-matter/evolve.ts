import { type DocumentRef, documentKey } from '../document.ts';
import type { Opaque } from '../event-definition.ts';
import type { LegalDate } from '../legal-date.ts';
import type { MatterEvent } from './events.ts';
import { saidIn } from './judgment.ts';
import type { CorruptionMatter, JudgmentOnRecord, MatterState, Offender } from './state.ts';
import { suspensionPaper } from './suspension-paper.ts';

export type FoldedMatterEvent = Opaque<MatterEvent>;
type DataOf<Type extends MatterEvent['type']> = Extract<FoldedMatterEvent, { type: Type }>['data'];

/** What the matter is after the event. Sealed text is never looked at. */
export const evolve = (state: MatterState, event: FoldedMatterEvent): MatterState => {
  if (event.type === 'MatterIdentified') return identified(event.data);
  if (state === null) throw new Error(`${event.type} before MatterIdentified`);
  return { ...state, ...changeBy(event, state) };
};

const identified = (data: DataOf<'MatterIdentified'>): CorruptionMatter => ({
  source: data.source,
  documentKey: keyOf(data.document),
  documentSignedOn: data.document?.signedOn ?? null,
  caseId: data.caseId ?? null,
  findingIds: data.findingIds,
  unit: data.unit,
  subUnits: data.subUnits,
  topic: data.topic,
  actCode: data.actCode,
  from: data.from,
  to: data.to,
  body: data.body,
  identifiedOn: data.occurredOn,
  offenders: data.offenders.map(offenderOf),
  escalation: null,
  mergedInto: null,
  mergedOn: null,
  clearedOn: null,
  transfers: [],
  procuracyNotifiedOn: null,
  acknowledgements: [],
  proceedings: [],
  judgments: [],
  suspensionRequests: [],
  suspensionPapers: [],
  publications: [],
});

const changeBy = (
  event: Exclude<FoldedMatterEvent, { type: 'MatterIdentified' }>,
  state: CorruptionMatter,
): Partial<CorruptionMatter> => {
  switch (event.type) {
    case 'OffendersNamed':
      return { offenders: [...state.offenders, ...event.data.offenders.map(offenderOf)] };
    case 'MatterMerged':
      return { mergedInto: event.data.into, mergedOn: event.data.occurredOn };
    case 'MatterCleared':
      return { clearedOn: event.data.occurredOn };
    case 'MatterEscalated':
      return { escalation: { on: event.data.occurredOn, caseId: null } };
    case 'EscalationAccepted':
      return { escalation: state.escalation && { ...state.escalation, caseId: event.data.caseId } };

    case 'MatterTransferred':
      return { transfers: [...state.transfers, signed(event.data)] };
    case 'ProcuracyNotified':
      return { procuracyNotifiedOn: event.data.occurredOn };
    case 'TransferAcknowledged':
      return { acknowledgements: [...state.acknowledgements, signed(event.data)] };

    case 'ProsecutionOpened':
    case 'ProsecutionRefused':
    case 'ProceedingsEnded': {
      const { by, receivedOn } = event.data;
      return { proceedings: [...state.proceedings, { type: event.type, by, receivedOn, ...signed(event.data) }] };
    }
    case 'JudgmentRecorded':
      return { judgments: [...state.judgments, judged(event.data)] };
    case 'JudgmentCorrected': {
      const corrected = judged(event.data);
      return { judgments: state.judgments.map((each) => (each.key === corrected.key ? corrected : each)) };
    }

    case 'SuspensionRequested': {
      const { personId, addressee } = event.data;
      return {
        suspensionRequests: [...state.suspensionRequests, { personId, addressee, ...signed(event.data) }],
      };
    }
    case 'SuspensionOrdered':
    case 'SuspensionDeclined':
    case 'SuspensionCancelled':
    case 'RightsRestored':
      return { suspensionPapers: [...state.suspensionPapers, suspensionPaper(event)] };
    case 'CancellationPublished': {
      const { order, personId, occurredOn: on } = event.data;
      return { publications: [...state.publications, { orderKey: documentKey(order), personId, on }] };
    }
  }
};

const offenderOf = ({ personId, post, level }: DataOf<'MatterIdentified'>['offenders'][number]): Offender => ({
  personId,
  post: post ?? null,
  level: level ?? null,
});

const keyOf = (document: DocumentRef | undefined): string | null =>
  document === undefined ? null : documentKey(document);

const signed = ({ document }: Readonly<{ document: DocumentRef & Readonly<{ signedOn: LegalDate }> }>) => ({
  key: documentKey(document),
  on: document.signedOn,
});

const judged = (data: DataOf<'JudgmentRecorded'>): JudgmentOnRecord => ({
  ...saidIn(data),
  receivedOn: data.receivedOn,
});
