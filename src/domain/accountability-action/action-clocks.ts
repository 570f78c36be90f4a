import { severityOn, trackOf } from '../corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '../corruption-matter/state.ts';
import type { CaseClock } from '../inspection-case/case-clocks.ts';
import type { CriminalTrack } from '../law/accountability/criminal-track.ts';
import type { Severity } from '../law/accountability/severity.ts';
import type { ClockName } from '../law/clocks/clock-names.ts';
import { dayBefore } from '../law/day-numbers.ts';
import type { LegalDate } from '../legal-date.ts';
import type { AccountabilityAction } from './state.ts';

/** What the clocks of an action hang on beside the action itself. */
export type ActionClockGround = Readonly<{
  matter: CorruptionMatter;
  /** Day of the conclusion of the case in which the matter was found; null: none, or not yet. */
  concludedOn: LegalDate | null;
}>;

/**
 * The clocks of an action, all of them from what is known of it: to consider discipline from the conclusion and again
 * from each judgment that brings something new (decree 59/2019 Art. 79), both limitation periods from the end of the act, and the time to handle
 * it, without the time of criminal proceedings.
 */
export const actionClocks = (
  action: AccountabilityAction,
  { matter, concludedOn }: ActionClockGround,
): readonly CaseClock[] => {
  const conclusion = concludedOn ?? (matter.source === 'other-conclusion' ? matter.documentSignedOn : null);
  const judged = matter.judgments.map(({ key, effectiveOn }) => ({ subject: key, on: effectiveOn }));
  const begun = (clock: ClockName, subject: string | null, startedOn: LegalDate, pauses: CaseClock['pauses'] = []) =>
    withEnd(action, { clock, subject, level: null, startedOn, pinnedOn: startedOn, pauses, extensions: [] });
  return [
    ...(conclusion === null ? [] : [begun('consider-discipline', 'conclusion', conclusion)]),
    ...judged.map(({ subject, on }) => withoutNews(action, matter, begun('consider-discipline', subject, on))),
    begun('limitation-reprimand', null, matter.to),
    begun('limitation-heavier', null, matter.to),
    begun('handle-discipline', null, action.openedOn, proceedingsOf(trackOf(matter), action.openedOn)),
  ];
};

/** Met by the first paper of the superior from its start on; moot once nothing is to be done any more. */
const withEnd = ({ papers, dropped }: AccountabilityAction, clock: CaseClock): CaseClock => {
  const met = papers
    .map(({ on }) => on)
    .filter((on) => on >= clock.startedOn)
    .toSorted()[0];
  if (met !== undefined && (dropped === null || met <= dropped.on)) return { ...clock, ended: { on: met, how: 'met' } };
  if (dropped === null) return clock;
  const on = dropped.on < clock.startedOn ? clock.startedOn : dropped.on;
  return { ...clock, ended: { on, how: 'moot' } };
};

/**
 * A judgment that leaves the matter as grave as it was asks for nothing where the superior has decided already: the same
 * reading by which nothing has to be looked at again then.
 */
const withoutNews = ({ papers }: AccountabilityAction, matter: CorruptionMatter, clock: CaseClock): CaseClock => {
  const { startedOn: on, ended } = clock;
  // A paper from that day on has met it.
  const isDecided = papers.length > 0;
  return ended === undefined && isDecided && gravityOn(matter, dayBefore(on)) === gravityOn(matter, on)
    ? { ...clock, ended: { on, how: 'moot' } }
    : clock;
};

/** Null: nobody is left whose act it was. */
const gravityOn = (matter: CorruptionMatter, day: LegalDate): Severity | null => {
  const { severity } = severityOn(matter, { day });
  return severity.outcome === 'no-offender' ? null : severity.severity;
};

/** From the opening of proceedings until they were refused or ended, or a judgment took effect. */
const proceedingsOf = ({ openedOn, closedOn, judgments }: CriminalTrack, notBefore: LegalDate): CaseClock['pauses'] => {
  const ends = [...closedOn, ...judgments.map(({ effectiveOn }) => effectiveOn)].toSorted();
  const pauses: { kind: 'criminal-proceedings'; from: LegalDate; until: LegalDate | null }[] = [];
  for (const opened of openedOn.toSorted()) {
    const from = opened < notBefore ? notBefore : opened;
    const until = ends.find((on) => on >= opened) ?? null;
    if (until !== null && until <= from) continue;
    const last = pauses.at(-1);
    // Opened again before it was closed: it is the same time.
    if (last !== undefined && (last.until === null || from < last.until)) continue;
    pauses.push({ kind: 'criminal-proceedings', from, until });
  }
  return pauses;
};
