-- What a line of the list shows beside the clock, and what it is filtered by.
create table clock_case (
  case_id text primary key,
  form text not null,
  unit text not null,
  unit_name text not null,
  body text not null,
  -- `|land|construction|`
  topics text not null,
  decision_number text,
  leader_id text,
  drafter_id text
) strict, without rowid;

-- The same of a corruption matter, or of an action for one: nothing of it changes. Appended only.
create table clock_subject (
  subject_id text primary key,
  -- The matter: of a matter itself.
  matter_id text not null,
  unit text not null,
  unit_name text not null,
  -- Of a matter: by which inspectorate it was identified, what it is about, and in which case it was found.
  body text,
  topic text,
  case_id text,
  -- Of an action: who was in office, which is public, and in which office.
  name text,
  post text
) strict, without rowid;

-- The unit and those above it on the day of opening: they stay what they were.
create table clock_lineage (
  unit text not null,
  owner_id text not null,
  primary key (unit, owner_id)
) strict, without rowid;

-- Whom each recommendation is addressed to. Appended only.
create table clock_addressee (
  case_id text not null,
  subject text not null,
  addressee text not null,
  primary key (case_id, subject)
) strict, without rowid;

-- Numbers without one in the law, each with the day from which it holds. Appended only.
create table policy_change (
  ledger_number integer not null,
  name text not null,
  from_on text not null,
  value integer not null,
  ground text not null,
  recorded_by text not null,
  primary key (name, from_on, ledger_number)
) strict, without rowid;

-- What was read of a limit, where, when and by whom: whoever doubts a number asks for that. Appended only.
create table rule_source (
  ledger_number integer primary key,
  rule_id text not null,
  source text not null,
  recorded_at text not null,
  recorded_by text not null
) strict, without rowid;
