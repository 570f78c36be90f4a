import type { FindSubjectActs } from '#application/subject-acts.ts';
import type { FindSubjectTarget } from '#application/subject-targets.ts';
import { type AllowedAct, allowedActs } from './allowed-acts.ts';
import type { Reader } from './gate.ts';
import type { Problem } from './problems/problem-table.ts';

/** A corruption matter, or an action for one. */
export type SubjectKind = 'matter' | 'accountability';

/** Where matters and actions are looked up: as the ledger has them now, never as of the moment that is read. */
export type SubjectSide = Readonly<{
  targets: Readonly<Record<SubjectKind, FindSubjectTarget>>;
  acts: Readonly<Record<SubjectKind, FindSubjectActs>>;
}>;

const ACTIONS = {
  matter: { read: 'read-matter', reveal: 'reveal-matter-fields' },
  accountability: { read: 'read-accountability', reveal: 'reveal-accountability-fields' },
} as const;

/**
 * Undefined when this officer may read the corruption matter or the action, else the problem to answer. Rights are those
 * of now, whatever moment is asked for.
 */
export const subjectForReading = async (
  { targets }: Pick<SubjectSide, 'targets'>,
  reader: Reader,
  kind: SubjectKind,
  id: string,
): Promise<Problem | undefined> => reader.refusal(ACTIONS[kind].read, await targets[kind](id));

type OpenActs = Readonly<{ revision: number; mayReveal: boolean; acts: readonly AllowedAct[] }>;

/** What this officer could do now, or the problem to answer. Always of now: nothing can be done to the past. */
export const openActsOf = async (
  { targets, acts }: SubjectSide,
  reader: Reader,
  kind: SubjectKind,
  id: string,
): Promise<OpenActs | Readonly<{ problem: Problem }>> => {
  const target = await targets[kind](id);
  const problem = await reader.refusal(ACTIONS[kind].read, target);
  if (problem !== undefined) return { problem };
  const found = await acts[kind](id, reader.actor);
  if (found === undefined) throw new Error('what does not exist is hidden');
  return {
    revision: found.revision,
    mayReveal: (await reader.refusal(ACTIONS[kind].reveal, target)) === undefined,
    acts: await allowedActs(reader, target, found.acts),
  };
};
