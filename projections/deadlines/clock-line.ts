import { type ClockStanding, isProvisional } from '#domain/law/clocks/clock.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, outlinedAmong } from '../rights/visibility.ts';
import type { ClockAsOf } from './clock-row.ts';
import { type DutyRole, dutyHolder } from './duty-holder.ts';
import { type Heading, headingsOf } from './headings.ts';

/** Whose duty it is: by role, and by name where the case knows it. */
export type DutyHolder = Readonly<{
  role: DutyRole;
  officerId: string | null;
  unit: Readonly<{ code: string; name: string }> | null;
}>;

/** A clock without the counting behind it. */
export type ClockSummary = ClockStanding &
  Readonly<{
    key: string;
    clock: ClockName;
    /** Of several with one name, what it is about: the recommendation's number, the paper it began with or hangs on. */
    subject: string | null;
    startedOn: string;
    endedOn: string | null;
    pausedSince: string | null;
    /** Days of the term that are left while it stands still; null: it does not, or is not counted in days. */
    left: number | null;
    /** How sure the rule is; null: no rule is known for the day. */
    mark: Mark | null;
    article: string | null;
    /** The paper names the term or the last day by itself. */
    byPaper: boolean;
    isExtended: boolean;
    /** Its last day hangs on a year of which the calendar is not complete. */
    isProvisional: boolean;
    holder: DutyHolder;
  }>;

export type ClockLine = Heading & ClockSummary;

/** @param leader null also where the reader may not know who leads */
export const summaryOf = (reader: Reader, clock: ClockAsOf, leader: string | null, at: At): ClockSummary => {
  const { due, standing, key } = clock;
  const { clock: name, subject, startedOn, ended } = clock.clock;
  const { rule, extensions, stated, statedDueOn } = due.derivation;
  return {
    ...standing,
    key,
    clock: name,
    subject,
    startedOn,
    endedOn: ended?.on ?? null,
    pausedSince: due.outcome === 'paused' && ended === undefined ? due.since : null,
    left: due.outcome === 'paused' && due.derivation.inputs?.unit !== 'year' ? due.left : null,
    mark: rule?.mark ?? null,
    article: rule?.article ?? null,
    byPaper: stated !== null || statedDueOn !== null,
    isExtended: extensions.length > 0,
    isProvisional: isProvisional(due.derivation),
    holder: holderOf(reader, clock, leader, at),
  };
};

const holderOf = (reader: Reader, { owner, clock }: ClockAsOf, leader: string | null, at: At): DutyHolder => {
  const role = dutyHolder(clock.clock);
  if (role !== 'addressee') return { role, officerId: role === 'leader' ? leader : null, unit: null };
  const addressee = reader.get<Readonly<{ addressee: string }>>(
    'select addressee from clock_addressee where case_id = :caseId and subject = :subject',
    { caseId: owner.id, subject: clock.subject },
  )?.addressee;
  const unit = addressee === undefined ? null : { code: addressee, name: unitNameOn(reader, addressee, at.legalDate) };
  return { role, officerId: null, unit };
};

/** The clocks with what they are about. Who leads a case is not of its outline. */
export const linesOf = (
  reader: Reader,
  clocks: readonly ClockAsOf[],
  visibility: CaseVisibilityFilter,
  at: At,
): readonly ClockLine[] => {
  const ownerIds = clocks.map(({ owner }) => owner.id);
  const headings = headingsOf(reader, ownerIds);
  const outlined = outlinedAmong(reader, visibility, ownerIds);
  return clocks.flatMap((clock) => {
    const heading = headings.get(clock.owner.id);
    if (heading === undefined) return [];
    const { leaderId, ...about } = heading;
    return [{ ...about, ...summaryOf(reader, clock, outlined.has(about.id) ? null : leaderId, at) }];
  });
};
