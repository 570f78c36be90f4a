-- A corruption matter as its stream tells it: `state` is the domain's own fold. Lists read all states there are, so they
-- lie in rows of their own (with a rowid: in a table without one a row as long as these is torn in two).
create table matter (
  matter_id text primary key,
  revision integer not null,
  unit text not null,
  case_id text,
  state text not null
) strict;
create index matter_unit on matter (unit, matter_id);
create index matter_case on matter (case_id, matter_id);

-- What its stream says beside that: free text, names under seal, the paper.
create table matter_told (
  matter_id text primary key,
  told text not null
) strict;

-- The responsibility of one head or deputy for one matter, likewise.
create table action (
  action_id text primary key,
  revision integer not null,
  matter_id text not null,
  person_id text not null,
  state text not null
) strict;
create index action_matter on action (matter_id, action_id);
create index action_person on action (person_id, action_id);

-- Units with all their dated terms and fields: who answers is asked of them.
create table unit (
  code text primary key,
  state text not null
) strict, without rowid;

-- Where somebody has ever held a post. Appended only.
create table office_holder (
  person_id text not null,
  unit text not null,
  primary key (person_id, unit)
) strict, without rowid;

-- Numbers that the province decided, each with its days.
create table policy (
  name text primary key,
  settings text not null
) strict, without rowid;

-- Every event of a matter or an action as it was stored. Appended only.
create table step (
  owner text not null,
  ledger_number integer not null,
  type text not null,
  revision integer not null,
  occurred_on text not null,
  recorded_at text not null,
  acted_by text not null,
  data text not null,
  primary key (owner, ledger_number)
) strict, without rowid;
