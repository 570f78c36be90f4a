import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role, StoredEvent } from '#domain/envelope.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { createLog } from '#http/log.ts';
import { readConfig } from '#src/config.ts';
import { openSystem, type System } from '#src/open-system.ts';
import { huongBinhHistory, type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onCase, onOfficer, onUnit } from '#test/support/projections/product-events.ts';
import { appendEvents } from './append-events.ts';
import { checkAnswer } from './check-answer.ts';
import { contracts } from './contracts.ts';

/** Two days after the usual inspection was closed: every day of the stories lies behind. */
export const NOW = '2024-06-14T02:05:09.120Z';
const BEFORE = '2024-06-13T02:00:00.000Z';

export type Headers = Readonly<Record<string, string>>;
export type Answer = Readonly<{
  status: number;
  /** Of a problem; undefined when there is none. */
  code: string | undefined;
  headers: globalThis.Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  text: string;
}>;

/** Nine o'clock in Vietnam. */
export const morningOf = (day: LegalDate): string => `${day}T02:00:00.000Z`;

/** The units and officers of the province. */
const everybody = (): readonly SampleEvent[] => [
  ...Object.entries(huongBinhHistory.units).flatMap(([code, events]) => events.map((event) => onUnit(code, event))),
  ...Object.entries(huongBinhHistory.officers).flatMap(([id, events]) => events.map((event) => onOfficer(id, event))),
];

/** The real application on an ephemeral port, over a real store in a folder of its own, in the province of Hương Bình. */
export class Api implements AsyncDisposable {
  readonly url: string;
  readonly system: System;
  readonly dataDir: string;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  readonly #clock: { instant: string };

  private constructor(system: System, dataDir: string, log: readonly string[], clock: { instant: string }) {
    this.system = system;
    this.url = system.url;
    this.dataDir = dataDir;
    this.log = log;
    this.#clock = clock;
  }

  /** @param history what happened before anybody asks; none where the ledger has it already */
  static async open(env: Readonly<Record<string, string>> = {}, history = everybody()): Promise<Api> {
    const api = await Api.join(env);
    await api.happened(history);
    return api;
  }

  /** The province on the eve of a story that has days of its own (`goTo`). */
  static async openOn(day: LegalDate): Promise<Api> {
    const api = await Api.join({}, morningOf(day));
    await api.happened(everybody(), api.#clock.instant);
    return api;
  }

  /** On a ledger where the province is already: another node. */
  static async join(env: Readonly<Record<string, string>>, startsAt = NOW): Promise<Api> {
    const dataDir = mkdtempSync(join(tmpdir(), 'inspection-ledger-api-'));
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const config = readConfig({ PROFILE: 'trial', PORT: '0', DATA_DIR: dataDir, ...env });
    const time = { instant: startsAt };
    const clock = { now: () => time.instant, monotonicMs: () => performance.now() };
    const system = await openSystem(config, { log, version: '0.0.0-test', clock });
    const api = new Api(system, dataDir, lines, time);
    await system.projecting.untilCaughtUp(20_000);
    return api;
  }

  /** From now on it is that day; time never goes back. */
  goTo(day: LegalDate): void {
    this.#clock.instant = morningOf(day);
  }

  /** Puts events into the ledger and waits until everybody knows. */
  async happened(events: readonly SampleEvent[], recordedAt = BEFORE): Promise<void> {
    await appendEvents(this.system.store, events, recordedAt);
    const position = await this.system.store.lastPosition();
    this.system.projecting.notify();
    if (position !== undefined) await this.system.projecting.awaitPosition(position, 10_000);
  }

  /** A case with this history; its id stands where a path says `{caseId}`. */
  given(events: readonly CaseEvent[]): Given {
    return new Given(this, events);
  }

  as(person: PersonKey, role?: Role): Caller {
    return new Caller(this, asPerson(person, role));
  }

  get anonymous(): Caller {
    return new Caller(this, {});
  }

  /** What a stream holds, named without the prefix. */
  async eventsOf(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    const name = `${this.system.store.prefix}/${stream}`;
    for await (const { event } of this.system.store.readStream(name, { fromRevision })) events.push(event);
    return events;
  }

  /** Sends bytes as they are, and checks the answer against the contract. `path` is below `/api/v1` unless it says otherwise. */
  async send(method: string, path: string, headers: Headers = {}, body?: string | Uint8Array): Promise<Answer> {
    const address = path.startsWith('/api') || path === '/' ? path : `/api/v1${path}`;
    const response = await fetch(this.url + address, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Blob([Uint8Array.from(body)]) }),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    const parsed = contentType.includes('json') && text !== '' ? JSON.parse(text) : undefined;
    checkAnswer(contracts, { method, path }, { status: response.status, contentType, body: parsed });
    const code = contentType.startsWith('application/problem+json') ? String(parsed.code) : undefined;
    return { status: response.status, code, headers: response.headers, body: parsed, text };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.system[Symbol.asyncDispose]();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Someone who asks and sends, with the headers he needs. */
export class Caller {
  readonly #api: Api;
  readonly #headers: Headers;

  constructor(api: Api, headers: Headers) {
    this.#api = api;
    this.#headers = headers;
  }

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.#api.send('GET', path, { ...this.#headers, ...headers });
  }

  post(path: string, body: unknown, headers: Headers = {}): Promise<Answer> {
    return this.#api.send('POST', path, { ...this.#headers, ...writing(), ...headers }, JSON.stringify(body));
  }
}

/** A case that has a history, before somebody does something to it. */
export class Given {
  readonly caseId = randomUUID();
  readonly #api: Api;
  readonly #events: readonly CaseEvent[];

  constructor(api: Api, events: readonly CaseEvent[]) {
    this.#api = api;
    this.#events = events;
  }

  as(person: PersonKey, role?: Role) {
    return {
      /** Does it, and tells what is new in the case's stream. `If-Match` is that of a reader who is up to date. */
      post: async (path: string, body: unknown, headers: Headers = {}) => {
        await this.exists();
        const before = await this.#api.eventsOf(`inspectionCase-${this.caseId}`);
        const ifMatch = { 'If-Match': `"${before.length - 1}"` };
        const answer = await this.#api.as(person, role).post(this.at(path), body, { ...ifMatch, ...headers });
        return { ...answer, newEvents: await this.#api.eventsOf(`inspectionCase-${this.caseId}`, before.length) };
      },
      get: async (path: string, headers: Headers = {}) => {
        await this.exists();
        return this.#api.as(person, role).get(this.at(path), headers);
      },
    };
  }

  at(path: string): string {
    return path.replace('{caseId}', this.caseId);
  }

  async exists(): Promise<void> {
    if ((await this.#api.eventsOf(`inspectionCase-${this.caseId}`)).length > 0) return;
    await this.#api.happened(this.#events.map((event) => onCase(this.caseId, event)));
  }
}

const asPerson = (person: PersonKey, role?: Role): Headers => ({
  'X-Demo-Officer': people[person].officerId,
  ...(role === undefined ? {} : { 'X-Demo-Role': role }),
});

/** Headers of a POST that is meant. */
export const writing = (key: string = randomUUID()): Headers => ({
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
});
