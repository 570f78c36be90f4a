import type { Role } from '#domain/envelope.ts';
import type { Rank } from '#domain/officer/rank.ts';
import { type Grant, isActiveOn, isGrantedOn, type Officer, rolesOn, type Suspension } from '#domain/officer/state.ts';
import { matchesWords } from '#domain/vietnamese-text.ts';
import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { pageToken, restOf } from '../page-token.ts';

/** `day`: the question is "what is known at that moment to have been true on this day"; default the moment's own day. */
type OnDay = Readonly<{ day?: string }>;

export type RoleOnDay = Readonly<{
  role: Role;
  /** Empty: as far as the body itself reaches. */
  territory: readonly Readonly<{ code: string; name: string }>[];
  from: string;
  until: string | null;
}>;

export type OfficerLine = Readonly<{
  officerId: string;
  personId: string;
  name: string;
  rank: Rank;
  body: string;
  bodyName: string;
  from: string;
  /** Enrolled and not suspended on the day. */
  isActive: boolean;
  /** What gave rights on the day; empty while suspended. */
  roles: readonly RoleOnDay[];
}>;

export type OfficerPage = Readonly<{ officers: readonly OfficerLine[]; total: number; next: string | null }>;

export type OfficerDetail = OfficerLine &
  Readonly<{
    /** All grants there ever were, newest first. */
    grants: readonly (RoleOnDay &
      Readonly<{
        isInForce: boolean;
        revokedOn: string | null;
        document: unknown;
        grantedBy: string | null;
        revokedBy: string | null;
      }>)[];
    suspensions: readonly Readonly<{ from: string; until: string | null; ground: string; details: unknown }>[];
    /** Other enrolments of the same natural person: to four eyes they are one. */
    samePerson: readonly string[];
  }>;

type OfficerRow = Readonly<{
  officer_id: string;
  person_id: string;
  name: string;
  rank: Rank;
  body: string;
  from_on: string;
}>;
type GrantRow = Readonly<{
  officer_id: string;
  role: Role;
  territory: string;
  from_on: string;
  until_on: string | null;
  revoked_on: string | null;
  document: string | null;
  granted_by: string | null;
  revoked_by: string | null;
}>;
type SuspensionRow = Readonly<{
  officer_id: string;
  from_on: string;
  until_on: string | null;
  ground: string;
  details: string | null;
}>;

/** An officer in the shape that the domain asks its questions of, with the rows he was made of. */
type OnRecord = Readonly<{
  officerId: string;
  officer: Officer;
  grants: readonly GrantRow[];
  suspensions: readonly SuspensionRow[];
}>;

const officersOnRecord = (reader: Reader, ids?: readonly string[]): readonly OnRecord[] => {
  const select = <Row extends Readonly<{ officer_id: string }>>(table: string, order: string): readonly Row[] =>
    ids === undefined
      ? reader.all<Row>(`select * from ${reader.asOf(table)} as t order by ${order}`)
      : reader.all<Row>(
          `select * from ${reader.asOf(table)} as t where officer_id in (select value from json_each(:ids)) order by ${order}`,
          { ids: JSON.stringify(ids) },
        );
  const grants = Map.groupBy(select<GrantRow>('role_grant', 'officer_id, granted_number'), (row) => row.officer_id);
  const suspensions = Map.groupBy(
    select<SuspensionRow>('suspension', 'officer_id, suspended_number'),
    (row) => row.officer_id,
  );
  return select<OfficerRow>('officer', 'officer_id').map((row) => {
    const held = grants.get(row.officer_id) ?? [];
    const away = suspensions.get(row.officer_id) ?? [];
    const officer: Officer = {
      personId: row.person_id,
      name: row.name,
      rank: row.rank,
      body: row.body,
      from: row.from_on,
      grants: held.map(grantOf),
      suspensions: away.map(({ from_on, until_on }): Suspension => ({ from: from_on, until: until_on ?? undefined })),
    };
    return { officerId: row.officer_id, officer, grants: held, suspensions: away };
  });
};

const grantOf = ({ role, territory, from_on, until_on, revoked_on }: GrantRow): Grant => ({
  role,
  // Written by this model's own handler from an event that was checked.
  territory: JSON.parse(territory) as readonly string[],
  from: from_on,
  until: until_on ?? undefined,
  revokedOn: revoked_on ?? undefined,
});

// Sorted here: SQLite has no Vietnamese order, and a province has hundreds of officers, not millions.
const vietnamese = new Intl.Collator('vi');

const lineOf = (reader: Reader, { officerId, officer }: OnRecord, day: string): OfficerLine => {
  const { personId, name, rank, body, from } = officer;
  return {
    officerId,
    personId,
    name,
    rank,
    body,
    bodyName: unitNameOn(reader, body, day),
    from,
    isActive: isActiveOn(officer, day),
    roles: rolesOn(officer, day).map((grant) => roleOf(reader, grant, day)),
  };
};

const roleOf = (reader: Reader, { role, territory, from, until }: Grant, day: string): RoleOnDay => ({
  role,
  territory: territory.map((code) => ({ code, name: unitNameOn(reader, code, day) })),
  from,
  until: until ?? null,
});

type ListParams = OnDay &
  Readonly<{
    /** Words of the name, with or without marks. */
    q?: string;
    body?: string;
    /** Held on the day. */
    role?: Role;
    /** Only who may act on the day. */
    activeOnly?: boolean;
    /** At most 200. */
    limit: number;
    /** `next` of the page before; to be read as of the number it begins with. */
    after?: string;
  }>;

/** Officers in the order of their names. */
const list: Query<ListParams, OfficerPage> = (reader, { q = '', body, role, activeOnly, limit, after, day }, at) => {
  const on = day ?? at.legalDate;
  const candidates = reader.candidates('officer_words', q);
  const ids =
    candidates === undefined
      ? undefined
      : reader.all<Readonly<{ key: string }>>(`select distinct key from ${candidates}`).map(({ key }) => key);
  const found = officersOnRecord(reader, ids)
    .filter(({ officer }) => matchesWords(officer.name, q) && (body === undefined || officer.body === body))
    .filter(({ officer }) => role === undefined || rolesOn(officer, on).some((grant) => grant.role === role))
    .filter(({ officer }) => activeOnly !== true || isActiveOn(officer, on))
    .toSorted((a, b) => vietnamese.compare(a.officer.name, b.officer.name) || (a.officerId < b.officerId ? -1 : 1));
  const start = after === undefined ? 0 : found.findIndex(({ officerId }) => officerId === restOf(after)) + 1;
  const page = found.slice(start, start + Math.min(limit, 200));
  const last = start + page.length < found.length ? page.at(-1) : undefined;
  return {
    officers: page.map((each) => lineOf(reader, each, on)),
    total: found.length,
    next: last ? pageToken(at, last.officerId) : null,
  };
};

const officer: Query<OnDay & Readonly<{ officerId: string }>, OfficerDetail | null> = (
  reader,
  { officerId, day },
  at,
) => {
  const on = day ?? at.legalDate;
  const [found] = officersOnRecord(reader, [officerId]);
  if (found === undefined) return null;
  const { personId } = found.officer;
  const others = reader.all<Readonly<{ officer_id: string }>>(
    `select officer_id from ${reader.asOf('officer')} as o where person_id = :personId and officer_id <> :officerId
     order by officer_id`,
    { personId, officerId },
  );
  return {
    ...lineOf(reader, found, on),
    grants: found.grants.toReversed().map((row) => ({
      ...roleOf(reader, grantOf(row), on),
      isInForce: isGrantedOn(grantOf(row), on),
      revokedOn: row.revoked_on,
      document: parsed(row.document),
      grantedBy: row.granted_by,
      revokedBy: row.revoked_by,
    })),
    suspensions: found.suspensions.toReversed().map(({ from_on, until_on, ground, details }) => ({
      from: from_on,
      until: until_on,
      ground,
      details: parsed(details),
    })),
    samePerson: others.map(({ officer_id }) => officer_id),
  };
};

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Names for officer ids that another model answered with. */
const names: Query<Readonly<{ officerIds: readonly string[] }>, Readonly<Record<string, string>>> = (
  reader,
  { officerIds },
) =>
  Object.fromEntries(officersOnRecord(reader, officerIds).map(({ officerId, officer: { name } }) => [officerId, name]));

export const queries = { list, officer, names } satisfies Queries;
