import type { z } from 'zod';
import { recordExport } from '#domain/access/access.ts';
import type { ExportFormat } from '#domain/access/events.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import { type HandleCommand, replyOf } from '../command-route.ts';
import type { Problem } from '../problems/problem-table.ts';
import { refuse } from '../problems.ts';
import { exportList } from './contract.ts';
import type { ListQuestion } from './read-pages.ts';

/** The name under which every list takes what somebody typed. */
const SEARCHED = 'q';

type Asked = Readonly<{
  actor: OfficerActor;
  asked: ListQuestion;
  format: ExportFormat;
  asOf: Readonly<{ number: number; day: string }>;
  axis: 'recorded' | 'effective';
  key: string;
  correlationId: string;
}>;

/** The record of an export, or why there is none: then nothing goes out. */
export const storeRecord = async (
  handle: HandleCommand,
  { actor, asked, format, asOf, axis, key, correlationId }: Asked,
): Promise<Readonly<{ ledgerNumber: number | 'pending'; recordedAt: string }> | Readonly<{ problem: Problem }>> => {
  const { [SEARCHED]: searched = '', ...filters } = filtersOf(asked);
  const data: z.input<typeof recordExport.data> = {
    list: asked.list.name,
    format,
    filters: Object.entries(filters).map(([name, value]) => ({ name, value })),
    ...(searched.trim() === '' ? {} : { searchedFor: searched }),
    number: asOf.number,
    day: asOf.day,
    axis,
  };
  const result = await handle({
    type: recordExport.type,
    identity: actor.officerId,
    data,
    actor,
    route: `POST ${exportList.path}`,
    idempotencyKey: key,
    correlationId,
  });
  // Asked again under its key, it would be as of another moment, and so another body: the record is of the first.
  if (result.outcome === 'key-reused') return { problem: refuse({ code: 'AlreadyExported' }) };
  if (result.outcome === 'stored') {
    const [stored] = result.events;
    if (result.repeated || stored === undefined) return { problem: refuse({ code: 'AlreadyExported' }) };
    return { ledgerNumber: result.ledgerNumber, recordedAt: stored.event.metadata.recordedAt };
  }
  const reply = replyOf(exportList, result);
  if ('problem' in reply) return reply;
  throw new Error('an export is always recorded');
};

/** What narrows the list, by name: of its address, but for the moment. */
export const filtersOf = ({ params, query }: ListQuestion): Readonly<Record<string, string>> => {
  const { asOf: _, day: __, axis: ___, ...filters } = { ...params, ...query };
  return filters;
};
