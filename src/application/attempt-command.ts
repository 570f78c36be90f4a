import type { Decision, Refusal } from '#domain/decider.ts';
import { EventStoreError, type RecordedEvent } from '#event-store/event-store.ts';
import { appendEvents, type Circumstances } from './append-events.ts';
import { createCaseTargets } from './case-targets.ts';
import { type Act, checkRights } from './check-rights.ts';
import { claimDocuments, claimsRefused } from './claim-documents.ts';
import type { CommandIdentity } from './command-identity.ts';
import type { CommandEntry } from './command-placing.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { loadFacts } from './facts.ts';
import type { Fold } from './fold-cache.ts';
import { readEvents } from './read-events.ts';
import { createRequestSubjects } from './request-targets.ts';
import type { WritePath } from './write-path.ts';

/** A command with all that is the same in each attempt to carry it out. */
export type PreparedCommand = Readonly<{
  entry: CommandEntry;
  /** Without category and prefix. */
  identity: string;
  stream: string;
  /** Read by the command's own definition. */
  data: unknown;
  names: CommandIdentity;
  requestHash: string;
  request: Pick<CommandRequest, 'actor' | 'ifMatch' | 'correlationId'>;
}>;

export type AttemptResult =
  | Readonly<{ outcome: 'stored'; recorded: readonly RecordedEvent[]; repeated: boolean }>
  /** Another node was faster: try again with what it wrote. */
  | Readonly<{ outcome: 'conflict' }>
  | Exclude<CommandResult, { outcome: 'stored' | 'busy' }>;

/** Of what changed since the sender read it, more is not told. */
const MAX_SINCE = 200;

/** Decided, and not yet stored: what would be appended, and in which circumstances. */
type Decided = Readonly<{
  outcome: 'decided';
  decision: Extract<Decision<Readonly<{ type: string; data: unknown }>, Refusal>, { outcome: 'accepted' }>;
  fold: Fold<unknown>;
  circumstances: Circumstances;
}>;

/** The first half of the passage, which stores nothing: who, may he, was it done before, is it what he read, decide. */
const decideCommand = async (
  dependencies: WritePath,
  prepared: PreparedCommand,
): Promise<Decided | Exclude<AttemptResult, { outcome: 'conflict' }>> => {
  const { entry, identity, stream, data, names, requestHash, request } = prepared;
  const { folds, prefix, store } = dependencies;
  const may = await checkRights(dependencies, actOf(dependencies, prepared));
  if (may.outcome !== 'allowed') return may;
  const { now, today, acting, fold } = may;

  const earlier = await findEarlier(dependencies, prepared, fold);
  if (earlier !== undefined) return earlier;
  if (request.ifMatch !== undefined && request.ifMatch !== fold.revision) {
    const since = await readEvents(store, stream, request.ifMatch + 1, MAX_SINCE);
    return { outcome: 'stale', actual: fold.revision, since: since.map(({ event }) => event) };
  }

  const { decider } = entry.stream;
  const command = { type: entry.definition.type, identity, data, by: request.actor, now, today };
  const { facts, revisions } = await loadFacts(folds, prefix, decider.needs(command, fold.state), acting);
  const decision = decider.decide(command, fold.state, facts);
  if (decision.outcome === 'rejected') return decision;
  if (decision.events.length === 0) return { outcome: 'nothing-to-do', identity, revision: fold.revision };

  const circumstances: Circumstances = {
    identity: names,
    requestHash,
    actor: request.actor,
    authorityRevision: acting?.fold.revision ?? null,
    facts: revisions,
    recordedAt: now,
    correlationId: names.correlationId(request.correlationId),
  };
  return { outcome: 'decided', decision, fold, circumstances };
};

/** What a command would have come to, had it been sent: `would-be-stored`, or the very answer it would have had. */
export type RehearsalResult =
  | Readonly<{ outcome: 'would-be-stored'; identity: string; types: readonly string[] }>
  | Exclude<AttemptResult, { outcome: 'conflict' }>;

/**
 * The passage up to its decision, with the numbers looked up and not claimed. Nothing is stored, nobody waits for it.
 *
 * @throws what `attemptCommand` throws
 */
export const rehearseCommand = async (dependencies: WritePath, prepared: PreparedCommand): Promise<RehearsalResult> => {
  const decided = await decideCommand(dependencies, prepared);
  if (decided.outcome !== 'decided') return decided;
  const { decision, circumstances } = decided;
  const claimant = `${prepared.entry.stream.kind.category}-${prepared.identity}`;
  const taken = await claimsRefused(dependencies, claimant, decision.claims, circumstances);
  if (taken !== undefined) return { outcome: 'rejected', refusal: taken };
  const types = decision.events.map(({ type }) => type);
  return { outcome: 'would-be-stored', identity: prepared.identity, types };
};

/**
 * One passage through the write path: who, may he, was it done before, is it still what he read, facts, decide, claim,
 * seal, append. Everything it decides upon was read after it began.
 *
 * @throws EventStoreError; VaultError; and for defects UnreadableStreamError, InvalidEventError
 */
export const attemptCommand = async (dependencies: WritePath, prepared: PreparedCommand): Promise<AttemptResult> => {
  const decided = await decideCommand(dependencies, prepared);
  if (decided.outcome !== 'decided') return decided;
  const { entry, identity } = prepared;
  const { folds } = dependencies;
  const { decision, fold, circumstances } = decided;
  const claimed = await claimDocuments(
    dependencies,
    `${entry.stream.kind.category}-${identity}`,
    decision.claims,
    circumstances,
  );
  if (claimed.outcome !== 'claimed') return claimed;
  const { events, links, about } = decision;
  try {
    const appended = await appendEvents(
      dependencies,
      { kind: entry.stream.kind, fold, events, links, about },
      circumstances,
    );
    if (appended.outcome === 'person-erased') return { outcome: 'rejected', refusal: { code: 'PersonErased' } };
    if (appended.outcome === 'conflict') return appended;
    const { recorded } = appended;
    folds.extend(entry.stream.kind, fold, recorded);
    return { outcome: 'stored', recorded, repeated: false };
  } catch (error) {
    if (!(error instanceof EventStoreError && error.code === 'UnknownOutcome')) throw error;
    return resolveUnknown(dependencies, prepared, error);
  }
};

/** The command as an act that rights are asked for. */
export const actOf = (
  path: Pick<WritePath, 'folds' | 'prefix'>,
  { entry, identity, stream, data, request: { actor } }: PreparedCommand,
): Act<unknown> => ({
  actor,
  action: entry.action,
  kind: entry.stream.kind,
  stream,
  // Its own definition has read it, and every definition is an object.
  target: (state) =>
    entry.target(identity, state, {
      data: data as Readonly<Record<string, unknown>>,
      caseTarget: createCaseTargets(path),
      about: createRequestSubjects(path),
    }),
});

/** What the same command stored before; `key-reused` when the key came with another request. */
const findEarlier = async (
  { store }: WritePath,
  { names, requestHash, stream }: PreparedCommand,
  fold: Fold<unknown>,
): Promise<Extract<AttemptResult, { outcome: 'stored' | 'key-reused' }> | undefined> => {
  const earlier = fold.commands.get(names.commandId);
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== requestHash) return { outcome: 'key-reused' };
  const { firstRevision, lastRevision } = earlier;
  const recorded = await readEvents(store, stream, firstRevision, lastRevision - firstRevision + 1);
  return { outcome: 'stored', recorded, repeated: true };
};

/** The store cannot say whether it stored. The stream can, if it can be read. */
const resolveUnknown = async (
  dependencies: WritePath,
  prepared: PreparedCommand,
  unknown: EventStoreError,
): Promise<AttemptResult> => {
  const fold = await dependencies.folds.load(prepared.entry.stream.kind, prepared.stream).catch((cause: unknown) => {
    if (cause instanceof EventStoreError) throw unknown;
    throw cause;
  });
  const found = await findEarlier(dependencies, prepared, fold);
  if (found?.outcome === 'stored') return { ...found, repeated: false };
  throw unknown;
};
