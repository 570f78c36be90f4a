import { exact } from '#domain/inspection-case/recovery-accounts.ts';
import type { Queries, Query } from '#projecting/read-model.ts';
import { pageToken } from '../page-token.ts';
import { type Amounts, type FollowUpLine, linesOf } from './follow-up-line.ts';
import { endOfLine, type FollowUpFilters, type FollowUpSort, matchingLines, sumsOf } from './matching.ts';
import { ofCase } from './payment-ledger.ts';
import { recovery } from './recovery.ts';

export type FollowUpPage = Readonly<{ lines: readonly FollowUpLine[]; next: string | null }>;

type ListParams = FollowUpFilters & Readonly<{ sort: FollowUpSort /** At most 200. */; limit: number; after?: string }>;

const MAX_PAGE = 200;

/** One page of the recommendations that match, in order. */
const list: Query<ListParams, FollowUpPage> = (reader, { sort, limit, after, ...filters }, at) => {
  const size = Math.min(limit, MAX_PAGE);
  const found = matchingLines(reader, filters, { sort, after, wanted: size + 1 }, at);
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  return {
    lines: linesOf(reader, rows, filters.visibility, at),
    next: last === undefined ? null : pageToken(at, endOfLine(last, sort)),
  };
};

export type FollowUpTotals = Readonly<{
  recommendations: number;
  overdue: number;
  money: Amounts;
  land: Amounts;
  handled: Readonly<{ organisations: number; individuals: number }>;
}>;

/** All that match, summed: how many, how many overdue, how much money and land is where. */
const totals: Query<FollowUpFilters, FollowUpTotals> = (reader, filters, at) => {
  const sums = sumsOf(reader, filters, at);
  return {
    recommendations: sums?.lines ?? 0,
    overdue: sums?.overdue ?? 0,
    money: {
      ordered: sums?.vnd_ordered ?? 0,
      recovered: sums?.vnd_recovered ?? 0,
      again: sums?.vnd_again ?? 0,
      closed: sums?.vnd_closed ?? 0,
      owed: sums?.vnd_owed ?? 0,
    },
    land: {
      ordered: exact(sums?.land_ordered ?? 0),
      recovered: exact(sums?.land_recovered ?? 0),
      again: exact(sums?.land_again ?? 0),
      closed: exact(sums?.land_closed ?? 0),
      owed: exact(sums?.land_owed ?? 0),
    },
    handled: { organisations: sums?.organisations ?? 0, individuals: sums?.individuals ?? 0 },
  };
};

export const queries = { list, totals, recovery, ofCase } satisfies Queries;
