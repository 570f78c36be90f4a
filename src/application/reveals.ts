import { accessDecider, recordReveal } from '#domain/access/access.ts';
import type { RevealReason, RevealSubject } from '#domain/access/events.ts';
import type { OfficerActor, StoredEvent } from '#domain/envelope.ts';
import { noFacts } from '#domain/facts.ts';
import { recusedFrom } from '#domain/inspection-case/guards.ts';
import type { CaseRefusal } from '#domain/inspection-case/refusals.ts';
import type { RecordedEvent } from '#event-store/event-store.ts';
import { appendEvents } from './append-events.ts';
import { checkRights, type Entitled } from './check-rights.ts';
import { type CommandIdentity, createCommandIdentity } from './command-identity.ts';
import type { CommandResult, LedgerNumber } from './command-request.ts';
import { type OpenedValue, openSealed, sealedValues } from './open-sealed.ts';
import { readEvents } from './read-events.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { type RevealRules, revealRules } from './reveal-subjects.ts';
import { streamName } from './stream-kind.ts';
import { accessStreams, caseStreams } from './streams.ts';
import { toUnavailable } from './unavailable.ts';
import { numberOf, type WritePath } from './write-path.ts';

/** Of which event, and which of its sealed fields. */
type Place = Readonly<{ revision: number; fields: readonly string[] }>;

export type RevealRequest = Readonly<{
  /** The case, corruption matter or accountability action that the fields belong to. */
  subject: RevealSubject;
  /**
   * Sealed fields of one event: by their JSON pointers in it, or by the ids of their keys, which is all that a reader
   * of the subject knows of them. With the reason `review`: all of it.
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
      /** Of the record of this opening; undefined when a review of this subject was recorded within the hour. */
      ledgerNumber: LedgerNumber | undefined;
    }>
  /** This key has opened them: once. Opening again is another act with a record of its own. */
  | Readonly<{ outcome: 'already-revealed' }>
  | Extract<CommandResult, { outcome: 'rejected' | 'forbidden' | 'hidden' | 'key-reused' | 'busy' | 'unavailable' }>;

type Opening =
  | Readonly<{ outcome: 'on-record'; fields: readonly SealedField[]; recorded: RecordedEvent | undefined }>
  | Readonly<{ outcome: 'conflict' }>
  | Exclude<RevealResult, { outcome: 'revealed' }>;

/**
 * Opens sealed fields of a case, a corruption matter or an accountability action for someone who may see them. The
 * record comes first, then the values, once.
 */
export const createRevealHandler =
  (path: WritePath) =>
  async (request: RevealRequest): Promise<RevealResult> => {
    const { actor, subject, route, idempotencyKey } = request;
    const names = createCommandIdentity({ prefix: path.prefix, actor, route, idempotencyKey });
    const correlationId = names.correlationId(request.correlationId);
    const rules: RevealRules = revealRules[subject.kind];
    const target = `${rules.kind.category}-${subject.id}`;
    try {
      const result = await reveal(path, { ...request, correlationId, names, rules });
      path.refusals.record({ actor, action: rules.action, target, correlationId }, result);
      return result;
    } catch (error) {
      const answer = toUnavailable(error);
      if (answer === undefined) throw error;
      path.log.warn({ err: error, correlationId }, 'A reveal had to be put off.');
      return answer;
    }
  };

type Named = RevealRequest & Readonly<{ names: CommandIdentity; rules: RevealRules }>;

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
  const { actor, subject, rules } = request;
  const { action, kind } = rules;
  const stream = streamName(path.prefix, kind.category, subject.id);
  const target = (state: unknown) => rules.target(path, subject.id, state);
  const may = await checkRights(path, { actor, action, kind, stream, target });
  if (may.outcome !== 'allowed') return may;
  const recused = await recusedFromAny(path, await rules.casesOf(path, subject.id, may.fold.state), actor);
  if (recused) return { outcome: 'rejected', refusal: recused };
  const found = await findFields(path, stream, request);
  if (found.outcome === 'rejected') return found;
  return recordOpening(path, accessStream, request, { ...may, ...found });
};

/** Too close to the inspected unit to act in the case: too close to learn who is named in it, or in what came of it. */
const recusedFromAny = async (
  { folds, prefix, authority }: WritePath,
  caseIds: readonly string[],
  { officerId }: OfficerActor,
): Promise<CaseRefusal | undefined> => {
  for (const caseId of new Set(caseIds)) {
    const { state } = await folds.load(caseStreams, streamName(prefix, caseStreams.category, caseId));
    const recused = state && recusedFrom(state, officerId, { ...noFacts, ...authority.state });
    if (recused) return recused;
  }
  return undefined;
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

type Looked = Pick<Entitled<unknown>, 'now' | 'today' | 'acting'> &
  Readonly<{ fields: readonly SealedField[]; place: Place | undefined }>;

const recordOpening = async (
  path: WritePath,
  accessStream: string,
  { subject, target, reason, note, actor, correlationId, names, rules }: Named,
  { now, today, acting, fields, place }: Looked,
): Promise<Opening> => {
  const requestHash = names.requestHash({ [rules.idName]: subject.id, target, reason, note });
  const fold = await path.folds.load(accessStreams, accessStream);
  const earlier = fold.commands.get(names.commandId);
  if (earlier !== undefined) {
    return { outcome: earlier.requestHash === requestHash ? 'already-revealed' : 'key-reused' };
  }
  // A review stands for the whole of it, for an hour, however little of it is asked for at first.
  const opened = reason === 'review' ? undefined : place;
  const data = recordReveal.data.parse({
    revealId: names.newIdentity('reveal'),
    subject,
    target: opened === undefined ? null : { stream: `${rules.kind.category}-${subject.id}`, revision: opened.revision },
    fields: opened?.fields ?? [],
    reason,
    ...(note === undefined ? {} : { note }),
  });
  const decision = accessDecider.decide(
    { type: recordReveal.type, identity: actor.officerId, data, by: actor, now, today },
    fold.state,
    noFacts,
  );
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
