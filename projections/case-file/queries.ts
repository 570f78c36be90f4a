import type { Document } from '#domain/document.ts';
import { unmetItems } from '#domain/inspection-case/closure-gate.ts';
import type { Assessment } from '#domain/inspection-case/conclusion.ts';
import type { Finding } from '#domain/inspection-case/finding-state.ts';
import { isRecommendationSettled, type Recommendation } from '#domain/inspection-case/recommendations.ts';
import { accountsOf, type CaseAccounts } from '#domain/inspection-case/recovery-accounts.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { TeamMember } from '#domain/inspection-case/team.ts';
import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import { accountsOfCase } from '../accounts/case-accounts.ts';
import { officerNames } from '../names/officer-names.ts';
import { type Move, whoseMove } from '../whose-move.ts';
import { type AroundOnFile, actorsAround, aroundCounts, aroundOf } from './around.ts';
import type {
  CaseAround,
  CaseFieldwork,
  CaseFile,
  CaseOutline,
  FindingOnFile,
  GroundOnFile,
  RecommendationOnFile,
  Step,
} from './case-file.ts';
import { suspendedSince, timesOf } from './case-times.ts';
import { type CaseEvidence, damagedAmong, evidenceOf, handsOn } from './evidence.ts';
import { gateView } from './gate-view.ts';
import { officersIn } from './officers-in.ts';
import { type CaseRow, caseRow, factsOfCase, outlineOf, parsed, rowsOfCase, stepsOf } from './read-case.ts';
import { countsOf, type DaysOfWork, type MeasureOnFile, unitWorkOf, workersIn } from './unit-work.ts';

type OfCase = Readonly<{ caseId: string }>;

/** Title, stage and stage path. Null: not opened yet at that moment. */
const outline: Query<OfCase, CaseOutline | null> = (reader, { caseId }) => {
  const row = caseRow(reader, caseId);
  return row === undefined ? null : outlineOf(reader, row, suspendedSince(timesOf(reader, caseId)));
};

/** The case entire. Null: not opened yet at that moment. */
const file: Query<OfCase, CaseFile | null> = (reader, { caseId }, at) => {
  const row = caseRow(reader, caseId);
  if (row === undefined) return null;
  const steps = stepsOf(reader, caseId);
  const findings = findingsOf(reader, caseId, steps);
  const accounts = accountsOfCase(reader, caseId);
  const recommendations = recommendationsOf(reader, caseId, steps, { accounts, day: at.legalDate });
  const times = timesOf(reader, caseId);
  const heading = outlineOf(reader, row, suspendedSince(times));
  const work = unitWorkOf(reader, caseId, daysOfWork(heading, at.legalDate));
  const around = aroundOf(reader, caseId);
  const whole: Omit<CaseFile, 'officers' | 'whoseMove'> = {
    ...heading,
    ...times,
    source: row.source,
    sourceReference: row.source_reference,
    planItem: row.plan_id === null || row.plan_item === null ? null : { planId: row.plan_id, itemId: row.plan_item },
    period: { from: row.period_from, to: row.period_to },
    corruptionSigns: row.corruption_signs === 1,
    competence: JSON.parse(row.competence) as CaseFile['competence'],
    openedBy: row.opened_by,
    carriedIn: parsed(row.carried_in),
    decision: decisionOf(row),
    announcement: parsed(row.announcement),
    team: teamOf(reader, caseId),
    recusals: recusalsOf(reader, caseId),
    findings,
    fieldwork: countsOf(work),
    dissents: work.dissents,
    results: parsed(row.results),
    drafterId: row.drafter_id,
    drafts: draftsOf(reader, caseId),
    conclusion: parsed(row.conclusion),
    assessments: rowsOfCase<Assessment>(reader, 'assessment', caseId, 'topic').map(({ topic, result }) => ({
      topic,
      result,
    })),
    recommendations,
    recoveries: accounts.recoveries,
    publication: parsed(row.publication),
    around: aroundCounts(around),
    checkMinutes: parsed(row.check_minutes),
    checkResult: parsed(row.check_result),
    closure: closureOf(reader, row, { findings, recommendations, accounts, measures: work.measures, around }),
    documents: documentsOf(reader, caseId),
  };
  const move = moveIn(whole);
  const named = move?.officerId == null ? officersIn(whole) : [...officersIn(whole), move.officerId];
  return { ...whole, whoseMove: move, officers: officerNames(reader, named) };
};

/** What the team did at the unit. Null: not opened yet at that moment. */
const fieldwork: Query<OfCase, CaseFieldwork | null> = (reader, { caseId }, at) => {
  const row = caseRow(reader, caseId);
  if (row === undefined) return null;
  const heading = outlineOf(reader, row, null);
  const { revision, title, decisionNumber } = heading;
  const work = unitWorkOf(reader, caseId, daysOfWork(heading, at.legalDate));
  return { caseId, revision, title, decisionNumber, ...work, officers: officerNames(reader, workersIn(work)) };
};

/** What happened around the conclusion. Null: not opened yet at that moment. */
const aroundConclusion: Query<OfCase, CaseAround | null> = (reader, { caseId }) => {
  const row = caseRow(reader, caseId);
  if (row === undefined) return null;
  const around = aroundOf(reader, caseId);
  const { revision } = outlineOf(reader, row, null);
  return { caseId, revision, ...around, officers: officerNames(reader, actorsAround(around)) };
};

const RESULT_IS_OUT: readonly Stage[] = ['concluded', 'following-up', 'terminated'];

/** With the conclusion, of a check with the notice of its result, nothing more is waited for. */
const daysOfWork = ({ stagePath }: Pick<CaseOutline, 'stagePath'>, on: string): DaysOfWork => ({
  on,
  endedOn: stagePath.find(({ stage }) => RESULT_IS_OUT.includes(stage))?.enteredOn,
});

const moveIn = (whole: Omit<CaseFile, 'officers' | 'whoseMove'>): Move | null => {
  const { stage, stageSince, bodyLevel, team, drafterId, recommendations, closure } = whole;
  const draft = whole.drafts.at(-1);
  return whoseMove({
    ...{ stage, stageSince, bodyLevel, drafterId },
    suspendedSince: whole.suspendedSince,
    leaderId: team.find(({ position, leftOn }) => position === 'leader' && leftOn === null)?.officerId ?? null,
    draft: draft === undefined ? 'none' : (draft.appraisals.at(-1)?.result ?? 'submitted'),
    openRecommendations: recommendations.filter((each) => !isRecommendationSettled(each)).length,
    saidDoneRecommendations: recommendations.filter(({ status }) => status === 'said-done').length,
    firstAddressee: recommendations.find(({ status }) => status === 'open')?.content.addressee ?? null,
    proposedBy: closure.proposal?.proposedBy ?? null,
  });
};

const decisionOf = ({ decision, duration_days, duration_unit }: CaseRow): CaseFile['decision'] => {
  const document = parsed<Document>(decision);
  return document === null ? null : { document, durationDays: duration_days, durationUnit: duration_unit };
};

type TeamRow = Readonly<{
  officer_id: string;
  position: TeamMember['position'];
  declared_by: string | null;
  declared_on: string | null;
  joined_on: string;
  left_on: string | null;
}>;

const POSITION_ORDER = `case position when 'leader' then 0 when 'deputy-leader' then 1 else 2 end, joined_on, officer_id`;

const teamOf = (reader: Reader, caseId: string): CaseFile['team'] =>
  rowsOfCase<TeamRow>(reader, 'team_member', caseId, POSITION_ORDER).map((row) => ({
    officerId: row.officer_id,
    position: row.position,
    declaredNoConflict:
      row.declared_by === null || row.declared_on === null ? null : { by: row.declared_by, on: row.declared_on },
    joinedOn: row.joined_on,
    leftOn: row.left_on,
  }));

type RecusalRow = Readonly<{ officer_id: string; ground: string; occurred_on: string; recorded_by: string }>;

const recusalsOf = (reader: Reader, caseId: string): CaseFile['recusals'] =>
  rowsOfCase<RecusalRow>(reader, 'recusal', caseId, 'occurred_on, officer_id').map((row) => ({
    officerId: row.officer_id,
    ground: row.ground,
    occurredOn: row.occurred_on,
    recordedBy: row.recorded_by,
  }));

type FindingRow = Readonly<{
  finding_id: string;
  status: Finding['status'];
  content: string;
  crime_signs: number;
  transferred: number;
  reported_by: string;
  reported_on: string;
}>;

// F2 before F10.
const inOrder = (column: string): string => `length(${column}), ${column}`;

const findingsOf = (reader: Reader, caseId: string, steps: ReadonlyMap<string, readonly Step[]>) =>
  rowsOfCase<FindingRow>(reader, 'finding', caseId, inOrder('finding_id')).map(
    (row): FindingOnFile => ({
      findingId: row.finding_id,
      status: row.status,
      content: JSON.parse(row.content) as FindingOnFile['content'],
      crimeSigns: row.crime_signs === 1,
      transferred: row.transferred === 1,
      reportedBy: row.reported_by,
      reportedOn: row.reported_on,
      steps: steps.get(row.finding_id) ?? [],
    }),
  );

type RecommendationRow = Readonly<{
  recommendation_id: string;
  status: Recommendation['status'];
  due_on: string;
  content: string;
}>;

const recommendationsOf = (
  reader: Reader,
  caseId: string,
  steps: ReadonlyMap<string, readonly Step[]>,
  { accounts, day }: Readonly<{ accounts: CaseAccounts; day: string }>,
): readonly RecommendationOnFile[] =>
  rowsOfCase<RecommendationRow>(reader, 'recommendation', caseId, inOrder('recommendation_id')).map((row) => {
    const content = JSON.parse(row.content) as RecommendationOnFile['content'];
    const { findingIds } = content;
    const { recommendation_id: recommendationId, status, due_on: dueOn } = row;
    return {
      ...{ recommendationId, status, findingIds, dueOn, content },
      accounts: accountsOf(accounts, recommendationId),
      isOverdue: dueOn < day && !isRecommendationSettled({ status }),
      steps: steps.get(row.recommendation_id) ?? [],
    };
  });

type DraftRow = Readonly<{ version: number; hash: string; drafted_by: string; occurred_on: string }>;
type AppraisalRow = Readonly<{
  version: number;
  result: 'agreed' | 'changes-needed';
  comment: string | null;
  appraised_by: string;
  occurred_on: string;
}>;

const draftsOf = (reader: Reader, caseId: string): CaseFile['drafts'] => {
  const appraisals = Map.groupBy(factsOfCase<AppraisalRow>(reader, 'appraisal', caseId), ({ version }) => version);
  return factsOfCase<DraftRow>(reader, 'draft', caseId, 'version').map((row) => ({
    version: row.version,
    hash: row.hash,
    draftedBy: row.drafted_by,
    occurredOn: row.occurred_on,
    appraisals: (appraisals.get(row.version) ?? []).map((appraisal) => ({
      result: appraisal.result,
      comment: parsed<unknown>(appraisal.comment),
      appraisedBy: appraisal.appraised_by,
      occurredOn: appraisal.occurred_on,
    })),
  }));
};

type GroundRow = Readonly<{ ledger_number: number; type: GroundOnFile['type']; data: string }>;

const closureOf = (
  reader: Reader,
  row: CaseRow,
  parts: Pick<CaseFile, 'findings' | 'recommendations'> &
    Readonly<{ accounts: CaseAccounts; measures: readonly MeasureOnFile[]; around: AroundOnFile }>,
): CaseFile['closure'] => {
  const grounds = factsOfCase<GroundRow>(reader, 'closure_ground', row.case_id).map(
    // The data was stored with the type that it belongs to.
    ({ ledger_number, type, data }) => ({ number: ledger_number, type, data: JSON.parse(data) }) as GroundOnFile,
  );
  const damagedEvidence = damagedAmong(reader, row.case_id, parts.findings);
  const view = gateView({
    form: row.form,
    stage: row.stage,
    source: row.source,
    ...parts,
    damagedEvidence,
    grounds,
  });
  return { unmet: unmetItems(view), grounds, proposal: parsed(row.proposal), closed: parsed(row.closure) };
};

type DocumentRow = Readonly<{ ledger_number: number; type: string; document: string }>;

const documentsOf = (reader: Reader, caseId: string): CaseFile['documents'] =>
  factsOfCase<DocumentRow>(reader, 'case_document', caseId).map(({ ledger_number, type, document }) => ({
    number: ledger_number,
    type,
    document: JSON.parse(document) as Document,
  }));

/** The files of the case. Null: not opened yet at that moment. */
const evidence: Query<OfCase, CaseEvidence | null> = (reader, { caseId }) => {
  const row = caseRow(reader, caseId);
  if (row === undefined) return null;
  const { title, decisionNumber } = outlineOf(reader, row, null);
  const { files, notInStore } = evidenceOf(reader, caseId, findingsOf(reader, caseId, new Map()));
  const officers = officerNames(reader, files.flatMap(handsOn));
  return { caseId, title, decisionNumber, files, notInStore, officers };
};

export const queries = { outline, file, fieldwork, aroundConclusion, evidence } satisfies Queries;
