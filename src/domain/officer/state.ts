import { isWithin, type Span } from '../dated.ts';
import type { Role } from '../envelope.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { OfficerEvent } from './events.ts';
import type { Rank } from './rank.ts';

/** A role for a span of days and a territory. `revokedOn` is the first day without it. */
export type Grant = Span &
  Readonly<{
    role: Role;
    /** Empty: as far as the body itself reaches. */
    territory: readonly UnitCode[];
    revokedOn: LegalDate | undefined;
  }>;

/** Without rights from `from` on; `until` is the day of the return, on which the rights are back. */
export type Suspension = Readonly<{ from: LegalDate; until: LegalDate | undefined }>;

export type Officer = Readonly<{
  personId: string;
  name: string;
  rank: Rank;
  body: UnitCode;
  from: LegalDate;
  grants: readonly Grant[];
  suspensions: readonly Suspension[];
}>;

/** Null until enrolled. */
export type OfficerState = Officer | null;

export const evolve = (officer: OfficerState, event: OfficerEvent): OfficerState => {
  if (event.type === 'OfficerEnrolled') return { ...event.data, grants: [], suspensions: [] };
  if (officer === null) throw new Error(`${event.type} before OfficerEnrolled`);
  switch (event.type) {
    case 'OfficerSuspended':
      return { ...officer, suspensions: [...officer.suspensions, { from: event.data.occurredOn, until: undefined }] };
    case 'OfficerReinstated': {
      const until = event.data.occurredOn;
      return {
        ...officer,
        suspensions: officer.suspensions.map((each) => (each.until === undefined ? { ...each, until } : each)),
      };
    }
    case 'RoleGranted': {
      const { role, territory, from, until } = event.data;
      return { ...officer, grants: [...officer.grants, { role, territory, from, until, revokedOn: undefined }] };
    }
    case 'RoleRevoked': {
      const { role, from, occurredOn } = event.data;
      return {
        ...officer,
        grants: officer.grants.map((grant) =>
          grant.role === role && grant.from === from && grant.revokedOn === undefined
            ? { ...grant, revokedOn: occurredOn }
            : grant,
        ),
      };
    }
  }
};

/** Not suspended as far as the events go; of its rights on a day ask `rolesOn`. */
export const isActive = (officer: Officer): boolean => officer.suspensions.every(({ until }) => until !== undefined);

/** Enrolled and not suspended on that day. */
export const isActiveOn = (officer: Officer, date: LegalDate): boolean =>
  officer.from <= date &&
  officer.suspensions.every(({ from, until }) => date < from || (until !== undefined && until <= date));

/** The grant gives rights on that day, were the officer not suspended. */
export const isGrantedOn = (grant: Grant, date: LegalDate): boolean =>
  isWithin(grant, date) && (grant.revokedOn === undefined || date < grant.revokedOn);

/** What gave the officer rights on that day; nothing while suspended. */
export const rolesOn = (officer: Officer, date: LegalDate): readonly Grant[] =>
  isActiveOn(officer, date) ? officer.grants.filter((grant) => isGrantedOn(grant, date)) : [];

/** The one grant of the role on that day: two of one role never overlap. */
export const grantFor = (officer: Officer, role: Role, date: LegalDate): Grant | undefined =>
  rolesOn(officer, date).find((grant) => grant.role === role);
