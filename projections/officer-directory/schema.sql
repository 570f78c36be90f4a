create table officer (
  officer_id text primary key,
  person_id text not null,
  name text not null,
  rank text not null,
  body text not null,
  -- First day in the directory.
  from_on text not null
) strict, without rowid;
create index officer_person on officer (person_id);

create table role_grant (
  officer_id text not null,
  -- Ledger number of the grant.
  granted_number integer not null,
  role text not null,
  -- Codes of units; empty: as far as the body itself reaches.
  territory text not null,
  from_on text not null,
  until_on text,
  -- First day without it.
  revoked_on text,
  document text,
  granted_by text,
  revoked_by text,
  primary key (officer_id, granted_number)
) strict, without rowid;

create table suspension (
  officer_id text not null,
  suspended_number integer not null,
  from_on text not null,
  -- Day of the return.
  until_on text,
  ground text not null,
  -- Sealed.
  details text,
  primary key (officer_id, suspended_number)
) strict, without rowid;
