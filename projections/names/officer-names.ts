import { readFileSync } from 'node:fs';
import { PAPER_FILE } from '#domain/inspection-case/carry-in.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { Handlers, Reader, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Table to put before a model's own: names of officers. */
export const officerNamesSchema = readFileSync(new URL('./officer-names.sql', import.meta.url), 'utf8');

export const officerNameHandlers = {
  OfficerEnrolled: ({ stream, data: { name } }, rows) => {
    rows.run(
      `insert into officer_name (officer_id, name) values (:officerId, :name)
       on conflict do update set name = excluded.name`,
      { officerId: identityOf(stream), name },
    );
  },
} satisfies Handlers<OfficerEvent>;

/** The officer's name, or the id of somebody the ledger has not enrolled. */
export const officerName = (rows: Rows, officerId: string): string =>
  rows.get<Readonly<{ name: string }>>('select name from officer_name where officer_id = :officerId', { officerId })
    ?.name ?? (officerId === PAPER_FILE ? PAPER_NAME : officerId);

/** In the place of whoever did it on paper. */
const PAPER_NAME = 'hồ sơ giấy';

/** Names of those among the ids who are enrolled. */
export const officerNames = (reader: Reader, ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...(ids.includes(PAPER_FILE) ? [[PAPER_FILE, PAPER_NAME] as const] : []),
    ...reader
      .all<Readonly<{ officer_id: string; name: string }>>(
        `select officer_id, name from ${reader.asOf('officer_name')} as n
         where officer_id in (select value from json_each(:ids)) order by officer_id`,
        { ids: JSON.stringify([...new Set(ids)]) },
      )
      .map(({ officer_id, name }) => [officer_id, name] as const),
  ]);
