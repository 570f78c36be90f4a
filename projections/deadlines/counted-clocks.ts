import type { Rows } from '#projecting/read-model.ts';
import type { Changed } from '../clocks/case-clocks.ts';
import { countAs, countAt, type Place } from '../flows/flows.ts';

/** Under which names duties are counted that are not done: of cases, and of matters and actions, which are seen by other rights. */
export const CLOCK_MEASURES = { case: 'clock', subject: 'subject-clock' } as const;

/** Begins to count the clocks of a case, a corruption matter or an action. */
export const countClocksOf = (rows: Rows, ownerId: string, place: Place): void =>
  countAt(rows, { ownerId, rightId: ownerId }, place);

type Open = Readonly<{ clock: string; shown_from: string; sort_on: string }>;

/**
 * Counts the duties of the owner that are not done, by the day on which they end. Recommendations are not among them:
 * that there are any is known from the publication on, and `follow-up` counts them.
 */
export const countClocks: Changed = (rows, ownerId, { scope, number }) => {
  const open = rows.all<Open>(
    `select clock, shown_from, sort_on from clock
     where owner_id = :ownerId and is_open = 1 and kind = 'duty' and clock <> 'implement-recommendation'`,
    { ownerId },
  );
  const measure = scope === 'case' ? CLOCK_MEASURES.case : CLOCK_MEASURES.subject;
  countAs(
    rows,
    number,
    ownerId,
    open.map(({ clock, shown_from, sort_on: onDay }) => ({
      measure,
      what: shown_from === '' ? clock : `${clock} ${shown_from}`,
      onDay,
      things: 1,
    })),
  );
};
