import type { z } from 'zod';
import { caseForReading, type FindCaseTarget } from '../cases/case-for-reading.ts';
import { followUpActs } from '../cases/follow-up-act-contracts.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { type HandleCommand, replyOf } from '../command-route.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { problemIn } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { operationRoute, type Route, readRoute } from '../route.ts';
import { listFollowUp, readPaymentLedger, sumFollowUp } from './contract.ts';
import { sendReminders } from './reminders-contract.ts';

type FollowUpDependencies = Readonly<{
  readSide: ReadSide;
  caseTarget: FindCaseTarget;
  handle: HandleCommand;
}>;

/** What is still to be done about recommendations, over all cases that this officer may see today. */
export const followUpRoutes = ({ readSide, caseTarget, handle }: FollowUpDependencies): readonly Route[] => [
  readRoute(listFollowUp, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { limit = DEFAULT_LIMIT, after, sort = 'due' } = asked.query;
    const params = {
      ...seen,
      ...filtersOf(asked.query),
      ...givenFields({ after }),
      sort: sort === 'due' ? ('due' as const) : ('owed' as const),
      limit,
    };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('follow-up', 'list', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(sumFollowUp, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, ...filtersOf(asked.query) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('follow-up', 'totals', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readPaymentLedger, async (asked) => {
    // What was paid is of what was recommended: it is told once the conclusion is public.
    const seen = await caseForReading(caseTarget, asked, 'read-case');
    if ('problem' in seen) return seen;
    const { caseId } = asked.params;
    const read = await readAsOf(readSide, asked, (at) => readSide.read('follow-up', 'ofCase', { caseId }, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  operationRoute(sendReminders, async ({ body, reader, context }) => {
    const outcomes: z.input<typeof sendReminders.answer>['outcomes'][number][] = [];
    const contract = followUpActs.sendReminder;
    // One after the other: several may be of one case, and each says for itself what became of it.
    for (const { key, caseId, reminder } of body.rows) {
      const result = await handle({
        type: contract.command.type,
        identity: caseId,
        data: reminder,
        actor: reader.actor,
        route: `POST ${contract.path}`,
        idempotencyKey: key,
        ifMatch: undefined,
        correlationId: context.correlationId,
      });
      const reply = replyOf(contract, result);
      if ('body' in reply) outcomes.push({ key, outcome: 'stored', stored: reply.body });
      else if ('problem' in reply) {
        outcomes.push({ key, outcome: 'refused', problem: problemIn(reply.problem, context.language) });
      }
    }
    return { body: { outcomes } };
  }),
];

type Filters = Pick<
  z.output<typeof sumFollowUp.query>,
  'list' | 'kind' | 'unit' | 'year' | 'body' | 'rows' | 'published'
>;

const filtersOf = ({ list = 'open', kind: kinds, unit, year, body, rows, published }: Filters) => ({
  list,
  ...givenFields({ kinds, unit, year, body, rows, published }),
});
