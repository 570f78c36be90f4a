import type { QueryClient } from '@tanstack/react-query';
import type { ChangeMessages } from '#http/changes/contract.ts';
import { forgetNumbers, lastRead } from './client.ts';

/** Whether this browser hears of changes, and up to which ledger number. */
export type LiveState = Readonly<{ connected: boolean; number: number }>;

type Message = {
  readonly [Name in keyof ChangeMessages]: Readonly<{ name: Name; data: ChangeMessages[Name] }>;
}[keyof ChangeMessages];
type Told =
  | (Message & Readonly<{ isFirst?: true }>)
  | Readonly<{ name: 'connection'; connected: boolean }>
  /** Somebody chose in another tab to be another person: what this one shows is no longer its reader's. */
  | Readonly<{ name: 'person' }>;

const NAMES = ['at', 'changed', 'reset', 'rights'] as const satisfies (keyof ChangeMessages)[];
const CHANNEL = 'inspection-ledger-changes';
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Listens for changes on behalf of all tabs. A browser opens at most six connections to one server, and each stream
 * holds one for good: so one tab listens, whichever got the lock, and tells the others. When it closes the next takes over.
 *
 * @returns what ends the listening
 */
export const listenForChanges = (tell: (told: Told) => void): (() => void) => {
  const tabs = new BroadcastChannel(CHANNEL);
  const stopped = new AbortController();
  const tellAll = (told: Told): void => {
    tell(told);
    tabs.postMessage(told);
  };
  tabs.addEventListener('message', ({ data }: MessageEvent<Told>) => tell(data));
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      // The lock may have been given in the very moment in which nobody wanted it any more.
      if (stopped.signal.aborted) {
        resolve();
        return;
      }
      let waited = 0;
      const open = (): void => {
        let isFirst = true;
        const source = new EventSource('/api/v1/changes');
        // Browsers come back by themselves to a connection that broke, and never to a server that said no.
        const openLater = (): void => {
          source.close();
          tellAll({ name: 'connection', connected: false });
          waited = Math.min(Math.max(2 * waited, FIRST_WAIT_MS), LONGEST_WAIT_MS);
          const timer = setTimeout(open, waited * (0.5 + Math.random() / 2));
          stopped.signal.addEventListener('abort', () => clearTimeout(timer));
        };
        source.addEventListener('open', () => {
          waited = 0;
          tellAll({ name: 'connection', connected: true });
        });
        source.addEventListener('error', () => {
          if (source.readyState === EventSource.CLOSED) openLater();
          else tellAll({ name: 'connection', connected: false });
        });
        for (const name of NAMES) {
          source.addEventListener(name, ({ data }: MessageEvent<string>) => {
            const told = { name, data: JSON.parse(data) } as Message;
            // A new stream tells nothing of what was before it.
            tellAll(told.name === 'at' && isFirst ? { ...told, isFirst } : told);
            isFirst = false;
            if (name === 'rights') openLater();
          });
        }
        stopped.signal.addEventListener('abort', () => {
          source.close();
          resolve();
        });
      };
      open();
    });
  navigator.locks.request(CHANNEL, { signal: stopped.signal }, listen).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
  return () => {
    stopped.abort();
    tabs.close();
  };
};

/** Tells the other tabs of this browser that it has another user now. */
export const tellOfAnotherPerson = (): void => {
  const tabs = new BroadcastChannel(CHANNEL);
  tabs.postMessage({ name: 'person' } satisfies Told);
  tabs.close();
};

/**
 * A day in a calendar moves deadlines of any case, matter or action. What is read of a matter or an action hangs on the
 * others in its unit, and on who was in office there.
 */
const listsOf = {
  case: ['cases', 'deadlines', 'follow-up', 'statistics', 'dashboard', 'ledger'],
  matter: ['matters', 'matter', 'accountability', 'action', 'deadlines', 'dashboard', 'ledger'],
  accountability: ['accountability', 'action', 'matters', 'matter', 'deadlines', 'dashboard', 'ledger'],
  unit: [
    'units',
    'matters',
    'matter',
    'accountability',
    'action',
    'deadlines',
    'follow-up',
    'statistics',
    'dashboard',
    'ledger',
  ],
  officer: ['officers', 'access-log', 'ledger'],
  plan: ['plan', 'cases', 'ledger'],
  request: ['requests', 'case', 'ledger'],
  law: ['law', 'cases', 'case', 'matter', 'action', 'deadlines', 'dashboard', 'ledger'],
} as const;

/** Has everything read again that shows what was changed; what shows a past moment stays as it was. */
export const refresh = (client: QueryClient, told: Told): void => {
  switch (told.name) {
    case 'changed': {
      const { subject, id } = told.data;
      void client.invalidateQueries({ queryKey: [subject, id], predicate: isOfNow });
      for (const list of listsOf[subject]) void client.invalidateQueries({ queryKey: [list], predicate: isOfNow });
      if (subject === 'unit' || subject === 'officer') void client.invalidateQueries({ queryKey: ['me'] });
      return;
    }
    case 'reset':
      // It may be another ledger, as after the demonstration began anew: then its past is another one too.
      forgetNumbers();
      beginAnew(client);
      return;
    case 'rights':
      // What was seen under rights that are gone must not be found again by going back.
      beginAnew(client);
      return;
    case 'person':
      window.location.reload();
      return;
    case 'at':
      if (told.isFirst && told.data.number > lastRead()) void refreshAll(client);
      return;
    case 'connection':
      return;
  }
};

/**
 * Has everything read again that is not of a past moment: after a write of one's own, which need not be heard of first.
 *
 * @returns when what is on the screen has been read, or could not be
 */
export const refreshAll = (client: QueryClient): Promise<void> => client.invalidateQueries({ predicate: isOfNow });

/** Nothing of what was read counts any more, the past neither; what is on the screen is asked for at once. */
const beginAnew = (client: QueryClient): void => {
  client.removeQueries({ type: 'inactive' });
  void client.invalidateQueries();
};

const isOfNow = ({ queryKey }: Readonly<{ queryKey: readonly unknown[] }>): boolean => {
  const moment = queryKey.at(-1);
  return moment === 'now' || queryKey[0] === 'me';
};
