import { setImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { EventStore } from '#event-store/event-store.ts';
import type { CountedEvent, ParseEvent } from './numbered-event.ts';
import { Projector } from './projector.ts';
import type { ProjectorStatus } from './projector-status.ts';
import type { ReadModels } from './read-model.ts';

/** What `openProjecting` hands to the projecting worker as `workerData`; `store` is for the root, which knows how to open one. */
export type ProjectorData<Store = unknown> = Readonly<{ folder: string; store: Store }>;

export type ToProjector =
  | Readonly<{ type: 'wake' }>
  | Readonly<{ type: 'rebuild'; models: readonly string[]; request: number }>
  | Readonly<{ type: 'close' }>;

export type FromProjector = Readonly<{
  type: 'status';
  status: ProjectorStatus;
  /** Events numbered since the last message; the oldest are left out when there are too many to matter. */
  numbered: readonly CountedEvent[];
  /** The last request for a rebuild that the status takes into account; 0 when there was none. */
  rebuildRequest: number;
}>;

export type RunProjectorOptions = Readonly<{
  port: MessagePort;
  models: ReadModels;
  parse: ParseEvent;
  openStore(): Promise<EventStore>;
  folder: string;
  /** How often to look without being woken: a lost message may cost this much, and nothing else. Default 500. */
  pollMs?: number;
}>;

const MOST_NUMBERED = 4_096;
const STATUS_EVERY_MS = 100;
const RETRY_AFTER_MS = 250;

/** The whole life of the projecting worker: steps while there is work, sleeps until woken, ends when told to. */
export const runProjector = async (options: RunProjectorOptions): Promise<void> => {
  const { port, models, parse, openStore, folder, pollMs = 500 } = options;
  await using store = await openStore();
  await using projector = await Projector.open({ folder, models: Object.values(models), parse, store });
  const inbox = new Inbox(port);
  const report = new Report(port, projector);
  report.send();
  while (!inbox.closed) {
    projector.rebuild(inbox.takeRebuilds());
    report.rebuildRequest = inbox.rebuildRequest;
    inbox.clearWake();
    const { outcome, numbered } = await projector.step();
    report.add(numbered);
    if (outcome === 'worked') {
      report.sendSometimes();
      await setImmediate();
    } else {
      report.send();
      await inbox.wait(outcome === 'idle' ? pollMs : RETRY_AFTER_MS, outcome === 'idle');
    }
  }
  port.close();
};

/** What the main thread asked for, kept until the loop comes round. */
class Inbox {
  closed = false;
  /** The last one that has come. */
  rebuildRequest = 0;
  #woken = false;
  #rebuilds: string[] = [];
  #ring: (() => void) | undefined;
  #wakeable = true;

  constructor(port: MessagePort) {
    port.on('message', (message: ToProjector) => this.#take(message));
  }

  takeRebuilds(): readonly string[] {
    const names = this.#rebuilds;
    this.#rebuilds = [];
    return names;
  }

  clearWake(): void {
    this.#woken = false;
  }

  /** Until a message comes or the time is up. After a fault a mere wake does not shorten the pause. */
  async wait(ms: number, wakeable: boolean): Promise<void> {
    if (this.closed || this.#rebuilds.length > 0 || (wakeable && this.#woken)) return;
    this.#wakeable = wakeable;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ring = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
    this.#ring = undefined;
  }

  #take(message: ToProjector): void {
    switch (message.type) {
      case 'wake':
        this.#woken = true;
        if (!this.#wakeable) return;
        break;
      case 'rebuild':
        this.#rebuilds.push(...message.models);
        this.rebuildRequest = message.request;
        break;
      case 'close':
        this.closed = true;
        break;
    }
    this.#ring?.();
  }
}

/** Tells the main thread: at once when something can be waited for, now and then during a long catch-up. */
class Report {
  rebuildRequest = 0;
  readonly #port: MessagePort;
  readonly #projector: Projector;
  #numbered: CountedEvent[] = [];
  #sentAt = 0;
  #sent = '';

  constructor(port: MessagePort, projector: Projector) {
    this.#port = port;
    this.#projector = projector;
  }

  add(numbered: readonly CountedEvent[]): void {
    this.#numbered.push(...numbered);
    if (this.#numbered.length > MOST_NUMBERED) this.#numbered = this.#numbered.slice(-MOST_NUMBERED);
  }

  sendSometimes(): void {
    if (this.#projector.isAtEnd || performance.now() - this.#sentAt >= STATUS_EVERY_MS) this.send();
  }

  send(): void {
    const status = this.#projector.status();
    const { rebuildRequest } = this;
    const text = JSON.stringify({ status, rebuildRequest });
    if (text === this.#sent && this.#numbered.length === 0) return;
    const message: FromProjector = { type: 'status', status, numbered: this.#numbered, rebuildRequest };
    this.#port.postMessage(message);
    this.#numbered = [];
    this.#sentAt = performance.now();
    this.#sent = text;
  }
}
