import type { Reader, SqlParams } from '#projecting/read-model.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';

/** Sees every event there is. */
export const seesEveryEvent = ({ units, withoutCases, withoutSubjects, beforePublication }: CaseVisibilityFilter) =>
  units === 'all' && withoutCases.length === 0 && withoutSubjects.length === 0 && beforePublication === 'everything';

/**
 * SQL condition on `l`, a row of `logged`: the reader may see it today. The same rights as `visibleCases` and
 * `visibleSubjects` give to lists, asked row by row: a step must not gather all visible cases first.
 */
export const seenEvents = (visibility: CaseVisibilityFilter): Readonly<{ sql: string; params: SqlParams }> => {
  if (seesEveryEvent(visibility)) return { sql: 'true', params: {} };
  const { units, withCases, withoutCases, withSubjects, withoutSubjects, teamMember } = visibility;
  const isOutlined = visibility.beforePublication === 'outline';
  const inReach = units === 'all' ? 'true' : 'l.reach in (select value from json_each(:visible_units))';
  const ofTeam = (caseId: string): string =>
    `exists (select 1 from case_right_member as t where t.officer_id = :team_member and t.case_id = ${caseId})`;
  const published = (caseId: string): string =>
    `exists (select 1 from case_right as r where r.case_id = ${caseId} and r.is_published = 1)`;
  const caseSeen = `(${inReach} and l.owner not in (select value from json_each(:without_cases))
      or l.owner in (select value from json_each(:with_cases)) or ${ofTeam('l.owner')})
    ${isOutlined ? `and (l.is_outline = 1 or ${published('l.owner')})` : ''}`;
  const subjectSeen = `exists (select 1 from matter_right as m
      where m.matter_id = case l.kind when 'matter' then l.owner
          else (select a.matter_id from action_right as a where a.action_id = l.owner) end
        and (${inReach} and l.owner not in (select value from json_each(:without_subjects))
          or l.owner in (select value from json_each(:with_subjects)) or ${ofTeam('m.case_id')})
        ${isOutlined ? `and (m.case_id is null or ${published('m.case_id')})` : ''})`;
  return {
    sql: `(case l.kind when 'case' then (${caseSeen}) when 'matter' then ${subjectSeen}
      when 'accountability' then ${subjectSeen} when 'request' then ${inReach} else true end)`,
    params: {
      ...(units === 'all' ? {} : { visible_units: JSON.stringify(units) }),
      without_cases: JSON.stringify(withoutCases),
      with_cases: JSON.stringify(withCases),
      without_subjects: JSON.stringify(withoutSubjects),
      with_subjects: JSON.stringify(withSubjects),
      team_member: teamMember ?? '',
    },
  };
};

/**
 * Cases, matters and actions that this reader sees, or does not see, against the rule of their unit: few, and each by
 * its own id.
 */
export const exceptionsIn = (reader: Reader, visibility: CaseVisibilityFilter): readonly string[] => {
  const { withCases, withoutCases, withSubjects, withoutSubjects, teamMember } = visibility;
  const ofTeam =
    teamMember === null
      ? []
      : reader.all<Readonly<{ id: string }>>(
          `with own as (select case_id from case_right_member where officer_id = :teamMember),
             matters as (select matter_id from matter_right where case_id in own)
           select case_id as id from own
           union all select matter_id from matters
           union all select action_id from action_right where matter_id in matters`,
          { teamMember },
        );
  const all = [...withCases, ...withoutCases, ...withSubjects, ...withoutSubjects, ...ofTeam.map(({ id }) => id)];
  return [...new Set(all)];
};
