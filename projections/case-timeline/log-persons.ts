import type { Rows } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';

/** Whoever held a post is told by his name, which is public office data. */
export const nameHolder = (rows: Rows, { personId, name }: Readonly<{ personId: string; name: string }>): void => {
  rows.run(
    `insert into logged_holder (person_id, name) values (:personId, :name)
     on conflict do update set name = excluded.name`,
    { personId, name },
  );
};

/** The name, or the id of somebody whose appointment the ledger does not hold. */
export const holderName = (rows: Rows, personId: string): string =>
  rows.get<Readonly<{ name: string }>>('select name from logged_holder where person_id = :personId', { personId })
    ?.name ?? personId;

type Person = Readonly<{ personId: string; post?: string | undefined }>;

/** Keeps whom an event of a matter speaks of, in the order of being spoken of. */
export const namePersons = (rows: Rows, matterId: string, data: object): void => {
  const { offenders = [], personId } = data as Readonly<{ offenders?: readonly Person[]; personId?: string }>;
  for (const person of [...offenders, ...(personId === undefined ? [] : [{ personId, post: undefined }])]) {
    rows.run(
      `insert into logged_person (matter_id, person_id, place, post)
       values (:matterId, :personId, (select count(*) + 1 from logged_person where matter_id = :matterId), :post)
       on conflict do nothing`,
      { matterId, personId: person.personId, post: person.post ?? null },
    );
  }
};

/** The how many-th person of the matter was spoken of; 0: nobody it spoke of. */
export const numberOf =
  (rows: Rows, matterId: string) =>
  (personId: string): number =>
    rows.get<Readonly<{ place: number }>>(
      'select place from logged_person where matter_id = :matterId and person_id = :personId',
      { matterId, personId },
    )?.place ?? 0;

/** `người thứ 1 (cán bộ địa chính)`: by number and post, since names are sealed. */
export const personOf =
  (rows: Rows, matterId: string) =>
  (personId: string): Bilingual => {
    const row = rows.get<Readonly<{ place: number; post: string | null }>>(
      'select place, post from logged_person where matter_id = :matterId and person_id = :personId',
      { matterId, personId },
    );
    if (row === undefined) return { vi: 'người khác', en: 'somebody else' };
    const suffix = row.post === null ? '' : ` (${row.post})`;
    return { vi: `người thứ ${row.place}${suffix}`, en: `person ${row.place}${suffix}` };
  };
