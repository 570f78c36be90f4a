-- One line for each recommendation: where it stands, and what of it is owed.
create table follow_up (
  case_id text not null,
  recommendation_id text not null,
  kind text not null,
  summary text not null,
  addressee text not null,
  -- Without what is sealed.
  obligor text,
  -- Unit and topic of each finding behind it, as JSON.
  violations text not null,
  concluded_on text not null,
  status text not null,
  -- Nothing more is to be done: verified or given up, and its account owes nothing; or its case is closed.
  is_settled integer not null,
  due_on text not null,
  vnd_ordered integer not null,
  vnd_recovered integer not null,
  vnd_again integer not null,
  vnd_closed integer not null,
  vnd_owed integer not null,
  land_ordered real not null,
  land_recovered real not null,
  land_again real not null,
  land_closed real not null,
  land_owed real not null,
  order_number text,
  ordered_on text,
  said_done_on text,
  reminders integer not null,
  reminder_number text,
  reminded_on text,
  answer_due_on text,
  checked_on text,
  check_result text,
  organisations integer not null,
  individuals integer not null,
  primary key (case_id, recommendation_id)
) strict, without rowid;
create index follow_up_due on follow_up (is_settled, due_on, case_id, recommendation_id);
create index follow_up_owed on follow_up (is_settled, vnd_owed, case_id, recommendation_id);

-- What a line shows of its case.
create table follow_up_case (
  case_id text primary key,
  form text not null,
  unit text not null,
  unit_name text not null,
  body text not null,
  -- `|land|construction|`
  topics text not null,
  decision_number text,
  conclusion_number text,
  leader_id text,
  -- Whether what it came to is known to everybody.
  is_published integer not null
) strict, without rowid;

-- The inspected unit, the addressee, and those above them on the day of the conclusion: they stay what they were.
create table follow_up_lineage (
  unit text not null,
  case_id text not null,
  recommendation_id text not null,
  primary key (unit, case_id, recommendation_id)
) strict, without rowid;

-- Where and about what each finding is, for the handlers alone: after the conclusion it stands in `violation`.
create table follow_up_finding (
  case_id text not null,
  finding_id text not null,
  unit text not null,
  topic text not null,
  primary key (case_id, finding_id)
) strict, without rowid;

-- Violations that were concluded on: what makes the next one of the same kind a recurrence. Appended only.
create table violation (
  unit text not null,
  topic text not null,
  concluded_on text not null,
  case_id text not null,
  ledger_number integer not null,
  primary key (unit, topic, concluded_on, case_id)
) strict, without rowid;

-- What moved an account, as the event says it: the lines of the ledger of payments. Appended only.
create table account_event (
  case_id text not null,
  ledger_number integer not null,
  type text not null,
  recorded_at text not null,
  data text not null,
  primary key (case_id, ledger_number)
) strict, without rowid;
