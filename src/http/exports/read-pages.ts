import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from 'express';
import { z } from 'zod';
import type { Reader } from '../gate.ts';
import { momentSchema } from '../moment.ts';
import type { Problem } from '../problems/problem-table.ts';
import { refuse } from '../problems.ts';
import type { Question } from '../route.ts';
import type { ExportableList, ExportPage, OfficersContract } from './exportable-list.ts';
import type { FindRoute } from './routes-by-contract.ts';
import { ExportCutOffError } from './write-export.ts';

/** As many lines as a page may have. */
const PAGE = '200';
const MOST_TRIES = 20;
const TRY_AGAIN_MS = 250;

/** What is asked, page after page: the list's own address. */
export type ListQuestion = Readonly<{ list: ExportableList }> & Pick<Question, 'params' | 'query'>;

/** Who asks, and in which role he must still be let in. */
export type AskList = Readonly<{ find: FindRoute; reader: Reader; request: Request; role: Reader['actor']['role'] }>;

type Failed = Readonly<{ problem: Problem }>;

/**
 * Asks a route the way its address would: the same admission, the same schema, the same handler. That is what holds the
 * rights of now to every page of an export.
 */
export const askRoute = async (
  { find, reader, request, role }: AskList,
  contract: OfficersContract,
  question: Pick<Question, 'params' | 'query'>,
): Promise<Readonly<{ body: unknown }> | Failed> => {
  const admission = await reader.admit(contract.action);
  if (admission.outcome === 'refused') return admission;
  if (admission.reader.actor.role !== role) return { problem: refuse({ code: 'ExportLinkGone' }) };
  const reply = await find(contract)({ ...question, request, reader: admission.reader });
  if ('problem' in reply || 'body' in reply) return reply;
  throw new Error(`${contract.path} answers no document`);
};

/** Whether the address of a list has pages at all. */
export const hasPages = ({ contract }: ExportableList): boolean => 'after' in contract.query.shape;

const answerSchema = z.looseObject({ asOf: momentSchema });

/** The list as it is asked first: what it is as of, and whether it can be asked so at all. */
export const askList = async (
  asking: AskList,
  { list, params, query }: ListQuestion,
): Promise<Readonly<{ body: unknown; asOf: z.output<typeof momentSchema> }> | Failed> => {
  const paging = hasPages(list) ? { limit: '1' } : {};
  const answer = await askRoute(asking, list.contract, { params, query: { ...query, ...paging } });
  if ('problem' in answer) return answer;
  const refusal = list.refusalOf(answer.body);
  if (refusal !== undefined) return { problem: refuse(refusal) };
  return { body: answer.body, asOf: answerSchema.parse(answer.body).asOf };
};

/** One page; what passes by itself is waited for. */
export const readPage = async (
  asking: AskList,
  { list, params, query }: ListQuestion,
  after: string | null,
): Promise<ExportPage | Failed> => {
  const paging = hasPages(list) ? { limit: PAGE, ...(after === null ? {} : { after }) } : {};
  for (let tries = 1; ; tries += 1) {
    const answer = await askRoute(asking, list.contract, { params, query: { ...query, ...paging } });
    if ('body' in answer) {
      const refusal = list.refusalOf(answer.body);
      return refusal === undefined ? list.pageOf(answer.body) : { problem: refuse(refusal) };
    }
    if (answer.problem.status !== 503 || tries === MOST_TRIES) return answer;
    await pause(TRY_AGAIN_MS);
  }
};

/**
 * The first page and those after it, each asked for when it is wanted.
 *
 * @throws ExportCutOffError when a page is refused: rights are those of now, also in the middle of a file
 */
export async function* pagesFrom(
  first: ExportPage,
  asking: AskList,
  asked: ListQuestion,
): AsyncGenerator<ExportPage, void> {
  let page = first;
  for (;;) {
    yield page;
    if (page.next === null) return;
    const next = await readPage(asking, asked, page.next);
    if ('problem' in next) throw new ExportCutOffError(`a page was refused: ${next.problem.code}`);
    page = next;
  }
}
