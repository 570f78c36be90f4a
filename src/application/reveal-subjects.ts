import type { RevealSubject } from '#domain/access/events.ts';
import type { ActionState } from '#domain/accountability-action/state.ts';
import { casesOf } from '#domain/corruption-matter/needs.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { RequestState } from '#domain/oversight-request/state.ts';
import type { Action } from './actions.ts';
import { caseTarget } from './command-placing.ts';
import { requestTargetOf } from './request-targets.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { actionStreams, caseStreams, matterStreams, requestStreams } from './streams.ts';
import { type SubjectReading, subjectTargetOf } from './subject-targets.ts';
import type { Target } from './target.ts';

/** What opening sealed fields must know of the thing they belong to. Sealed are fields of its own stream. */
export type RevealRules<State = unknown> = Readonly<{
  action: Action;
  kind: StreamKind<State>;
  /** What its id is called in an address or a body. */
  idName: 'caseId' | 'matterId' | 'actionId' | 'oversightRequestId';
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
  casesOf: (reading, _, state) =>
    casesOfMatters(reading, state === null ? [] : [state.matterId, ...state.otherMatters]),
};

const ofRequest: RevealRules<RequestState> = {
  action: 'reveal-request-fields',
  kind: requestStreams,
  idName: 'oversightRequestId',
  target: (reading, requestId, state) => requestTargetOf(reading)(requestId, state),
  casesOf: (reading, _, state) => (state === null ? [] : casesBehind(reading, state.subject)),
};

const casesOfMatters = async (reading: SubjectReading, matterIds: readonly string[]): Promise<readonly string[]> => {
  const cases: string[] = [];
  for (const matterId of matterIds) {
    const matter = await reading.folds.load(
      matterStreams,
      streamName(reading.prefix, matterStreams.category, matterId),
    );
    cases.push(...casesOf(matter.state));
  }
  return cases;
};

const casesBehind = async (reading: SubjectReading, { kind, id }: RequestSubject): Promise<readonly string[]> => {
  switch (kind) {
    case 'case':
      return [id];
    case 'matter':
      return casesOfMatters(reading, [id]);
    case 'accountability': {
      const action = await reading.folds.load(actionStreams, streamName(reading.prefix, actionStreams.category, id));
      return ofAction.casesOf(reading, id, action.state);
    }
    case 'unit':
    case 'province':
      return [];
  }
};

export const revealRules = {
  case: ofCase,
  matter: ofMatter,
  accountability: ofAction,
  request: ofRequest,
} as const satisfies Record<RevealSubject['kind'], RevealRules>;
