import { type CriminalTrack, type KnownOutcome, outcomesOn } from '../law/accountability/criminal-track.ts';
import type { CorruptAct } from '../law/accountability/liability.ts';
import { type MatterSeverity, type OffenderOutcome, severityOf } from '../law/accountability/severity.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Unit } from '../unit/state.ts';
import type { CorruptionMatter } from './state.ts';

/**
 * Which moment is asked about. `day`: what had taken effect by it. `knownOn`: of what we had received by then; left out:
 * of all that is recorded. *Known then* is both on the same day; *known now* leaves `knownOn` out.
 */
export type AskedOn = Readonly<{ day: LegalDate; knownOn?: LegalDate | undefined }>;

export type SeverityOn = Readonly<{
  severity: MatterSeverity;
  outcomes: readonly KnownOutcome[];
  /** Judgments that are said to be superseded and were never recorded. */
  missing: readonly string[];
}>;

/** Whoever it was: nobody is named yet. */
const SOMEBODY = 'unknown';

/** The criminal track as far as it was known. */
export const trackOf = (matter: CorruptionMatter, knownOn?: LegalDate): CriminalTrack => {
  const wasKnown = ({ receivedOn }: Readonly<{ receivedOn: LegalDate }>) =>
    knownOn === undefined || receivedOn <= knownOn;
  const known = matter.proceedings.filter(wasKnown);
  const days = (isWanted: (type: (typeof known)[number]['type']) => boolean): readonly LegalDate[] =>
    known.filter(({ type }) => isWanted(type)).map(({ on }) => on);
  return {
    offenders: matter.offenders.map(({ personId }) => personId),
    transferredOn: matter.transfers.map(({ on }) => on).toSorted()[0] ?? null,
    openedOn: days((type) => type === 'ProsecutionOpened'),
    closedOn: days((type) => type !== 'ProsecutionOpened'),
    judgments: matter.judgments.filter(wasKnown),
  };
};

const REMEMBERED = 8;

type Read = Readonly<{ asked: AskedOn; read: SeverityOn }>;

/**
 * What was read of a state last. It never changes, and a head's matters are asked about again and again: on one day for
 * all of them, and on the day of each decision that counts them.
 */
const lastRead = new WeakMap<CorruptionMatter, readonly Read[]>();

/** How grave the matter is (decree 59/2019 Art. 76), with what it comes from. Derived, never stored. */
export const severityOn = (matter: CorruptionMatter, { day, knownOn }: AskedOn): SeverityOn => {
  const known = lastRead.get(matter) ?? [];
  for (const { asked, read } of known) if (asked.day === day && asked.knownOn === knownOn) return read;
  const read = readSeverity(matter, { day, knownOn });
  lastRead.set(matter, [{ asked: { day, knownOn }, read }, ...known.slice(0, REMEMBERED - 1)]);
  return read;
};

const readSeverity = (matter: CorruptionMatter, { day, knownOn }: AskedOn): SeverityOn => {
  const track = trackOf(matter, knownOn);
  const reading = outcomesOn(track, day);
  const isConvicted = reading.outcomes.some(({ judgment, outcome: { kind } }) => judgment !== null && isSentence(kind));
  // That we cleared it says nothing against a court.
  if (matter.clearedOn !== null && matter.clearedOn <= day && !isConvicted) {
    return { severity: { outcome: 'no-offender' }, outcomes: [], missing: reading.missing };
  }
  const { outcomes } = reading.outcomes.length > 0 ? reading : outcomesOn({ ...track, offenders: [SOMEBODY] }, day);
  return { severity: severityOf(outcomes.map(({ outcome }) => outcome)), outcomes, missing: reading.missing };
};

const isSentence = (kind: OffenderOutcome['kind']): boolean => kind !== 'acquitted' && kind !== 'pending';

/** What was done, as far as it decides who answers for it. */
export const actOf = ({ topic, subUnits, from, to }: CorruptionMatter, unit: Unit): CorruptAct => ({
  unit,
  topic,
  subUnits,
  from,
  to,
});
