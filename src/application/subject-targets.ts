import type { ActionState } from '#domain/accountability-action/state.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import { actionTarget, caseTarget, matterTarget } from './command-placing.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { actionStreams, caseStreams, matterStreams } from './streams.ts';
import type { SubjectTarget } from './target.ts';
import type { WritePath } from './write-path.ts';

export type FindSubjectTarget = (id: string) => Promise<SubjectTarget | undefined>;

/** Where the streams are read from. */
export type SubjectReading = Pick<WritePath, 'folds' | 'prefix'>;

/**
 * What rights on corruption matters and actions depend on, as the ledger has it now: also the case in which the matter
 * was found, whose team sees what came of it and whose publication makes it public. Undefined: there is no such thing.
 */
export const createSubjectTargets = (reading: SubjectReading) => {
  const targetOf = subjectTargetOf(reading);
  const matter: FindSubjectTarget = async (matterId) =>
    targetOf.matter(matterId, await stateOf(reading, matterStreams, matterId));
  const accountability: FindSubjectTarget = async (actionId) =>
    targetOf.accountability(actionId, await stateOf(reading, actionStreams, actionId));
  return { matter, accountability };
};

/**
 * The same for whoever has read the matter or the action already. As many streams are looked for where there is
 * nothing as where there is something: the time of an answer must not tell the two apart.
 */
export const subjectTargetOf = (reading: SubjectReading) => {
  const matter = async (matterId: string, state: MatterState): Promise<SubjectTarget | undefined> => {
    const caseId = state?.caseId ?? NO_ID;
    const of = caseTarget(caseId, await stateOf(reading, caseStreams, caseId));
    const target = matterTarget(matterId, state);
    if (state === null || target === undefined) return undefined;
    if (state.caseId === null) return { ...target, isPublished: true };
    return { ...target, team: of?.team ?? [], isPublished: of?.isPublished ?? false };
  };
  const accountability = async (actionId: string, state: ActionState): Promise<SubjectTarget | undefined> => {
    const matterId = state?.matterId ?? NO_ID;
    const of = await matter(matterId, await stateOf(reading, matterStreams, matterId));
    const target = actionTarget(actionId, state);
    return target && { ...target, team: of?.team ?? [], isPublished: of?.isPublished ?? false };
  };
  return { matter, accountability };
};

/** Of what is not there and never will be: cheap to look for, as what was looked at before is. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

const stateOf = async <State>({ folds, prefix }: SubjectReading, kind: StreamKind<State>, id: string): Promise<State> =>
  (await folds.load(kind, streamName(prefix, kind.category, id))).state;
