import { setTimeout as delay } from 'node:timers/promises';
import type { StoredEvent } from '#domain/envelope.ts';
import type { Officer } from '#domain/officer/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import { type EventStore, EventStoreError, type Position, type RecordedEvent } from '#event-store/event-store.ts';
import type { AuthorityState } from './authorise.ts';
import { AuthorityFile, type RememberedAuthority } from './authority-file.ts';
import { type Clock, later } from './clock.ts';
import { MissingEventError } from './fold-cache.ts';
import type { Log } from './log.ts';
import { officerStreams, unitStreams } from './streams.ts';

export type AuthorityOptions = Readonly<{
  store: Pick<EventStore, 'prefix' | 'subscribe' | 'readAll' | 'readStream' | 'lastPosition'>;
  clock: Clock;
  log: Log;
  /** A file of its own, e.g. `authority.json`; without it every start reads the whole ledger. */
  path?: string | undefined;
}>;

type Checkpoint = Readonly<{ position: Position; before: string | null; eventId: string; lastRecordedAt: string }>;

/** Beyond this the rights it knows may be of the past, and nobody is let in on them. */
const MAX_AUTHORITY_LAG_MS = 1_000;
const PROBE_MS = 200;
const SAVE_MS = 5_000;
/** How long one who asks may be kept waiting for it to catch up. */
const PATIENCE_MS = 500;
const RESUME_MS = [100, 200, 500, 1_000, 2_000] as const;

/**
 * Officers and units as of now, kept current by a subscription of its own: rights never wait for a read model.
 * Fails closed: behind, stopped or fed with an event it cannot read, it is not current and grants nothing.
 */
export class Authority implements AsyncDisposable {
  readonly #store: AuthorityOptions['store'];
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #file: AuthorityFile | undefined;
  readonly #officers = new Map<string, Officer>();
  readonly #units = new Map<string, Unit>();
  readonly #stop = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  /** Up to which revision each stream of an officer or a unit is folded. */
  readonly #revisions = new Map<string, number>();
  #checkpoint: Checkpoint | undefined;
  #isSaved = true;
  #fault: string | undefined;
  /** Up to when it is known to have been complete. */
  #freshAt = Number.NEGATIVE_INFINITY;
  #probe: Readonly<{ position: Position; at: number }> | undefined;
  #following: Promise<void> = Promise.resolve();
  #tell: () => void = () => undefined;

  private constructor({ store, clock, log, path }: AuthorityOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#file = path === undefined ? undefined : new AuthorityFile(path);
  }

  /** Reads what it remembers and the rest of the ledger; resolves when it knows all that was there at the start. */
  static async open(options: AuthorityOptions): Promise<Authority> {
    const authority = new Authority(options);
    await authority.#remember();
    await authority.#catchUp();
    await authority.#lookForNewer();
    if (authority.#fault !== undefined) return authority;
    authority.#following = authority.#follow();
    authority.#every(PROBE_MS, () => authority.#lookForNewer());
    authority.#every(SAVE_MS, async () => authority.#save());
    return authority;
  }

  get state(): AuthorityState {
    return { officers: this.#officers, units: this.#units };
  }

  /** Running maximum of `recordedAt` over the ledger, undefined while it is empty. */
  get lastRecordedAt(): string | undefined {
    return this.#checkpoint?.lastRecordedAt;
  }

  /** Why it stopped for good, if it did. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** Milliseconds since it was last known to be complete. */
  get lagMs(): number {
    return Math.max(0, this.#clock.monotonicMs() - this.#freshAt);
  }

  /** Tells of each event from here on, whichever node wrote it. One listener. */
  onTaken(tell: () => void): void {
    this.#tell = tell;
  }

  /** Whether what it knows is at most a second old. Looks again, and waits a little, before it says no. */
  async isCurrent(): Promise<boolean> {
    if (this.#isFresh()) return true;
    const deadline = performance.now() + PATIENCE_MS;
    while (this.#fault === undefined && !this.#stop.signal.aborted) {
      await this.#lookForNewer();
      if (this.#isFresh()) return true;
      if (performance.now() >= deadline) return false;
      await delay(10);
    }
    return false;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#following;
    this.#save();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #catchUp(): Promise<void> {
    for await (const recorded of this.#store.readAll(this.#checkpoint?.position)) {
      if (!this.#orStop(() => this.#take(recorded))) return;
    }
  }

  #orStop(work: () => void): boolean {
    if (this.#fault !== undefined) return false;
    try {
      work();
      return true;
    } catch (error) {
      this.#stopFor(error);
      return false;
    }
  }

  /** An event that cannot be folded may be the one that takes a right away: from here on there are none. */
  #stopFor(error: unknown): void {
    this.#fault = error instanceof Error ? error.message : String(error);
    this.#log.error({ err: error }, 'Rights can no longer be known; nobody is let in.');
  }

  #isFresh(): boolean {
    return this.#fault === undefined && !this.#stop.signal.aborted && this.lagMs <= MAX_AUTHORITY_LAG_MS;
  }

  #every(ms: number, work: () => Promise<void>): void {
    this.#timers.push(setInterval(() => void work(), ms).unref());
  }

  async #remember(): Promise<void> {
    const remembered = this.#file?.load();
    if (remembered === undefined) return;
    const last = await this.#findRemembered(remembered);
    if (last === undefined) {
      this.#log.warn({}, 'The remembered officers and units belong to another ledger; reading all of it.');
      return;
    }
    for (const stream of remembered.streams) {
      for await (const { event } of this.#store.readStream(stream)) {
        if (!this.#orStop(() => this.#fold(event))) return;
      }
    }
    const { before, lastRecordedAt } = remembered;
    // The store's own position, found again there.
    this.#checkpoint = { position: last.position, before, eventId: last.event.id, lastRecordedAt };
  }

  /** The last event that was read before, if this ledger still has it there. */
  async #findRemembered({
    prefix,
    position,
    before,
    eventId,
  }: RememberedAuthority): Promise<RecordedEvent | undefined> {
    if (prefix !== this.#store.prefix) return undefined;
    // Written by this program from a store's own position; a store refuses one that it cannot have made.
    const after = before === null ? undefined : (before as Position);
    for await (const recorded of this.#store.readAll(after, 1)) {
      return recorded.event.id === eventId && recorded.position === position ? recorded : undefined;
    }
    return undefined;
  }

  #take({ event, position }: RecordedEvent): void {
    this.#fold(event);
    const last = this.#checkpoint?.lastRecordedAt ?? '';
    const { recordedAt } = event.metadata;
    this.#checkpoint = {
      position,
      before: this.#checkpoint?.position ?? null,
      eventId: event.id,
      lastRecordedAt: later(recordedAt, last),
    };
    this.#isSaved = false;
    if (this.#probe !== undefined && this.#probe.position <= position) this.#freshAt = this.#probe.at;
  }

  #fold(event: StoredEvent): void {
    const name = event.stream.slice(this.#store.prefix.length + 1);
    const dash = name.indexOf('-');
    const [category, identity] = [name.slice(0, dash), name.slice(dash + 1)];
    if (category !== officerStreams.category && category !== unitStreams.category) return;
    const known = this.#revisions.get(event.stream) ?? -1;
    // Read from its stream at the start, and met again on the way through the ledger.
    if (event.revision <= known) return;
    if (event.revision !== known + 1) throw new MissingEventError(event, known + 1);
    if (category === officerStreams.category) {
      const officer = officerStreams.apply(this.#officers.get(identity) ?? null, event);
      if (officer !== null) this.#officers.set(identity, officer);
    } else {
      const unit = unitStreams.apply(this.#units.get(identity) ?? null, event);
      if (unit !== null) this.#units.set(identity, unit);
    }
    this.#revisions.set(event.stream, event.revision);
  }

  /** Asks the store how far the ledger goes: silence alone does not say that there is nothing new. */
  async #lookForNewer(): Promise<void> {
    const at = this.#clock.monotonicMs();
    try {
      const position = await this.#store.lastPosition();
      const reached = this.#checkpoint?.position;
      if (position === undefined || (reached !== undefined && position <= reached)) this.#freshAt = at;
      // An older question that is still open is the one to be answered first.
      else if (this.#probe === undefined || (reached !== undefined && this.#probe.position <= reached)) {
        this.#probe = { position, at };
      }
    } catch (error) {
      // Not knowing is being behind: freshAt stays where it is. What is no fault of a store is a defect of ours.
      if (!(error instanceof EventStoreError)) this.#stopFor(error);
    }
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        for await (const message of this.#store.subscribe(this.#checkpoint?.position, signal)) {
          failures = 0;
          if (message.type !== 'event') continue;
          this.#take(message.recorded);
          this.#tell();
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof EventStoreError)) {
          this.#stopFor(error);
          return;
        }
        this.#log.warn({ err: error }, 'The authority lost its subscription and takes it up again.');
      }
      const pause = RESUME_MS[Math.min(failures, RESUME_MS.length - 1)];
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  #save(): void {
    if (this.#file === undefined || this.#checkpoint === undefined || this.#isSaved) return;
    try {
      this.#file.save({ prefix: this.#store.prefix, ...this.#checkpoint, streams: [...this.#revisions.keys()] });
      this.#isSaved = true;
    } catch (error) {
      // A full disk costs the next start some time, nothing else.
      this.#log.warn({ err: error }, 'Officers and units could not be remembered.');
    }
  }
}
