import { expect, test } from 'vitest';
import { actorId } from '#domain/guards.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { isSettled, upheldCorruptActs } from '#domain/inspection-case/finding-state.ts';
import { isResultOut } from '#domain/inspection-case/forms.ts';
import { leftOf, owedIn, toRecoverIn } from '#domain/inspection-case/recovery-accounts.ts';
import {
  ALL_STAGES,
  type CaseState,
  type InspectionCase,
  pathOf,
  STAGES,
  type Stage,
} from '#domain/inspection-case/state.ts';
import { claim } from '#test/support/domain/case-papers.ts';
import { huongBinh } from '#test/support/domain/huong-binh.ts';
import { always, cases, decide, ofTheCase } from '#test/support/domain/played-inspections.ts';
import { dayOf, proposalsOn } from '#test/support/domain/random-inspection.ts';

const path: readonly Stage[] = STAGES;
const stageIndex = (state: CaseState): number => (state === null ? -1 : pathOf(state.form).indexOf(state.stage));

const TELLS_OF_ALL: readonly CaseEvent['type'][] = [
  'DocumentsReceived',
  'MinutesSigned',
  'DiaryEntryWritten',
  'ExpertRequested',
  'ExpertAnswered',
  'CoerciveMeasureApplied',
  'UnitExplained',
  'ViolationStopOrdered',
  'DissentReserved',
  'ResultsReported',
  'DraftAppraised',
  'ConclusionIssued',
  'SuperiorOpinionRecorded',
  'ConclusionAmended',
  'ConclusionContested',
  'ContestAnswered',
  'LateFactAdded',
  'CheckResultNotified',
];

const OF_INSPECTIONS: ReadonlySet<string> = new Set<CaseEvent['type']>([
  ...(['PlanItemNamed', 'InspectionDecisionIssued', 'DecisionAnnounced', 'DurationExtended'] as const),
  ...(['InspectionSuspended', 'InspectionResumed', 'InspectionTerminated', 'OutlineSent'] as const),
  ...(['ExpertRequested', 'ExpertAnswered', 'CoerciveMeasureApplied', 'CoerciveMeasureLifted'] as const),
  ...(['ViolationStopOrdered', 'DissentReserved', 'FieldworkEnded', 'ResultsReported', 'DraftAssigned'] as const),
  ...(['ConclusionDrafted', 'DraftAppraised', 'ConclusionIssued', 'ConclusionPublished'] as const),
]);
const OF_CHECKS: ReadonlySet<string> = new Set<CaseEvent['type']>([
  ...(['CheckDecisionIssued', 'CheckDone', 'CheckResultNotified', 'CheckStopped'] as const),
]);

const plainSchemas = new Map(caseEventDefinitions.map(({ type, plain }) => [type as string, plain]));

test('the random cases get everywhere: into every stage and through every event', () => {
  const types = caseEventDefinitions.map(({ type }) => type);
  // What comes from paper comes with many steps at once: a test of its own plays that.
  const missed = new Set<string>([...ALL_STAGES, ...types.filter((type) => type !== 'CaseCarriedIn')]);
  // Only of what a district or department concluded, and these are the province's own: `reinspection.test.ts`.
  missed.delete('ReinspectionOrdered');
  for (const { events, after } of cases.flat()) {
    if (after !== null) missed.delete(after.stage);
    for (const { type } of events) missed.delete(type);
  }
  expect([...missed]).toStrictEqual([]);
});

test('the stage never goes back and never skips, but where a closed case is reopened', () => {
  always(({ before, after, events }) => {
    if (events.some(({ type }) => type === 'CaseReopened')) {
      expect([before?.stage, after?.stage]).toStrictEqual(['closed', 'following-up']);
      return;
    }
    if (after?.stage === 'terminated') return;
    expect([stageIndex(before), stageIndex(before) + 1]).toContain(stageIndex(after));
  });
});

test('nothing happens in a check that is of inspections only, and the other way round', () => {
  always(({ events, after }) => {
    const foreign = after?.form === 'check' ? OF_INSPECTIONS : OF_CHECKS;
    expect(events.map(({ type }) => type).filter((type) => foreign.has(type))).toStrictEqual([]);
  });
});

test('findings are F1 to Fn without a gap', () => {
  ofTheCase(({ findings }) => {
    expect(findings.map(({ findingId }) => findingId)).toStrictEqual(findings.map((_, index) => `F${index + 1}`));
  });
});

test('a team has one leader, and no person twice', () => {
  ofTheCase(({ team }) => {
    expect(team.filter(({ position }) => position === 'leader')).toHaveLength(team.length === 0 ? 0 : 1);
    const persons = team.map(({ officerId }) => huongBinh.officers.get(officerId)?.personId);
    expect(new Set(persons).size).toBe(team.length);
  });
});

test('a concluded case has no open finding, and nothing about its findings changes but their transfer', () => {
  always(({ before, after }) => {
    if (after === null || !isResultOut(after)) return;
    expect(after.findings.filter((finding) => !isSettled(finding))).toStrictEqual([]);
    if (before === null || !isResultOut(before)) return;
    const withoutTransfer = (state: InspectionCase) => state.findings.map((each) => ({ ...each, transferred: false }));
    expect(withoutTransfer(after)).toStrictEqual(withoutTransfer(before));
  });
});

test('nobody who wrote a finding upheld it', () => {
  always(({ before, events }) => {
    for (const { type, data } of events) {
      if (type !== 'FindingUpheld') continue;
      expect(before?.findings.find(({ findingId }) => findingId === data.findingId)?.authors).not.toContain(
        data.reviewedBy,
      );
    }
  });
});

test('a case is given up between its decision and the paper of its result, and stays so', () => {
  always(({ before, after }) => {
    if (after?.stage !== 'terminated' || before?.stage === 'terminated') return;
    expect(stageIndex(before)).toBeGreaterThanOrEqual(path.indexOf('decided'));
    expect(before !== null && isResultOut(before)).toBe(false);
  });
});

test('fieldwork ends only while time runs', () => {
  always(({ before, events }) => {
    if (events.some(({ type }) => type === 'FieldworkEnded')) expect(before?.suspendedSince).toBeUndefined();
  });
});

test('no day of a step lies before the step it follows', () => {
  always(({ before, after }) => {
    if (before !== null && after !== null) expect(after.lastStepOn >= before.lastStepOn).toBe(true);
  });
});

test('a case that is closed accepts facts beside it, its legal file and its reopening, one that was given up only what came of it: handed-over signs of crime, matters, measures that are lifted', () => {
  ofTheCase((state) => {
    if (state.stage !== 'closed' && state.stage !== 'terminated') return;
    const accepted = proposalsOn(dayOf(300), state)
      .map(({ command }) => command())
      .filter((command) => decide(command, state).outcome === 'accepted')
      .map(({ type }) => type);
    const goesOn =
      state.stage === 'closed'
        ? ['AddLateFact', 'CloseFile', 'HandOverFile', 'ReopenCase']
        : [
            'TransferToInvestigation',
            'NotifyProcuracyOfTransfer',
            'LinkMatter',
            'LinkAccountability',
            'LiftCoerciveMeasure',
          ];
    expect(new Set(accepted).difference(new Set(goesOn))).toEqual(new Set());
  });
});

test('the same command on the same state gives the same decision, and changes neither', () => {
  always(({ command, before, decision }) => {
    const [commandThen, stateThen] = [structuredClone(command), structuredClone(before)];
    expect(decide(command, before)).toStrictEqual(decision);
    expect([command, before]).toStrictEqual([commandThen, stateThen]);
  });
});

test('every accepted event fits its schema, and can be folded after what was before', () => {
  always(({ events, before, after }) => {
    for (const { type, data } of events) expect(plainSchemas.get(type)?.parse(data)).toStrictEqual(data);
    expect(after?.eventCount ?? 0).toBe((before?.eventCount ?? 0) + events.length);
  });
});

test('a document number is claimed for every paper of ours, wherever it stands, and for no other', () => {
  always(({ events, decision, after }) => {
    const papers = events.flatMap(({ data }) => ('document' in data && data.document ? [data.document] : []));
    const ours = papers.filter(({ issuer }) => issuer === after?.body);
    expect(decision.outcome === 'accepted' ? decision.claims : []).toStrictEqual(ours.map(claim));
  });
});

test('whoever is named in a finding or in minutes is linked to all free text that may tell of him', () => {
  always(({ before, events, decision }) => {
    if (decision.outcome === 'rejected' || before === null) return;
    const known = new Set([...before.findings.flatMap(({ personIds }) => personIds), ...before.fieldwork.personIds]);
    for (const { type } of events) {
      if (TELLS_OF_ALL.includes(type)) expect(new Set(decision.about)).toStrictEqual(known);
    }
    for (const personId of decision.about) expect(known).toContain(personId);
  });
});

test('no corrupt act is concluded on without a grade after it', () => {
  always(({ before, events }) => {
    if (before === null || !events.some(({ type }) => type === 'ConclusionIssued')) return;
    expect(before.isGraded || upheldCorruptActs(before).length === 0).toBe(true);
  });
});

test('every đồng that was ordered is recovered, again to recover, closed, or still to recover; never twice, never less', () => {
  ofTheCase(({ accounts: { accounts, recoveries }, recommendations }) => {
    for (const account of accounts) {
      const { recommendationId, measure, ordered, recovered, again, closed } = account;
      for (const part of [recovered, again, closed, toRecoverIn(account)]) expect(part).toBeGreaterThanOrEqual(0);
      expect(recovered + again + closed + toRecoverIn(account)).toBe(ordered);
      const shares = recoveries
        .filter((each) => each.measure === measure)
        .flatMap((each) => each.shares)
        .filter((share) => share.recommendationId === recommendationId);
      expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(recovered);
      const status = recommendations.find((each) => each.recommendationId === recommendationId)?.status;
      if (status === 'verified') expect([owedIn(account), recovered + closed]).toStrictEqual([0, ordered]);
      if (status === 'closed-unimplemented') expect(owedIn(account)).toBe(0);
    }
    for (const each of recoveries) {
      expect(each.reversed).toBeLessThanOrEqual(each.amount);
      const inAccounts = each.shares.reduce((sum, { amount }) => sum + amount, 0);
      expect(inAccounts).toBeLessThanOrEqual(leftOf(each));
      if ('recommendationId' in each.on) expect(inAccounts).toBe(leftOf(each));
    }
  });
});

test('no case is closed while one of its accounts owes anything', () => {
  ofTheCase(({ stage, accounts: { accounts } }) => {
    if (stage === 'closed') expect(accounts.filter((account) => owedIn(account) > 0)).toStrictEqual([]);
  });
});

test('whoever is recused does nothing', () => {
  always(({ before, command, events }) => {
    if (before?.recused.includes(actorId(command.by))) expect(events).toStrictEqual([]);
  });
});
