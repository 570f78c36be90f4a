import type { NewEvent, StoredEvent } from '#domain/envelope.ts';
import {
  type EventStore,
  EventStoreError,
  MAX_APPEND_BYTES,
  MAX_APPEND_EVENTS,
  type Position,
} from '#event-store/event-store.ts';
import { isRefusedForSpace } from '#event-store/sqlite/out-of-space.ts';
import {
  type DigestedLedger,
  digestLedger,
  envelopeText,
  isSameDigest,
  type LedgerDigest,
  type ReadableLedger,
} from '../ledger-digest.ts';
import { ScriptError } from '../run-script.ts';

/** Where a copy goes. */
export type CopyTarget = Readonly<{
  ledger: Pick<EventStore, 'readAll' | 'append'>;
  /**
   * So many appends may be under way at once: they are stored in the order in which they were asked for, and none
   * behind one that failed. 1 where a store does not promise that.
   */
  appendsAtOnce: number;
  /** Before the first append: from now on, and until it is finished, it counts as no ledger. */
  begin(): Promise<void>;
  /** All events are there. */
  complete(): Promise<void>;
  /** All events were read back and are those of the source: from now on it counts. */
  finish(): Promise<void>;
}>;

export type CopyProgress = (
  stage: 'checking' | 'copying' | 'verifying',
  events: number,
  of: number | undefined,
) => void;

/**
 * Reads the source to its present end. Before this succeeds no target is touched.
 *
 * @throws ScriptError when it is not whole, or empty
 */
export const checkSource = async (source: ReadableLedger, show: CopyProgress): Promise<DigestedLedger> => {
  const onProgress = (events: number): void => show('checking', events, undefined);
  const checked = await digestLedger(source, { name: 'The source', onProgress });
  const { events } = checked.digest;
  if (events === 0) throw new ScriptError('The source has no events under this prefix: there is nothing to copy.');
  show('checking', events, events);
  return checked;
};

/**
 * Makes the target hold exactly the checked events of the source, with their ids, revisions, order and bytes. What the
 * target holds already is compared event by event, and all of it is read back in the end. Interrupted anywhere, it goes
 * on when it is called again.
 *
 * @returns how many events were missing
 * @throws ScriptError when the target holds other events, the disk is full, somebody else writes there, or what is read
 *   back is not what was written
 */
export const copyEvents = async (
  source: ReadableLedger,
  checked: DigestedLedger,
  target: CopyTarget,
  show: CopyProgress,
): Promise<number> => {
  const { digest } = checked;
  const there = await compareBeginning(source, target.ledger, digest);
  if (there.events < digest.events) await copyRest(source, target, checked, there, show);
  await whileThereIsRoom(
    () => 'all events are copied, the end is missing',
    () => target.complete(),
  );
  await verify(target.ledger, digest, show);
  await target.finish();
  return digest.events - there.events;
};

type Beginning = Readonly<{ events: number; lastPosition: Position | undefined }>;

/** How far the copy has come already. Whatever else is there is somebody's ledger and stays as it is. */
const compareBeginning = async (
  source: ReadableLedger,
  target: ReadableLedger,
  { events: last }: LedgerDigest,
): Promise<Beginning> => {
  const expected = source.readAll()[Symbol.asyncIterator]();
  let events = 0;
  let lastPosition: Position | undefined;
  try {
    for await (const { event } of target.readAll()) {
      const next = events < last ? await expected.next() : undefined;
      if (next === undefined || next.done || envelopeText(next.value.event) !== envelopeText(event)) {
        throw new ScriptError(
          `The target has other events under this prefix: its event ${events + 1} (${event.type} of ${event.stream}, revision ${event.revision}) is not the source's; nothing was written.`,
        );
      }
      events += 1;
      lastPosition = next.value.position;
    }
    return { events, lastPosition };
  } finally {
    await expected.return?.();
  }
};

const copyRest = async (
  source: ReadableLedger,
  target: CopyTarget,
  { digest, lastPosition: end }: DigestedLedger,
  there: Beginning,
  show: CopyProgress,
): Promise<void> => {
  let copied = there.events;
  await whileThereIsRoom(
    () => `${copied} of ${digest.events} events are copied`,
    async () => {
      await target.begin();
      for await (const batch of batchesOf(source.readAll(there.lastPosition), end, target.appendsAtOnce)) {
        await Promise.all(batch.map((events) => appendAll(target, events)));
        copied += batch.flat().length;
        show('copying', copied, digest.events);
      }
    },
  );
};

const whileThereIsRoom = async (done: () => string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const isFull = (error instanceof EventStoreError && error.code === 'StorageFull') || isRefusedForSpace(error);
    if (!isFull) throw error;
    throw new ScriptError(`The disk is full: ${done()}. Make room and run the same again, it goes on from there.`, {
      cause: error,
    });
  }
};

/** Neighbours in one stream, appended together. */
type Append = StoredEvent[];

/** Appends that may be under way at once; no more bytes in all than a single one may have. */
async function* batchesOf(
  events: ReturnType<ReadableLedger['readAll']>,
  end: Position | undefined,
  appendsAtOnce: number,
): AsyncGenerator<readonly Append[]> {
  let batch: Append[] = [];
  let bytes = 0;
  for await (const { event, position } of events) {
    const size = Buffer.byteLength(envelopeText(event));
    let append = appendFor(event, batch);
    if (
      batch.length > 0 &&
      (bytes + size > MAX_APPEND_BYTES || (append === undefined && batch.length === appendsAtOnce))
    ) {
      yield batch;
      [batch, bytes, append] = [[], 0, undefined];
    }
    if (append === undefined) batch.push([event]);
    else append.push(event);
    bytes += size;
    if (position === end) break;
  }
  if (batch.length > 0) yield batch;
}

const appendFor = ({ stream }: StoredEvent, batch: readonly Append[]): Append | undefined => {
  const last = batch.at(-1);
  return last?.[0]?.stream === stream && last.length < MAX_APPEND_EVENTS ? last : undefined;
};

const appendAll = async ({ ledger }: CopyTarget, events: Append): Promise<void> => {
  const [first] = events;
  if (first === undefined) return;
  const { stream, revision } = first;
  const newEvents = events.map(({ id, type, schemaVersion, data, metadata }): NewEvent => {
    return { id, type, schemaVersion, data, metadata };
  });
  const result = await ledger.append(stream, newEvents, revision === 0 ? 'none' : revision - 1);
  const place = result.outcome === 'conflict' ? result.actual : result.firstRevision;
  if (result.outcome === 'conflict' || place !== revision) {
    throw new ScriptError(
      `Somebody else writes to the target: ${stream} is at ${place} where the copy had come to ${revision}. It is no copy any more.`,
    );
  }
};

const verify = async (target: ReadableLedger, expected: LedgerDigest, show: CopyProgress): Promise<void> => {
  const { digest } = await digestLedger(target, {
    name: 'What was written',
    onProgress: (events) => show('verifying', events, expected.events),
  });
  if (!isSameDigest(digest, expected)) {
    throw new ScriptError(
      `What is read back is not what was written (${digest.events} events with commitments ${digest.commitments}, expected ${expected.events} with ${expected.commitments}): the target is no copy.`,
    );
  }
  show('verifying', expected.events, expected.events);
};
