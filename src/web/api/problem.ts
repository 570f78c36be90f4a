/** One thing that is wrong, and where: a JSON pointer into what was sent, or empty when it is no place in it. */
export type Fault = Readonly<{ pointer: string; code: string; detail: string }>;

/** An event that was stored since the sender had read. */
export type ChangedEvent = Readonly<{ type: string; revision: number; recordedAt: string }>;

/** The server said no, in words (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly Fault[];
  /** Of a conflict: the revision that is there now, and what came since the one that was sent. */
  readonly actual: number | undefined;
  readonly changed: readonly ChangedEvent[];
  /** Of a moment that is not there yet: the last number that is. */
  readonly last: number | undefined;
  /** What to tell whoever looks after the installation. */
  readonly instance: string;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail;
    this.faults = document.errors ?? [];
    this.actual = document.actual;
    this.changed = document.changed ?? [];
    this.last = document.last;
    this.instance = document.instance ?? '';
  }
}

export type ProblemDocument = Readonly<{
  status: number;
  code: string;
  title: string;
  detail: string;
  instance?: string;
  errors?: readonly Fault[];
  actual?: number;
  changed?: readonly ChangedEvent[];
  last?: number;
}>;

/** Nothing came back: whether the request arrived is unknown. */
export class NetworkLost extends Error {
  constructor(options?: ErrorOptions) {
    super('network lost', options);
    this.name = 'NetworkLost';
  }
}

/** Who asks is no longer somebody who may: not a fault of what was asked. */
export const isAboutRights = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 401 || error.status === 403);
