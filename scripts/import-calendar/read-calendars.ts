import { streamName } from '#application/stream-kind.ts';
import { calendarStreams } from '#application/streams.ts';
import type { CalendarOfYear } from '#domain/working-calendar/state.ts';
import type { Config } from '#src/config.ts';
import { isThere } from '#src/open-store.ts';
import { openLedger } from '../open-ledger.ts';

/** The calendars of these years as the ledger has them now. Reads beside a running server; no ledger, no calendar. */
export const readCalendars = async (
  config: Config,
  years: readonly number[],
): Promise<ReadonlyMap<number, CalendarOfYear>> => {
  const calendars = new Map<number, CalendarOfYear>();
  if (!isThere(config.eventStore)) return calendars;
  await using store = await openLedger(config);
  for (const year of years) {
    let state = calendarStreams.initialState;
    const stream = streamName(store.prefix, calendarStreams.category, String(year));
    for await (const { event } of store.readStream(stream)) state = calendarStreams.apply(state, event);
    if (state !== null) calendars.set(year, state);
  }
  return calendars;
};
