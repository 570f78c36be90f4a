import type { Reader, SqlParams } from '#projecting/read-model.ts';

/**
 * Which cases the reader of a list has the right to see today: what `application` says about the officer, as JSON.
 * It is applied to the register's tables of rights, which have no past: `asOf` never widens or narrows it.
 */
export type CaseVisibilityFilter = Readonly<{
  /** Codes of the inspected units in reach. */
  units: 'all' | readonly string[];
  /** Cases seen, or not seen, against the rule of their unit. */
  withCases: readonly string[];
  withoutCases: readonly string[];
  /** The same of corruption matters and actions. */
  withSubjects: readonly string[];
  withoutSubjects: readonly string[];
  /** The cases in whose team this officer is are seen too. */
  teamMember: string | null;
  /**
   * `outline`: of a case that is not published now only title, stage and its date are told, and only by them is it
   * found; of what came of it nothing is.
   */
  beforePublication: 'everything' | 'outline';
}>;

export const SEES_ALL: CaseVisibilityFilter = {
  units: 'all',
  withCases: [],
  withoutCases: [],
  withSubjects: [],
  withoutSubjects: [],
  teamMember: null,
  beforePublication: 'everything',
};

/** SQL source of the visible cases' ids, or undefined where all are visible. */
export const visibleCases = (
  visibility: CaseVisibilityFilter,
): Readonly<{ sql: string; params: SqlParams }> | undefined => {
  const { units, withCases, withoutCases, teamMember } = visibility;
  const isAll = units === 'all';
  if (isAll && withoutCases.length === 0) return undefined;
  return {
    sql: `select case_id from case_right
        where ${isAll ? 'true' : 'unit in (select value from json_each(:visible_units))'}
          and case_id not in (select value from json_each(:without_cases))
      union select value from json_each(:with_cases)
      union select case_id from case_right_member where officer_id = :team_member`,
    params: {
      ...(isAll ? {} : { visible_units: JSON.stringify(units) }),
      without_cases: JSON.stringify(withoutCases),
      with_cases: JSON.stringify(withCases),
      team_member: teamMember ?? '',
    },
  };
};

/** SQL source of the cases that are public now. */
export const PUBLISHED_NOW = 'select case_id from case_right where is_published = 1';

/** Those of the cases of which the reader may know no more than the outline. */
export const outlinedAmong = (
  reader: Reader,
  { beforePublication }: CaseVisibilityFilter,
  caseIds: readonly string[],
): ReadonlySet<string> => {
  if (beforePublication === 'everything') return new Set();
  const rows = reader.all<Readonly<{ case_id: string }>>(
    `select case_id from case_right where is_published = 0 and case_id in (select value from json_each(:ids))`,
    { ids: JSON.stringify(caseIds) },
  );
  return new Set(rows.map(({ case_id }) => case_id));
};
