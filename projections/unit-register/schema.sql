-- One row per unit. Whatever is dated stands in a table of its own, so that a day can be asked of any moment.
create table unit (
  code text primary key,
  kind text not null,
  provisional integer not null,
  valid_from text not null,
  -- How it ceased, the first day without it, and who stands in its place.
  end_how text,
  end_from text,
  end_owner text,
  end_successors text,
  end_owners text,
  end_ground text,
  end_document text
) strict;

create table unit_name (
  code text not null,
  from_on text not null,
  name text not null,
  document text,
  primary key (code, from_on)
) strict, without rowid;

create table unit_parent (
  code text not null,
  from_on text not null,
  parent text,
  document text,
  primary key (code, from_on)
) strict, without rowid;

create table unit_remoteness (
  code text not null,
  from_on text not null,
  remote integer not null,
  source text not null,
  primary key (code, from_on)
) strict, without rowid;

create table unit_term (
  code text not null,
  office text not null,
  person_id text not null,
  from_on text not null,
  -- Last day in office.
  until_on text,
  name text not null,
  post text not null,
  level text not null,
  acting integer not null,
  document text,
  end_reason text,
  end_document text,
  primary key (code, office, person_id, from_on)
) strict, without rowid;

create table unit_field (
  code text not null,
  deputy text not null,
  from_on text not null,
  topics text not null,
  sub_units text not null,
  document text,
  primary key (code, deputy, from_on)
) strict, without rowid;

-- Who comes after whom, to be asked from either side.
create table unit_succession (
  successor text not null,
  code text not null,
  from_on text not null,
  primary key (successor, code)
) strict, without rowid;
