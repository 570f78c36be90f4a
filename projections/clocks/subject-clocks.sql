-- A corruption matter as its events tell it, by the domain's own fold (JSON).
create table clock_matter (
  matter_id text primary key,
  fold text not null
) strict, without rowid;

-- The same of an action for one. Only handlers look at it.
create table clock_action (
  action_id text primary key,
  fold text not null
) strict, without rowid;

-- On which day the conclusion of a case was signed. Appended only.
create table clock_conclusion (
  case_id text primary key,
  signed_on text not null
) strict, without rowid;
