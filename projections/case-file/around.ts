import type { AroundEventType } from '#domain/inspection-case/around-events.ts';
import { transferIdOf } from '#domain/inspection-case/around-state.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { DataOf } from './on-case.ts';
import { factsOfCase } from './read-case.ts';

/** Told beside what happens around a conclusion: what it hangs on. */
type BesideType = 'CrimeSignsTransferred' | 'ImplementationOrderRecorded' | 'CaseClosed';
type KeptType = AroundEventType | BesideType;

/** When a fact came into the ledger. */
type Recorded = Readonly<{ number: number; recordedAt: string }>;
type Told<Type extends KeptType> = DataOf<Type> & Recorded;

/** Everything around the conclusion of one case. Sealed texts are sealed. */
export type AroundOnFile = Readonly<{
  /** Silence is not among it: the clock `superior-opinion` of each tells it. */
  opinions: readonly (Told<'SuperiorOpinionRequested'> &
    Readonly<{ answer: Told<'SuperiorOpinionRecorded'> | null }>)[];
  amendments: readonly Told<'ConclusionAmended'>[];
  contests: readonly (Told<'ConclusionContested'> & Readonly<{ answer: Told<'ContestAnswered'> | null }>)[];
  /** Signs of crime that were handed over, and whether the procuracy was told. */
  transfers: readonly (Told<'CrimeSignsTransferred'> &
    Readonly<{ transferId: string; notice: Told<'ProcuracyNotifiedOfTransfer'> | null }>)[];
  legalFile: Readonly<{
    /** Day of the first order to implement the conclusion; null: none was issued, and nothing is due. */
    orderedOn: string | null;
    closed: Told<'InspectionFileClosed'> | null;
    handedOver: Told<'FileHandedOver'> | null;
  }>;
  lateFacts: readonly Told<'LateFactAdded'>[];
  reinspections: readonly Told<'ReinspectionOrdered'>[];
  /** Each time the case was closed, and opened again. */
  closings: readonly Told<'CaseClosed'>[];
  reopenings: readonly Told<'CaseReopened'>[];
}>;

/** How much of it waits for somebody. */
export type AroundCounts = Readonly<{
  opinionsOut: number;
  contestsUnanswered: number;
  transfersUntold: number;
  lateFacts: number;
  isFileDue: boolean;
  isFileClosed: boolean;
  isFileHandedOver: boolean;
}>;

type Row = Readonly<{ ledger_number: number; type: KeptType; recorded_at: string; data: string }>;

export const aroundOf = (reader: Reader, caseId: string): AroundOnFile => {
  const rows = factsOfCase<Row>(reader, 'around_conclusion', caseId);
  const all = <Type extends KeptType>(wanted: Type): readonly Told<Type>[] =>
    rows
      .filter(({ type }) => type === wanted)
      // The data was stored with the type that it belongs to.
      .map((row) => ({ ...JSON.parse(row.data), number: row.ledger_number, recordedAt: row.recorded_at }));
  const opinions = all('SuperiorOpinionRecorded');
  const answers = all('ContestAnswered');
  const notices = all('ProcuracyNotifiedOfTransfer');
  return {
    opinions: all('SuperiorOpinionRequested').map((asked) => ({
      ...asked,
      answer: opinions.find(({ opinionId }) => opinionId === asked.opinionId) ?? null,
    })),
    amendments: all('ConclusionAmended'),
    contests: all('ConclusionContested').map((contest) => ({
      ...contest,
      answer: answers.find(({ contestId }) => contestId === contest.contestId) ?? null,
    })),
    transfers: all('CrimeSignsTransferred').map((transfer, index) => {
      const transferId = transferIdOf(index);
      return { ...transfer, transferId, notice: notices.find((each) => each.transferId === transferId) ?? null };
    }),
    legalFile: {
      orderedOn: all('ImplementationOrderRecorded')[0]?.occurredOn ?? null,
      closed: all('InspectionFileClosed')[0] ?? null,
      handedOver: all('FileHandedOver')[0] ?? null,
    },
    lateFacts: all('LateFactAdded'),
    reinspections: all('ReinspectionOrdered'),
    closings: all('CaseClosed'),
    reopenings: all('CaseReopened'),
  };
};

export const aroundCounts = (around: AroundOnFile): AroundCounts => {
  const { orderedOn, closed, handedOver } = around.legalFile;
  return {
    opinionsOut: around.opinions.filter(({ answer }) => answer === null).length,
    contestsUnanswered: around.contests.filter(({ answer }) => answer === null).length,
    transfersUntold: around.transfers.filter(({ notice }) => notice === null).length,
    lateFacts: around.lateFacts.length,
    isFileDue: orderedOn !== null && handedOver === null,
    isFileClosed: closed !== null,
    isFileHandedOver: handedOver !== null,
  };
};

/** Everyone who did something of it. */
export const actorsAround = (around: AroundOnFile): readonly string[] => [
  ...around.opinions.flatMap(({ requestedBy, answer }) => [requestedBy, ...(answer ? [answer.recordedBy] : [])]),
  ...around.amendments.map(({ amendedBy }) => amendedBy),
  ...around.contests.flatMap(({ recordedBy, answer }) => [recordedBy, ...(answer ? [answer.answeredBy] : [])]),
  ...around.transfers.flatMap(({ transferredBy, notice }) => [transferredBy, ...(notice ? [notice.notifiedBy] : [])]),
  ...(around.legalFile.closed === null ? [] : [around.legalFile.closed.closedBy]),
  ...(around.legalFile.handedOver === null ? [] : [around.legalFile.handedOver.handedOverBy]),
  ...around.lateFacts.map(({ addedBy }) => addedBy),
  ...around.reinspections.map(({ orderedBy }) => orderedBy),
  ...around.closings.flatMap(({ proposedBy, closedBy }) => [proposedBy, closedBy]),
  ...around.reopenings.map(({ reopenedBy }) => reopenedBy),
];
