import { serverNow } from './client.ts';

/**
 * Every question the screens ask. A key begins with what it is about and that thing's id, so that a change of it can
 * be told to all who show it; it ends with the moment, because the past never changes.
 */
export type AsOf = string | undefined;

export const NOW = 'now';
const EVER = Number.POSITIVE_INFINITY;
/** A moment as a question takes it, and as a key ends with it. */
export const at = (asOf: AsOf) => ({ query: asOf === undefined ? {} : { asOf }, key: asOf ?? NOW });
/** What was is asked for once; what is, again when a change is told or the page comes back. */
export const keeping = (asOf: AsOf) => (isBehindUs(asOf) ? { staleTime: EVER } : {});
const isBehindUs = (asOf: AsOf): boolean =>
  asOf !== undefined && !(asOf.includes('T') && Date.parse(asOf) > serverNow());

type Page = Readonly<{ next: string | null }>;

/** Asks for one page after the other until there is none. */
export const allPages = async <P extends Page>(ask: (after: { after?: string }) => Promise<P>) => {
  let last = await ask({});
  const all = [last];
  while (last.next !== null) {
    last = await ask({ after: last.next });
    all.push(last);
  }
  return { all, last };
};

const FIRST_PAGE = '';

/** How a question is asked that is answered a page at a time; later pages are of the moment of the first. */
export const paged = {
  initialPageParam: FIRST_PAGE,
  getNextPageParam: (page: Page) => page.next ?? undefined,
} as const;

/** What is asked of one page: its size, and what it comes after. */
export const pageOf = (limit: number, pageParam: string) => ({
  limit: String(limit),
  ...(pageParam === FIRST_PAGE ? {} : { after: pageParam }),
});
