import { LRUCache } from 'lru-cache';
import type { Refusal } from '#domain/decider.ts';
import type { Actor } from '#domain/envelope.ts';
import { noFacts } from '#domain/facts.ts';
import { FOUR_EYES_CODES } from '#domain/inspection-case/refusals.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { recordRefusal, refusalDecider } from '#domain/refusal/refusal.ts';
import type { Action } from './actions.ts';
import { type AppendDependencies, appendEvents } from './append-events.ts';
import type { AuthorityState } from './authorise.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { ForbiddenCode } from './command-request.ts';
import type { FoldCache } from './fold-cache.ts';
import type { LedgerClock } from './ledger-clock.ts';
import { streamName } from './stream-kind.ts';
import { refusalStreams } from './streams.ts';

/** Besides what is refused for want of authority: attempts at what needs another person, body, or a gate to be met. */
const TELLING_CODES: ReadonlySet<string> = new Set([
  ...FOUR_EYES_CODES,
  'SelfAssessment',
  'SelfConfirmation',
  'SelfGrant',
  'NotCompetent',
  'OutsideTerritory',
  'ProvinceCloses',
  'ClosureGateUnmet',
]);

/** Who tried what. Never the body: it may hold anything. */
export type Attempt = Readonly<{
  actor: Actor;
  action: Action;
  /** What it was aimed at, as addressed, whether it exists or not. */
  target: string;
  correlationId: string;
}>;

export type RefusalRecorder = Readonly<{
  /**
   * Records the attempt if its outcome is a refusal that tells something. Returns at once: the answer never waits for
   * the record, so its time tells nothing about what exists.
   */
  record(attempt: Attempt, result: Result): void;
  /** Refusals on their way into the ledger. */
  readonly waiting: number;
  /** Until all that was recorded so far is in the ledger, or was given up. */
  settled(): Promise<void>;
}>;

type Result = Readonly<{ outcome: string }> | Forbidden | Rejected;
type Forbidden = Readonly<{ outcome: 'forbidden'; code: ForbiddenCode }>;
type Rejected = Readonly<{ outcome: 'rejected'; refusal: Refusal }>;
type Refused = Readonly<{ officerId: string; code: string }> & Omit<Attempt, 'actor'>;

type RefusalDependencies = AppendDependencies &
  Readonly<{
    prefix: string;
    folds: FoldCache;
    ledgerClock: LedgerClock;
    authority: Readonly<{ state: Pick<AuthorityState, 'officers'> }>;
  }>;

const COMPONENT = 'refusal-recorder';
const MAX_WAITING = 1_000;
const MAX_COUNTERS = 10_000;
const ATTEMPTS = 3;

/** Writes refusals one after another, behind the answers. What it cannot write it leaves, and says so in the log. */
export const createRefusalRecorder = (dependencies: RefusalDependencies): RefusalRecorder => {
  const { log, random, authority } = dependencies;
  // How many refusals of an officer in an action were not recorded since the last that was.
  const unrecorded = new LRUCache<string, number>({ max: MAX_COUNTERS });
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  const keyOf = ({ officerId, action }: Refused): string => JSON.stringify([officerId, action]);
  const countUnrecorded = (refused: Refused): void => {
    unrecorded.set(keyOf(refused), (unrecorded.get(keyOf(refused)) ?? 0) + 1);
  };

  const write = async (refused: Refused): Promise<void> => {
    try {
      const unrecordedSince = unrecorded.get(keyOf(refused)) ?? 0;
      const isRecorded = await append(dependencies, { ...refused, unrecordedSince }, random(16).toHex());
      if (isRecorded) unrecorded.delete(keyOf(refused));
      else countUnrecorded(refused);
    } catch (error) {
      countUnrecorded(refused);
      log.warn({ err: error, correlationId: refused.correlationId }, 'A refusal could not be recorded.');
    }
  };

  return {
    record: ({ actor, ...attempt }, result) => {
      const code = tellingCode(result);
      // Only of enrolled officers: otherwise whoever makes up names would make up streams.
      if (code === undefined || actor.kind === 'system' || !authority.state.officers.has(actor.officerId)) return;
      const refused = { ...attempt, officerId: actor.officerId, code };
      if (waiting >= MAX_WAITING) {
        countUnrecorded(refused);
        return;
      }
      waiting += 1;
      last = last
        .then(() => write(refused))
        .finally(() => {
          waiting -= 1;
        });
    },
    get waiting() {
      return waiting;
    },
    settled: () => last,
  };
};

const tellingCode = (result: Result): string | undefined => {
  if (result.outcome === 'hidden') return 'NotVisible';
  if ('code' in result && result.outcome === 'forbidden') return result.code;
  if (!('refusal' in result)) return undefined;
  return TELLING_CODES.has(result.refusal.code) ? result.refusal.code : undefined;
};

const append = async (
  dependencies: RefusalDependencies,
  { officerId, correlationId, ...data }: Refused & { unrecordedSince: number },
  key: string,
): Promise<boolean> => {
  const { folds, prefix, ledgerClock } = dependencies;
  const actor = { kind: 'system', component: COMPONENT } as const;
  const names = createCommandIdentity({ prefix, actor, route: 'refusals', idempotencyKey: key });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = ledgerClock.instant();
    if (now === undefined) return false;
    // The month in which the day lies that its 200 a day are counted by.
    const today = legalDateOf(now);
    const identity = `${officerId}-${today.slice(0, 7)}`;
    const stream = streamName(prefix, refusalStreams.category, identity);
    const fold = await folds.load(refusalStreams, stream);
    const command = {
      type: recordRefusal.type,
      identity,
      data: recordRefusal.data.parse(data),
      by: actor,
      now,
    } as const;
    const decision = refusalDecider.decide({ ...command, today }, fold.state, noFacts);
    if (decision.outcome === 'rejected' || decision.events.length === 0) return false;
    const appended = await appendEvents(
      dependencies,
      { kind: refusalStreams, fold, events: decision.events },
      {
        identity: names,
        requestHash: names.requestHash(data),
        actor,
        authorityRevision: null,
        facts: {},
        recordedAt: now,
        correlationId,
      },
    );
    if (appended.outcome === 'appended') return true;
  }
  return false;
};
