import { Metadata, type ServiceError, StatusBuilder, status } from '@grpc/grpc-js';

export type Refusal = Readonly<{ code: status; details: string; trailers?: Readonly<Record<string, string>> }>;
export type CallKind = 'append' | 'read' | 'subscription' | 'features';

/** What may be done to a message that was stored and should be answered. */
export type AnswerFault = 'lose' | 'repeat' | 'drop';

/**
 * What a node does wrong on command. Every fault counts how often it really happened: a test of a fault
 * that never fired has tested nothing.
 */
export class Faults {
  readonly #fired = new Map<string, number>();
  readonly #refusals: { kind: CallKind; times: number; refusal: Refusal }[] = [];
  readonly #answers: AnswerFault[] = [];
  #delayMs = 0;
  #endAfter: number | undefined;
  #stall: PromiseWithResolvers<void> | undefined;
  #isRepeating = false;
  #isMute = false;

  /** How often it happened. */
  fired(fault: string): number {
    return this.#fired.get(fault) ?? 0;
  }

  note(fault: string): void {
    this.#fired.set(fault, this.fired(fault) + 1);
  }

  /** Every call begins so much later. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** The next calls of a kind are refused, before anything is done. */
  refuse(kind: CallKind, refusal: Refusal, times = 1): void {
    this.#refusals.push({ kind, times, refusal });
  }

  /** No call is refused any more. */
  forgive(): void {
    this.#refusals.length = 0;
  }

  /** What happens to the answers of the next appends, after they were stored. */
  answers(...faults: readonly AnswerFault[]): void {
    this.#answers.push(...faults);
  }

  /** Subscriptions stay open and nothing more comes over them. */
  stallSubscriptions(): void {
    this.#stall ??= Promise.withResolvers();
  }

  resumeSubscriptions(): void {
    this.#stall?.resolve();
    this.#stall = undefined;
  }

  /** Those that are stalled stay so; those that begin now are not. */
  resumeNewOnes(): void {
    this.#stall = undefined;
  }

  /** Subscriptions send each event twice. */
  repeatEvents(isRepeating = true): void {
    this.#isRepeating = isRepeating;
  }

  /** The next read or subscription breaks off after so many messages. */
  endAfter(messages: number): void {
    this.#endAfter = messages;
  }

  /** No call is answered at all, while the connection stays open. */
  fallSilent(isMute = true): void {
    this.#isMute = isMute;
  }

  /** Called at the beginning of each call; resolves with why it is refused, if it is. */
  async atCall(kind: CallKind): Promise<Refusal | undefined> {
    if (this.#isMute) {
      this.note('silence');
      await new Promise(() => undefined);
    }
    if (this.#delayMs > 0) {
      this.note('delay');
      await new Promise((resolve) => setTimeout(resolve, this.#delayMs));
    }
    const found = this.#refusals.find((each) => each.kind === kind && each.times > 0);
    if (found === undefined) return undefined;
    found.times -= 1;
    this.note('refuse');
    return found.refusal;
  }

  /** Called when something was stored and is about to be answered. */
  atAnswer(): AnswerFault | undefined {
    const fault = this.#answers.shift();
    if (fault !== undefined) this.note(fault);
    return fault;
  }

  /** Called before each message of a subscription. */
  async atMessage(): Promise<void> {
    if (this.#stall === undefined) return;
    this.note('stall');
    await this.#stall.promise;
  }

  get isRepeating(): boolean {
    if (this.#isRepeating) this.note('repeat-event');
    return this.#isRepeating;
  }

  /** Called after each message of a read; whether it breaks off here. */
  isOver(sent: number): boolean {
    if (this.#endAfter === undefined || sent < this.#endAfter) return false;
    this.#endAfter = undefined;
    this.note('end');
    return true;
  }
}

/** A refusal as gRPC sends it. */
export const errorOf = ({
  code,
  details,
  trailers = {},
}: Refusal): Pick<ServiceError, 'code' | 'details' | 'metadata'> => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  const { details: told } = new StatusBuilder().withCode(code).withDetails(details).build();
  return { code, details: told ?? details, metadata };
};

export const UNAVAILABLE: Refusal = { code: status.UNAVAILABLE, details: 'Server Is Not Ready' };
