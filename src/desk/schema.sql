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

-- What somebody was told of and has read, by the key of it. What is not told any more may be forgotten.
create table if not exists notification_read (
  officer_id text not null,
  key text not null,
  read_at text not null,
  primary key (officer_id, key)
) strict, without rowid;

-- Places in the ledger that an officer comes back to in the replay room.
create table if not exists bookmark (
  officer_id text not null,
  bookmark_id text not null,
  name text not null,
  -- What is walked through: `ledger`, `case:<id>`, `unit:<code>`, `head:<id>`.
  scope text not null,
  ledger_number integer not null,
  saved_at text not null,
  primary key (officer_id, bookmark_id),
  unique (officer_id, name)
) strict, without rowid;
