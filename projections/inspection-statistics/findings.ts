import type { Rows } from '#projecting/read-model.ts';

type Content = Readonly<{
  unit?: string | undefined;
  persons?: readonly Readonly<{ personId: string; role: string }>[] | undefined;
}>;

/** Where a finding lies and whom it suspects, as its latest text says; what is undefined stays. */
export const changeFinding = (rows: Rows, caseId: string, findingId: string, { unit, persons }: Content): void => {
  const suspects = persons?.filter(({ role }) => role === 'suspected').map(({ personId }) => personId);
  rows.run(
    `insert into statistic_finding (case_id, finding_id, unit, suspects)
     values (:caseId, :findingId, coalesce(:unit, ''), coalesce(:suspects, '[]'))
     on conflict do update set unit = coalesce(:unit, unit), suspects = coalesce(:suspects, suspects)`,
    { caseId, findingId, unit: unit ?? null, suspects: suspects === undefined ? null : JSON.stringify(suspects) },
  );
};

const NAMED = 'case_id = :caseId and finding_id in (select value from json_each(:ids))';

/** The units in which these findings lie. */
export const placesOf = (rows: Rows, caseId: string, findingIds: readonly string[]): readonly string[] =>
  rows
    .all<Readonly<{ unit: string }>>(`select unit from statistic_finding where ${NAMED}`, {
      caseId,
      ids: JSON.stringify(findingIds),
    })
    .map(({ unit }) => unit);

/** How many persons these findings suspect who were not sent to the investigation with an earlier file of the case. */
export const newlySent = (rows: Rows, caseId: string, findingIds: readonly string[]): number =>
  rows.run(
    `insert into statistic_sent_person (case_id, person_id)
     select distinct f.case_id, p.value from statistic_finding as f, json_each(f.suspects) as p
     where f.${NAMED} on conflict do nothing`,
    { caseId, ids: JSON.stringify(findingIds) },
  );
