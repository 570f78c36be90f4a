import type { CaseActs } from '#application/case-acts.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import { allowedActs } from '../allowed-acts.ts';
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
    const open = await allowedActs(reader, target, acts);
    const mayReveal = (await reader.refusal('reveal-case-fields', target)) === undefined;
    return { headers: { ETag: `"${revision}"` }, body: { revision, mayReveal, acts: open } };
  }),
];
