-- Of a case, what its clocks depend on.
create table clock_basis (
  case_id text primary key,
  basis text not null
) strict, without rowid;

-- Each clock of each case, corruption matter and action: what happened to it, and when it runs out on what is known now.
create table clock (
  -- `case`, `matter` or `action`, and its id: no two of them have the same.
  scope text not null,
  owner_id text not null,
  clock_key text not null,
  clock text not null,
  kind text not null,
  facts text not null,
  started_on text not null,
  -- Empty, or the day before which it is not shown: of a matter or an action a clock may begin on a day that lies ahead.
  shown_from text not null,
  ended_on text,
  is_open integer not null,
  -- The last event that is taken into account; for one that has ended the calendar of then is the one that counts.
  ended_at_number integer,
  outcome text not null,
  due_on text,
  -- `due_on`, or a day after every other: what has no last day comes last.
  sort_on text not null,
  is_provisional integer not null,
  -- First day whose kind mattered: a holiday before it, or after the last day, moves nothing. Null: none did.
  looked_at_from text,
  -- By which rule; null: none is known.
  rule_id text,
  -- How the rule was read; null: no rule is known.
  mark text,
  primary key (owner_id, clock_key)
) strict, without rowid;
create index clock_due on clock (is_open, kind, sort_on, owner_id, clock_key, shown_from);

-- What the law's clocks are counted with, each change with its number: any moment can be asked for, not only the one
-- that is read. Tables are appended to only.
create table calendar_change (
  ledger_number integer not null,
  date text not null,
  -- Null: the day is what its weekday makes of it again.
  kind text,
  label text not null,
  mark text not null,
  primary key (date, ledger_number)
) strict, without rowid;

create table calendar_year_change (
  ledger_number integer not null,
  year integer not null,
  is_complete integer not null,
  primary key (year, ledger_number)
) strict, without rowid;

create table rule_reading_change (
  ledger_number integer not null,
  rule_id text not null,
  reading text not null,
  primary key (rule_id, ledger_number)
) strict, without rowid;

-- Number of the last change of any of them.
create table ground_change (
  ledger_number integer primary key
) strict, without rowid;
