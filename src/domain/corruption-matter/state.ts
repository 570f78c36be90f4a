import type { CourtLevel, Judgment } from '../law/accountability/criminal-track.ts';
import type { CorruptActCode } from '../law/corrupt-acts.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { PostLevel } from '../unit/post-level.ts';

/** From what a matter became known: findings of ours, a judgment, another body's conclusion. */
export const MATTER_SOURCES = ['inspection', 'judgment', 'other-conclusion'] as const;
export type MatterSource = (typeof MATTER_SOURCES)[number];

export type Offender = Readonly<{ personId: string; post: string | null; level: PostLevel | null }>;

/** A paper of others, by its key (`documentKey`). `on`: signed · `receivedOn`: known to us. */
type Paper = Readonly<{ key: string; on: LegalDate; receivedOn: LegalDate }>;

export type Proceeding = Paper &
  Readonly<{ type: 'ProsecutionOpened' | 'ProsecutionRefused' | 'ProceedingsEnded'; by: string }>;

export type JudgmentOnRecord = Judgment &
  Readonly<{ court: string; level: CourtLevel; on: LegalDate; receivedOn: LegalDate }>;

export type SuspensionPaper = Paper &
  Readonly<{
    type: 'SuspensionOrdered' | 'SuspensionDeclined' | 'SuspensionCancelled' | 'RightsRestored';
    personId: string;
    by: string;
    /** Of an order: what it is and its first day. */
    kind: 'suspension' | 'transfer' | null;
    from: LegalDate | null;
    /** The request that it answers, the order that it cancels: each by its key, recorded or not. */
    requestKey: string | null;
    orderKey: string | null;
    reason: 'no-corruption' | 'ran-out' | 'other' | null;
  }>;

/** Null until it is identified. */
export type MatterState = CorruptionMatter | null;

/** A corruption matter as its own events tell it. Plain values only: read models keep it as it is. */
export type CorruptionMatter = Readonly<{
  source: MatterSource;
  /** Key of the paper by which it became known, where it is not a finding; and its day. */
  documentKey: string | null;
  documentSignedOn: LegalDate | null;
  caseId: string | null;
  findingIds: readonly string[];
  unit: UnitCode;
  subUnits: readonly UnitCode[];
  topic: Topic;
  actCode: CorruptActCode;
  from: LegalDate;
  to: LegalDate;
  body: UnitCode;
  identifiedOn: LegalDate;
  offenders: readonly Offender[];
  escalation: Readonly<{ on: LegalDate; caseId: string | null }> | null;
  mergedInto: string | null;
  mergedOn: LegalDate | null;
  clearedOn: LegalDate | null;
  transfers: readonly Readonly<{ key: string; on: LegalDate }>[];
  procuracyNotifiedOn: LegalDate | null;
  acknowledgements: readonly Readonly<{ key: string; on: LegalDate }>[];
  proceedings: readonly Proceeding[];
  judgments: readonly JudgmentOnRecord[];
  suspensionRequests: readonly Readonly<{ key: string; personId: string; on: LegalDate; addressee: string }>[];
  suspensionPapers: readonly SuspensionPaper[];
  publications: readonly Readonly<{ orderKey: string; personId: string; on: LegalDate }>[];
}>;

/** What is known of a paper says the same thing; when we had it makes no other fact of it. */
export const isSameProceeding = (known: Proceeding, told: Pick<Proceeding, 'type' | 'by' | 'on'>): boolean =>
  known.type === told.type && known.by === told.by && known.on === told.on;
