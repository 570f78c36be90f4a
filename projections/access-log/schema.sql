-- Who saw, opened, tried or was given what. Appended only: an entry never changes.
create table access_entry (
  ledger_number integer primary key,
  event_id text not null,
  kind text not null,
  recorded_at text not null,
  -- The legal date of it.
  recorded_on text not null,
  -- Who did it; null: a component of the system.
  officer_id text,
  -- By name, role and body of then, as JSON.
  actor text not null,
  -- Whose rights were changed.
  about_id text,
  -- case, matter, accountability; evidence: a file of which nobody can say to which case it was meant.
  subject_kind text,
  subject_id text,
  -- What its sentence is made of, as JSON.
  told text not null,
  -- As JSON, with its words.
  reason text,
  note text
) strict;
create index access_entry_kind on access_entry (kind, ledger_number);
create index access_entry_officer on access_entry (officer_id, ledger_number);
create index access_entry_about on access_entry (about_id, ledger_number);
create index access_entry_subject on access_entry (subject_kind, subject_id, ledger_number);

-- What a case is called.
create table access_case (
  case_id text primary key,
  form text not null,
  unit_name text not null,
  -- `|land|construction|`
  topics text not null,
  decision_number text
) strict, without rowid;

-- The same of a corruption matter, or of an action for one: nothing of it changes. Appended only.
create table access_subject (
  subject_id text primary key,
  ledger_number integer not null,
  unit_name text not null,
  -- Of a matter.
  topic text,
  -- Of an action.
  name text,
  post text
) strict, without rowid;

-- In which cases a file lies. Appended only.
create table access_file (
  hash text not null,
  case_id text not null,
  primary key (hash, case_id)
) strict, without rowid;

-- What a question of an overseer is about, where that is something of which a right can be asked. Appended only.
create table access_request (
  request_id text primary key,
  subject_kind text not null,
  subject_id text not null
) strict, without rowid;
