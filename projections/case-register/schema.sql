-- What lists filter and sort by. It changes with nearly every event of a case, so it is narrow. It has a rowid on
-- purpose: only then does SQLite try a filter inside an index before it looks up the row.
create table case_row (
  case_id text primary key,
  -- `inspection` or `check`
  form text not null,
  unit text not null,
  body text not null,
  body_level text not null,
  source text not null,
  -- `|land|construction|`
  topics text not null,
  corruption_signs integer not null,
  opened_on text not null,
  stage text not null,
  stage_since text not null,
  concluded_on text,
  -- First day of the suspension that is still running.
  suspended_since text,
  leader_id text,
  drafter_id text,
  draft text not null,
  open_findings integer not null,
  upheld_findings integer not null,
  open_recommendations integer not null,
  said_done_recommendations integer not null,
  proposed_by text,
  move_role text,
  move_officer text,
  move_unit text,
  -- Of the duties that are not done, the one that ends first.
  next_due_on text,
  next_clock text,
  next_subject text,
  next_mark text,
  next_provisional integer
) strict;
create index case_row_opened on case_row (opened_on, case_id, stage, move_role);
create index case_row_since on case_row (stage_since, case_id, stage, move_role);

-- The latest dates there were, appended when one grows: newest first begins there and not at the newest of today.
create table latest_date (
  ledger_number integer primary key,
  opened_on text not null,
  stage_since text not null
) strict;

-- Whose move it ever was: where to look for the cases that wait for an officer.
create table case_mover (
  officer_id text not null,
  case_id text not null,
  primary key (officer_id, case_id)
) strict, without rowid;

-- What a page shows beside it. It changes twice or so.
create table case_heading (
  case_id text primary key,
  form text not null,
  unit_name text not null,
  period_from text not null,
  period_to text not null,
  decision_number text,
  conclusion_number text,
  -- Of the paper file it was taken from.
  paper_file text
) strict, without rowid;

-- Which paper files stand here already, by the body that led them.
create table carried_case (
  body text not null,
  reference text not null,
  case_id text not null,
  primary key (body, reference, case_id)
) strict, without rowid;

-- Findings on their way to a verdict, and which of them wait for who reported them.
create table case_finding (
  case_id text not null,
  finding_id text not null,
  reporter text not null,
  is_returned integer not null,
  primary key (case_id, finding_id)
) strict, without rowid;
create index case_finding_returned on case_finding (reporter, is_returned, case_id);

create table case_recommendation (
  case_id text not null,
  recommendation_id text not null,
  status text not null,
  addressee text not null,
  primary key (case_id, recommendation_id)
) strict, without rowid;

-- What a conclusion says of each topic that was examined. Appended only.
create table case_assessment (
  case_id text not null,
  topic text not null,
  -- Of PAPI; 0: it belongs to none.
  dimension integer not null,
  result text not null,
  ledger_number integer not null,
  primary key (case_id, topic)
) strict, without rowid;

-- Texts by which a case is found. `outline`: an overseer may find it by them before publication.
create table case_text (
  case_id text not null,
  ref text not null,
  -- Its folded words, each with a space before it: ` phu duong` begins there if ` phu` is found.
  words text not null,
  outline integer not null,
  primary key (case_id, ref)
) strict, without rowid;

-- Numbers on papers of the case, appended only.
create table case_paper (
  case_id text not null,
  ledger_number integer not null,
  kind text not null,
  number integer not null,
  symbol text not null,
  folded_symbol text not null,
  year integer not null,
  outline integer not null,
  primary key (number, case_id, ledger_number)
) strict, without rowid;

-- The unit and those above it on the day of opening: they stay what they were.
create table case_lineage (
  unit text not null,
  case_id text not null,
  primary key (unit, case_id)
) strict, without rowid;
