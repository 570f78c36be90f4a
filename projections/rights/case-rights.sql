-- Rights are those of now, at whatever moment is read: these two have no past.
create table case_right (
  case_id text primary key,
  unit text not null,
  is_published integer not null
) strict, without rowid;
create index case_right_unit on case_right (unit, case_id);

create table case_right_member (
  officer_id text not null,
  case_id text not null,
  primary key (officer_id, case_id)
) strict, without rowid;
