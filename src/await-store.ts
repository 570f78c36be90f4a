import { setTimeout as delay } from 'node:timers/promises';
import { isAway } from '#event-store/eventstoredb/server-error.ts';

const PAUSE_MS = 500;

/**
 * Opens what needs the ledger, again and again while the store is away.
 *
 * @param onAway told each time, with the reason
 * @throws what does not pass by itself, and the signal's reason when it is aborted
 */
export const whenStoreAnswers = async <Opened>(
  open: () => Promise<Opened>,
  onAway: (error: unknown) => void,
  signal: AbortSignal,
): Promise<Opened> => {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      signal.throwIfAborted();
      try {
        return await Promise.race([open(), aborted]);
      } catch (error) {
        if (!isAway(error)) throw error;
        onAway(error);
      }
      await Promise.race([delay(PAUSE_MS), aborted]);
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
};
