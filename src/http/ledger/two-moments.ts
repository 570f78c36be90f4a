import type { Request } from 'express';
import type { Problem } from '../problems/problem-table.ts';
import { invalid } from '../problems.ts';
import { type Read, type ReadSide, readAsOf } from '../reading.ts';

type AtMoment<Value> = Exclude<Read<Value>, Readonly<{ problem: Problem }>>;

/** The answers of both moments, and the moments themselves, to ask something else of the same. */
export type AtBoth<Value> = Readonly<{
  from: AtMoment<Value>;
  to: AtMoment<Value>;
  both: Readonly<{ from: ReturnType<typeof momentOf>; to: ReturnType<typeof momentOf> }>;
}>;

type Named = Readonly<{ number: number }> | Readonly<{ instant: string }>;

type Asked = Readonly<{
  request: Request;
  query: Readonly<{
    from: Named;
    to?: Named | undefined;
    fromDay?: string | undefined;
    toDay?: string | undefined;
    axis?: 'recorded' | 'effective' | undefined;
    after?: string | undefined;
  }>;
}>;

/** Where the two moments stand in the address that named them. */
const NAMES = { to: '/to', toDay: '/toDay' } as const;
type Names = Readonly<Record<keyof typeof NAMES, string>>;

/** The same question at both moments; a later one that is the earlier is refused, whichever way the two are named. */
export const readAtBoth = async <Value>(
  readSide: ReadSide,
  { request, query: { axis, ...query } }: Asked,
  ask: Parameters<typeof readAsOf<Value>>[2],
  names: Names = NAMES,
): Promise<AtBoth<Value> | Readonly<{ problem: Problem }>> => {
  const from = await readAsOf(readSide, { request, query: { asOf: query.from, day: query.fromDay, axis } }, ask);
  if ('problem' in from) return from;
  // A later page is of the later moment of the first: without it, what changes meanwhile would be on no page.
  const later = { asOf: query.to, day: query.toDay, after: query.after };
  const to = await readAsOf(readSide, { request, query: later }, ask);
  if ('problem' in to) return to;
  if (from.asOf.number > to.asOf.number) return reversed(names.to, BEFORE);
  if (from.asOf.day > to.asOf.day) return reversed(names.toDay, EARLIER_DAY);
  return { from, to, both: { from: momentOf(from), to: momentOf(to) } };
};

/** The moment that an answer is of. */
const momentOf = ({ asOf: { number, day } }: AtMoment<unknown>) => ({ asOf: { number }, legalDate: day });

const reversed = (pointer: string, detail: Readonly<{ vi: string; en: string }>) => ({
  problem: invalid([{ pointer, code: 'TooSmall', detail }]),
});

const BEFORE = {
  vi: 'Thời điểm sau phải không sớm hơn thời điểm trước. Đổi chỗ hai thời điểm để so sánh.',
  en: 'The later moment may not be before the earlier: exchange the two.',
};
const EARLIER_DAY = {
  vi: 'Ngày tính của thời điểm sau phải không sớm hơn ngày của thời điểm trước.',
  en: 'The legal date of the later moment may not be before that of the earlier.',
};
