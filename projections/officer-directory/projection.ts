import { readFileSync } from 'node:fs';
import type { EventMetadata } from '#domain/envelope.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import { defineReadModel, type Handlers } from '#projecting/read-model.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { queries } from './queries.ts';

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Who did it: an officer, or a component of the system by its name. */
const authorOf = ({ actor }: EventMetadata): string => (actor.kind === 'officer' ? actor.officerId : actor.component);

const handlers = {
  OfficerEnrolled: ({ stream, data: { personId, name, rank, body, from } }, rows) => {
    const officerId = identityOf(stream);
    rows.run(
      `insert into officer (officer_id, person_id, name, rank, body, from_on)
       values (:officerId, :personId, :name, :rank, :body, :from) on conflict do nothing`,
      { officerId, personId, name, rank, body, from },
    );
    rows.remember('officer_words', officerId, name);
  },
  RoleGranted: ({ stream, number, metadata, data: { role, territory, from, until, document } }, rows) => {
    rows.run(
      `insert into role_grant (officer_id, granted_number, role, territory, from_on, until_on, document, granted_by)
       values (:officerId, :number, :role, :territory, :from, :until, :document, :grantedBy)`,
      {
        officerId: identityOf(stream),
        number,
        role,
        territory: JSON.stringify(territory),
        from,
        until: until ?? null,
        document: json(document),
        grantedBy: authorOf(metadata),
      },
    );
  },
  RoleRevoked: ({ stream, metadata, data: { role, from, occurredOn } }, rows) => {
    rows.run(
      `update role_grant set revoked_on = :occurredOn, revoked_by = :revokedBy
       where officer_id = :officerId and role = :role and from_on = :from and revoked_on is null`,
      { officerId: identityOf(stream), role, from, occurredOn, revokedBy: authorOf(metadata) },
    );
  },
  OfficerSuspended: ({ stream, number, data: { ground, details, occurredOn } }, rows) => {
    rows.run(
      `insert into suspension (officer_id, suspended_number, from_on, ground, details)
       values (:officerId, :number, :occurredOn, :ground, :details)`,
      { officerId: identityOf(stream), number, occurredOn, ground, details: json(details) },
    );
  },
  OfficerReinstated: ({ stream, data: { occurredOn } }, rows) => {
    rows.run('update suspension set until_on = :occurredOn where officer_id = :officerId and until_on is null', {
      officerId: identityOf(stream),
      occurredOn,
    });
  },
} satisfies Handlers<OfficerEvent>;

/** Officers with their roles, territories and suspensions, on any day as known at any moment. */
export const officerDirectory = defineReadModel({
  name: 'officer-directory',
  version: 1,
  schema: unitNamesSchema + readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  searches: ['officer_words'],
  handlers: { ...unitNameHandlers(), ...handlers },
  queries,
});
