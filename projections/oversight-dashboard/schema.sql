-- A case as far as it is counted (JSON), for the handlers alone: what it counts as stands in the flows.
create table dashboard_case (
  case_id text primary key,
  state text not null,
  -- In both languages (JSON), as it was opened: nothing of it changes.
  title text not null
) strict, without rowid;

-- The units there are, with the first day without them.
create table dashboard_unit (
  code text primary key,
  kind text not null,
  valid_from text not null,
  end_from text
) strict, without rowid;

-- The cases behind a mean time in a stage, one after another.
create index flow_left on flow (what, owner) where measure = 'left';
