import type { QueryClient } from '@tanstack/react-query';
import type { ChangeMessages } from '#http/changes/contract.ts';

/** Whether this browser hears of changes, and up to which ledger number. */
export type LiveState = Readonly<{ connected: boolean; number: number }>;

type Message = {
  readonly [Name in keyof ChangeMessages]: Readonly<{ name: Name; data: ChangeMessages[Name] }>;
}[keyof ChangeMessages];
type Told =
  | Message
  | Readonly<{ name: 'connection'; connected: boolean }>
  /** Somebody chose in another tab to be another person: what this one shows is no longer its reader's. */
  | Readonly<{ name: 'person' }>;

const NAMES = ['at', 'changed', 'reset', 'rights'] as const satisfies (keyof ChangeMessages)[];
const CHANNEL = 'inspection-ledger-changes';

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
      const source = new EventSource('/api/v1/changes');
      source.addEventListener('open', () => tellAll({ name: 'connection', connected: true }));
      source.addEventListener('error', () => tellAll({ name: 'connection', connected: false }));
      for (const name of NAMES) {
        source.addEventListener(name, ({ data }: MessageEvent<string>) => {
          tellAll({ name, data: JSON.parse(data) } as Message);
          // The server has said why it ends; to come back at once would be told the same.
          if (name === 'rights') source.close();
        });
      }
      stopped.signal.addEventListener('abort', () => {
        source.close();
        resolve();
      });
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

const listsOf = { case: 'cases', unit: 'units', officer: 'officers' } as const;

/** Has everything read again that shows what was changed; what shows a past moment stays as it was. */
export const refresh = (client: QueryClient, told: Told): void => {
  switch (told.name) {
    case 'changed': {
      const { subject, id } = told.data;
      void client.invalidateQueries({ queryKey: [subject, id], predicate: isOfNow });
      void client.invalidateQueries({ queryKey: [listsOf[subject]], predicate: isOfNow });
      if (subject !== 'case') void client.invalidateQueries({ queryKey: ['me'] });
      return;
    }
    case 'reset':
      refreshAll(client);
      return;
    case 'rights':
      void client.invalidateQueries({ queryKey: ['me'] });
      return;
    case 'person':
      window.location.reload();
      return;
    case 'at':
    case 'connection':
      return;
  }
};

/** Has everything read again that is not of a past moment: after a write of one's own, which need not be heard of first. */
export const refreshAll = (client: QueryClient): void => {
  void client.invalidateQueries({ predicate: isOfNow });
};

const isOfNow = ({ queryKey }: Readonly<{ queryKey: readonly unknown[] }>): boolean => {
  const moment = queryKey.at(-1);
  return moment === 'now' || queryKey[0] === 'me';
};
