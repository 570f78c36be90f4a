import type { Position } from '#event-store/event-store.ts';
import { LedgerNumbers } from '#projecting/ledger-numbers.ts';
import { numbersPathIn } from '#projecting/model-folder.ts';
import { openProjecting, type Projecting } from '#projecting/open-projecting.ts';
import type { ProjectorStatus } from '#projecting/projector-status.ts';
import { ArrayStore, type SampleEvent } from './array-store.ts';
import type { ShelfModels } from './open-shelf.ts';

export type ScriptedStatuses = readonly ProjectorStatus[];

/** What a worker says that has counted so many events and whose models have taken so many of them. */
export const statusOf = (head: number, projected: number, position: Position): ProjectorStatus => ({
  head,
  position,
  projected,
  atEnd: true,
  halted: null,
  storageFault: null,
  models: [],
  unknownTypes: [],
});

/** Ledger numbers of these events in a folder; answers their positions. */
export const countEvents = (folder: string, events: readonly SampleEvent[]): readonly Position[] => {
  using numbers = LedgerNumbers.open(numbersPathIn(folder));
  const { recorded } = new ArrayStore(events);
  for (const event of recorded) numbers.append(event);
  return recorded.map(({ position }) => position);
};

/** The main thread's side over a worker that only plays a part; its readers are real. */
export const openScripted = (folder: string, statuses: ScriptedStatuses): Projecting<ShelfModels> =>
  openProjecting<ShelfModels>({
    folder,
    projectorRoot: new URL('./scripted-projecting-worker.ts', import.meta.url),
    readerRoot: new URL('./shelf-reader-worker.ts', import.meta.url),
    store: statuses,
  });
