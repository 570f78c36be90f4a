import type { Ground, GroundEffect, Liability, Regime, SanctionForm } from '../law/accountability/consequence.ts';
import type { LiableOfficer } from '../law/accountability/liability.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { Office } from '../unit/state.ts';

export type GroundOnRecord = Readonly<{
  groundId: string;
  ground: Ground;
  /** The effect that was claimed. */
  claimed: GroundEffect;
  claimedBy: string;
  claimedOn: LegalDate;
  status: 'claimed' | 'given' | 'not-given';
  /** The effect of one that was given. */
  effect: GroundEffect | null;
  assessedOn: LegalDate | null;
}>;

export const SUPERIOR_PAPERS = [
  'SanctionRecorded',
  'SanctionReplaced',
  'AppealDecided',
  'SanctionAnnulled',
  'NoFurtherSanction',
] as const;
export type SuperiorPaperType = (typeof SUPERIOR_PAPERS)[number];

/** A paper by which a superior decided, as it was recorded: a fact, whatever it says. */
export type SuperiorPaper = Readonly<{
  type: SuperiorPaperType;
  /** Names the paper (`documentKey`). */
  key: string;
  on: LegalDate;
  receivedOn: LegalDate;
  decidedBy: string;
  /** Of a decision on a sanction. */
  form: SanctionForm | null;
  /** Key of the decision that it replaces, changes or takes back; recorded or not. */
  target: string | null;
  /** What an appeal led to. */
  result: 'kept' | 'changed' | 'annulled' | null;
  /** As the paper states it; null: it states none. */
  ground: string | null;
  recordedBy: string;
  /** The second officer who read the paper beside the record; null: nobody yet. */
  confirmedBy: string | null;
}>;

export const PERSON_STATUSES = ['serving', 'moved', 'retired', 'elected', 'deceased'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** Null until it is opened. */
export type ActionState = AccountabilityAction | null;

/** One head or deputy for one matter, as its own events tell it. Plain values only: read models keep it as it is. */
export type AccountabilityAction = Readonly<{
  matterId: string;
  otherMatters: readonly string[];
  /** The case in which the matter was found; null: none of ours. */
  caseId: string | null;
  unit: UnitCode;
  personId: string;
  name: string;
  post: string;
  office: Office;
  isActing: boolean;
  liability: Liability;
  because: LiableOfficer['because'] | 'determined';
  regime: Regime;
  openedOn: LegalDate;
  notifiedOn: LegalDate | null;
  explainedOn: LegalDate | null;
  grounds: readonly GroundOnRecord[];
  /** What we recommended, in the order of recommending. */
  proposals: readonly Readonly<{ form: SanctionForm; on: LegalDate }>[];
  papers: readonly SuperiorPaper[];
  enforcements: readonly Readonly<{ target: string; on: LegalDate }>[];
  appeals: readonly Readonly<{ target: string; on: LegalDate }>[];
  dropped: Readonly<{ reason: 'excluded' | 'exempted' | 'matter-cleared'; on: LegalDate }> | null;
  /** Ascending by `from`. */
  statuses: readonly Readonly<{ status: PersonStatus; from: LegalDate }>[];
}>;

/** Nothing has been done in it yet. */
export const UNTOUCHED = {
  notifiedOn: null,
  explainedOn: null,
  grounds: [],
  proposals: [],
  papers: [],
  enforcements: [],
  appeals: [],
  dropped: null,
  statuses: [],
} as const satisfies Partial<AccountabilityAction>;
