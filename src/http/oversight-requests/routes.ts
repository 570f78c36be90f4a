import type { z } from 'zod';
import type { FindRequestTarget } from '#application/request-targets.ts';
import type { FindSubjectActs } from '#application/subject-acts.ts';
import { type RequestSubject, requestSubjectSchema } from '#domain/oversight-request/request-subject.ts';
import { allowedActs } from '../allowed-acts.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import type { Reader } from '../gate.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { countRequests, listRequests, readRequest, readRequestOpenActs } from './contract.ts';

/** Requests as the ledger has them now: rights, and what is open in them, are never of the moment that is read. */
export type RequestSide = Readonly<{ target: FindRequestTarget; acts: FindSubjectActs }>;

type RequestDependencies = Readonly<{ readSide: ReadSide; requests: RequestSide }>;

/** Questions of overseers, as of any moment: of them only what this officer may know of today. */
export const requestRoutes = ({ readSide, requests }: RequestDependencies): readonly Route[] => [
  readRoute(listRequests, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { limit = DEFAULT_LIMIT, after, list = 'open' } = asked.query;
    const params = { ...seen, ...filtersOf(asked), ...givenFields({ after }), list, limit };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('oversight-requests', 'list', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(countRequests, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, ...filtersOf(asked) };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('oversight-requests', 'counts', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readRequest, async (asked) => {
    const { oversightRequestId: requestId } = asked.params;
    const problem = await asked.reader.refusal('read-request', await requests.target(requestId));
    if (problem !== undefined) return { problem };
    const read = await readAsOf(readSide, asked, (at) =>
      readSide.read('oversight-requests', 'request', { requestId }, at),
    );
    if ('problem' in read) return read;
    // At that moment nobody had asked yet.
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    const headers = { ...read.headers, ETag: `"${read.value.revision}"` };
    return { headers, body: { asOf: read.asOf, request: read.value } };
  }),
  readRoute(readRequestOpenActs, async ({ reader, params: { oversightRequestId: requestId } }) => {
    const target = await requests.target(requestId);
    const problem = await reader.refusal('read-request', target);
    if (problem !== undefined) return { problem };
    const found = await requests.acts(requestId, reader.actor);
    if (found === undefined) throw new Error('what does not exist is hidden');
    const { revision } = found;
    const mayReveal = (await reader.refusal('reveal-request-fields', target)) === undefined;
    const acts = await allowedActs(reader, target, found.acts);
    return { headers: { ETag: `"${revision}"` }, body: { revision, mayReveal, acts } };
  }),
];

type Filtered = Readonly<{
  query: Omit<z.output<typeof countRequests.query>, 'asOf' | 'day' | 'axis'>;
  reader: Reader;
}>;

const filtersOf = ({ query: { mine, subjectKind, subjectId }, reader: { actor } }: Filtered) => {
  const isOverseer = actor.role === 'oversight';
  return givenFields({
    subject: subjectOf(subjectKind, subjectId),
    askedBy: mine !== undefined && isOverseer ? actor.officerId : undefined,
    answeredBy: mine !== undefined && !isOverseer ? actor.body : undefined,
  });
};

/** What cannot be meant is looked for and not found, as everywhere where an id is a filter. */
const subjectOf = (kind: string | undefined, id: string | undefined): RequestSubject | undefined => {
  if (kind === undefined || id === undefined) return undefined;
  const named = requestSubjectSchema.safeParse({ kind, id });
  return named.success ? named.data : { kind: 'unit', id: '-' };
};
