import type { Position } from '#event-store/event-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { openStore } from './sides.ts';

/** A history to catch up with: everything after `after`, which ends with `lastId`. */
export type History = Readonly<{ after: Position; count: number; lastId: string }>;

/** Their text must fit into one append, which a server limits to 1 MiB. */
const EVENTS_OF_A_STREAM = 400;

/** Appends so many events to as many streams as it takes, behind one that marks the beginning. */
export const writeHistory = async (
  place: Readonly<{ connectionString: string; prefix: string }>,
  count: number,
): Promise<History> => {
  await using store = openStore(place);
  const mark = await store.append(`${place.prefix}/mark-1`, sampleEvents(1), 'none');
  if (mark.outcome !== 'appended') throw new Error('the prefix is not empty');
  let lastId = '';
  for (let written = 0; written < count; written += EVENTS_OF_A_STREAM) {
    const events = sampleEvents(Math.min(EVENTS_OF_A_STREAM, count - written));
    await store.append(`${place.prefix}/inspectionCase-history-${written}`, events, 'none');
    lastId = events.at(-1)?.id ?? lastId;
  }
  return { after: mark.position, count, lastId };
};
