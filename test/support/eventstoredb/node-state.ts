import { type Metadata, type ServerErrorResponse, status } from '@grpc/grpc-js';
import type { EventLog } from './event-log.ts';
import { type CallKind, errorOf, Faults, type Refusal } from './faults.ts';

export type NodeAddress = Readonly<{ host: string; port: number }>;

/** Something that a call can be failed over. */
type Failing = Readonly<{ emit(event: 'error', error: Partial<ServerErrorResponse>): boolean }>;

const ACCESS_DENIED: Refusal = {
  code: status.PERMISSION_DENIED,
  details: 'Access Denied',
  trailers: { exception: 'access-denied' },
};
const NO_LEADER: Refusal = { code: status.UNAVAILABLE, details: 'No leader info available in response' };

/** What the calls of one node have in common. */
export class NodeState {
  readonly log: EventLog;
  readonly faults = new Faults();
  readonly #authorization: string | undefined;
  /** The node that leads, as this one sees it; undefined when there is none. */
  leader: NodeAddress | 'self' | undefined = 'self';
  /** Counts calls by kind, so that a test can tell which way was taken. */
  readonly calls = new Map<string, number>();

  /** @param user `name:password`; without it everyone may do everything */
  constructor(log: EventLog, user?: string) {
    this.log = log;
    this.#authorization = user === undefined ? undefined : `Basic ${Buffer.from(user).toString('base64')}`;
  }

  count(kind: string): void {
    this.calls.set(kind, (this.calls.get(kind) ?? 0) + 1);
  }

  /** Why the call is not admitted, if it is not. */
  async admit(metadata: Metadata, kind: CallKind): Promise<Refusal | undefined> {
    this.count(`asked: ${kind}`);
    const refusal = await this.faults.atCall(kind);
    if (refusal !== undefined) return refusal;
    if (this.#authorization !== undefined && metadata.get('authorization')[0] !== this.#authorization)
      return ACCESS_DENIED;
    return metadata.get('requires-leader')[0] === 'true' ? this.notLeader() : undefined;
  }

  notLeader(): Refusal | undefined {
    if (this.leader === 'self') return undefined;
    this.faults.note('not-leader');
    if (this.leader === undefined) return NO_LEADER;
    return {
      code: status.NOT_FOUND,
      details: 'Leader info available',
      trailers: {
        exception: 'not-leader',
        'leader-endpoint-host': this.leader.host,
        'leader-endpoint-port': String(this.leader.port),
      },
    };
  }

  refuse(call: Failing, refusal: Refusal): void {
    call.emit('error', errorOf(refusal));
  }

  /** Resolves when the condition holds, which is looked at after every append, or when the other promise does. */
  async nextAppend(isEnough: () => boolean, closed: Promise<void>): Promise<void> {
    if (isEnough()) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    using _listening = this.log.onAppend(() => {
      if (isEnough()) resolve();
    });
    await Promise.race([promise, closed]);
  }
}
