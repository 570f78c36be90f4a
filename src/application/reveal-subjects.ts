import type { RevealSubject } from '#domain/access/events.ts';
import type { ActionState } from '#domain/accountability-action/state.ts';
import { casesOf } from '#domain/corruption-matter/needs.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import type { Action } from './actions.ts';
import { caseTarget } from './registry.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { actionStreams, caseStreams, matterStreams } from './streams.ts';
import { type SubjectReading, subjectTargetOf } from './subject-targets.ts';
import type { Target } from './target.ts';

/** What opening sealed fields must know of the thing they belong to. Sealed are fields of its own stream. */
export type RevealRules<State = unknown> = Readonly<{
  action: Action;
  kind: StreamKind<State>;
  /** What its id is called in an address or a body. */
  idName: 'caseId' | 'matterId' | 'actionId';
  /** What rights are asked about; undefined: there is no such thing. */
  target(reading: SubjectReading, id: string, state: State): Target | undefined | Promise<Target | undefined>;
  /** The cases that it came of: who is too close to act in one of them is too close to learn who is named in it. */
  casesOf(reading: SubjectReading, id: string, state: State): readonly string[] | Promise<readonly string[]>;
}>;

const ofCase: RevealRules<CaseState> = {
  action: 'reveal-case-fields',
  kind: caseStreams,
  idName: 'caseId',
  target: (_, caseId, state) => caseTarget(caseId, state),
  casesOf: (_, caseId) => [caseId],
};

const ofMatter: RevealRules<MatterState> = {
  action: 'reveal-matter-fields',
  kind: matterStreams,
  idName: 'matterId',
  target: (reading, matterId, state) => subjectTargetOf(reading).matter(matterId, state),
  casesOf: (_, __, state) => casesOf(state),
};

const ofAction: RevealRules<ActionState> = {
  action: 'reveal-accountability-fields',
  kind: actionStreams,
  idName: 'actionId',
  target: (reading, actionId, state) => subjectTargetOf(reading).accountability(actionId, state),
  casesOf: async ({ folds, prefix }, _, state) => {
    const cases: string[] = [];
    for (const matterId of state === null ? [] : [state.matterId, ...state.otherMatters]) {
      const matter = await folds.load(matterStreams, streamName(prefix, matterStreams.category, matterId));
      cases.push(...casesOf(matter.state));
    }
    return cases;
  },
};

export const revealRules = {
  case: ofCase,
  matter: ofMatter,
  accountability: ofAction,
} as const satisfies Record<RevealSubject['kind'], RevealRules>;
