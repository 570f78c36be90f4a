import type { Problem } from '../problems/problem-table.ts';
import { type AskList, askRoute, hasPages, type ListQuestion } from './read-pages.ts';

/**
 * How many lines there will be: as another question says, or the answer itself; null where nobody knows beforehand.
 *
 * @param first an answer to the question, of any length
 */
export const countLines = async (
  asking: AskList,
  { list, params, query }: ListQuestion,
  first: unknown,
): Promise<Readonly<{ total: number | null }> | Readonly<{ problem: Problem }>> => {
  if (!hasPages(list)) return { total: list.pageOf(first).rows.length };
  if (list.count === undefined) return { total: list.totalOf(first) };
  const { contract, without, of } = list.count;
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => !without.includes(name)));
  const answer = await askRoute(asking, contract, { params, query: asked });
  return 'problem' in answer ? answer : { total: of(answer.body) };
};
