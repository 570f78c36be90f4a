import type { RecordedEvent } from '#event-store/event-store.ts';
import { LedgerHalt, type LedgerNumbers } from './ledger-numbers.ts';
import type { ParseEvent } from './numbered-event.ts';
import type { ReadableStore } from './projector-options.ts';

/**
 * Whether the store still holds the event that was counted last. If not, it was restored from a backup or is
 * another one: then our numbers mean nothing, and somebody must decide.
 */
export const recheckHead = async (store: ReadableStore, numbers: LedgerNumbers): Promise<LedgerHalt | null> => {
  const { number, eventId } = numbers.head;
  if (number === 0) return null;
  const found = await eventAt(store, numbers, number);
  if (found?.event.id === eventId) return null;
  return new LedgerHalt('LedgerChanged', number, `event ${number} is not in the store any more`);
};

/** Forgets the unknown types that an upgrade has made known. */
export const recheckUnknown = async (
  store: ReadableStore,
  numbers: LedgerNumbers,
  parse: ParseEvent,
): Promise<void> => {
  for (const { type, schemaVersion, firstNumber } of numbers.unknownTypes()) {
    const found = await eventAt(store, numbers, firstNumber);
    if (found !== undefined && parse(found.event).outcome !== 'unknown-type')
      numbers.forgetUnknown(type, schemaVersion);
  }
};

const eventAt = async (
  store: ReadableStore,
  numbers: LedgerNumbers,
  number: number,
): Promise<RecordedEvent | undefined> => {
  for await (const recorded of store.readAll(numbers.positionOf(number - 1) ?? undefined, 1)) return recorded;
  return undefined;
};
