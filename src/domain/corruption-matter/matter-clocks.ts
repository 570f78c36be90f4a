import type { CaseClock } from '../inspection-case/case-clocks.ts';
import type { ClockName } from '../law/clocks/clock-names.ts';
import { dayAfter } from '../law/day-numbers.ts';
import type { LegalDate } from '../legal-date.ts';
import { trackOf } from './severity-on.ts';
import type { CorruptionMatter } from './state.ts';
import { type Suspension, suspensionsOf } from './suspensions-of.ts';

/** The last day of a clock, where one is known: what begins when another clock has run out asks for it. */
export type LastDayOf = (clock: CaseClock) => LegalDate | undefined;

/**
 * The clocks of a matter (decree 59/2019 Arts 43–52), all of them from what is known of it. The one for a cancellation
 * may begin on a day that lies ahead: whoever shows it asks whether the day has come.
 */
export const matterClocks = (matter: CorruptionMatter, lastDayOf: LastDayOf): readonly CaseClock[] => {
  const { suspensions, requests } = suspensionsOf(matter);
  return [
    ...requests.map(({ key, on, answer }) => clockOf('decide-official-suspension', key, on, answer?.on)),
    ...suspensions.flatMap((suspension) => clocksOfSuspension(matter, suspension, lastDayOf)),
  ];
};

const clocksOfSuspension = (
  matter: CorruptionMatter,
  { personId, order, cancelled, publishedOn }: Suspension,
  lastDayOf: LastDayOf,
): readonly CaseClock[] => {
  const lasting = clockOf('official-suspension', order.key, order.from ?? order.on, cancelled?.on);
  const ranOut = lastDayOf({ ...lasting, ended: undefined });
  const mustCancel = [...noCorruptionSince(matter, personId), ...(ranOut === undefined ? [] : [dayAfter(ranOut)])]
    .filter((day) => day >= lasting.startedOn)
    .toSorted()[0];
  const isDue = mustCancel !== undefined && (cancelled === null || cancelled.on >= mustCancel);
  return [
    lasting,
    ...(isDue ? [clockOf('cancel-official-suspension', order.key, mustCancel, cancelled?.on)] : []),
    ...(cancelled === null ? [] : [clockOf('publish-cancellation', order.key, cancelled.on, publishedOn ?? undefined)]),
  ];
};

/** Days on which it was concluded that this person committed no corruption. */
const noCorruptionSince = (matter: CorruptionMatter, personId: string): readonly LegalDate[] => {
  const { judgments } = trackOf(matter);
  const acquittals = judgments.filter(({ offenders }) =>
    offenders.some(({ offender, outcome }) => offender === personId && outcome.kind === 'acquitted'),
  );
  return [
    ...(matter.clearedOn === null ? [] : [matter.clearedOn]),
    ...acquittals.map(({ effectiveOn }) => effectiveOn),
  ];
};

const clockOf = (clock: ClockName, subject: string, startedOn: LegalDate, metOn: LegalDate | undefined): CaseClock => ({
  clock,
  subject,
  level: null,
  startedOn,
  pinnedOn: startedOn,
  pauses: [],
  extensions: [],
  ...(metOn === undefined ? {} : { ended: { on: metOn, how: 'met' } }),
});
