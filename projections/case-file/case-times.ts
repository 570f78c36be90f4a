import type { Document } from '#domain/document.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { DataOf } from './on-case.ts';
import { factsOfCase } from './read-case.ts';

type TimeActType =
  | 'DurationExtended'
  | 'InspectionSuspended'
  | 'InspectionResumed'
  | 'InspectionTerminated'
  | 'CheckStopped';

/** An act that changed the time of the inspection, as its event says it. */
export type TimeActOnFile = { [Type in TimeActType]: Readonly<{ type: Type; data: DataOf<Type> }> }[TimeActType];

/** From its first day to the day on which time ran again; `resumed` null: it has not yet. */
type SuspensionOnFile = Readonly<{
  suspended: DataOf<'InspectionSuspended'>;
  resumed: DataOf<'InspectionResumed'> | null;
}>;

/** What became of the time that the decision gave. */
export type CaseTimes = Readonly<{
  extensions: readonly DataOf<'DurationExtended'>[];
  suspensions: readonly SuspensionOnFile[];
  termination: Readonly<{ ground: string; document: Document; terminatedBy: string; occurredOn: string }> | null;
}>;

type TimeActRow = Readonly<{ type: TimeActType; data: string }>;

export const timesOf = (reader: Reader, caseId: string): CaseTimes =>
  factsOfCase<TimeActRow>(reader, 'time_act', caseId)
    // The data was stored with the type that it belongs to.
    .map(({ type, data }) => ({ type, data: JSON.parse(data) }) as TimeActOnFile)
    .reduce(withAct, { extensions: [], suspensions: [], termination: null });

const withAct = (times: CaseTimes, { type, data }: TimeActOnFile): CaseTimes => {
  switch (type) {
    case 'DurationExtended':
      return { ...times, extensions: [...times.extensions, data] };
    case 'InspectionSuspended':
      return { ...times, suspensions: [...times.suspensions, { suspended: data, resumed: null }] };
    case 'InspectionResumed':
      return {
        ...times,
        suspensions: times.suspensions.map((each) => (each.resumed === null ? { ...each, resumed: data } : each)),
      };
    case 'InspectionTerminated':
      return { ...times, termination: data };
    case 'CheckStopped': {
      const { stoppedBy: terminatedBy, ...stopped } = data;
      return { ...times, termination: { ...stopped, terminatedBy } };
    }
  }
};

/** First day of the suspension that is still running: one that was given up runs no more. */
export const suspendedSince = ({ suspensions, termination }: CaseTimes): string | null => {
  const last = suspensions.at(-1);
  return termination === null && last?.resumed === null ? last.suspended.occurredOn : null;
};
