import type { Action } from '#application/actions.ts';
import type { CaseActs } from '#application/case-acts.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import { type Route, readRoute } from '../route.ts';
import { readOpenActs } from './open-acts-contract.ts';

export type FindCaseActs = (caseId: string, actor: OfficerActor) => Promise<CaseActs | undefined>;

/** Always of now: nothing can be done to the past. */
export const openActsRoutes = (caseActs: FindCaseActs): readonly Route[] => [
  readRoute(readOpenActs, async ({ reader, params: { caseId } }) => {
    const found = await caseActs(caseId, reader.actor);
    const problem = await reader.refusal('read-case-outline', found?.target);
    if (problem !== undefined) return { problem };
    if (found === undefined) throw new Error('what does not exist is hidden');
    const { target, revision, acts } = found;
    const allowed = new Set<Action>();
    for (const action of new Set(acts.map((each) => each.action))) {
      if ((await reader.refusal(action, target)) === undefined) allowed.add(action);
    }
    const open = acts.filter(({ action }) => allowed.has(action)).map(({ act, subjects }) => ({ act, subjects }));
    const mayReveal = (await reader.refusal('reveal-case-fields', target)) === undefined;
    return { headers: { ETag: `"${revision}"` }, body: { revision, mayReveal, acts: open } };
  }),
];
