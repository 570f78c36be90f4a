import type { Rows } from '#projecting/read-model.ts';
import type { Setting } from './telling.ts';

/** The last change says it: it stands in the key right before the one that follows, so to look there costs little. */
export const presentValue = (rows: Rows, owner: string, path: string): string | null =>
  rows.get<Readonly<{ value: string | null }>>(
    `select new_value as value from field_change where owner = :owner and path = :path
     order by ledger_number desc limit 1`,
    { owner, path },
  )?.value ?? null;

/** Keeps old and new of a value that the event changes; one that stays the same is no change. */
export const setValue = (rows: Rows, owner: string, number: number, [path, value]: Setting): void => {
  const before = presentValue(rows, owner, path);
  const after = value === undefined ? null : JSON.stringify(value);
  if (before === after) return;
  rows.run(
    `insert into field_change (owner, path, ledger_number, old_value, new_value)
     values (:owner, :path, :number, :before, :after)
     on conflict do update set new_value = excluded.new_value`,
    { owner, path, number, before, after },
  );
};
