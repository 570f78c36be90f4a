import type { SqlParams } from '#projecting/read-model.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';

/**
 * Which clocks somebody may see, as SQL on `k`; undefined: any. Only what the index of clocks holds is asked, so that
 * what may not be seen is not even read: clocks of cases are those whose `shown_from` is empty.
 */
export const seenClocks = (
  visibility: CaseVisibilityFilter,
): Readonly<{ sql: string; params: SqlParams }> | undefined => {
  const cases = visibleCases(visibility);
  const subjects = visibleSubjects(visibility);
  if (cases === undefined && subjects === undefined) return undefined;
  const params = { ...cases?.params, ...subjects?.params };
  if (cases === undefined) return { sql: `(k.shown_from = '' or k.owner_id in (${subjects?.sql}))`, params };
  if (subjects === undefined) return { sql: `(k.shown_from <> '' or k.owner_id in (${cases.sql}))`, params };
  return { sql: `k.owner_id in (${cases.sql} union all ${subjects.sql})`, params };
};
