import type { Opaque } from '../event-definition.ts';
import type { ClockFacts } from '../law/clocks/clock.ts';
import { type ClockName, natureOf } from '../law/clocks/clock-names.ts';
import type { Term } from '../law/clocks/clock-rule.ts';
import { pinnedDay } from '../law/clocks/find-clock-rule.ts';
import type { LegalDate } from '../legal-date.ts';
import type { CaseEvent } from './events.ts';
import type { BodyLevel, CaseForm } from './state.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;

/** Of a case, what its clocks depend on. */
export type ClockBasis = Readonly<{
  /** Absent in what was kept before there were checks: an inspection. */
  form?: CaseForm;
  level: BodyLevel;
  decisionSignedOn?: LegalDate | undefined;
  /** As the decision states it. */
  duration?: Term | undefined;
}>;

/** A clock of a case; of several with one name, what each is about. */
export type CaseClock = ClockFacts & Readonly<{ subject: string | null }>;

/** The clock's place among those of its case: its name, or name and subject. */
export const clockKey = ({ clock, subject }: Pick<CaseClock, 'clock' | 'subject'>): string =>
  subject === null ? clock : `${clock}.${subject}`;

/** What one event does to the clocks of its case. */
export type ClockStep =
  | Readonly<{ step: 'begin'; clock: CaseClock }>
  | Readonly<{ step: 'change'; key: string; to: (clock: CaseClock) => CaseClock }>
  /** Every clock of that name that still runs. */
  | Readonly<{ step: 'end-all'; clock: ClockName; on: LegalDate; how: 'met' | 'moot' }>
  /** Whatever duty has not been done by then. */
  | Readonly<{ step: 'drop-duties'; on: LegalDate }>;

/** What the event tells of the case itself. */
export const basisAfter = (basis: ClockBasis | undefined, event: FoldedCaseEvent): ClockBasis | undefined => {
  if (event.type === 'CaseOpened') return { form: event.data.form, level: event.data.bodyLevel };
  if (basis === undefined || event.type !== 'InspectionDecisionIssued') return basis;
  const { document, durationDays, durationUnit = 'calendar' } = event.data;
  return { ...basis, decisionSignedOn: document.signedOn, duration: { value: durationDays, unit: durationUnit } };
};

type Teller<Data> = (data: Data, basis: ClockBasis) => readonly ClockStep[];
type Tellers = {
  readonly [Type in CaseEvent['type']]?: Teller<Extract<FoldedCaseEvent, { type: Type }>['data']>;
};

/**
 * Which clocks an event begins, stops, extends and ends (law.md, section 3). The clock on the conclusion runs from the
 * first draft: a new version does not begin it anew.
 */
const tellers: Tellers = {
  InspectionDecisionIssued: ({ occurredOn }, basis) => [begun('announce-decision', occurredOn, basis)],
  DecisionAnnounced: ({ occurredOn }, basis) => [
    met('announce-decision', occurredOn),
    begun('direct-inspection', occurredOn, basis, { stated: basis.duration }),
  ],
  DurationExtended: ({ days, ground, occurredOn }) => [
    {
      step: 'change',
      key: 'direct-inspection',
      to: (clock) => ({ ...clock, extensions: byDay([...clock.extensions, { days, ground, on: occurredOn }]) }),
    },
  ],
  InspectionSuspended: ({ ground, occurredOn }, basis) => [
    { step: 'change', key: 'direct-inspection', to: (clock) => paused(clock, occurredOn) },
    // What nobody can help lasts as long as it lasts (Art. 70.1).
    ...(ground === 'unit-request' ? [begun('suspension', occurredOn, basis, { subject: occurredOn })] : []),
  ],
  InspectionResumed: ({ occurredOn }) => [
    { step: 'change', key: 'direct-inspection', to: (clock) => resumed(clock, occurredOn) },
    { step: 'end-all', clock: 'suspension', on: occurredOn, how: 'met' },
  ],
  InspectionTerminated: ({ occurredOn }) => [{ step: 'drop-duties', on: occurredOn }],
  FieldworkEnded: ({ occurredOn }, basis) => [
    met('direct-inspection', occurredOn),
    begun('report-results', occurredOn, basis),
  ],
  ResultsReported: ({ occurredOn }, basis) => [
    met('report-results', occurredOn),
    begun('assign-draft', occurredOn, basis),
  ],
  DraftAssigned: ({ occurredOn }) => [met('assign-draft', occurredOn)],
  ConclusionDrafted: ({ occurredOn }, basis) => [
    begun('issue-conclusion', occurredOn, basis),
    // Only the province's drafts are appraised.
    ...(basis.level === 'provincial' ? [begun('appraise-draft', occurredOn, basis)] : []),
  ],
  // The superior's time runs from the day on which he had the report; of several who were asked each has his own.
  SuperiorOpinionRequested: ({ opinionId: subject, reportReceivedOn }, basis) => [
    begun('superior-opinion', reportReceivedOn, basis, { subject }),
  ],
  SuperiorOpinionRecorded: ({ opinionId: subject, occurredOn }) => [
    met(clockKey({ clock: 'superior-opinion', subject }), occurredOn),
  ],
  DraftAppraised: ({ result, occurredOn }) => (result === 'agreed' ? [met('appraise-draft', occurredOn)] : []),
  ConclusionIssued: ({ occurredOn, recommendations }, basis) => [
    met('issue-conclusion', occurredOn),
    moot('appraise-draft', occurredOn),
    // The conclusion did not wait for it, or it was silence.
    { step: 'end-all', clock: 'superior-opinion', on: occurredOn, how: 'moot' },
    begun('publish-conclusion', occurredOn, basis),
    begun('order-reinspection', occurredOn, basis),
    ...toBeDone(recommendations, occurredOn, basis),
  ],
  // A check knows no clock of the inspection law: only by when its recommendations are to be done.
  CheckResultNotified: ({ occurredOn, recommendations }, basis) => toBeDone(recommendations, occurredOn, basis),
  CheckStopped: ({ occurredOn }) => [{ step: 'drop-duties', on: occurredOn }],
  ConclusionPublished: ({ occurredOn }, basis) => [
    met('publish-conclusion', occurredOn),
    begun('keep-published', occurredOn, basis),
  ],
  // Within how many days it had to be ordered is known once it is known when the conclusion had come.
  ImplementationOrderRecorded: ({ conclusionReceivedOn, recommendationIds, dueOn, occurredOn }, basis) => [
    ...(basis.form === 'check' ? [] : [begun('hand-over-file', occurredOn, basis)]),
    ...(conclusionReceivedOn === undefined || basis.form === 'check'
      ? []
      : [begun('order-implementation', conclusionReceivedOn, basis), met('order-implementation', occurredOn)]),
    ...(dueOn === undefined
      ? []
      : recommendationIds.map(
          (recommendationId): ClockStep => ({
            step: 'change',
            key: ofRecommendation({ recommendationId }),
            to: (clock) => ({ ...clock, statedDueOn: dueOn }),
          }),
        )),
  ],
  FileHandedOver: ({ occurredOn }) => [met('hand-over-file', occurredOn)],
  ReinspectionOrdered: ({ occurredOn }) => [met('order-reinspection', occurredOn)],
  // What is owed again is not done: its time did not end.
  RecoveryReversed: ({ recommendationIds }) =>
    recommendationIds.map(
      (recommendationId): ClockStep => ({
        step: 'change',
        key: ofRecommendation({ recommendationId }),
        to: (clock) => (clock.ended === undefined ? clock : { ...clock, ended: undefined }),
      }),
    ),
  // The addressee's time ends with his own word; how long we take to verify it is not his.
  RecommendationReportedDone: (data) => [met(ofRecommendation(data), data.occurredOn)],
  RecommendationVerified: (data) => [met(ofRecommendation(data), data.occurredOn)],
  RecommendationClosedUnimplemented: (data) => [givenUp(ofRecommendation(data), data.occurredOn)],
  CaseClosed: ({ occurredOn }) => [{ step: 'drop-duties', on: occurredOn }],
};

/** Events that say something of clocks; all others need not be looked at. */
export const CLOCK_EVENTS: readonly CaseEvent['type'][] = [
  'CaseOpened',
  // The keys of the table are its type.
  ...(Object.keys(tellers) as CaseEvent['type'][]),
];

/** @param basis as it is after the event */
export const clockSteps = (event: FoldedCaseEvent, basis: ClockBasis): readonly ClockStep[] => {
  // The table gives each type the data of its own events.
  const teller = tellers[event.type] as Teller<FoldedCaseEvent['data']> | undefined;
  return teller?.(event.data, basis) ?? [];
};

const begun = (clock: ClockName, on: LegalDate, basis: ClockBasis, more: Partial<CaseClock> = {}): ClockStep => ({
  step: 'begin',
  clock: {
    clock,
    subject: null,
    level: basis.level,
    startedOn: on,
    pinnedOn: pinnedDay(clock, on, basis.decisionSignedOn),
    pauses: [],
    extensions: [],
    ...more,
  },
});

const toBeDone = (
  recommendations: readonly Readonly<{ recommendationId: string; dueOn: LegalDate }>[],
  on: LegalDate,
  basis: ClockBasis,
): readonly ClockStep[] =>
  recommendations.map(({ recommendationId: subject, dueOn: statedDueOn }) =>
    begun('implement-recommendation', on, basis, { subject, statedDueOn }),
  );

const ofRecommendation = ({ recommendationId }: Readonly<{ recommendationId: string }>): string =>
  clockKey({ clock: 'implement-recommendation', subject: recommendationId });

const byDay = <Item extends Readonly<{ on: LegalDate }>>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => (one.on < other.on ? -1 : 1));

const paused = (clock: CaseClock, from: LegalDate): CaseClock => ({
  ...clock,
  pauses: [...clock.pauses, { kind: 'inspection-suspended', from, until: null }],
});

const resumed = (clock: CaseClock, until: LegalDate): CaseClock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.until === null ? { ...pause, until } : pause)),
});

const ending =
  (how: 'met' | 'moot') =>
  (key: string, on: LegalDate): ClockStep => ({ step: 'change', key, to: (clock) => ended(clock, on, how) });
const met = ending('met');
const moot = ending('moot');

/** Whatever was said of it before. */
const givenUp = (key: string, on: LegalDate): ClockStep => ({
  step: 'change',
  key,
  to: (clock) => ({ ...clock, ended: { on, how: 'moot' } }),
});

/** The first end is the one that counts. */
const ended = (clock: CaseClock, on: LegalDate, how: 'met' | 'moot'): CaseClock =>
  clock.ended === undefined ? { ...clock, ended: { on, how } } : clock;

/** The clocks of one case by their keys, the step taken. What has begun does not begin again. */
export const takeStep = (
  clocks: ReadonlyMap<string, CaseClock>,
  step: ClockStep,
): readonly Readonly<{ key: string; clock: CaseClock }>[] => {
  switch (step.step) {
    case 'begin': {
      const key = clockKey(step.clock);
      return clocks.has(key) ? [] : [{ key, clock: step.clock }];
    }
    case 'change': {
      const clock = clocks.get(step.key);
      const to = clock && step.to(clock);
      // What it leaves as it was is not judged anew.
      return to === undefined || to === clock ? [] : [{ key: step.key, clock: to }];
    }
    case 'end-all':
      return [...clocks].flatMap(([key, clock]) =>
        clock.clock === step.clock && clock.ended === undefined
          ? [{ key, clock: ended(clock, step.on, step.how) }]
          : [],
      );
    case 'drop-duties':
      return [...clocks].flatMap(([key, clock]) =>
        natureOf(clock.clock).kind === 'duty' && clock.ended === undefined
          ? [{ key, clock: ended(clock, step.on, 'moot') }]
          : [],
      );
  }
};

/** All clocks of a case, told by its events from the first on. */
export const clocksOfCase = (events: Iterable<FoldedCaseEvent>): ReadonlyMap<string, CaseClock> => {
  const clocks = new Map<string, CaseClock>();
  let basis: ClockBasis | undefined;
  for (const event of events) {
    basis = basisAfter(basis, event);
    if (basis === undefined) continue;
    for (const step of clockSteps(event, basis)) {
      for (const { key, clock } of takeStep(clocks, step)) clocks.set(key, clock);
    }
  }
  return clocks;
};
