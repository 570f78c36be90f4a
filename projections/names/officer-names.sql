-- Names of officers, who act in office: what a read model shows beside their ids.
create table officer_name (
  officer_id text primary key,
  name text not null
) strict, without rowid;
