import { openActionActs } from '#domain/accountability-action/open-acts.ts';
import { openMatterActs } from '#domain/corruption-matter/open-acts.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import type { Action } from './actions.ts';
import { registry } from './registry.ts';
import { streamName } from './stream-kind.ts';
import { actionStreams, matterStreams } from './streams.ts';
import type { WritePath } from './write-path.ts';

/** What stands open in a matter or an action for someone, as the ledger has it now. */
export type SubjectActs = Readonly<{
  revision: number;
  /** Each with the action that rights are asked for: they come on top. */
  acts: readonly Readonly<{ act: string; subjects: readonly string[] | null; action: Action }>[];
}>;

export type FindSubjectActs = (id: string, actor: OfficerActor) => Promise<SubjectActs | undefined>;

/** Undefined: there is no such thing. */
export const createSubjectActs = ({ folds, prefix, authority }: Pick<WritePath, 'folds' | 'prefix' | 'authority'>) => {
  const matter: FindSubjectActs = async (matterId) => {
    const { state, revision } = await folds.load(matterStreams, streamName(prefix, matterStreams.category, matterId));
    if (state === null) return undefined;
    return { revision, acts: openMatterActs(state).map((act) => ({ act, subjects: null, action: actionOf(act) })) };
  };
  const accountability: FindSubjectActs = async (actionId, actor) => {
    const { state, revision } = await folds.load(actionStreams, streamName(prefix, actionStreams.category, actionId));
    if (state === null) return undefined;
    const acts = openActionActs(state, actor, authority.state);
    return { revision, acts: acts.map((open) => ({ ...open, action: actionOf(open.act) })) };
  };
  return { matter, accountability };
};

/** The action that rights are asked for where somebody would do this. */
export const actionOf = (act: string): Action => {
  const entry = registry.get(act);
  if (entry === undefined) throw new Error(`${act} has no row in the registry`);
  return entry.action;
};
