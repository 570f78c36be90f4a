import type { Position, RecordedEvent } from '#event-store/event-store.ts';
import { LedgerHalt, type LedgerNumbers } from './ledger-numbers.ts';
import type { Applied, ModelFile } from './model-file.ts';
import { ModelFolder } from './model-folder.ts';
import { type CountedEvent, NumberedEvent, type ParseEvent } from './numbered-event.ts';
import type { ProjectorOptions, ReadableStore, Step } from './projector-options.ts';
import type { ProjectorStatus } from './projector-status.ts';
import { recheckHead, recheckUnknown } from './recheck-ledger.ts';
import { Slot } from './slot.ts';
import { isDamage, isStorageFault } from './storage-fault.ts';

/** Far from the end nobody waits for a number, so many are written at once. */
const COUNTING_BATCH = 2_048;

/**
 * The engine: reads all events in order, numbers them, parses each once and hands it to every read model.
 * It knows no read model and starts nothing by itself: someone calls `step` until it is idle.
 */
export class Projector implements AsyncDisposable {
  readonly #folder: ModelFolder;
  readonly #store: ReadableStore;
  readonly #parse: ParseEvent;
  readonly #batchSize: number;
  readonly #lazyEvents: number;
  readonly #builtAtOnce: number;
  readonly #slots: readonly Slot[];
  readonly #knownKinds = new Set<string>();
  #numbers: LedgerNumbers;
  #atEnd = false;
  #halted: LedgerHalt | null = null;
  #storageFault: string | null = null;

  private constructor(options: ProjectorOptions, folder: ModelFolder, numbers: LedgerNumbers) {
    this.#folder = folder;
    this.#numbers = numbers;
    this.#store = options.store;
    this.#parse = options.parse;
    this.#batchSize = options.batchSize ?? 64;
    this.#lazyEvents = options.lazyEvents ?? 1_000;
    this.#builtAtOnce = options.builtAtOnce ?? 3;
    this.#slots = options.models.map((model) => new Slot(folder, model));
  }

  /** Opens or creates all files. Damaged ones, and those of another version, are built anew. */
  static async open(options: ProjectorOptions): Promise<Projector> {
    const folder = new ModelFolder(options.folder);
    const projector = new Projector(options, folder, folder.openNumbers());
    projector.#halted = await recheckHead(options.store, projector.#numbers);
    await recheckUnknown(options.store, projector.#numbers, options.parse);
    return projector;
  }

  /** Takes one batch: first what is new in the ledger, then what some model has yet to catch up on. */
  async step(): Promise<Step> {
    const numbered: CountedEvent[] = [];
    try {
      for (const slot of this.#slots) slot.removeRetired();
      if (this.#beginRebuilds() || this.#halted?.code === 'LedgerChanged') return { outcome: 'failed', numbered };
      const worked = [await this.#advance(numbered), await this.#catchUp(), this.#handOver()].includes(true);
      this.#storageFault = null;
      return { outcome: worked ? 'worked' : 'idle', numbered };
    } catch (error) {
      // The models guard their own files: what is damaged is that of the numbers, which the ledger gives again.
      if (isDamage(error)) this.#recount();
      else this.#rollback();
      if (error instanceof LedgerHalt) this.#halted = error;
      else if (isStorageFault(error)) this.#storageFault = error.message;
      else if (!isDamage(error)) throw error;
      return { outcome: 'failed', numbered };
    }
  }

  /** Asks for models to be built beside those being read; `step` begins, carries on and hands over when they are complete. */
  rebuild(names: readonly string[]): void {
    for (const slot of this.#slots) if (names.includes(slot.name)) slot.askRebuild();
  }

  /** Whether the last step saw the end of the store. */
  get isAtEnd(): boolean {
    return this.#atEnd;
  }

  status(): ProjectorStatus {
    const { number: head, position } = this.#numbers.head;
    const healthy = this.#slots.filter((slot) => slot.isHealthy).map((slot) => slot.serving.checkpoint.number);
    return {
      head,
      position,
      projected: Math.min(head, ...healthy),
      atEnd: this.#atEnd,
      halted: this.#halted && { code: this.#halted.code, number: this.#halted.number, message: this.#halted.message },
      storageFault: this.#storageFault,
      models: this.#slots.map((slot) => slot.status((number) => this.#numbers.recordedMs(number))),
      unknownTypes: this.#numbers.unknownTypes(),
    };
  }

  /** Writes all checkpoints and closes all files. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const slot of this.#slots) slot.close();
    this.#numbers.close();
  }

  /** New events: numbered once, then given to the models that had everything before them. */
  async #advance(numbered: CountedEvent[]): Promise<boolean> {
    const head = this.#numbers.head;
    const batch = await this.#read(head.position);
    const events: NumberedEvent[] = [];
    const halt = this.#number(batch, events);
    const files = this.#files().filter((file) => file.checkpoint.number >= head.number);
    this.#apply(files, events);
    this.#numbers.commit(batch.length < this.#batchSize ? 0 : COUNTING_BATCH);
    for (const { counted } of events) numbered.push(counted);
    this.#commit(files);
    this.#atEnd = batch.length < this.#batchSize;
    this.#halted = halt;
    return events.length > 0;
  }

  #number(batch: readonly RecordedEvent[], events: NumberedEvent[]): LedgerHalt | null {
    try {
      for (const recorded of batch) {
        const event = new NumberedEvent(this.#numbers.append(recorded), recorded, this.#parse);
        this.#countUnknown(event);
        events.push(event);
      }
      return null;
    } catch (error) {
      if (error instanceof LedgerHalt) return error;
      throw error;
    }
  }

  #countUnknown(event: NumberedEvent): void {
    const { type, schemaVersion } = event.stored;
    const kind = `${schemaVersion} ${type}`;
    if (this.#knownKinds.has(kind)) return;
    if (event.parsed.outcome === 'unknown-type') this.#numbers.countUnknown(type, schemaVersion, event.number);
    else this.#knownKinds.add(kind);
  }

  /** Events that were numbered before, for the models that have not taken them: after a crash, or in a rebuild. */
  async #catchUp(): Promise<boolean> {
    const head = this.#numbers.head.number;
    const behind = this.#files().filter((file) => file.checkpoint.number < head);
    const [first] = behind.map((file) => file.checkpoint).sort((a, b) => a.number - b.number);
    if (first === undefined) return false;
    const events = (await this.#read(first.position))
      .map((recorded, index) => new NumberedEvent(first.number + 1 + index, recorded, this.#parse))
      .filter((event) => event.number <= head);
    if (events.length === 0)
      throw new LedgerHalt('LedgerChanged', first.number + 1, 'the store ends before our numbers do');
    const other = this.#numbers.firstOther(
      first.number,
      events.map(({ stored }) => stored.id),
    );
    if (other !== undefined) {
      throw new LedgerHalt('LedgerChanged', other, `${other} was another event when it was counted`);
    }
    this.#apply(behind, events);
    this.#commit(behind);
    return true;
  }

  #handOver(): boolean {
    const head = this.#numbers.head.number;
    return (
      // One piece of work at a time: making an index takes seconds, and events go on meanwhile.
      this.#atEnd && this.#slots.some((slot) => this.#guard(slot.next, () => slot.handOver(head)))
    );
  }

  #apply(files: readonly ModelFile[], events: readonly NumberedEvent[]): void {
    const running = new Set(files);
    for (const event of events) {
      for (const file of running) {
        if (this.#guard(file, () => this.#applyOne(file, event)) !== true) running.delete(file);
      }
    }
  }

  /** @returns whether the model goes on */
  #applyOne(file: ModelFile, event: NumberedEvent): boolean {
    const done = file.checkpoint;
    if (done.number >= event.number) {
      if (done.number > event.number || done.eventId === event.stored.id) return true;
      throw new LedgerHalt(
        'LedgerChanged',
        event.number,
        `${file.model.name} was built from another event ${event.number}`,
      );
    }
    const applied = file.handles(event.stored.type) ? applyParsed(file, event) : APPLIED;
    if (applied.outcome === 'applied') {
      file.advance(event.checkpoint);
      return true;
    }
    // It is behind now, and catches up.
    if (applied.outcome === 'undone') return false;
    const { type, metadata } = event.stored;
    const { number } = event;
    this.#slotOf(file)?.stop(file, { number, type, recordedAt: metadata.recordedAt, reason: applied.reason });
    return false;
  }

  #commit(files: readonly ModelFile[]): void {
    for (const file of files) {
      if (this.#slotOf(file) !== undefined) this.#guard(file, () => file.commit(this.#lazyEvents));
    }
  }

  /** A damaged file is deleted and begun anew; the others are not concerned. */
  #guard<T>(file: ModelFile, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#slotOf(file)?.replaceDamaged(file);
      return undefined;
    }
  }

  #rollback(): void {
    this.#numbers.rollback();
    for (const slot of this.#slots) slot.rollback();
  }

  /** The files that take events now: all that are being read, and the first of those that are being built. */
  #files(): readonly ModelFile[] {
    const running = this.#slots.flatMap((slot) => slot.running());
    const building = new Set(running.filter(({ ready }) => !ready).slice(0, this.#builtAtOnce));
    return running.filter((file) => file.ready || building.has(file));
  }

  #slotOf(file: ModelFile): Slot | undefined {
    return this.#slots.find((slot) => slot.holds(file));
  }

  async #read(after: Position | null): Promise<readonly RecordedEvent[]> {
    const batch: RecordedEvent[] = [];
    try {
      for await (const recorded of this.#store.readAll(after ?? undefined, this.#batchSize)) batch.push(recorded);
    } catch (error) {
      // Not a file that could be computed again.
      if (isDamage(error)) throw new Error(`The event store is damaged: ${error.message}`, { cause: error });
      throw error;
    }
    return batch;
  }

  /** @returns whether all of it, numbers too, begins from nothing */
  #beginRebuilds(): boolean {
    // For another ledger the files being read are wrong as well: nothing is served until the new ones are complete.
    const startsOver = this.#halted?.code === 'LedgerChanged' && this.#slots.every((slot) => slot.isRebuildAsked);
    for (const slot of this.#slots) {
      if (startsOver) slot.discardAll();
      else if (slot.isRebuildAsked) slot.rebuild();
    }
    if (startsOver) this.#recount();
    return startsOver;
  }

  /** Ends its step, so that the readers hear of a head that is less than before and let go of the old numbers. */
  #recount(): void {
    for (const slot of this.#slots) slot.rollback();
    this.#numbers.abandon();
    this.#numbers = this.#folder.createNumbers();
    this.#atEnd = false;
    this.#halted = null;
  }
}

const APPLIED: Applied = { outcome: 'applied' };

const applyParsed = (file: ModelFile, { parsed }: NumberedEvent): Applied => {
  switch (parsed.outcome) {
    case 'unknown-type':
      return { outcome: 'failed', reason: 'written by a newer version of this program' };
    case 'invalid':
      return { outcome: 'failed', reason: parsed.reason };
    case 'parsed':
      return file.apply(parsed.event);
  }
};
