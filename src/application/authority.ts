import { setTimeout as delay } from 'node:timers/promises';
import type { StoredEvent } from '#domain/envelope.ts';
import type { Officer } from '#domain/officer/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import { type EventStore, EventStoreError, type Position, type RecordedEvent } from '#event-store/event-store.ts';
import type { AuthorityState } from './authorise.ts';
import { type AuthorityCheckpoint, AuthorityFile } from './authority-file.ts';
import { type Clock, later } from './clock.ts';
import type { Log } from './log.ts';
import { officerStreams, unitStreams } from './streams.ts';

export type AuthorityOptions = Readonly<{
  store: Pick<EventStore, 'prefix' | 'subscribe' | 'readAll' | 'lastPosition'>;
  clock: Clock;
  log: Log;
  /** File of its own, `authority.ndjson`; without it every start reads the whole ledger. */
  path?: string | undefined;
}>;

/** Beyond this the rights it knows may be of the past, and nobody is let in on them. */
export const MAX_AUTHORITY_LAG_MS = 1_000;
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
  #file: AuthorityFile | undefined;
  readonly #officers = new Map<string, Officer>();
  readonly #units = new Map<string, Unit>();
  readonly #stop = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  #checkpoint: AuthorityCheckpoint | undefined;
  #unsaved: StoredEvent[] = [];
  #isSaved = true;
  #fault: string | undefined;
  /** Up to when it is known to have been complete. */
  #freshAt = Number.NEGATIVE_INFINITY;
  #probe: Readonly<{ position: Position; at: number }> | undefined;
  #following: Promise<void> = Promise.resolve();

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
      try {
        this.#take(recorded);
      } catch (error) {
        this.#stopFor(error);
        return;
      }
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
    const { checkpoint, events } = remembered;
    const after = checkpoint.before ?? undefined;
    for await (const { event } of this.#store.readAll(after, 1)) {
      if (checkpoint.prefix !== this.#store.prefix || event.id !== checkpoint.eventId) break;
      for (const each of events) this.#fold(each);
      this.#checkpoint = checkpoint;
      return;
    }
    this.#log.warn(
      { path: 'authority' },
      'The remembered officers and units belong to another ledger; reading all of it.',
    );
    this.#file?.reset();
  }

  #take({ event, position }: RecordedEvent): void {
    if (this.#fold(event)) this.#unsaved.push(event);
    const last = this.#checkpoint?.lastRecordedAt ?? '';
    const { recordedAt } = event.metadata;
    this.#checkpoint = {
      prefix: this.#store.prefix,
      position,
      before: this.#checkpoint?.position ?? null,
      eventId: event.id,
      lastRecordedAt: later(recordedAt, last),
    };
    this.#isSaved = false;
    if (this.#probe !== undefined && this.#probe.position <= position) this.#freshAt = this.#probe.at;
  }

  #fold(event: StoredEvent): boolean {
    const name = event.stream.slice(this.#store.prefix.length + 1);
    const dash = name.indexOf('-');
    const [category, identity] = [name.slice(0, dash), name.slice(dash + 1)];
    switch (category) {
      case officerStreams.category: {
        const officer = officerStreams.apply(this.#officers.get(identity) ?? null, event);
        if (officer !== null) this.#officers.set(identity, officer);
        return true;
      }
      case unitStreams.category: {
        const unit = unitStreams.apply(this.#units.get(identity) ?? null, event);
        if (unit !== null) this.#units.set(identity, unit);
        return true;
      }
      default:
        return false;
    }
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
      if (!(error instanceof EventStoreError)) throw error;
      // Not knowing is being behind: freshAt stays where it is.
    }
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        for await (const message of this.#store.subscribe(this.#checkpoint?.position, signal)) {
          failures = 0;
          if (message.type === 'event') this.#take(message.recorded);
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
      this.#file.append(this.#unsaved, this.#checkpoint);
      this.#unsaved = [];
      this.#isSaved = true;
    } catch (error) {
      // A full disk costs the next start some time, nothing else.
      this.#log.warn({ err: error }, 'Officers and units could not be remembered.');
      this.#file.reset();
      this.#file = undefined;
    }
  }
}
