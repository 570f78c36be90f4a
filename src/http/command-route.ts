import type { CommandRequest, CommandResult } from '#application/command-request.ts';
import type { CommandContract, StoredEvents } from './contract.ts';
import { actionOf } from './declared-action.ts';
import { forbidden } from './problems/request-problems.ts';
import { problemOf, refuse } from './problems.ts';
import { contextOf } from './request-context.ts';
import { commandDataOf, idempotencyKeyOf, ifMatchOf, paramsOf } from './request-parts.ts';
import { notIdentified, type Reply, type Route } from './route.ts';

export type HandleCommand = (request: CommandRequest) => Promise<CommandResult>;

/** A command of the domain over HTTP: everything that is particular to it stands in its contract. */
export const commandRoute = (contract: CommandContract, handle: HandleCommand): Route => {
  const action = actionOf(contract);
  const answer: Route['answer'] = async (request, { gate, askingOf }) => {
    const asking = askingOf(request);
    if (asking === undefined) return { problem: notIdentified() };
    const params = paramsOf(request, contract.params);
    if (!params.ok) return params;
    const key = idempotencyKeyOf(request);
    if (!key.ok) return key;
    const ifMatch = ifMatchOf(request, contract.ifMatch);
    if (!ifMatch.ok) return ifMatch;
    const data = commandDataOf(request, contract, params.value);
    if (!data.ok) return data;
    const admission = await gate.sender(asking, action);
    if (admission.outcome === 'refused') return admission;
    const context = contextOf(request);
    context.actor = admission.actor;
    const result = await handle({
      type: contract.command.type,
      identity: identityOf(contract, params.value, data.value),
      data: data.value,
      actor: admission.actor,
      route: `POST ${contract.path}`,
      idempotencyKey: key.value,
      ifMatch: ifMatch.value,
      correlationId: context.correlationId,
    });
    return replyOf(contract, result);
  };
  return { contract, answer };
};

const identityOf = (
  { identity, path }: CommandContract,
  params: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
): string | undefined => {
  if (identity === 'new') return undefined;
  if ('always' in identity) return identity.always;
  const value = 'param' in identity ? params[identity.param] : data[identity.field];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new Error(`${path}: the contract takes the identity from where there is none`);
  return value;
};

/** What became of a command, as its sender is told. */
export const replyOf = (contract: Pick<CommandContract, 'success'>, result: CommandResult): Reply<StoredEvents> => {
  switch (result.outcome) {
    case 'stored': {
      const { identity, revision, ledgerNumber, repeated } = result;
      const events = result.events.map(({ number, event }) => ({
        id: event.id,
        number,
        revision: event.revision,
        type: event.type,
        recordedAt: event.metadata.recordedAt,
        data: event.data,
      }));
      return {
        status: contract.success,
        headers: { ETag: `"${revision}"`, 'Ledger-Number': String(ledgerNumber) },
        body: { identity, revision, ledgerNumber, repeated, events },
      };
    }
    case 'nothing-to-do': {
      const { identity, revision } = result;
      return {
        status: 200,
        ...(revision < 0 ? {} : { headers: { ETag: `"${revision}"` } }),
        body: { identity, revision: Math.max(revision, 0), ledgerNumber: null, repeated: false, events: [] },
      };
    }
    case 'rejected':
      // Nobody learns by the wording whether a case is hidden from him or does not exist.
      return { problem: UNKNOWN.has(result.refusal.code) ? refuse({ code: 'NotFound' }) : problemOf(result.refusal) };
    case 'forbidden':
      return { problem: refuse(forbidden(result.code)) };
    case 'hidden':
      return { problem: refuse({ code: 'NotFound' }) };
    case 'stale': {
      const changed = result.since.map(({ type, revision, metadata }) => ({
        type,
        revision,
        recordedAt: metadata.recordedAt,
      }));
      const headers = { ETag: `"${result.actual}"` };
      return {
        problem: refuse(
          { code: 'Stale', actual: result.actual },
          { headers, more: { actual: result.actual, changed } },
        ),
      };
    }
    case 'key-reused':
      return { problem: refuse({ code: 'KeyReused' }) };
    case 'busy':
      return { problem: refuse({ code: 'Busy' }, retryAfter(result.retryAfterSeconds)) };
    case 'unavailable':
      return { problem: refuse({ code: result.code }, retryAfter(result.retryAfterSeconds)) };
  }
};

/** Refusals that say the same as what is hidden. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'CaseUnknown',
  'MatterUnknown',
  'ActionUnknown',
  'OversightRequestUnknown',
  'RequestSubjectUnknown',
]);

const retryAfter = (seconds: number) => ({ headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } });
