import type { Document } from '#domain/document.ts';
import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import { officerNames } from '../names/officer-names.ts';
import { pageToken } from '../page-token.ts';
import { countsOf, endOfRequest, matchingRequests, type RequestCounts, type RequestFilters } from './matching.ts';
import {
  type Answer,
  acknowledgementIn,
  answersIn,
  type ReportBackLine,
  type RequestStep,
  reportBacksIn,
  stepsIn,
  withdrawalIn,
} from './request-file.ts';
import { lineOf, type RequestLine } from './request-line.ts';
import { type RequestRow, raisedIn, toldIn } from './request-row.ts';

type Named = Readonly<{ officers: Readonly<Record<string, string>> }>;

export type RequestPage = Named & Readonly<{ requests: readonly RequestLine[]; next: string | null }>;

type ListParams = RequestFilters & Readonly<{ /** At most 200. */ limit: number; after?: string }>;

const MAX_PAGE = 200;

/** One page of the requests that match, the first due first. */
const list: Query<ListParams, RequestPage> = (reader, { limit, after, ...filters }, at) => {
  const size = Math.min(limit, MAX_PAGE);
  const found = matchingRequests(reader, filters, { after, wanted: size + 1 }, at);
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  const requests = rows.map((row) => lineOf(reader, row, at));
  return {
    requests,
    officers: officerNames(
      reader,
      requests.map(({ askedBy }) => askedBy),
    ),
    next: last === undefined ? null : pageToken(at, endOfRequest(last)),
  };
};

/** How many of those that match are open, overdue, and whose turn they are. */
const counts: Query<Omit<RequestFilters, 'list'>, RequestCounts> = (reader, filters, at) =>
  countsOf(reader, filters, at);

export type RequestFile = RequestLine &
  Named &
  Readonly<{
    revision: number;
    /** Sealed. */
    details: unknown;
    legalBasis: readonly string[];
    document: Document | null;
    acknowledgement: Readonly<{ note: string | null; by: string; on: string }> | null;
    answers: readonly Answer[];
    reportBacks: readonly ReportBackLine[];
    withdrawal: Readonly<{ ground: string; by: string; on: string }> | null;
    steps: readonly RequestStep[];
  }>;

/** One request with all that became of it; null: there was none yet. Who may ask for it is for the caller to say. */
const request: Query<Readonly<{ requestId: string }>, RequestFile | null> = (reader, { requestId }, at) => {
  const row = rowOf(reader, requestId);
  if (row === undefined) return null;
  const told = toldIn(row);
  const { data } = raisedIn(told);
  const steps = stepsIn(told);
  return {
    ...lineOf(reader, row, at),
    revision: row.revision,
    details: data.details ?? null,
    legalBasis: data.legalBasis ?? [],
    document: data.document ?? null,
    acknowledgement: acknowledgementIn(told),
    answers: answersIn(told),
    reportBacks: reportBacksIn(told, at.legalDate),
    withdrawal: withdrawalIn(told),
    steps,
    officers: officerNames(
      reader,
      steps.map(({ by }) => by),
    ),
  };
};

const rowOf = (reader: Reader, requestId: string): RequestRow | undefined =>
  reader.get<RequestRow>(`select * from ${reader.asOf('request')} as r where request_id = :requestId`, { requestId });

export const queries = { list, counts, request } satisfies Queries;
