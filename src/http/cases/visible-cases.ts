import type { CaseVisibility } from '#application/case-visibility.ts';
import type { Answer } from '#projecting/open-projecting.ts';
import type { Reader } from '../gate.ts';

/** What a list of cases, or of what belongs to cases, may show to this officer today; or why it may not. */
export const visibilityOf = async (reader: Reader) => {
  const seen = await reader.cases();
  return 'problem' in seen ? seen : { visibility: asFilter(seen.visibility) };
};

/** As it can travel to a reader worker. */
const asFilter = ({ units, teamMember, beforePublication, ...named }: CaseVisibility) => ({
  units: units === 'all' ? units : [...units],
  withCases: [...named.withCases],
  withoutCases: [...named.withoutCases],
  withSubjects: [...named.withSubjects],
  withoutSubjects: [...named.withoutSubjects],
  teamMember: teamMember ?? null,
  beforePublication,
});

/**
 * Who is in which team a register that stands still can't know any more: then only the reach of the role counts, and
 * whoever has left a team has left it here too.
 */
export const readVisible = async <Params extends Readonly<{ visibility: ReturnType<typeof asFilter> }>, Value>(
  params: Params,
  ask: (params: Params) => Promise<Answer<Value>>,
): Promise<Answer<Value>> => {
  const answer = await ask(params);
  return answer.staleSince === null || params.visibility.teamMember === null
    ? answer
    : ask({ ...params, visibility: { ...params.visibility, teamMember: null } });
};
