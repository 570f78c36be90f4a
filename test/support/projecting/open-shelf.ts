import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, Position } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openProjecting, type Projecting } from '#projecting/open-projecting.ts';
import { type SampleEvent, storedEvent } from './array-store.ts';
import type { removals, shelf } from './shelf-model.ts';

export type ShelfModels = { shelf: typeof shelf; removals: typeof removals };

/** A real store, and the read side with its threads beside it, over the synthetic models. */
export class OpenShelf implements AsyncDisposable {
  readonly store: EventStore;
  readonly projecting: Projecting<ShelfModels>;
  readonly folder: string;
  #appended = 0;

  constructor(folder: string, queryTimeoutMs = 10_000) {
    const path = join(folder, 'events.sqlite');
    this.folder = join(folder, 'projections');
    this.store = openSqliteEventStore({ path, prefix: 'test' });
    this.projecting = openProjecting<ShelfModels>({
      folder: this.folder,
      projectorRoot: new URL('./shelf-projecting-worker.ts', import.meta.url),
      readerRoot: new URL('./shelf-reader-worker.ts', import.meta.url),
      store: { path, prefix: 'test' },
      queryTimeoutMs,
    });
  }

  /** Appends to the one stream and wakes the projecting worker. */
  async append(type: string, data: SampleEvent['data']): Promise<Position> {
    const nth = ++this.#appended;
    const sample = { type, data, stream: 'shelf-1' };
    const { stream, revision: _given, ...event } = storedEvent(sample, nth - 1, nth);
    const result = await this.store.append(stream, [event], 'any');
    if (result.outcome !== 'appended') throw new Error('someone else appended');
    this.projecting.notify();
    return result.position;
  }

  put(box: string, label: string, weight: number): Promise<Position> {
    return this.append('BoxPut', { box, label, weight });
  }

  /** From now on the projecting worker dies at every `WorkerKiller`, or cannot read any `BoxPut`; until the answer is called. */
  arm(trap: 'killer' | 'spoiler'): () => void {
    const marker = join(this.folder, `../events.sqlite.${trap}`);
    writeFileSync(marker, '');
    return () => rmSync(marker);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.projecting.close();
    await this.store.close();
  }
}
