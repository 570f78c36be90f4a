-- Names and places of units by date: a read model joins with no other, so it keeps what it must show of units itself.
create table unit_name (
  code text not null,
  from_on text not null,
  name text not null,
  primary key (code, from_on)
) strict, without rowid;

create table unit_parent (
  code text not null,
  from_on text not null,
  parent text,
  primary key (code, from_on)
) strict, without rowid;
