import { accessDecider, recordReveal } from '#domain/access/access.ts';
import type { RevealReason } from '#domain/access/events.ts';
import type { OfficerActor, StoredEvent } from '#domain/envelope.ts';
import { noFacts } from '#domain/facts.ts';
import { recusedFrom } from '#domain/inspection-case/guards.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import type { RecordedEvent } from '#event-store/event-store.ts';
import { appendEvents } from './append-events.ts';
import { checkRights, type Entitled } from './check-rights.ts';
import { type CommandIdentity, createCommandIdentity } from './command-identity.ts';
import type { CommandResult, LedgerNumber } from './command-request.ts';
import { type OpenedValue, openSealed, sealedValues } from './open-sealed.ts';
import { readEvents } from './read-events.ts';
import { caseTarget } from './registry.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { streamName } from './stream-kind.ts';
import { accessStreams, caseStreams } from './streams.ts';
import { toUnavailable } from './unavailable.ts';
import { numberOf, type WritePath } from './write-path.ts';

/** Of which event, and which of its sealed fields. */
type Place = Readonly<{ revision: number; fields: readonly string[] }>;

export type RevealRequest = Readonly<{
  caseId: string;
  /**
   * Sealed fields of one event: by their JSON pointers in it, or by the ids of their keys, which is all that a reader
   * of the case knows of them. With the reason `review`: the whole case.
   */
  target: Place | Readonly<{ keyIds: readonly string[] }> | undefined;
  reason: RevealReason;
  note?: string | undefined;
  actor: OfficerActor;
  route: string;
  idempotencyKey: string;
  correlationId: string;
}>;

/** A sealed field and what it says, or why it can no longer say it. */
export type RevealedField = Readonly<{ revision: number; pointer: string; keyId: string; value: OpenedValue }>;

export type RevealResult =
  | Readonly<{
      outcome: 'revealed';
      fields: readonly RevealedField[];
      /** Of the record of this opening; undefined when a review of this case was recorded within the hour. */
      ledgerNumber: LedgerNumber | undefined;
    }>
  /** This key has opened them: once. Opening again is another act with a record of its own. */
  | Readonly<{ outcome: 'already-revealed' }>
  | Extract<CommandResult, { outcome: 'rejected' | 'forbidden' | 'hidden' | 'key-reused' | 'busy' | 'unavailable' }>;

type Opening =
  | Readonly<{ outcome: 'on-record'; fields: readonly SealedField[]; recorded: RecordedEvent | undefined }>
  | Readonly<{ outcome: 'conflict' }>
  | Exclude<RevealResult, { outcome: 'revealed' }>;

/** Opens sealed fields of a case for someone who may see them. The record comes first, then the values, once. */
export const createRevealHandler =
  (path: WritePath) =>
  async (request: RevealRequest): Promise<RevealResult> => {
    const { actor, caseId, route, idempotencyKey } = request;
    const target = `${caseStreams.category}-${caseId}`;
    const names = createCommandIdentity({ prefix: path.prefix, actor, route, idempotencyKey });
    const correlationId = names.correlationId(request.correlationId);
    try {
      const result = await reveal(path, { ...request, correlationId, names });
      path.refusals.record({ actor, action: ACTION, target, correlationId }, result);
      return result;
    } catch (error) {
      const answer = toUnavailable(error);
      if (answer === undefined) throw error;
      path.log.warn({ err: error, correlationId }, 'A reveal had to be put off.');
      return answer;
    }
  };

const ACTION = 'reveal-case-fields';

type Named = RevealRequest & Readonly<{ names: CommandIdentity }>;

const reveal = async (path: WritePath, request: Named): Promise<RevealResult> => {
  const accessStream = streamName(path.prefix, accessStreams.category, request.actor.officerId);
  const opening = await path.queue.run(accessStream, () =>
    retryConflicts(path.random, () => attemptOpening(path, accessStream, request)),
  );
  if (opening.outcome !== 'on-record') return opening;

  const fields: RevealedField[] = [];
  for (const { event, pointer, keyId } of opening.fields) {
    fields.push({ revision: event.revision, pointer, keyId, value: await openSealed(path.vault, event, pointer) });
  }
  const { recorded } = opening;
  return {
    outcome: 'revealed',
    fields,
    ledgerNumber: recorded && (await numberOf(path, recorded.position, request.correlationId)),
  };
};

/** Rights, what there is to open, and the record of it: all in the officer's turn, so that nothing is older than it. */
const attemptOpening = async (path: WritePath, accessStream: string, request: Named): Promise<Opening> => {
  const { actor, caseId } = request;
  const stream = streamName(path.prefix, caseStreams.category, caseId);
  const target = (state: CaseState) => caseTarget(caseId, state);
  const may = await checkRights(path, { actor, action: ACTION, kind: caseStreams, stream, target });
  if (may.outcome !== 'allowed') return may;
  // Too close to the inspected unit to act in the case: too close to learn who is named in it.
  const recused = may.fold.state && recusedFrom(may.fold.state, actor.officerId, path.authority.state);
  if (recused) return { outcome: 'rejected', refusal: recused };
  const found = await findFields(path, stream, request);
  if (found.outcome === 'rejected') return found;
  return recordOpening(path, accessStream, request, { ...may, ...found });
};

type SealedField = Readonly<{ event: StoredEvent; pointer: string; keyId: string }>;
type Found =
  | Readonly<{ outcome: 'found'; fields: readonly SealedField[]; place: Place | undefined }>
  | Extract<RevealResult, { outcome: 'rejected' }>;

const findFields = async (path: WritePath, stream: string, { target }: RevealRequest): Promise<Found> => {
  const isPlaced = target !== undefined && 'revision' in target;
  const [from, limit] = isPlaced ? [target.revision, 1] : [0, Number.MAX_SAFE_INTEGER];
  const recorded = await readEvents(path.store, stream, from, limit);
  const all = recorded.flatMap(({ event }) =>
    sealedValues(event.data).map(({ pointer, value: { keyId } }) => ({ event, pointer, keyId })),
  );
  if (target === undefined) return { outcome: 'found', fields: all, place: undefined };
  const [wanted, nameOf] = isPlaced
    ? ([target.fields, ({ pointer }: SealedField) => pointer] as const)
    : ([target.keyIds, ({ keyId }: SealedField) => keyId] as const);
  const fields = all.filter((field) => wanted.includes(nameOf(field)));
  const names = new Set(fields.map(nameOf));
  // Nobody is put on record for having seen what is not there to be seen.
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length > 0) return notSealed(missing);
  const revision = fields[0]?.event.revision ?? 0;
  // The record names one event; who wants to see into several opens each with a reason of its own.
  const elsewhere = fields.filter(({ event }) => event.revision !== revision);
  if (elsewhere.length > 0) return notSealed(elsewhere.map(nameOf));
  return { outcome: 'found', fields, place: { revision, fields: fields.map(({ pointer }) => pointer) } };
};

const notSealed = (fields: readonly string[]) =>
  ({ outcome: 'rejected', refusal: { code: 'NotSealed', fields } }) as const;

type Looked = Pick<Entitled<CaseState>, 'now' | 'today' | 'acting'> &
  Readonly<{ fields: readonly SealedField[]; place: Place | undefined }>;

const recordOpening = async (
  path: WritePath,
  accessStream: string,
  { caseId, target, reason, note, actor, correlationId, names }: Named,
  { now, today, acting, fields, place }: Looked,
): Promise<Opening> => {
  const requestHash = names.requestHash({ caseId, target, reason, note });
  const fold = await path.folds.load(accessStreams, accessStream);
  const earlier = fold.commands.get(names.commandId);
  if (earlier !== undefined) {
    return { outcome: earlier.requestHash === requestHash ? 'already-revealed' : 'key-reused' };
  }
  // A review stands for the whole case, for an hour, however little of it is asked for at first.
  const opened = reason === 'review' ? undefined : place;
  const data = recordReveal.data.parse({
    revealId: names.newIdentity('reveal'),
    target: opened === undefined ? null : { stream: `${caseStreams.category}-${caseId}`, revision: opened.revision },
    fields: opened?.fields ?? [],
    reason,
    ...(note === undefined ? {} : { note }),
    caseId,
  });
  const decision = accessDecider.decide({ type: recordReveal.type, data, by: actor, now, today }, fold.state, noFacts);
  if (decision.outcome === 'rejected') return decision;
  if (decision.events.length === 0) return { outcome: 'on-record', fields, recorded: undefined };
  const authorityRevision = acting?.fold.revision ?? null;
  const appended = await appendEvents(
    path,
    { kind: accessStreams, fold, events: decision.events },
    { identity: names, requestHash, actor, authorityRevision, facts: {}, recordedAt: now, correlationId },
  );
  switch (appended.outcome) {
    case 'appended':
      return { outcome: 'on-record', fields, recorded: appended.recorded.at(-1) };
    case 'conflict':
      return appended;
    case 'person-erased':
      throw new Error('the record of an opening has no sealed text');
  }
};
