import { LRUCache } from 'lru-cache';
import { noFacts } from '#domain/facts.ts';
import { FOUR_EYES_CODES } from '#domain/inspection-case/refusals.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { recordRefusal, refusalDecider } from '#domain/refusal/refusal.ts';
import { type AppendDependencies, appendEvents } from './append-events.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { FoldCache } from './fold-cache.ts';
import type { LedgerClock } from './ledger-clock.ts';
import { streamName } from './stream-kind.ts';
import { refusalStreams } from './streams.ts';

/** Besides what is refused for want of authority: attempts at what needs another person, body, or a gate to be met. */
const TELLING_CODES: ReadonlySet<string> = new Set([
  ...FOUR_EYES_CODES,
  'SelfGrant',
  'NotCompetent',
  'OutsideTerritory',
  'ProvinceCloses',
  'ClosureGateUnmet',
]);

export const isTelling = (code: string): boolean => TELLING_CODES.has(code);

/** Who was refused what. Never the body of the command: it may hold anything. */
export type RefusedAttempt = Readonly<{
  officerId: string;
  code: string;
  action: string;
  /** What it was aimed at, as addressed, whether it exists or not. */
  target: string;
  correlationId: string;
}>;

export type RefusalRecorder = Readonly<{
  /** Returns at once: the answer never waits for the record, so its time tells nothing about what exists. */
  record(attempt: RefusedAttempt): void;
  /** Until all that was recorded so far is in the ledger, or was given up. */
  settled(): Promise<void>;
}>;

type RefusalDependencies = AppendDependencies &
  Readonly<{ prefix: string; folds: FoldCache; ledgerClock: LedgerClock }>;

const COMPONENT = 'refusal-recorder';
const MAX_WAITING = 1_000;
const MAX_COUNTERS = 10_000;
const ATTEMPTS = 3;

/** Writes refusals one after another, behind the answers. What it cannot write it leaves, and says so in the log. */
export const createRefusalRecorder = (dependencies: RefusalDependencies): RefusalRecorder => {
  const { log, random } = dependencies;
  // How many refusals of an officer in an action were not recorded since the last that was.
  const unrecorded = new LRUCache<string, number>({ max: MAX_COUNTERS });
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  const write = async (attempt: RefusedAttempt): Promise<void> => {
    const key = JSON.stringify([attempt.officerId, attempt.action]);
    try {
      const unrecordedSince = unrecorded.get(key) ?? 0;
      const isRecorded = await append(dependencies, { ...attempt, unrecordedSince }, random(16).toHex());
      unrecorded.set(key, isRecorded ? 0 : unrecordedSince + 1);
    } catch (error) {
      log.warn({ err: error, correlationId: attempt.correlationId }, 'A refusal could not be recorded.');
    }
  };

  return {
    record: (attempt) => {
      if (waiting >= MAX_WAITING) {
        log.warn({ correlationId: attempt.correlationId }, 'Too many refusals at once: this one is not recorded.');
        return;
      }
      waiting += 1;
      last = last
        .then(() => write(attempt))
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => last,
  };
};

const append = async (
  dependencies: RefusalDependencies,
  { officerId, correlationId, ...data }: RefusedAttempt & { unrecordedSince: number },
  key: string,
): Promise<boolean> => {
  const { folds, prefix, ledgerClock } = dependencies;
  const actor = { kind: 'system', component: COMPONENT } as const;
  const names = createCommandIdentity({ prefix, actor, route: 'refusals', idempotencyKey: key });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = ledgerClock.instant();
    if (now === undefined) return false;
    const stream = streamName(prefix, refusalStreams.category, `${officerId}-${now.slice(0, 7)}`);
    const fold = await folds.load(refusalStreams, stream);
    const command = { type: recordRefusal.type, data: recordRefusal.data.parse(data), by: actor, now } as const;
    const decision = refusalDecider.decide({ ...command, today: legalDateOf(now) }, fold.state, noFacts);
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
