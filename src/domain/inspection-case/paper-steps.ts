import { badDate } from '../guards.ts';
import { assessmentFault } from './assessments.ts';
import { type CarryInCase, PAPER_FILE } from './carry-in.ts';
import { claimOf, wrongPaper } from './decision.ts';
import { personsOfCase } from './fieldwork-guards.ts';
import { openFindings, upheldCorruptActs, upheldFindings } from './finding-state.ts';
import { decideReportFinding } from './findings.ts';
import { add, asDecided, each, isRefusal, type Step, type Told } from './paper-told.ts';
import { recommendationFault } from './recommendation-content.ts';
import {
  decideCloseRecommendationUnimplemented,
  decideReportRecommendationDone,
  decideVerifyRecommendation,
} from './recommendations.ts';
import { decideRecordRecovery } from './recoveries.ts';
import type { CaseRefusal } from './refusals.ts';

const decided: Step = (told, { command }) => {
  const { decision } = command.data;
  if (decision === undefined) return told;
  const { document } = decision;
  return (
    wrongPaper(document, 'decision', told.state.body) ??
    badDate(command, 'decision.document.signedOn', document.signedOn, told.state.lastStepOn) ??
    add(
      told,
      [
        {
          type: 'InspectionDecisionIssued',
          data: { ...decision, issuedBy: PAPER_FILE, occurredOn: document.signedOn },
        },
      ],
      { claims: [claimOf(document)] },
    )
  );
};

const teamAppointed: Step = (told, { command, facts }) => {
  const { team } = command.data;
  if (team === undefined) return told;
  const { members, occurredOn } = team;
  const ids = members.map(({ officerId }) => officerId);
  const unknown = ids.find((officerId) => !facts.officers.has(officerId));
  if (unknown !== undefined) return { code: 'OfficerUnknown', officerId: unknown };
  if (new Set(ids).size < ids.length) return { code: 'MemberTwice' };
  if (members.filter(({ position }) => position === 'leader').length !== 1) return { code: 'LeaderMissing' };
  return (
    badDate(command, 'team.occurredOn', occurredOn, told.state.lastStepOn) ??
    add(told, [{ type: 'TeamAppointed', data: { members, appointedBy: PAPER_FILE, occurredOn } }])
  );
};

const announced: Step = (told, { command }) => {
  const { announcement } = command.data;
  if (announcement === undefined) return told;
  const { announcedOn, place } = announcement;
  const minutes = { madeOn: announcedOn, place };
  return (
    badDate(command, 'announcement.announcedOn', announcedOn, told.state.lastStepOn) ??
    add(told, [{ type: 'DecisionAnnounced', data: { minutes, announcedBy: PAPER_FILE, occurredOn: announcedOn } }])
  );
};

type CarriedFinding = NonNullable<CarryInCase['data']['findings']>[number];

const findings: Step = (told, { command, facts }) =>
  each(told, 'findings', command.data.findings, (soFar, { reportedOn, review, ...content }, index) => {
    const reported = asDecided(
      soFar,
      decideReportFinding(
        { ...command, type: 'ReportFinding', data: { ...content, occurredOn: reportedOn } },
        soFar.state,
        facts,
      ),
      'reportedBy',
    );
    return isRefusal(reported) || review === undefined ? reported : reviewed(reported, review, index, command);
  });

const reviewed = (
  told: Told,
  { verdict, on, comment, crimeSigns = false }: NonNullable<CarriedFinding['review']>,
  index: number,
  command: CarryInCase,
): Told | CaseRefusal => {
  const finding = told.state.findings.at(-1);
  const findingId = finding?.findingId ?? '';
  const bad = badDate(command, `findings.${index}.review.on`, on, finding?.changedOn);
  if (bad) return bad;
  const review = { findingId, reviewedBy: PAPER_FILE, occurredOn: on };
  if (verdict === 'upheld') {
    const data = { ...review, ...(comment === undefined ? {} : { comment }), crimeSigns };
    return add(told, [{ type: 'FindingUpheld', data }], { about: finding?.personIds ?? [] });
  }
  if (crimeSigns) return { code: 'OnlyWhenUpheld', fields: ['crimeSigns'] };
  return comment === undefined
    ? { code: 'CommentMissing' }
    : add(told, [{ type: 'FindingRejected', data: { ...review, comment } }], { about: finding?.personIds ?? [] });
};

/** What was paid before anything was ordered stands on a finding, the rest on a recommendation. */
const payments =
  (on: 'findingId' | 'recommendationId'): Step =>
  (told, { command }) =>
    each(
      told,
      'payments',
      command.data.payments?.filter((payment) => (payment.findingId === undefined) !== (on === 'findingId')),
      (soFar, data) =>
        asDecided(soFar, decideRecordRecovery({ ...command, type: 'RecordRecovery', data }, soFar.state), 'recordedBy'),
    );

const fieldworkEnded: Step = (told, { command }) => {
  const { fieldworkEndedOn: occurredOn } = command.data;
  if (occurredOn === undefined) return told;
  return (
    badDate(command, 'fieldworkEndedOn', occurredOn, told.state.lastStepOn) ??
    add(told, [{ type: 'FieldworkEnded', data: { endedBy: PAPER_FILE, occurredOn } }])
  );
};

const resultsReported: Step = (told, { command }) => {
  const { report } = command.data;
  if (report === undefined) return told;
  const { document, headResponsibilityGrade: grade } = report;
  if (grade !== undefined && upheldCorruptActs(told.state).length === 0) return { code: 'GradeNotApplicable' };
  return (
    wrongPaper(document, 'report', told.state.body) ??
    badDate(command, 'report.document.signedOn', document.signedOn, told.state.lastStepOn) ??
    add(
      told,
      [
        {
          type: 'ResultsReported',
          data: { ...report, dissents: [], reportedBy: PAPER_FILE, occurredOn: document.signedOn },
        },
      ],
      { claims: [claimOf(document)] },
    )
  );
};

const concluded: Step = (told, { command, facts }) => {
  const { conclusion } = command.data;
  if (conclusion === undefined) return told;
  const { document, assessments, recommendations } = conclusion;
  const { state } = told;
  const open = openFindings(state);
  const contents = recommendations.map(({ standing: _, ...content }) => content);
  const refused =
    wrongPaper(document, 'conclusion', state.body) ??
    badDate(command, 'conclusion.document.signedOn', document.signedOn, state.lastStepOn) ??
    (open.length === 0
      ? undefined
      : { code: 'FindingsOpen' as const, findingIds: open.map(({ findingId }) => findingId) }) ??
    assessmentFault(assessments, state) ??
    contents
      .map((content, index) => recommendationFault(content, index, { ...command, data: { document } }, state, facts))
      .find((fault) => fault !== undefined);
  if (refused) return refused;
  const data = {
    document,
    assessments,
    findings: upheldFindings(state).map(({ findingId }) => findingId),
    recommendations: contents.map((content, index) => ({ recommendationId: `R${index + 1}`, ...content })),
    issuedBy: PAPER_FILE,
    occurredOn: document.signedOn,
  };
  return add(told, [{ type: 'ConclusionIssued', data }], { claims: [claimOf(document)], about: personsOfCase(state) });
};

const published: Step = (told, { command }) => {
  const { publication } = command.data;
  if (publication === undefined) return told;
  const { postedOn, until } = publication;
  if (until < postedOn) return { code: 'PeriodReversed', from: postedOn, to: until };
  return (
    badDate(command, 'publication.postedOn', postedOn, told.state.lastStepOn) ??
    add(told, [
      { type: 'ConclusionPublished', data: { ...publication, publishedBy: PAPER_FILE, occurredOn: postedOn } },
    ])
  );
};

/** How far each recommendation had come; what is said to be verified owes nothing. */
const standings: Step = (told, { command }) =>
  each(told, 'recommendations', command.data.conclusion?.recommendations, (soFar, { standing }, index) => {
    if (standing === undefined) return soFar;
    const { status, on: occurredOn, reason, document } = standing;
    const data = { recommendationId: `R${index + 1}`, ...(document === undefined ? {} : { document }), occurredOn };
    const { state } = soFar;
    switch (status) {
      case 'said-done':
        return asDecided(
          soFar,
          decideReportRecommendationDone({ ...command, type: 'ReportRecommendationDone', data }, state),
          'recordedBy',
        );
      case 'verified':
        return asDecided(
          soFar,
          decideVerifyRecommendation({ ...command, type: 'VerifyRecommendation', data }, state),
          'verifiedBy',
        );
      case 'closed-unimplemented':
        return reason === undefined
          ? { code: 'GivenUpWithoutReason', recommendationId: data.recommendationId }
          : asDecided(
              soFar,
              decideCloseRecommendationUnimplemented(
                { ...command, type: 'CloseRecommendationUnimplemented', data: { ...data, reason } },
                state,
              ),
              'closedBy',
            );
    }
  });

/** What the papers may tell, in the order in which it is told. */
export const paperSteps: readonly Step[] = [
  decided,
  teamAppointed,
  announced,
  findings,
  payments('findingId'),
  fieldworkEnded,
  resultsReported,
  concluded,
  published,
  payments('recommendationId'),
  standings,
];
