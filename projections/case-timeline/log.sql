-- The ledger as somebody walks through it: every event of what the screens show, in one order. Appended only.
create table logged (
  ledger_number integer primary key,
  -- case, matter, accountability, unit, officer, plan, law, request
  kind text not null,
  owner text not null,
  -- Unit that the right to see it hangs on; empty where every reader may.
  reach text not null,
  -- An overseer may know it before publication: it entered a stage.
  is_outline integer not null,
  -- What there is to tell, as JSON. Null: an event of a case, which stands in `entry`.
  told text
) strict;
create index logged_reach on logged (reach, ledger_number);
create index logged_owner on logged (owner, ledger_number) where told is not null;

-- What an event of a case is about, in both languages: nothing of it changes. Appended only.
create table logged_case (
  case_id text primary key,
  title text not null
) strict, without rowid;

-- Persons of a matter in the order in which they were first spoken of, since names are sealed. Appended only.
create table logged_person (
  matter_id text not null,
  person_id text not null,
  place integer not null,
  post text,
  primary key (matter_id, person_id)
) strict, without rowid;

-- Names under which somebody held a post. Appended only; the last one told stands.
create table logged_holder (
  person_id text primary key,
  name text not null
) strict, without rowid;

-- What concerns a head or deputy: his terms and fields, actions for him, and their matters. `since`: the event by which
-- it came to concern him, which for a matter is later than most of its events. Appended only.
create table head_event (
  person_id text not null,
  ledger_number integer not null,
  since integer not null,
  primary key (person_id, ledger_number)
) strict, without rowid;
create table head_owner (
  owner text not null,
  person_id text not null,
  primary key (owner, person_id)
) strict, without rowid;

-- First and last event of each day on which something was recorded. Only the last day grows.
create table log_day (
  day text primary key,
  first_number integer not null,
  last_number integer not null
) strict, without rowid;

-- How many events stand in each block of numbers, by what the right to see them hangs on. `public_events`: those that an
-- overseer may know now; rights have no past, so a publication adds to blocks that are long full. `*`: all of a block.
create table log_block (
  reach text not null,
  block integer not null,
  events integer not null,
  public_events integer not null,
  primary key (reach, block)
) strict, without rowid;
