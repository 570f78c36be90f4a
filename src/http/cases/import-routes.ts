import type { z } from 'zod';
import type { CommandRequest, CommandResult } from '#application/command-request.ts';
import type { Rehearsed } from '#application/handle-command.ts';
import { carryInCase } from '#domain/inspection-case/carry-in.ts';
import type { PaperPart } from '#domain/inspection-case/paper-told.ts';
import type { Language } from '#terms/bilingual.ts';
import { type HandleCommand, replyOf } from '../command-route.ts';
import type { Problem } from '../problems/problem-table.ts';
import { invalid, problemIn } from '../problems.ts';
import type { ReadSide } from '../reading.ts';
import { faultsOf } from '../request-faults.ts';
import { operationRoute, type Route } from '../route.ts';
import { carryInActs, importCases } from './import-contract.ts';
import { visibilityOf } from './visible-cases.ts';

export type RehearseCommand = (request: CommandRequest) => Promise<Rehearsed>;

type ImportDependencies = Readonly<{ readSide: ReadSide; handle: HandleCommand; rehearse: RehearseCommand }>;
type Outcome = z.input<typeof importCases.answer>['outcomes'][number];

/** A table of paper files, case by case: rehearsed first, then for good, by the same rules and in the same order. */
export const importRoutes = ({ readSide, handle, rehearse }: ImportDependencies): readonly Route[] => [
  operationRoute(importCases, async ({ body: { mode, cases }, reader, context }) => {
    const seen = await visibilityOf(reader);
    if ('problem' in seen) return seen;
    const { language } = context;
    const { actor } = reader;
    const outcomes: Outcome[] = [];
    for (const { key, case: given } of cases) {
      const parsed = carryInCase.data.safeParse(given);
      if (!parsed.success) {
        outcomes.push(refused(key, invalid(faultsOf(parsed.error, given)), language));
        continue;
      }
      const { data } = parsed;
      const request: CommandRequest = {
        type: carryInCase.type,
        identity: undefined,
        data,
        actor,
        route: `POST ${carryInActs.carryInCase.path}`,
        idempotencyKey: key,
        correlationId: context.correlationId,
      };
      const rehearsed = await rehearse(request);
      if (rehearsed.outcome === 'stored') {
        // Under this key it was stored before the line broke: sent again it is told, and not done again.
        outcomes.push(toldOf(key, await handle(request), language));
        continue;
      }
      // Before whatever else would be said: of a file that stands here already the numbers are taken too.
      const body = data.body ?? (actor.kind === 'officer' ? actor.body : '');
      const reference = { ...seen, body, reference: data.paperFile.reference };
      const { value: caseIds } = await readSide.read('case-register', 'carriedInAs', reference, { asOf: 'now' });
      if (caseIds.length > 0) outcomes.push({ key, outcome: 'known', caseIds });
      else if (rehearsed.outcome !== 'would-be-stored') outcomes.push(toldOf(key, rehearsed, language));
      else if (mode === 'rehearsal') {
        outcomes.push({ key, outcome: 'would-be-stored', events: rehearsed.types.length });
      } else outcomes.push(toldOf(key, await handle(request), language));
    }
    return { body: { outcomes } };
  }),
];

type Unstored = Exclude<Rehearsed, { outcome: 'would-be-stored' | 'stored' }>;

const toldOf = (key: string, result: CommandResult | Unstored, language: Language): Outcome => {
  if (result.outcome === 'stored') {
    return { key, outcome: 'stored', caseId: result.identity, repeated: result.repeated };
  }
  const reply = replyOf(carryInActs.carryInCase, result);
  if (!('problem' in reply)) throw new Error('an opening always has events');
  return refused(key, reply.problem, language, result.outcome === 'rejected' ? partOf(result.refusal) : null);
};

const refused = (key: string, problem: Problem, language: Language, at: PaperPart | null = null): Outcome => ({
  key,
  outcome: 'refused',
  problem: problemIn(problem, language),
  at,
});

const partOf = (refusal: object): PaperPart | null => ('at' in refusal ? (refusal.at as PaperPart) : null);
