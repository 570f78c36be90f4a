import { describe, expect, test } from 'vitest';
import { clocksOfCase } from '#domain/inspection-case/case-clocks.ts';
import { checkDecisionIssued, checkDone, checkResultNotified, checkStopped } from '#domain/inspection-case/check.ts';
import { unmetItems } from '#domain/inspection-case/closure-gate.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { implementationOrderRecorded } from '#domain/inspection-case/follow-up.ts';
import type { InspectionCase } from '#domain/inspection-case/state.ts';
import { claim, happened, hash, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { provinceChecks } from '#test/support/domain/check-story.ts';
import { as, bribe, bribeHandedOver, overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { amend, given, member, recover } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const opened = given(provinceChecks.upTo('opened'));
const decided = given(provinceChecks.upTo('decided'));
const checked = given(provinceChecks.upTo('checked'));
const withoutTeam = given(provinceChecks.upTo('decided').filter(({ type }) => type !== 'TeamAppointed'));

describe('OpenCase as a check', () => {
  test('says so in its event, and is held to the territory and competence of an inspection', () => {
    const { decision } = given([]).when(ask.OpenCase({ form: 'check' }));
    expect(decision.outcome === 'accepted' && decision.events).toMatchObject([
      { type: 'CaseOpened', data: { form: 'check', body: unitCodes.provincialInspectorate, bodyLevel: 'provincial' } },
    ]);
    const outside = given([]).when(
      ask.OpenCase({ form: 'check', unit: unitCodes.department }, { by: 'districtInspector' }),
    );
    outside.expectRejection({ code: 'OutsideTerritory', unit: unitCodes.department });
  });

  test('is an inspection unless it is said', () => {
    const { decision } = given([]).when(ask.OpenCase());
    expect(decision.outcome === 'accepted' && decision.events).toMatchObject([{ data: { form: 'inspection' } }]);
  });

  test('carries out no item of the plan of inspections', () => {
    given([])
      .when(ask.OpenCase({ form: 'check', planItem: { planId: '99-2024', itemId: 'P1' } }))
      .expectRejection({ code: 'NotInThisForm', act: 'NamePlanItem', form: 'check' });
  });
});

describe('IssueCheckDecision', () => {
  const document = paper('decision', 15, on.decided);

  test('is issued, with or without the days that the paper states, and claims its number', () => {
    const outcome = opened.when(ask.IssueCheckDecision({ durationDays: 5 }));
    outcome.expectEvents(
      happened(checkDecisionIssued, { document, durationDays: 5, issuedBy: idOf('head'), occurredOn: on.decided }),
    );
    expect(outcome.decision).toMatchObject({ claims: [claim(document)] });
    opened
      .when(ask.IssueCheckDecision())
      .expectEvents(happened(checkDecisionIssued, { document, issuedBy: idOf('head'), occurredOn: on.decided }));
  });

  test('no term of the inspection law is held against its days', () => {
    expect(opened.when(ask.IssueCheckDecision({ durationDays: 365 })).decision.outcome).toBe('accepted');
  });

  test.each([
    [
      { document: paper('letter', 15, on.decided) },
      { code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' },
    ],
    [
      { document: paper('decision', 15, on.decided, unitCodes.department) },
      { code: 'WrongIssuer', issuer: unitCodes.department, expected: unitCodes.provincialInspectorate },
    ],
    [
      { document: paper('decision', 15, '2024-02-28') },
      { code: 'DateOutOfOrder', field: 'document.signedOn', date: '2024-02-28', notBefore: on.opened },
    ],
    [
      { document: paper('decision', 15, '2024-06-15') },
      { code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY },
    ],
  ] as const)('is refused with %o', (changes, refusal) => {
    opened.when(ask.IssueCheckDecision(changes)).expectRejection(refusal);
  });
});

test('the leader of a check needs no rank of the inspection law', () => {
  const members = [member('inspector', 'leader'), member('leader')];
  expect(withoutTeam.when(ask.AppointTeam({ members })).decision.outcome).toBe('accepted');
});

describe('EndCheck', () => {
  const minutes = { madeOn: on.fieldworkEnded, place: 'Hội trường Sở Y tế' };

  test('ends the check on its minutes', () => {
    decided
      .when(ask.EndCheck())
      .expectEvents(happened(checkDone, { minutes, endedBy: idOf('leader'), occurredOn: on.fieldworkEnded }));
  });

  test('needs a team, and is its leader’s', () => {
    withoutTeam.when(ask.EndCheck()).expectRejection({ code: 'TeamMissing' });
    decided
      .when(ask.EndCheck({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('its days follow one another', () => {
    decided.when(ask.EndCheck({ occurredOn: on.decided })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.decided,
      notBefore: on.teamAppointed,
    });
    decided.when(ask.EndCheck({ minutes: { ...minutes, madeOn: on.opened } })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'minutes.madeOn',
      date: on.opened,
      notBefore: on.decided,
    });
    decided
      .when(ask.EndCheck({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('NotifyCheckResult', () => {
  const document = paper('notice', 7, on.concluded);
  const story = provinceChecks.withFindings(overspending, as('rejected', bribe));

  test('notifies the upheld findings with what is recommended, numbered, and claims its number', () => {
    const outcome = given(story.upTo('checked')).when(
      ask.NotifyCheckResult({ recommendations: [{ ...recover, findingIds: ['F1'] }, amend] }),
    );
    outcome.expectEvents(
      happened(checkResultNotified, {
        document,
        findings: ['F1'],
        recommendations: [
          { recommendationId: 'R1', ...recover, findingIds: ['F1'] },
          { recommendationId: 'R2', ...amend },
        ],
        issuedBy: idOf('head'),
        occurredOn: on.concluded,
      }),
    );
    expect(outcome.decision).toMatchObject({ claims: [claim(document)] });
  });

  test('opens an account for the money that it orders', () => {
    const { state } = given(provinceChecks.withRecommendations(recover).upTo('following-up'));
    expect(state).toMatchObject({
      conclusion: document,
      accounts: { accounts: [{ recommendationId: 'R1', ordered: recover.amountVnd, recovered: 0 }] },
    });
  });

  test('waits for every finding', () => {
    given(provinceChecks.withFindings(overspending, as('reported'), as('returned')).upTo('checked'))
      .when(ask.NotifyCheckResult())
      .expectRejection({ code: 'FindingsOpen', findingIds: ['F2', 'F3'] });
  });

  test('waits until signs of a crime are handed over', () => {
    const { decision } = given(
      provinceChecks.withFindings({ ...bribeHandedOver, transferred: false }).upTo('checked'),
    ).when(ask.NotifyCheckResult());
    expect(decision).toMatchObject({
      outcome: 'rejected',
      refusal: { code: 'CrimeSignsNotTransferred', findingIds: ['F1'] },
    });
  });

  test.each([
    [
      { document: paper('conclusion', 7, on.concluded) },
      { code: 'WrongDocumentKind', kind: 'conclusion', expected: 'notice' },
    ],
    [
      { document: paper('notice', 7, on.concluded, unitCodes.department) },
      { code: 'WrongIssuer', issuer: unitCodes.department, expected: unitCodes.provincialInspectorate },
    ],
    [
      { document: paper('notice', 7, on.decided) },
      { code: 'DateOutOfOrder', field: 'document.signedOn', date: on.decided, notBefore: on.fieldworkEnded },
    ],
    [
      { recommendations: [{ ...recover, amountVnd: undefined }] },
      { code: 'RecommendationIncomplete', index: 0, missing: ['amountVnd'] },
    ],
    [{ recommendations: [{ ...recover, findingIds: ['F1'] }] }, { code: 'FindingNotUpheld', findingId: 'F1' }],
    [
      { recommendations: [{ ...amend, addressee: '99.XXX' }] },
      { code: 'UnitUnknown', unit: '99.XXX', on: on.concluded },
    ],
  ] as const)('is refused with %o', (changes, refusal) => {
    const { recommendations, ...others } = { recommendations: undefined, ...changes };
    checked
      .when(
        ask.NotifyCheckResult({
          ...others,
          ...(recommendations ? { recommendations: [...recommendations] as never } : {}),
        }),
      )
      .expectRejection(refusal as never);
  });
});

describe('StopCheck', () => {
  const document = paper('decision', 25, on.terminated);
  const ground = 'Đơn vị đã giải thể trong thời gian kiểm tra';

  test.each([decided, checked])('gives the check up for good', (standing) => {
    const outcome = standing.when(ask.StopCheck());
    outcome.expectEvents(
      happened(checkStopped, { ground, document, stoppedBy: idOf('head'), occurredOn: on.terminated }),
    );
    expect(outcome.decision).toMatchObject({ claims: [claim(document)] });
  });

  test('is a decision of this body, not before the step before it', () => {
    checked
      .when(ask.StopCheck({ document: paper('letter', 25, on.terminated) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
    checked.when(ask.StopCheck({ document: paper('decision', 25, on.decided) })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: on.decided,
      notBefore: on.fieldworkEnded,
    });
  });
});

describe('work and findings of a check', () => {
  test('begin with its decision, on no day before it', () => {
    expect(decided.when(ask.ReportFinding()).decision.outcome).toBe('accepted');
    expect(checked.when(ask.ReportFinding()).decision.outcome).toBe('accepted');
    expect(decided.when(ask.WriteDiaryEntry({ occurredOn: on.teamAppointed })).decision.outcome).toBe('accepted');
    decided.when(ask.ReportFinding({ occurredOn: on.opened })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.opened,
      notBefore: on.decided,
    });
  });

  test('money that is paid before the notice counts for what it orders', () => {
    const story = provinceChecks.withFindings(overspending).withRecommendations({ ...recover, findingIds: ['F1'] });
    const ofThatMuch = (events: readonly CaseEvent[]) =>
      events.map((event) =>
        event.type === 'FindingReported' ? { ...event, data: { ...event.data, amountVnd: 120_000_000 } } : event,
      );
    const payment = { recommendationId: undefined, findingId: 'F1', paidOn: on.found, amountVnd: 20_000_000 };
    const { decision } = given(ofThatMuch(story.upTo('checked'))).when(ask.RecordRecovery(payment));
    const paid = decision.outcome === 'accepted' ? decision.events : [];
    const [notified] = story.upTo('following-up').slice(-1);
    const { state } = given([...ofThatMuch(story.upTo('checked')), ...paid, ...(notified ? [notified] : [])]);
    expect(state?.accounts.accounts).toMatchObject([{ ordered: 120_000_000, recovered: 20_000_000 }]);
    given(provinceChecks.upTo('opened'))
      .when(ask.RecordRecovery({ recommendationId: undefined, findingId: 'F1' }))
      .expectRejection({ code: 'CheckNotDecided' });
  });
});

/** No file is in the store. */
const unmetIn = (state: InspectionCase) => unmetItems({ ...state, damagedEvidence: [] });

describe('the gate of a check', () => {
  test('lists every unmet item, and asks for no publication', () => {
    const story = provinceChecks
      .from('elected-body-request')
      .withFindings({ ...bribeHandedOver, evidence: [hash('e')] })
      .withRecommendations(recover);
    const { state } = given(story.upTo('following-up'));
    expect(state && unmetIn(state)).toStrictEqual([
      { item: 'RecommendationsOpen', recommendationIds: ['R1'] },
      { item: 'MatterNotRecorded', findingIds: ['F1'] },
      { item: 'AccountabilityUndecided', matterIds: [] },
      { item: 'RequesterNotAnswered' },
      { item: 'EvidenceNotReverified', hashes: [hash('e')] },
    ]);
    given(story.upTo('following-up'))
      .when(ask.ProposeClosure())
      .expectRejection({ code: 'ClosureGateUnmet', unmet: (state && unmetIn(state)) ?? [] });
  });

  test('wants the result notified', () => {
    const { state } = checked;
    expect(state && unmetIn(state)).toStrictEqual([{ item: 'ResultNotNotified' }]);
  });

  test('opens once all is done, and a second officer closes', () => {
    const following = provinceChecks.upTo('following-up');
    expect(given(following).when(ask.ProposeClosure()).decision.outcome).toBe('accepted');
    const proposed = provinceChecks.upTo('closed').slice(0, -1);
    given(proposed)
      .when(ask.CloseCase({}, { by: 'inspector' }))
      .expectRejection({ code: 'SelfClosure' });
    expect(given(proposed).when(ask.CloseCase()).decision.outcome).toBe('accepted');
  });
});

describe('clocks of a check', () => {
  test('are the days of its recommendations, and no clock of the inspection law', () => {
    const clocks = clocksOfCase(provinceChecks.withRecommendations(recover, amend).upTo('following-up'));
    expect([...clocks.keys()]).toStrictEqual(['implement-recommendation.R1', 'implement-recommendation.R2']);
    expect(clocks.get('implement-recommendation.R1')).toMatchObject({ statedDueOn: recover.dueOn });
  });

  test('an order moves a day, and begins no clock of who had to order', () => {
    const order = happened(implementationOrderRecorded, {
      document: paper('decision', 612, on.ordered, unitCodes.province),
      recommendationIds: ['R1'],
      dueDays: 30,
      dueOn: '2024-06-26',
      conclusionReceivedOn: on.published,
      recordedBy: idOf('inspector'),
      occurredOn: on.ordered,
    });
    const clocks = clocksOfCase([...provinceChecks.withRecommendations(recover).upTo('following-up'), order]);
    expect([...clocks.keys()]).toStrictEqual(['implement-recommendation.R1']);
    expect(clocks.get('implement-recommendation.R1')).toMatchObject({ statedDueOn: '2024-06-26' });
  });

  test('what is still to be done is nobody’s duty once the check was given up', () => {
    const stop = happened(checkStopped, {
      ground: 'Đơn vị đã giải thể',
      document: paper('decision', 25, on.terminated),
      stoppedBy: idOf('head'),
      occurredOn: on.terminated,
    });
    expect(clocksOfCase([...provinceChecks.upTo('checked'), stop]).size).toBe(0);
  });
});
