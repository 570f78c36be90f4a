import { createCommandIdentity } from '#application/command-identity.ts';
import type { NewEvent } from '#domain/envelope.ts';
import type { StoredData } from '#domain/event-definition.ts';
import type { Facts } from '#domain/facts.ts';
import type { Officer } from '#domain/officer/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import type { EventStore } from '#event-store/event-store.ts';

export const WORLD_RECORDED_AT = '2023-01-01T00:00:00.000Z';

type WorldEvent = Readonly<{ type: string; data: StoredData }>;

/** Appends the units and officers of a world to a store, as an import long ago would have. */
export const storeWorld = async (store: EventStore, { units, officers }: Facts): Promise<void> => {
  for (const unit of units.values())
    await store.append(`${store.prefix}/unit-${unit.code}`, named(store, unit.code, [registration(unit)]), 'none');
  for (const [officerId, officer] of officers) {
    await store.append(`${store.prefix}/officer-${officerId}`, named(store, officerId, enrolment(officer)), 'none');
  }
};

const registration = ({ code, kind, provisional, validFrom, names, parents }: Unit): WorldEvent => ({
  type: 'UnitRegistered',
  data: { code, name: names[0]?.value ?? code, kind, parent: parents[0]?.value ?? null, validFrom, provisional },
});

const enrolment = ({ personId, name, rank, body, from, grants }: Officer): readonly WorldEvent[] => [
  { type: 'OfficerEnrolled', data: { personId, name, rank, body, from } },
  ...grants.map(({ role, territory, from: since }) => ({
    type: 'RoleGranted',
    data: { role, territory, from: since },
  })),
];

const named = ({ prefix }: EventStore, identity: string, events: readonly WorldEvent[]): readonly NewEvent[] => {
  const actor = { kind: 'system', component: 'test-world' } as const;
  const names = createCommandIdentity({ prefix, actor, route: 'world', idempotencyKey: identity });
  return events.map(({ type, data }, index) => ({
    id: names.eventId(identity, index),
    type,
    schemaVersion: 1,
    data,
    metadata: {
      recordedAt: WORLD_RECORDED_AT,
      actor,
      authorityRevision: null,
      facts: {},
      commandId: names.commandId,
      requestHash: names.requestHash(data),
      correlationId: 'world',
      causationId: null,
      salt: names.commandId.slice(0, 32),
    },
  }));
};
