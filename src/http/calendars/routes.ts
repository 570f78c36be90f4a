import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { listCalendars } from './contract.ts';

/** What deadlines are counted with is open to every officer, as of any moment. */
export const calendarReadRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listCalendars, async (asked) => {
    const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'calendars', {}, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, calendars: read.value } };
  }),
];
