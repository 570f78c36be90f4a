import type { Office } from '#domain/unit/state.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { groundOf } from './ground.ts';
import { linesOf, type MatrixLine } from './matrix-line.ts';
import { actionsFor, visibleMatters } from './on-record.ts';

/** Everything that is asked of one office-holder, over all units in which he or she held a post. */
export type HeadFile = Readonly<{
  personId: string;
  name: string;
  posts: readonly Readonly<{
    unit: Readonly<{ code: string; name: string }>;
    post: string;
    office: Office;
    isActing: boolean;
    from: string;
    until: string | null;
  }>[];
  lines: readonly MatrixLine[];
}>;

/** Null: nobody of that id ever held a post. */
export const headFile = (
  reader: Reader,
  { personId, visibility }: Readonly<{ personId: string; visibility: CaseVisibilityFilter }>,
  at: At,
): HeadFile | null => {
  const ground = groundOf(reader);
  const units = reader.all<Readonly<{ unit: string }>>(
    'select unit from office_holder where person_id = :personId order by unit',
    { personId },
  );
  const terms = units.flatMap(({ unit: code }) =>
    (ground.unit(code)?.terms ?? []).filter((term) => term.personId === personId).map((term) => ({ code, term })),
  );
  const [first] = terms;
  if (first === undefined) return null;
  const codes = new Set(terms.map(({ code }) => code));
  return {
    personId,
    name: first.term.name,
    posts: terms
      .map(({ code, term }) => ({
        unit: { code, name: ground.nameOf(code, term.from) },
        post: term.post,
        office: term.office,
        isActing: term.acting,
        from: term.from,
        until: term.until ?? null,
      }))
      .toSorted((one, other) => one.from.localeCompare(other.from)),
    lines: visibleMatters(reader, visibility, { units: [...codes] })
      .toSorted((one, other) => one.matterId.localeCompare(other.matterId))
      .flatMap(({ matterId, unit }) => {
        const matter = ground.mattersOf(unit).get(matterId);
        return matter === undefined ? [] : linesOf({ matterId, matter }, actionsFor(reader, matterId), ground, at);
      })
      .filter(({ person }) => person?.personId === personId),
  };
};
