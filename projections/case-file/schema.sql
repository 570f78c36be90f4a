-- One case: its scope and where it stands.
create table case_file (
  case_id text primary key,
  form text not null,
  source text not null,
  source_reference text,
  plan_id text,
  plan_item text,
  unit text not null,
  topics text not null,
  period_from text not null,
  period_to text not null,
  corruption_signs integer not null,
  body text not null,
  body_level text not null,
  competence text not null,
  opened_on text not null,
  opened_by text not null,
  -- Where it was taken from, where it ran on paper before.
  carried_in text,
  stage text not null,
  stage_since text not null,
  decision text,
  duration_days integer,
  duration_unit text,
  announcement text,
  results text,
  drafter_id text,
  conclusion text,
  publication text,
  proposal text,
  closure text,
  check_minutes text,
  check_result text
) strict, without rowid;

-- Last revision of the case's stream: what one must have read to act on it. Apart, so that each event costs a small row.
create table case_revision (
  case_id text primary key,
  revision integer not null
) strict, without rowid;

create table team_member (
  case_id text not null,
  officer_id text not null,
  position text not null,
  declared_by text,
  declared_on text,
  joined_on text not null,
  left_on text,
  primary key (case_id, officer_id)
) strict, without rowid;

create table recusal (
  case_id text not null,
  officer_id text not null,
  ground text not null,
  occurred_on text not null,
  recorded_by text not null,
  primary key (case_id, officer_id)
) strict, without rowid;

-- `content`: the present values, sealed ones sealed.
create table finding (
  case_id text not null,
  finding_id text not null,
  status text not null,
  content text not null,
  crime_signs integer not null,
  transferred integer not null,
  reported_by text not null,
  reported_on text not null,
  primary key (case_id, finding_id)
) strict, without rowid;

create table recommendation (
  case_id text not null,
  recommendation_id text not null,
  status text not null,
  -- As the conclusion says it, or an order that came after it.
  due_on text not null,
  content text not null,
  primary key (case_id, recommendation_id)
) strict, without rowid;

create table assessment (
  case_id text not null,
  topic text not null,
  result text not null,
  primary key (case_id, topic)
) strict, without rowid;

-- Below: facts that are appended once and never change. A read of the past stops at its ledger number.

create table stage_entry (
  case_id text not null,
  ledger_number integer not null,
  stage text not null,
  entered_on text not null,
  recorded_at text not null,
  entered_by text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- What happened to a finding or recommendation (`ref`).
create table step (
  case_id text not null,
  ref text not null,
  ledger_number integer not null,
  type text not null,
  occurred_on text not null,
  recorded_at text not null,
  acted_by text not null,
  -- A comment, a ground, what it is called now: as the event says it, sealed where it is sealed.
  said text not null,
  primary key (case_id, ref, ledger_number)
) strict, without rowid;

create table case_document (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  document text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

create table draft (
  case_id text not null,
  version integer not null,
  ledger_number integer not null,
  hash text not null,
  drafted_by text not null,
  occurred_on text not null,
  primary key (case_id, version)
) strict, without rowid;

create table appraisal (
  case_id text not null,
  ledger_number integer not null,
  version integer not null,
  result text not null,
  comment text,
  appraised_by text not null,
  occurred_on text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- What changed the time of the inspection: extensions, suspensions and their ends, its being given up.
create table time_act (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  data text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- What was done at the unit: papers asked for and handed over, minutes, diary, experts, measures, explanations, dissents.
create table unit_work (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  recorded_at text not null,
  -- As the event says it, sealed where it is sealed.
  data text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- What happened around the conclusion: opinions, amendments, contests, the legal file, late facts, re-inspection.
create table around_conclusion (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  recorded_at text not null,
  -- As the event says it, sealed where it is sealed.
  data text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

create table closure_ground (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  data text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;

-- What happened to the files of the case: registered, moved, opened, verified. What the store finds of a file holds in
-- every case that has it, so a verification stands in each of them.
create table evidence_fact (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  hash text not null,
  recorded_at text not null,
  data text not null,
  primary key (case_id, ledger_number, type)
) strict, without rowid;
create index evidence_fact_file on evidence_fact (hash, type, ledger_number, case_id);
