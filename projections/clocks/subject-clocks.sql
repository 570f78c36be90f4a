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

-- Clocks that turned out never to have begun, each time that one was taken away. Appended only.
create table clock_removed (
  ledger_number integer not null,
  owner_id text not null,
  clock_key text not null,
  primary key (ledger_number, owner_id, clock_key)
) strict, without rowid;

-- What became another one since some number: the engine puts the number behind the scope.
create index clock_changed on clock (scope);
-- Of matters and actions a clock may begin to show without an event.
create index clock_shown on clock (shown_from) where scope <> 'case';
