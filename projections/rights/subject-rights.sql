-- What the right to see a corruption matter, or an action for one, depends on besides its case. Rights are those of
-- now: these two have no past.
create table matter_right (
  matter_id text primary key,
  unit text not null,
  -- Null: no case of ours told of it.
  case_id text
) strict, without rowid;
create index matter_right_case on matter_right (case_id);

create table action_right (
  action_id text primary key,
  matter_id text not null,
  unit text not null
) strict, without rowid;
create index action_right_matter on action_right (matter_id);
