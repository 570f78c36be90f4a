import type { Document } from '#domain/document.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { pageToken, restOf } from '../page-token.ts';
import { outlinedAmong } from '../rights/visibility.ts';
import type { LogKind } from './log-entry.ts';
import { isKnown, type Walk, type Walked, walk } from './log-walk.ts';
import { type Actor, type EntryRow, entryOf } from './timeline-entry.ts';

/** An event as it stands in the log. */
export type LogEntry = Readonly<{
  number: number;
  eventId: string;
  /** In its own stream; null: it is of another stream, which tells of this one. */
  revision: number | null;
  type: string;
  kind: LogKind;
  /** Id of the case, matter, action, officer or plan; code of the unit. */
  subjectId: string;
  title: Bilingual;
  sentence: Bilingual;
  recordedAt: string;
  occurredOn: string;
  stage: Stage | null;
  /** Null in the outline of a case. */
  actor: Actor | null;
  document: Document | null;
}>;

/** Numbers that the keys of the room lead to; null: there is none that way. */
export type LogSteps = Readonly<{
  first: number | null;
  previous: number | null;
  next: number | null;
  last: number | null;
  /** Last event of the day before, and of the next day, on which something was recorded. */
  previousDay: number | null;
  nextDay: number | null;
}>;

export type LogWindow = Readonly<{
  /** The last event of the scope by the number asked for; null: it is before the first. */
  position: number | null;
  /** Around the position, in the order of the ledger. */
  entries: readonly LogEntry[];
  steps: LogSteps;
}>;

type WindowParams = Walked &
  Readonly<{
    /** Default: the last one. */
    around?: number;
    /** How many before and after it; at most 50. */
    reach: number;
  }>;

/** The events around one, and where to go from it; null: there is no such scope. Each is found by a key, however long the ledger is. */
export const log: Query<WindowParams, LogWindow | null> = (reader, { around, reach, ...walked }, at) => {
  if (!isKnown(reader, walked.scope)) return null;
  const walking = walk(reader, walked);
  const size = Math.min(reach, 50);
  const asked = Math.min(around ?? at.number, at.number);
  const before = walking.take(asked, 'back', size + 1);
  const after = walking.take(asked + 1, 'forward', size);
  const numbers = [...before.toReversed(), ...after];
  const position = before[0] ?? null;
  return {
    position,
    entries: entriesOf(reader, walked, numbers),
    steps: {
      first: walking.first() ?? null,
      previous: before[1] ?? null,
      next: after[0] ?? null,
      last: walking.lastBy(at.number) ?? null,
      ...daySteps(reader, walking, position ?? 0),
    },
  };
};

export type LogPage = Readonly<{ entries: readonly LogEntry[]; next: string | null }>;

type EventsParams = Walked & Readonly<{ /** At most 200. */ limit: number; after?: string }>;

/** Every event of a scope that the reader may see, in the order of the ledger. Null: there is no such scope. */
export const events: Query<EventsParams, LogPage | null> = (reader, { limit, after, ...walked }, at) => {
  if (!isKnown(reader, walked.scope)) return null;
  const size = Math.min(limit, 200);
  const from = after === undefined ? 1 : Number(restOf(after));
  const found = walk(reader, walked).take(from, 'forward', size + 1);
  const beyond = found[size];
  return {
    entries: entriesOf(reader, walked, found.slice(0, size)),
    next: beyond === undefined ? null : pageToken(at, String(beyond)),
  };
};

type Day = Readonly<{ first_number: number; last_number: number }>;

const daySteps = (reader: Reader, walking: Walk, position: number): Pick<LogSteps, 'previousDay' | 'nextDay'> => {
  const today = dayOf(reader, position);
  const before = today === undefined ? undefined : walking.lastBy(today.first_number - 1);
  const firstAfter = walking.next(today?.last_number ?? 0);
  const next = firstAfter === undefined ? undefined : dayOf(reader, firstAfter);
  return {
    previousDay: before ?? null,
    nextDay: (next && walking.lastBy(next.last_number)) ?? null,
  };
};

/** The day on which an event was recorded: its first and last number, whatever they are about. */
const dayOf = (reader: Reader, number: number): Day | undefined =>
  reader.get<Day>(
    `select first_number, last_number from log_day
     where day = (select max(day) from log_day where first_number <= :number)`,
    { number },
  );

type LoggedRow = Readonly<{ ledger_number: number; kind: LogKind; owner: string; told: string | null }>;

/** What these events say to the reader: of a case that he knows the outline of, no more than that. */
export const entriesOf = (reader: Reader, { visibility }: Walked, numbers: readonly number[]): readonly LogEntry[] => {
  const rows = reader.all<LoggedRow>(
    `select ledger_number, kind, owner, told from logged
     where ledger_number in (select value from json_each(:numbers)) order by ledger_number`,
    { numbers: JSON.stringify(numbers) },
  );
  const outlined = outlinedAmong(
    reader,
    visibility,
    rows.filter(({ kind }) => kind === 'case').map(({ owner }) => owner),
  );
  return rows.flatMap(({ ledger_number: number, kind, owner: subjectId, told }) => {
    if (told !== null) return [{ number, kind, subjectId, stage: null, ...(JSON.parse(told) as ToldEvent) }];
    const entry = caseEntry(reader, subjectId, number, outlined.has(subjectId));
    return entry === undefined ? [] : [{ ...entry, kind, subjectId }];
  });
};

/** As the handlers of this model stored it. */
type ToldEvent = Omit<LogEntry, 'number' | 'kind' | 'subjectId' | 'stage'>;

const caseEntry = (
  reader: Reader,
  caseId: string,
  number: number,
  isOutlined: boolean,
): Omit<LogEntry, 'kind' | 'subjectId'> | undefined => {
  const row = reader.get<EntryRow & Readonly<{ title: string | null }>>(
    `select entry.*, title from entry left join logged_case using (case_id)
     where case_id = :caseId and ledger_number = :number`,
    { caseId, number },
  );
  if (row === undefined) return undefined;
  const { changes: _, ...entry } = entryOf(row, isOutlined ? 'outline' : 'everything', []);
  return { ...entry, title: row.title === null ? { vi: caseId, en: caseId } : (JSON.parse(row.title) as Bilingual) };
};
