import { expect, test } from 'vitest';
import { actorId } from '#domain/guards.ts';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { CaseDecision } from '#domain/inspection-case/events.ts';
import { fieldworkCommandDefinitions } from '#domain/inspection-case/fieldwork-commands.ts';
import { openActs } from '#domain/inspection-case/open-acts.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { withLinkable } from '#test/support/domain/linkable.ts';
import { always, cases, decide, isSomethingNew } from '#test/support/domain/played-inspections.ts';
import { dayOf, proposalsOn } from '#test/support/domain/random-inspection.ts';

/** Refusals that hang on the case and the person alone: whoever was offered the act must never meet one of them. */
const KNOWN_BEFOREHAND: ReadonlySet<string> = new Set([
  'WrongStage',
  'NotInThisForm',
  'CheckStopped',
  'CheckNotDecided',
  'ResultNotified',
  'CaseClosed',
  'InspectionTerminated',
  'InspectionSuspended',
  'SuspendedAlready',
  'NotSuspended',
  'ExtendedAlready',
  'FieldworkNotBegun',
  'ConclusionIssued',
  'NotTeamLeader',
  'NotOfTeam',
  'ExpertAnsweredAlready',
  'OpinionRecordedAlready',
  'ContestAnsweredAlready',
  'ProcuracyToldAlready',
  'FileClosedAlready',
  'FileNotClosed',
  'FileHandedOverAlready',
  'ImplementationNotOrdered',
  'ProvinceReinspects',
  'ReinspectionNotOurs',
  'MeasureLiftedAlready',
  'TeamMissing',
  'MemberRecused',
  'NotReporterOrLeader',
  'FindingSettled',
  'FindingReturned',
  'SelfReview',
  'DraftNotAssigned',
  'NotDrafter',
  'SelfAppraisal',
  'SelfIssue',
  'RecommendationSettled',
  'AccountNotSettled',
  'NothingOwed',
  'NotAboutHandling',
  'FindingDropped',
  'NoRequester',
  'ClosureGateUnmet',
  'ClosureNotProposed',
  'SelfClosure',
  'HeadProposes',
  'ProvinceCloses',
]);

/** An explanation, an order to stop, a contest, a late fact: whichever finding they are about, they are done to the case. */
const NAMES_A_FINDING: readonly string[] = [
  'RecordUnitExplanation',
  'OrderViolationStop',
  'ContestConclusion',
  'AddLateFact',
];

const subjectsOf = ({ type, data }: CaseCommand): readonly string[] => {
  if (NAMES_A_FINDING.includes(type)) return [];
  if ('requestId' in data) return [data.requestId];
  if ('expertRequestId' in data) return [data.expertRequestId];
  if ('opinionId' in data) return [data.opinionId];
  if ('contestId' in data) return [data.contestId];
  if ('transferId' in data) return [data.transferId];
  if ('measureId' in data) return [data.measureId];
  if ('recoveryId' in data) return [data.recoveryId];
  if ('recommendationIds' in data) return data.recommendationIds;
  if ('findingIds' in data) return data.findingIds ?? [];
  if ('findingId' in data || 'recommendationId' in data) {
    const one =
      ('findingId' in data ? data.findingId : undefined) ??
      ('recommendationId' in data ? data.recommendationId : undefined);
    return one === undefined ? [] : [one];
  }
  return 'hashes' in data ? data.hashes : [];
};

test('what is accepted was offered, and what was offered is not refused for what was known beforehand', () => {
  const met = { accepted: new Set<string>(), refused: new Set<string>() };
  const check = (command: CaseCommand, state: InspectionCase, decision: CaseDecision): void => {
    const offer = openActs(
      state,
      { by: command.by, caseId: command.identity, today: command.today },
      withLinkable,
    ).find(({ act }) => act === command.type);
    const subjects = offer === undefined ? [] : offer.subjects;
    const isOffered =
      offer !== undefined && (subjects === null || subjectsOf(command).every((id) => subjects.includes(id)));
    if (isSomethingNew(decision)) {
      expect(isOffered, `${command.type} was accepted and not offered`).toBe(true);
      met.accepted.add(command.type);
    }
    if (isOffered && decision.outcome === 'rejected') {
      const { code } = decision.refusal;
      // The officer who joins may be recused; that is known only once he is named.
      const ofAnother = code === 'MemberRecused' && decision.refusal.officerId !== actorId(command.by);
      expect(ofAnother || !KNOWN_BEFOREHAND.has(code), `${command.type} was offered and refused: ${code}`).toBe(true);
      met.refused.add(code);
    }
  };
  always(({ command, before, decision }) => {
    if (before !== null && command.type !== 'OpenCase') check(command, before, decision);
  });
  for (const moments of cases.slice(0, 40)) {
    for (const { after } of moments) {
      if (after === null) continue;
      for (const { type, command } of proposalsOn(dayOf(200), after)) {
        if (type !== 'OpenCase') check(command(), after, decide(command(), after));
      }
    }
  }
  expect(met.accepted.size).toBeGreaterThan(20);
  const atTheUnit = fieldworkCommandDefinitions.map(({ type }) => type);
  expect(new Set(atTheUnit).isSubsetOf(met.accepted)).toBe(true);
  const ofItsTime = ['ExtendDuration', 'SuspendInspection', 'ResumeInspection', 'TerminateInspection'];
  expect(new Set(ofItsTime).isSubsetOf(met.accepted)).toBe(true);
  const ofChecks = ['IssueCheckDecision', 'EndCheck', 'NotifyCheckResult', 'StopCheck'];
  expect(new Set(ofChecks).isSubsetOf(met.accepted)).toBe(true);
  expect(met.refused.size).toBeGreaterThan(5);
});
