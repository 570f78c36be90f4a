import type { EventStore } from '#event-store/event-store.ts';
import type { CountedEvent, ParseEvent } from './numbered-event.ts';
import type { ReadModel } from './read-model.ts';

/** The part of the store that projecting needs; it never appends. */
export type ReadableStore = Pick<EventStore, 'readAll'>;

export type ProjectorOptions = Readonly<{
  folder: string;
  models: readonly ReadModel[];
  parse: ParseEvent;
  store: ReadableStore;
  /** Events per transaction. Default 64: larger ones outlive a pass of the collector, and V8 keeps room for them. */
  batchSize?: number;
  /** How many events a model that none of them concerns may leave its checkpoint behind. Default 1 000. */
  lazyEvents?: number;
  /**
   * How many files are built at a time. Default 3. Each has its own pages in work (8 MB), and with all of them at once
   * the memory of the server would grow with the number of models; the ledger is read again for each group instead.
   */
  builtAtOnce?: number;
}>;

export type Step = Readonly<{
  outcome: 'worked' | 'idle' | 'failed';
  /** Events numbered in this step, for those who wait for one. */
  numbered: readonly CountedEvent[];
}>;
