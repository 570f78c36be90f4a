import { queryOptions } from '@tanstack/react-query';
import { type ClockOwner, readClockDaysOf, readDeadlinesOf } from './clocks-of.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export const caseDeadlinesQuery = (caseId: string, asOf: AsOf) => deadlinesOfQuery({ scope: 'case', id: caseId }, asOf);

/** All clocks of one case, corruption matter or action. */
export const deadlinesOfQuery = (owner: ClockOwner, asOf: AsOf) =>
  queryOptions({
    queryKey: [owner.scope, owner.id, 'deadlines', at(asOf).key],
    queryFn: ({ signal }) => readDeadlinesOf(owner, at(asOf).query, signal),
    ...keeping(asOf),
  });

export const clockDaysQuery = (owner: ClockOwner, key: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [owner.scope, owner.id, 'clock-days', key, at(asOf).key],
    queryFn: ({ signal }) => readClockDaysOf(owner, key, at(asOf).query, signal),
    ...keeping(asOf),
  });
