import type { Request } from 'express';
import type { z } from 'zod';
import type { Moment } from '#projecting/moment.ts';
import type { Answer, Projecting } from '#projecting/open-projecting.ts';
import type { ProductReadModels } from '#projections/index.ts';
import type { MomentQuery, momentSchema } from './moment.ts';
import type { Problem } from './problems/problem-table.ts';
import { malformed, refuse } from './problems.ts';
import { problemOfReading } from './reading-fault.ts';

/** The read side, as far as routes may ask of it. */
export type ReadSide = Pick<Projecting<ProductReadModels>, 'read' | 'awaitNumber' | 'projected'>;

/** Longest a reader waits for what he has just written. */
const MINIMUM_WAIT_MS = 2_000;

type Asked = Readonly<{ request: Request; query: MomentQuery }>;
type Options = Readonly<{ offersEffective?: boolean }>;

export type Read<Value> =
  | Readonly<{
      value: Value;
      asOf: z.input<typeof momentSchema>;
      headers: Readonly<Record<string, string>>;
      moment: Moment;
    }>
  | Readonly<{ problem: Problem }>;

/**
 * Answers a read as of the moment that the caller asks for: waits for his `Min-Ledger-Number`, gives the query its
 * moment, and says of what moment the answer is.
 */
export const readAsOf = async <Value>(
  readSide: ReadSide,
  { request, query }: Asked,
  ask: (moment: Moment) => Promise<Answer<Value>>,
  { offersEffective = false }: Options = {},
): Promise<Read<Value>> => {
  if (query.axis === 'effective' && !offersEffective)
    return { problem: refuse({ code: 'AxisNotOffered', axis: query.axis }) };
  const tooEarly = await untilProjected(readSide, request);
  if (tooEarly !== undefined) return { problem: tooEarly };
  const moment = momentOf(query);
  try {
    const { value, moment: resolved, staleSince } = await ask(moment);
    const { number, instant, legalDate: day } = resolved;
    const stale = staleSince === null ? null : { number: staleSince.number, recordedAt: staleSince.recordedAt };
    return {
      value,
      moment,
      asOf: { number, instant, day, staleSince: stale },
      headers: { 'Ledger-Number': String(number) },
    };
  } catch (error) {
    return { problem: problemOfReading(error, readSide.projected) };
  }
};

/** A page after the first is of the same number and day as the first, unless the caller says otherwise. */
const momentOf = ({ asOf, day, after }: MomentQuery): Moment => {
  const [number, dayOfPage] = after === undefined ? [] : after.slice(0, after.indexOf('.')).split('@');
  const ofPage = number === undefined ? undefined : { number: Number(number) };
  const legalDate = day ?? dayOfPage;
  return { asOf: asOf ?? ofPage ?? 'now', ...(legalDate === undefined ? {} : { legalDate }) };
};

const untilProjected = async (readSide: ReadSide, request: Request): Promise<Problem | undefined> => {
  const header = request.get('Min-Ledger-Number');
  if (header === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(header)) {
    const detail = {
      vi: 'Min-Ledger-Number phải là một số nguyên dương.',
      en: 'Min-Ledger-Number must be a positive whole number.',
    };
    return malformed([{ pointer: '', code: 'WrongFormat', detail }]);
  }
  const asked = Number(header);
  if (await readSide.awaitNumber(asked, MINIMUM_WAIT_MS)) return undefined;
  return refuse({ code: 'NotYetProjected', asked }, { headers: { 'Retry-After': '1' } });
};
