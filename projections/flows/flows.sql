-- Kinds of things that are counted together: of the same scope, form and body, in the same place of the tree.
create table flow_place (
  place integer primary key,
  -- `case`, `matter` or `action`.
  scope text not null,
  form text not null,
  body text not null,
  -- The unit and those above it on the day it began, nearest first: `|99.901.01|99.901|99|`. It stays what it was.
  lineage text not null,
  unique (scope, form, body, lineage)
) strict;

-- What is counted, and as what it counts now (JSON): the next event adds the difference to it. For handlers alone, but
-- for whose right it is asked by.
create table flow_owner (
  owner integer primary key,
  owner_id text not null unique,
  -- The case, matter or action by which the right to see it is judged.
  right_id text not null,
  place integer not null,
  counted text not null
) strict;
create index flow_owner_right on flow_owner (right_id, owner);

-- Each change of a count: the sum up to a number is what the count was there. Appended only.
create table flow (
  measure text not null,
  ledger_number integer not null,
  part integer not null,
  owner integer not null,
  place integer not null,
  what text not null,
  -- For what is judged by a day; else empty.
  on_day text not null,
  things integer not null,
  amount integer not null,
  -- Thousandths of a square metre: whole numbers add up exactly.
  land integer not null,
  primary key (measure, ledger_number, part)
) strict, without rowid;
create index flow_of_owner on flow (owner, ledger_number);

-- The sums of a measure up to a number, taken now and then, so that nobody has to add up from the beginning. Appended only.
create table standing (
  measure text not null,
  taken_at integer not null,
  what text not null,
  on_day text not null,
  place integer not null,
  things integer not null,
  amount integer not null,
  land integer not null,
  primary key (measure, taken_at, what, on_day, place)
) strict, without rowid;

create table standing_taken (
  measure text not null,
  taken_at integer not null,
  primary key (measure, taken_at)
) strict, without rowid;

-- How many sums a measure had when they were last taken, and how often it changed since. For handlers alone.
create table flow_measure (
  measure text primary key,
  taken_at integer not null,
  sums integer not null,
  changes integer not null
) strict, without rowid;
