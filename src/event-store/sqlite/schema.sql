-- One row is one event. The file may hold the events of several prefixes in one order.
create table events (
  -- Never reused: rows are never deleted, and a rolled back number was never seen.
  position       integer primary key,
  stream         text    not null,
  revision       integer not null check (revision >= 0),
  id             text    not null unique,
  type           text    not null,
  schema_version integer not null,
  -- JSON exactly as it was appended: proofs are about these bytes.
  data           text    not null,
  metadata       text    not null,
  unique (stream, revision)
) strict;

create trigger events_are_never_changed before update on events
begin
  select raise(abort, 'The ledger is append-only: an event is never changed.');
end;

create trigger events_are_never_deleted before delete on events
begin
  select raise(abort, 'The ledger is append-only: an event is never deleted.');
end;
