-- What was ordered in money and land, what came in, what is owed: of one case, as the rules fold it.
create table case_account (
  case_id text primary key,
  accounts text not null
) strict, without rowid;
