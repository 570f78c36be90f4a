import type { Action } from '#application/actions.ts';
import type { Target } from '#application/target.ts';
import type { Reader } from './gate.ts';

type Open = Readonly<{ act: string; subjects: readonly string[] | null; action: Action }>;
export type AllowedAct = Omit<Open, 'action'>;

/** Of what stands open in a thing, what this officer has the right to do. Each right is asked for once. */
export const allowedActs = async (
  reader: Reader,
  target: Target | undefined,
  acts: readonly Open[],
): Promise<readonly AllowedAct[]> => {
  const allowed = new Set<Action>();
  for (const action of new Set(acts.map((each) => each.action))) {
    if ((await reader.refusal(action, target)) === undefined) allowed.add(action);
  }
  return acts.filter(({ action }) => allowed.has(action)).map(({ act, subjects }) => ({ act, subjects }));
};
