import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What was answered. Its words come from contracts and the table of problems, never from the request. */
export type Answered = Readonly<{
  /** What kind of route answered; `other` where none did, and for pages. */
  kind: 'read' | 'command' | 'operation' | 'stream' | 'other';
  status: number;
  /** Code of the problem, if that is what was answered. */
  problem: string | undefined;
  seconds: number;
}>;

/** What tells an operator at once that this process has more to do than it can: there from the start, as 0. */
const OF_LOAD = ['Overloaded', 'Busy', 'InternalError'];

/** Requests and their answers. */
export class HttpMeter {
  readonly #answers: Counter<'kind' | 'status'>;
  readonly #seconds: Histogram<'kind'>;
  readonly #problems: Counter<'code'>;
  readonly #atWork: Gauge;
  readonly #streams: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#answers = new Counter({
      name: 'ledger_http_answers_total',
      help: 'Answers by kind of route and status; 499 is a caller who left.',
      labelNames: ['kind', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'ledger_http_answer_seconds',
      help: 'From the first byte of the request to the end of the answer, without streams.',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.#problems = new Counter({
      name: 'ledger_http_problems_total',
      help: 'Problems answered, by code: Overloaded and Busy are those of too much at once.',
      labelNames: ['code'],
      registers,
    });
    this.#atWork = new Gauge({
      name: 'ledger_http_requests_at_work',
      help: 'Requests not yet answered, streams included.',
      registers,
    });
    this.#streams = new Gauge({
      name: 'ledger_change_streams_open',
      help: 'Pages that listen to changes (server-sent events).',
      registers,
    });
    for (const code of OF_LOAD) this.#problems.inc({ code }, 0);
  }

  /** A request has come. */
  begun(): void {
    this.#atWork.inc();
  }

  /** It was answered or given up. */
  answered({ kind, status, problem, seconds }: Answered): void {
    this.#atWork.dec();
    this.#answers.inc({ kind, status });
    if (problem !== undefined) this.#problems.inc({ code: problem });
    if (kind !== 'stream') this.#seconds.observe({ kind }, seconds);
  }

  /** How many pages listen now. */
  streamsOpen(open: number): void {
    this.#streams.set(open);
  }
}
