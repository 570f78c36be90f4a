create table plan (
  plan_id text primary key,
  year integer not null,
  province text not null,
  revision integer not null,
  -- The paper; null: a draft.
  approval text,
  approved_on text
) strict, without rowid;

-- Whose plans there can be, from when on.
create table province (
  code text primary key,
  from_on text not null
) strict, without rowid;

create table plan_item (
  plan_id text not null,
  item_id text not null,
  -- In the order in which they were proposed.
  place integer not null,
  body text not null,
  unit text not null,
  topics text not null,
  quarter integer not null,
  ground text,
  document text,
  competence text not null,
  proposed_by text not null,
  proposed_on text not null,
  dropped integer not null,
  primary key (plan_id, item_id)
) strict, without rowid;

-- What was done to an item after it was proposed, appended only.
create table plan_change (
  plan_id text not null,
  item_id text not null,
  ledger_number integer not null,
  changes text not null,
  dropped integer not null,
  ground text not null,
  document text,
  adjusted_by text not null,
  adjusted_on text not null,
  primary key (plan_id, item_id, ledger_number)
) strict, without rowid;

create table plan_overlap (
  plan_id text not null,
  overlap_id text not null,
  place integer not null,
  items text not null,
  topics text not null,
  found_on text not null,
  -- What became of it; null: nobody has said.
  resolution text,
  primary key (plan_id, overlap_id)
) strict, without rowid;

-- Every case, since one that names no item is unplanned.
create table planned_case (
  case_id text primary key,
  form text not null,
  unit text not null,
  body text not null,
  source text not null,
  topics text not null,
  opened_on text not null,
  stage text not null,
  stage_since text not null,
  decision_number text,
  concluded_on text,
  plan_id text,
  item_id text
) strict, without rowid;
create index planned_case_item on planned_case (plan_id, item_id, case_id);
create index planned_case_opened on planned_case (opened_on, case_id);
