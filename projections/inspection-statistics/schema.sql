-- What a case shows beside a figure that it is part of. Complete with its decision, before which it is part of none.
create table statistic_case (
  case_id text primary key,
  form text not null,
  unit text not null,
  unit_name text not null,
  topics text not null,
  is_planned integer not null,
  decision_number text,
  -- Whose decision it is, and since when: null until then.
  body text,
  is_published integer not null
) strict, without rowid;

-- What counts in some column, on its day, for the body whose paper it is. Appended only: a figure as of a number sums the
-- facts up to it. Whether the case is published is a right of now, which has no past.
create table statistic_fact (
  case_id text not null,
  kind text not null,
  ledger_number integer not null,
  -- The recommendation, where there may be several in one event; of an end, whether it was `concluded` or `given-up`.
  part text not null,
  type text not null,
  recorded_at text not null,
  day text not null,
  body text not null,
  is_planned integer not null,
  is_published integer not null,
  -- Things, đồng, or thousandths of a square metre: whole, so that sums are exact in any order.
  amount integer not null,
  primary key (case_id, kind, ledger_number, part)
) strict, without rowid;
create index statistic_fact_day
  on statistic_fact (kind, body, is_planned, day, ledger_number, is_published, amount, case_id, part);

-- Inspectorates, and what ended any of them: whoever comes after a body reports for it. Appended only.
create table statistic_body (
  code text not null,
  ledger_number integer not null,
  valid_from text not null,
  -- A provisional unit may turn out to be another kind of unit.
  is_inspectorate integer not null,
  primary key (code, ledger_number)
) strict, without rowid;
create table statistic_body_end (
  code text primary key,
  ledger_number integer not null,
  type text not null,
  recorded_at text not null,
  unit_end text not null
) strict, without rowid;

-- For the handlers alone: where each finding lies and whom it suspects, and who was sent to the investigation before.
create table statistic_finding (
  case_id text not null,
  finding_id text not null,
  unit text not null,
  suspects text not null,
  primary key (case_id, finding_id)
) strict, without rowid;
create table statistic_sent_person (
  case_id text not null,
  person_id text not null,
  primary key (case_id, person_id)
) strict, without rowid;
