create table dossier_case (
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
  conclusion_number text,
  concluded_on text
) strict, without rowid;
create index dossier_case_unit on dossier_case (unit, case_id);

create table dossier_finding (
  case_id text not null,
  finding_id text not null,
  unit text not null,
  topic text not null,
  act_code text,
  violation_code text,
  summary text not null,
  from_on text not null,
  to_on text not null,
  amount_vnd integer,
  land_m2 real,
  status text not null,
  primary key (case_id, finding_id)
) strict, without rowid;
create index dossier_finding_unit on dossier_finding (unit, case_id, finding_id);

create table dossier_recommendation (
  case_id text not null,
  recommendation_id text not null,
  addressee text not null,
  kind text not null,
  summary text not null,
  amount_vnd integer,
  land_m2 real,
  due_on text not null,
  status text not null,
  primary key (case_id, recommendation_id)
) strict, without rowid;
create index dossier_recommendation_addressee on dossier_recommendation (addressee, case_id, recommendation_id);

create table dossier_matter (
  matter_id text primary key,
  unit text not null,
  topic text not null,
  identified_on text not null,
  status text not null
) strict, without rowid;
create index dossier_matter_unit on dossier_matter (unit, matter_id);
