import type { Assessment } from '#domain/inspection-case/conclusion.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import { dayNumberOf } from '#domain/law/day-numbers.ts';
import { TOPICS } from '#domain/law/topics.ts';
import type { Count } from '../flows/flows.ts';
import { type Progress, whoseMove } from '../whose-move.ts';

type RecommendationStatus = 'open' | 'said-done' | 'verified' | 'closed-unimplemented';

/** What of a case is counted. */
export type CountedCase = Readonly<
  Omit<Progress, 'openRecommendations' | 'saidDoneRecommendations' | 'firstAddressee'> & {
    openedOn: string;
    /** Day on which it came into its stage. `stageSince` moves with each new draft. */
    enteredOn: string;
    concludedOn: string | null;
    recommendations: Readonly<Record<string, RecommendationStatus>>;
    /** Of each topic that was examined. They count once the conclusion is public. */
    assessments: readonly Assessment[];
    isPublished: boolean;
    /** Of each stage that it has left: how often, and how many calendar days it was there in all. */
    left: Readonly<Partial<Record<Stage, Readonly<{ times: number; days: number }>>>>;
  }
>;

export type Change = Partial<CountedCase>;

/** Stages in which something is still to be done. */
export const OPEN_STAGES = [
  'opened',
  'decided',
  'announced',
  'fieldwork-ended',
  'reported',
  'drafted',
  'concluded',
  'checked',
  'following-up',
] as const satisfies readonly Stage[];

export const isOpenStage = (stage: Stage): boolean => stage !== 'closed' && stage !== 'terminated';

/** Enters a stage: the one before is left on that day, and so long was the case in it. */
export const entering =
  (stage: Stage, on: string, more: Change = {}) =>
  (before: CountedCase): Change => {
    if (before.stage === stage) return { ...more, stageSince: on };
    const { times, days } = before.left[before.stage] ?? { times: 0, days: 0 };
    const stayed = Math.max(0, dayNumberOf(on) - dayNumberOf(before.enteredOn));
    const left = { ...before.left, [before.stage]: { times: times + 1, days: days + stayed } };
    return { ...more, stage, stageSince: on, enteredOn: on, left };
  };

const monthOf = (day: string): string => day.slice(0, 7);

/** As what the case counts now. */
export const countsOf = (counted: CountedCase): readonly Count[] => {
  const { stage, stageSince, openedOn, concludedOn } = counted;
  return [
    { measure: 'opened', onDay: monthOf(openedOn), things: 1 },
    ...(concludedOn === null ? [] : [{ measure: 'concluded', onDay: monthOf(concludedOn), things: 1 }]),
    ...(stage === 'closed' ? [{ measure: 'closed', onDay: monthOf(stageSince), things: 1 }] : []),
    ...(isOpenStage(stage)
      ? [
          // The sum of the days since which they are in it says how long they are in it on average.
          { measure: 'open', what: stage, things: 1, amount: dayNumberOf(stageSince) },
          { measure: 'in-stage', what: stage, onDay: stageSince, things: 1 },
          { measure: 'age', onDay: openedOn, things: 1 },
        ]
      : []),
    ...moveOf(counted),
    ...Object.entries(counted.left).map(([what, { times, days }]) => ({
      measure: 'left',
      what,
      things: times,
      amount: days,
    })),
    ...(counted.isPublished ? assessmentsOf(counted.assessments) : []),
  ];
};

const moveOf = (counted: CountedCase): readonly Count[] => {
  const statuses = Object.values(counted.recommendations);
  const move = whoseMove({
    ...counted,
    openRecommendations: statuses.filter((status) => status === 'open').length,
    saidDoneRecommendations: statuses.filter((status) => status === 'said-done').length,
    firstAddressee: null,
  });
  return move === null ? [] : [{ measure: 'move', what: move.role, things: 1 }];
};

/** One for each topic that was examined, and one for each dimension: there, one violation outweighs what was compliant. */
const assessmentsOf = (assessments: readonly Assessment[]): readonly Count[] => {
  const examined = assessments.filter(({ result }) => result !== 'not-examined');
  const dimensions = Map.groupBy(examined, ({ topic }) => TOPICS[topic].papiDimension);
  return [
    ...examined.map(({ topic, result }) => ({ measure: 'topic', what: `${topic} ${result}`, things: 1 })),
    ...[...dimensions].flatMap(([dimension, of]) => {
      if (dimension === null) return [];
      const result = of.some((each) => each.result === 'violations') ? 'violations' : 'compliant';
      return [{ measure: 'dimension', what: `${dimension} ${result}`, things: 1 }];
    }),
  ];
};
