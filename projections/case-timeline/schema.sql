-- Tables are appended to only: a read of the past stops at its ledger number.

create table entry (
  case_id text not null,
  ledger_number integer not null,
  event_id text not null,
  -- In the stream of the case; null: it was told of the case in another stream.
  revision integer,
  type text not null,
  recorded_at text not null,
  occurred_on text not null,
  -- Who recorded it, with the names of then: {"kind":"officer", …} or {"kind":"system", …}.
  actor text not null,
  -- Stage that the case entered by it: an overseer reads these before publication, and no other.
  stage text,
  -- What the sentence about it is filled with.
  facts text not null,
  document text,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- Of a case, the values themselves; of whatever else the log tells of, in both languages and with the names of then.
create table field_change (
  -- As `logged` has it.
  owner text not null,
  path text not null,
  ledger_number integer not null,
  -- JSON; null: there was, or is, no value. Sealed values of a case are as the store holds them.
  old_value text,
  new_value text,
  primary key (owner, path, ledger_number)
) strict, without rowid;
create index field_change_entry on field_change (owner, ledger_number, path);

-- What a request of an overseer asks about: its events are told there. Appended only.
create table asked (
  request_id text primary key,
  -- case, matter, accountability, unit, province
  kind text not null,
  id text not null,
  asked_on text not null
) strict, without rowid;
