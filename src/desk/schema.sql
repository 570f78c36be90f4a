-- What people keep for themselves: no events, no evidence, and nothing that anyone else looks at.
create table if not exists saved_filter (
  officer_id text not null,
  filter_id text not null,
  name text not null,
  -- The query of the register's address: filters, sorting, columns.
  query text not null,
  saved_at text not null,
  primary key (officer_id, filter_id),
  unique (officer_id, name)
) strict, without rowid;
