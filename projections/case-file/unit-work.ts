import { isLateEntry, isPageLocked } from '#domain/inspection-case/diary.ts';
import type { FieldworkEventType } from '#domain/inspection-case/fieldwork-events.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { DataOf } from './on-case.ts';
import { factsOfCase } from './read-case.ts';

/** When a fact came into the ledger. */
type Recorded = Readonly<{ number: number; recordedAt: string }>;
type Told<Type extends FieldworkEventType> = DataOf<Type> & Recorded;

type Late = Readonly<{
  /** Days past the day that was stated; 0: not late, or none was stated. Counts no further once the case is concluded. */
  daysOverdue: number;
}>;

export type RequestOnFile = Omit<Told<'DocumentsRequested'>, 'items'> &
  Late &
  Readonly<{
    items: readonly Readonly<{ item: number; title: string; receivedOn: string | null; receivedLate: boolean }>[];
    missing: number;
    receipts: readonly Told<'DocumentsReceived'>[];
  }>;

export type ExpertOnFile = Told<'ExpertRequested'> & Late & Readonly<{ answer: Told<'ExpertAnswered'> | null }>;

export type MeasureOnFile = Told<'CoerciveMeasureApplied'> &
  Readonly<{
    lifted: Told<'CoerciveMeasureLifted'> | null;
    /** It stands although the day that its paper states is over. */
    isPastItsEnd: boolean;
  }>;

export type DiaryPage = Readonly<{
  day: string;
  isLocked: boolean;
  entries: readonly (Omit<Told<'DiaryEntryWritten'>, 'occurredOn'> & Readonly<{ isLate: boolean }>)[];
}>;

/** What the team did at the unit, besides its findings. Sealed texts are sealed. */
export type UnitWorkOnFile = Readonly<{
  outlines: readonly Told<'OutlineSent'>[];
  requests: readonly RequestOnFile[];
  minutes: readonly Told<'MinutesSigned'>[];
  /** The latest day first; entries of a page in the order of their recording. */
  diary: readonly DiaryPage[];
  experts: readonly ExpertOnFile[];
  measures: readonly MeasureOnFile[];
  stops: readonly Told<'ViolationStopOrdered'>[];
  explanations: readonly Told<'UnitExplained'>[];
  dissents: readonly Told<'DissentReserved'>[];
}>;

/** How much of it is open. */
export type UnitWorkCounts = Readonly<{
  openRequests: number;
  overdueRequests: number;
  expertsOut: number;
  standingMeasures: number;
}>;

type Row = Readonly<{ ledger_number: number; type: FieldworkEventType; recorded_at: string; data: string }>;

/** The days that the answer depends on: that of the question, and the one from which nothing more is waited for. */
export type DaysOfWork = Readonly<{ on: string; endedOn: string | undefined }>;

export const unitWorkOf = (reader: Reader, caseId: string, days: DaysOfWork): UnitWorkOnFile => {
  const rows = factsOfCase<Row>(reader, 'unit_work', caseId);
  const all = <Type extends FieldworkEventType>(wanted: Type): readonly Told<Type>[] =>
    rows
      .filter(({ type }) => type === wanted)
      // The data was stored with the type that it belongs to.
      .map((row) => ({ ...JSON.parse(row.data), number: row.ledger_number, recordedAt: row.recorded_at }));
  const receipts = all('DocumentsReceived');
  const answers = all('ExpertAnswered');
  const liftings = all('CoerciveMeasureLifted');
  return {
    outlines: all('OutlineSent'),
    requests: all('DocumentsRequested').map((request) => requestWith(receipts, request, days)),
    minutes: all('MinutesSigned'),
    diary: pagesOf(all('DiaryEntryWritten'), days.on),
    experts: all('ExpertRequested').map((request) => {
      const answer = answers.find(({ expertRequestId }) => expertRequestId === request.expertRequestId) ?? null;
      return { ...request, answer, daysOverdue: answer === null ? daysOverdue(request.answerDueOn, days) : 0 };
    }),
    measures: all('CoerciveMeasureApplied').map((measure) => {
      const lifted = liftings.find(({ measureId }) => measureId === measure.measureId) ?? null;
      return { ...measure, lifted, isPastItsEnd: lifted === null && (measure.until ?? days.on) < days.on };
    }),
    stops: all('ViolationStopOrdered'),
    explanations: all('UnitExplained'),
    dissents: all('DissentReserved'),
  };
};

const requestWith = (
  all: readonly Told<'DocumentsReceived'>[],
  { items: asked, ...request }: Told<'DocumentsRequested'>,
  days: DaysOfWork,
): RequestOnFile => {
  const receipts = all.filter(({ requestId }) => requestId === request.requestId);
  const items = asked.map(({ item, title }) => {
    const receivedOn = receipts.find((receipt) => receipt.items.includes(item))?.occurredOn ?? null;
    return { item, title, receivedOn, receivedLate: receivedOn !== null && receivedOn > request.dueOn };
  });
  const missing = items.filter(({ receivedOn }) => receivedOn === null).length;
  return { ...request, items, missing, receipts, daysOverdue: missing === 0 ? 0 : daysOverdue(request.dueOn, days) };
};

const daysOverdue = (dueOn: string | undefined, { on, endedOn }: DaysOfWork): number => {
  const last = endedOn !== undefined && endedOn < on ? endedOn : on;
  return dueOn === undefined || last <= dueOn ? 0 : dayNumberOf(last) - dayNumberOf(dueOn);
};

const pagesOf = (entries: readonly Told<'DiaryEntryWritten'>[], on: string): readonly DiaryPage[] =>
  [...Map.groupBy(entries, ({ occurredOn }) => occurredOn)]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, page]) => ({
      day,
      isLocked: isPageLocked(day, on),
      entries: page.map(({ occurredOn: _, ...entry }) => ({ ...entry, isLate: isLateEntry(day, entry.recordedAt) })),
    }));

export const countsOf = ({ requests, experts, measures }: UnitWorkOnFile): UnitWorkCounts => ({
  openRequests: requests.filter(({ missing }) => missing > 0).length,
  overdueRequests: requests.filter((request) => request.daysOverdue > 0).length,
  expertsOut: experts.filter(({ answer }) => answer === null).length,
  standingMeasures: measures.filter(({ lifted }) => lifted === null).length,
});

/** Everyone who did something of it. */
export const workersIn = (work: UnitWorkOnFile): readonly string[] => [
  ...work.outlines.map(({ sentBy }) => sentBy),
  ...work.requests.flatMap(({ requestedBy, receipts }) => [requestedBy, ...receipts.map((each) => each.receivedBy)]),
  ...work.minutes.flatMap(({ recordedBy, team }) => [recordedBy, ...team]),
  ...work.diary.flatMap(({ entries }) => entries.map(({ writtenBy }) => writtenBy)),
  ...work.experts.flatMap(({ requestedBy, answer }) => [requestedBy, ...(answer ? [answer.recordedBy] : [])]),
  ...work.measures.flatMap(({ appliedBy, lifted }) => [appliedBy, ...(lifted ? [lifted.liftedBy] : [])]),
  ...work.stops.map(({ orderedBy }) => orderedBy),
  ...work.explanations.map(({ recordedBy }) => recordedBy),
  ...work.dissents.map(({ reservedBy }) => reservedBy),
];
