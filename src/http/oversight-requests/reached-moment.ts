import { requestMomentSchema } from '#domain/oversight-request/request-moment.ts';
import type { RehearseCommand } from '../cases/import-routes.ts';
import type { HandleCommand } from '../command-route.ts';
import type { CommandContract } from '../contract.ts';
import type { ReadSide } from '../reading.ts';

/** Whether a command says of which moment it speaks. */
export const namesMoment = ({ command }: Pick<CommandContract, 'command'>): boolean => 'moment' in command.data.shape;

/** As long as whoever reads is let wait for what he has just written. */
const WAIT_MS = 2_000;

type Sending = Readonly<{
  handle: HandleCommand;
  rehearse: RehearseCommand;
  readSide: Pick<ReadSide, 'awaitNumber' | 'projected'>;
}>;

/**
 * Nobody has looked at a moment that the ledger has not come to: such a question, or such an answer, is refused with the
 * words that a read of it would be. The rules of a request know no other stream, so it is looked at here, and told only
 * to whoever would have been let: what is hidden stays hidden.
 */
export const aboutReachedMoment =
  ({ handle, rehearse, readSide }: Sending): HandleCommand =>
  async (request) => {
    const named = requestMomentSchema.safeParse((request.data as Readonly<{ moment?: unknown }>).moment);
    if (!named.success || (await readSide.awaitNumber(named.data.number, WAIT_MS))) return handle(request);
    const rehearsed = await rehearse(request);
    if (rehearsed.outcome !== 'would-be-stored') return handle(request);
    return { outcome: 'rejected', refusal: { code: 'MomentNotReached', last: readSide.projected } };
  };
