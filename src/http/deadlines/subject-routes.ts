import type { MomentQuery } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { type SubjectSide, subjectForReading } from '../subject-reading.ts';
import {
  readActionClockDays,
  readActionDeadlines,
  readMatterClockDays,
  readMatterDeadlines,
} from './subject-contract.ts';

type Asked = Parameters<typeof readAsOf>[1] & Readonly<{ query: MomentQuery }>;

/** The clocks of one corruption matter, or of one action, for whoever may read it. */
export const subjectDeadlineRoutes = (readSide: ReadSide, subjects: Pick<SubjectSide, 'targets'>): readonly Route[] => [
  readRoute(readMatterDeadlines, async (asked) => {
    const { matterId } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'matter', matterId);
    return problem === undefined ? clocksOf(readSide, asked, matterId) : { problem };
  }),
  readRoute(readMatterClockDays, async (asked) => {
    const { matterId, key } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'matter', matterId);
    return problem === undefined ? daysOf(readSide, asked, matterId, key) : { problem };
  }),
  readRoute(readActionDeadlines, async (asked) => {
    const { actionId } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'accountability', actionId);
    return problem === undefined ? clocksOf(readSide, asked, actionId) : { problem };
  }),
  readRoute(readActionClockDays, async (asked) => {
    const { actionId, key } = asked.params;
    const problem = await subjectForReading(subjects, asked.reader, 'accountability', actionId);
    return problem === undefined ? daysOf(readSide, asked, actionId, key) : { problem };
  }),
];

const options = { offersEffective: true } as const;
const axisOf = ({ axis = 'recorded' }: MomentQuery) => axis;

const clocksOf = async (readSide: ReadSide, asked: Asked, subjectId: string) => {
  const params = { subjectId, axis: axisOf(asked.query) };
  const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'ofSubject', params, at), options);
  if ('problem' in read) return read;
  return { headers: read.headers, body: { asOf: read.asOf, deadlines: read.value } };
};

const daysOf = async (readSide: ReadSide, asked: Asked, ownerId: string, key: string) => {
  const params = { ownerId, key, axis: axisOf(asked.query) };
  const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'days', params, at), options);
  if ('problem' in read) return read;
  if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
  return { headers: read.headers, body: { asOf: read.asOf, days: read.value } };
};
