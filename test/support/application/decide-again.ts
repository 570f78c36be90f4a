import { fromPointer, withValueAt } from '#application/json-path.ts';
import { openSealed, sealedValues } from '#application/open-sealed.ts';
import { registry } from '#application/registry.ts';
import type { StreamKind } from '#application/stream-kind.ts';
import {
  actionStreams,
  caseStreams,
  evidenceStreams,
  matterStreams,
  officerStreams,
  planStreams,
  policyStreams,
  unitStreams,
} from '#application/streams.ts';
import type { Command } from '#domain/command.ts';
import type { Json, StoredEvent } from '#domain/envelope.ts';
import { type Facts, noFacts } from '#domain/facts.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { PolicyName } from '#domain/policy/policies.ts';
import { LAW_RULES } from '#domain/policy/state.ts';
import type { TestApplication } from './open-application.ts';

type Ledger = Pick<TestApplication, 'events' | 'vault'>;

/** The stream as it was at a revision (-1: before its first event). Named with the prefix. */
const stateAt = async <State>(
  { events }: Ledger,
  kind: StreamKind<State>,
  stream: string,
  revision: number,
): Promise<State> => {
  const all = await events(stream.slice(stream.indexOf('/') + 1));
  return all.slice(0, revision + 1).reduce((state, event) => kind.apply(state, event), kind.initialState);
};

/** Exactly the facts that an event says were looked at, each as of the revision that it says. */
export const recordedFacts = async (ledger: Ledger, { metadata }: StoredEvent): Promise<Facts> => {
  const named = Object.entries(metadata.facts).map(([stream, revision]) => {
    const [, category = '', identity = ''] = /\/([A-Za-z]+)-(.+)$/.exec(stream) ?? [];
    return { stream, revision, category, identity };
  });
  const statesOf = async <State>(kind: StreamKind<State>): Promise<readonly (readonly [string, State])[]> =>
    Promise.all(
      named
        .filter(({ category }) => category === kind.category)
        .map(
          async ({ stream, revision, identity }) => [identity, await stateAt(ledger, kind, stream, revision)] as const,
        ),
    );
  const policies = await statesOf(policyStreams);
  return {
    units: present(await statesOf(unitStreams)),
    officers: present(await statesOf(officerStreams)),
    cases: present(await statesOf(caseStreams)),
    matters: present(await statesOf(matterStreams)),
    actions: present(await statesOf(actionStreams)),
    evidence: present(await statesOf(evidenceStreams)),
    plans: present(await statesOf(planStreams)),
    policies: new Map(policies.map(([name, { settings }]) => [name as PolicyName, settings])),
    readings: policies.find(([name]) => name === LAW_RULES)?.[1].readings ?? noFacts.readings,
  };
};

/** Those that were there: looked for in vain is written down too. */
const present = <State>(states: readonly (readonly [string, State | null])[]): ReadonlyMap<string, State> =>
  new Map(states.flatMap(([id, state]) => (state === null ? [] : [[id, state]])));

/** What an overseer does years later: decides the command again upon nothing but what the ledger says was known. */
export const decideAgain = async (
  ledger: Ledger,
  { type, data }: Pick<Command<string, unknown>, 'type' | 'data'>,
  first: StoredEvent,
) => {
  const entry = registry.get(type);
  if (entry === undefined) throw new Error(type);
  const { decider, kind } = entry.stream;
  const { actor, recordedAt } = first.metadata;
  const state = await stateAt(ledger, kind, first.stream, first.revision - 1);
  const identity = first.stream.slice(first.stream.indexOf('-', first.stream.lastIndexOf('/')) + 1);
  const command = { type, identity, data, by: actor, now: recordedAt, today: legalDateOf(recordedAt) };
  return decider.decide(command, state, await recordedFacts(ledger, first));
};

/** An event as it was decided: its sealed values opened. */
export const asDecided = async (
  { vault }: Ledger,
  event: StoredEvent,
): Promise<Readonly<{ type: string; data: Json }>> => {
  let data: Json = event.data;
  for (const { pointer } of sealedValues(event.data)) {
    const opened = await openSealed(vault, event, pointer);
    if (opened.outcome !== 'opened') throw new Error(`${pointer} is ${opened.outcome}`);
    data = withValueAt(data, fromPointer(pointer) ?? [], opened.text);
  }
  return { type: event.type, data };
};
