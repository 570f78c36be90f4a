import { owedBy } from '#domain/inspection-case/recovery-accounts.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Queries, Query, Reader, SqlParams } from '#projecting/read-model.ts';
import { accountsOfCase } from '../accounts/case-accounts.ts';
import { composeTitle } from '../names/case-title.ts';
import { matterTitle } from '../names/subject-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { visibleSubjects } from '../rights/subject-rights.ts';
import { type CaseVisibilityFilter, outlinedAmong, visibleCases } from '../rights/visibility.ts';
import type {
  Dossier,
  DossierCase,
  DossierFinding,
  DossierMatter,
  OwedRecommendation,
  RepeatedViolation,
} from './dossier.ts';

type DossierParams = Readonly<{ code: string; visibility: CaseVisibilityFilter }>;

/** Null: there is no such unit. */
const dossier: Query<DossierParams, Dossier | null> = (reader, { code, visibility }, at) => {
  const known = reader.get(`select code from ${reader.asOf('unit_name')} as u where code = :code`, { code });
  if (known === undefined) return null;
  const cases = casesOf(reader, code, visibility);
  const outlined = outlinedAmong(
    reader,
    visibility,
    cases.map(({ case_id }) => case_id),
  );
  const inside = cases.filter(({ case_id }) => !outlined.has(case_id));
  const findings = findingsOf(reader, code, inside);
  return {
    unit: { code, name: unitNameOn(reader, code, at.legalDate) },
    cases: cases.map((row) => caseOf(reader, row, outlined.has(row.case_id) ? null : findings)),
    findings,
    repeated: repeatedIn(findings, inside),
    ...recommendationsOf(reader, code, visibility, at),
    matters: mattersOf(reader, code, visibility),
    topics: topicsOf(inside.filter(({ unit }) => unit === code)),
  };
};

type CaseRow = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  unit: string;
  source: string;
  topics: string;
  opened_on: string;
  stage: Stage;
  stage_since: string;
  decision_number: string | null;
  conclusion_number: string | null;
}>;

const limited = (visibility: CaseVisibilityFilter): Readonly<{ sql: string; params: SqlParams }> => {
  const visible = visibleCases(visibility);
  return visible === undefined
    ? { sql: 'true', params: {} }
    : { sql: `case_id in (${visible.sql})`, params: visible.params };
};

const casesOf = (reader: Reader, code: string, visibility: CaseVisibilityFilter): readonly CaseRow[] => {
  const { sql, params } = limited(visibility);
  return reader
    .all<CaseRow>(
      `select * from ${reader.asOf('dossier_case')} as c
       where (unit = :code or case_id in (
           select case_id from ${reader.asOf('dossier_finding')} as f where f.unit = :code))
         and ${sql}`,
      { code, ...params },
    )
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
};

const keyOf = ({ opened_on, case_id }: CaseRow): string => `${opened_on} ${case_id}`;

const caseOf = (reader: Reader, row: CaseRow, findings: readonly DossierFinding[] | null): DossierCase => {
  const parts = {
    form: row.form,
    unitName: unitNameOn(reader, row.unit, row.opened_on),
    topics: JSON.parse(row.topics),
    decisionNumber: row.decision_number,
  };
  const upheld = findings?.filter(({ caseId, status }) => caseId === row.case_id && status === 'upheld');
  return {
    caseId: row.case_id,
    title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
    form: row.form,
    source: row.source,
    stage: row.stage,
    stageSince: row.stage_since,
    openedOn: row.opened_on,
    conclusionNumber: upheld === undefined ? null : row.conclusion_number,
    upheld:
      upheld === undefined
        ? null
        : {
            findings: upheld.length,
            amountVnd: upheld.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0), 0),
            landM2: upheld.reduce((sum, { landM2 }) => sum + (landM2 ?? 0), 0),
          },
  };
};

type FindingRow = Readonly<{
  case_id: string;
  finding_id: string;
  topic: Topic;
  act_code: string | null;
  violation_code: string | null;
  summary: string;
  from_on: string;
  to_on: string;
  amount_vnd: number | null;
  land_m2: number | null;
  status: DossierFinding['status'] | 'rejected' | 'withdrawn';
}>;

const findingsOf = (reader: Reader, code: string, inside: readonly CaseRow[]): readonly DossierFinding[] =>
  reader
    .all<FindingRow>(
      `select * from ${reader.asOf('dossier_finding')} as f
       where unit = :code and case_id in (select value from json_each(:ids))`,
      { code, ids: JSON.stringify(inside.map(({ case_id }) => case_id)) },
    )
    .flatMap((row): readonly DossierFinding[] => {
      const { status } = row;
      if (status === 'rejected' || status === 'withdrawn') return [];
      return [
        {
          caseId: row.case_id,
          findingId: row.finding_id,
          topic: row.topic,
          actCode: row.act_code,
          violationCode: row.violation_code,
          summary: row.summary,
          from: row.from_on,
          to: row.to_on,
          amountVnd: row.amount_vnd,
          landM2: row.land_m2,
          status,
        },
      ];
    })
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

const placeOf = ({ from, caseId, findingId }: DossierFinding): string =>
  `${from} ${caseId} ${findingId.padStart(6, '0')}`;

/** What was upheld in more than one case: of the same article where one is named, else of the same topic. */
const repeatedIn = (findings: readonly DossierFinding[], cases: readonly CaseRow[]): readonly RepeatedViolation[] => {
  const openedOn = new Map(cases.map(({ case_id, opened_on }) => [case_id, opened_on]));
  const upheld = findings.filter(({ status }) => status === 'upheld');
  const groups = Map.groupBy(
    upheld,
    ({ topic, actCode, violationCode }) => `${topic} ${actCode ?? violationCode ?? ''}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || new Set(group.map(({ caseId }) => caseId)).size < 2) return [];
    const lines = group
      .map(({ caseId, findingId }) => ({ caseId, findingId, openedOn: openedOn.get(caseId) ?? '' }))
      .toSorted((one, other) => (one.openedOn < other.openedOn ? -1 : 1));
    return [{ topic: first.topic, code: first.actCode ?? first.violationCode, findings: lines }];
  });
};

type RecommendationRow = Readonly<{
  case_id: string;
  recommendation_id: string;
  kind: string;
  summary: string;
  amount_vnd: number | null;
  land_m2: number | null;
  due_on: string;
  status: OwedRecommendation['status'] | 'verified' | 'closed-unimplemented';
}>;

/** Addressed to the unit, in whichever case; before publication nothing is told to whoever sees the outline only. */
const recommendationsOf = (
  reader: Reader,
  code: string,
  visibility: CaseVisibilityFilter,
  { legalDate }: At,
): Pick<Dossier, 'owed' | 'settled'> => {
  const { sql, params } = limited(visibility);
  const rows = reader.all<RecommendationRow>(
    `select * from ${reader.asOf('dossier_recommendation')} as r where addressee = :code and ${sql}`,
    { code, ...params },
  );
  const outlined = outlinedAmong(
    reader,
    visibility,
    rows.map(({ case_id }) => case_id),
  );
  const told = rows.filter(({ case_id }) => !outlined.has(case_id));
  const owed = told.flatMap((row): readonly OwedRecommendation[] => {
    const { status } = row;
    if (status === 'verified' || status === 'closed-unimplemented') return [];
    const owed = owedBy(accountsOfCase(reader, row.case_id), row.recommendation_id);
    return [
      {
        caseId: row.case_id,
        recommendationId: row.recommendation_id,
        kind: row.kind,
        summary: row.summary,
        // Of an amount, what is still owed of it.
        amountVnd: row.amount_vnd && (owed.amountVnd ?? 0),
        landM2: row.land_m2 && (owed.landM2 ?? 0),
        dueOn: row.due_on,
        status,
        isOverdue: row.due_on < legalDate,
      },
    ];
  });
  return {
    owed: owed.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)),
    settled: {
      verified: told.filter(({ status }) => status === 'verified').length,
      closedUnimplemented: told.filter(({ status }) => status === 'closed-unimplemented').length,
    },
  };
};

const endOf = ({ dueOn, caseId, recommendationId }: OwedRecommendation): string =>
  `${dueOn} ${caseId} ${recommendationId.padStart(5, '0')}`;

type MatterRow = Readonly<{ matter_id: string; topic: Topic; identified_on: string; status: DossierMatter['status'] }>;

const mattersOf = (reader: Reader, code: string, visibility: CaseVisibilityFilter): readonly DossierMatter[] => {
  const visible = visibleSubjects(visibility);
  return reader
    .all<MatterRow>(
      `select * from ${reader.asOf('dossier_matter')} as m
       where unit = :code and ${visible === undefined ? 'true' : `matter_id in (${visible.sql})`}`,
      { code, ...visible?.params },
    )
    .toSorted((one, other) =>
      `${one.identified_on} ${one.matter_id}` < `${other.identified_on} ${other.matter_id}` ? 1 : -1,
    )
    .map(({ matter_id, topic, identified_on, status }) => ({
      matterId: matter_id,
      title: matterTitle(unitNameOn(reader, code, identified_on), topic),
      identifiedOn: identified_on,
      status,
    }));
};

const topicsOf = (cases: readonly CaseRow[]): Dossier['topics'] => {
  const last = new Map<Topic, string>();
  for (const { topics, opened_on: on } of cases) {
    for (const topic of JSON.parse(topics) as readonly Topic[]) {
      if (on > (last.get(topic) ?? '')) last.set(topic, on);
    }
  }
  return [...last]
    .map(([topic, lastOpenedOn]) => ({ topic, lastOpenedOn }))
    .toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
};

export const queries = { dossier } satisfies Queries;
