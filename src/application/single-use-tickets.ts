import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What was promised to one officer, once, for a short time. Of another's ticket nobody learns that there is one. */
export type SingleUseTickets<Content extends object> = Readonly<{
  issue(officerId: string, content: Content): string;
  /** What it is for, without spending it; undefined: there is none, it was used, or its time is over. */
  look(ticket: string, officerId: string): Content | undefined;
  /** The same, and it is spent: of two who come at once one has it. */
  take(ticket: string, officerId: string): Content | undefined;
  /** What it was for, spent or not, for as long as it is remembered. */
  recall(ticket: string, officerId: string): Content | undefined;
}>;

const USABLE_MS = 60_000;
const REMEMBERED_MS = 60 * 60 * 1000;
const MOST_TICKETS = 1_000;
const TICKET_BYTES = 32;

/** Tickets that nobody guesses, kept in memory: after a restart there are none, and one asks again. */
export const createSingleUseTickets = <Content extends object>(usableMs = USABLE_MS): SingleUseTickets<Content> => {
  type Ticket = { readonly officerId: string; readonly content: Content; readonly until: number; isSpent: boolean };
  const issued = new LRUCache<string, Ticket>({ max: MOST_TICKETS, ttl: REMEMBERED_MS });
  const find = (ticket: string, officerId: string): Ticket | undefined => {
    const found = issued.get(ticket);
    return found?.officerId === officerId ? found : undefined;
  };
  const usable = (ticket: string, officerId: string): Ticket | undefined => {
    const found = find(ticket, officerId);
    return found === undefined || found.isSpent || performance.now() >= found.until ? undefined : found;
  };
  return {
    issue: (officerId, content) => {
      const ticket = randomBytes(TICKET_BYTES).toString('base64url');
      issued.set(ticket, { officerId, content, until: performance.now() + usableMs, isSpent: false });
      return ticket;
    },
    look: (ticket, officerId) => usable(ticket, officerId)?.content,
    take: (ticket, officerId) => {
      const found = usable(ticket, officerId);
      if (found !== undefined) found.isSpent = true;
      return found?.content;
    },
    recall: (ticket, officerId) => find(ticket, officerId)?.content,
  };
};
