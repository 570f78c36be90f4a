import { createHash } from 'node:crypto';
import type { ReadContract } from './contract.ts';
import type { Problem } from './problems/problem-table.ts';
import { invalid } from './problems.ts';
import type { Reply } from './route.ts';

/** Of which question a page is; the size of a page may change on the way, the question may not. */
const TAG_LENGTH = 10;
const NOT_OF_THE_QUESTION: ReadonlySet<string> = new Set(['after', 'limit']);

/** Whether answers of this question come a page at a time. */
export const isPaged = ({ query }: Pick<ReadContract, 'query'>): boolean => 'after' in query.shape;

/** A short digest of the question: its address, its filters, its moment. */
export const pageTagOf = (
  { path }: Pick<ReadContract, 'path'>,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string => {
  const asked = Object.entries(query)
    .filter(([name]) => !NOT_OF_THE_QUESTION.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([path, params, asked]);
  return createHash('sha256').update(text).digest('base64url').slice(0, TAG_LENGTH);
};

type Untagged = Readonly<{ after: string | undefined }> | Readonly<{ problem: Problem }>;

/**
 * The page token as queries know it. One of another question is refused: it would skip rows without a word, since it
 * names a place in another order.
 */
export const untagged = (after: string | undefined, tag: string): Untagged => {
  if (after === undefined) return { after };
  if (after.startsWith(`${tag}.`)) return { after: after.slice(tag.length + 1) };
  return { problem: invalid([{ pointer: '/after', code: 'OtherQuestion', detail: otherQuestion }]) };
};

const otherQuestion = {
  vi: 'Mã trang này thuộc một truy vấn khác (bộ lọc, cách sắp xếp hoặc thời điểm khác). Hãy đọc lại từ trang đầu.',
  en: 'This page token is of another question (other filters, order or moment). Begin again with the first page.',
};

/** The answer with its `next`, if there is one, marked as being of this question. */
export const withTag = <Other extends object>(reply: Reply | Other, tag: string): Reply | Other => {
  if (!('body' in reply) || typeof reply.body !== 'object' || reply.body === null) return reply;
  const next: unknown = Reflect.get(reply.body, 'next');
  return typeof next === 'string' ? { ...reply, body: { ...reply.body, next: `${tag}.${next}` } } : reply;
};
