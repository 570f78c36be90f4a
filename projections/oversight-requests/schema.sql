create table request (
  request_id text primary key,
  revision integer not null,
  -- What the rules fold of it, and its events as they were told, oldest first.
  state text not null,
  told text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  asked_by text not null,
  asked_of text not null,
  status text not null,
  is_settled integer not null,
  -- An answer is owed to the asker, or his word on one that was given.
  owes_answer integer not null,
  awaits_word integer not null,
  -- The first day that something owed ends on; far off where none is stated.
  next_due_on text not null
) strict, without rowid;
create index request_due on request (next_due_on, request_id);
create index request_subject on request (subject_kind, subject_id, request_id);

-- What is asked about, as far as its title shows it. Columns of a case as `case-stages.ts` keeps them.
create table asked_case (
  case_id text primary key,
  form text not null,
  unit text not null,
  topics text not null,
  opened_on text not null,
  stage text not null,
  stage_since text not null,
  decision_number text,
  concluded_on text
) strict, without rowid;

create table asked_subject (
  subject_id text primary key,
  unit text not null,
  since text not null,
  -- Of a matter; of an action the office-holder and his post.
  topic text,
  name text,
  post text
) strict, without rowid;

-- Who comes after a body that ends: its questions are answered by it.
create table body_end (
  code text primary key,
  from_on text not null,
  owner text not null
) strict, without rowid;
