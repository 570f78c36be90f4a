-- Which master key this vault belongs to: a random value that only the right key unwraps.
create table if not exists master_key (
  only integer primary key check (only = 1),
  proof blob not null
) strict;

-- One row per sealed value, for good: a destroyed key leaves its row as a tombstone.
create table if not exists data_key (
  key_id text primary key,
  stream text not null,
  wrapped blob,
  destroyed_at text,
  check ((wrapped is null) = (destroyed_at is not null))
) strict, without rowid;

create index if not exists data_key_by_stream on data_key (stream);

create table if not exists person_link (
  person_id text not null,
  key_id text not null references data_key (key_id) on delete cascade,
  primary key (person_id, key_id)
) strict, without rowid;

create index if not exists person_link_by_key on person_link (key_id);

create table if not exists erased_person (
  person_id text primary key,
  erased_at text not null
) strict, without rowid;
