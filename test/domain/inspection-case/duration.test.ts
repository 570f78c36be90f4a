import { describe, expect, test } from 'vitest';
import { inspectionDecisionIssued } from '#domain/inspection-case/decision.ts';
import { durationExtended } from '#domain/inspection-case/duration.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { inspectionSuspended } from '#domain/inspection-case/suspension.ts';
import type { RuleReading } from '#domain/law/clocks/clock-rule.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const PROVINCE = { article: 'Điều 47.1.b Luật Thanh tra 2022', verified: false };
const BELOW = { article: 'Điều 47.1.c Luật Thanh tra 2022', verified: false };

const inProvince = provinceLed.upTo('announced');
const inDistrict = districtLed.upTo('announced');
const announced = given(inProvince);
const document = paper('decision', 22, on.extended);

/** The district's own extension: 15 days at most, signed by its own head. */
const byDistrict = (changes: Parameters<typeof ask.ExtendDuration>[0] = {}) =>
  ask.ExtendDuration(
    { document: paper('decision', 22, on.extended, unitCodes.districtInspectorate), ...changes },
    { by: 'districtHead' },
  );

/** The same inspection, decided on another day: before the law of 2022 no rule is known. */
const decidedOn = (signedOn: string): readonly CaseEvent[] =>
  inProvince.map((event) =>
    event.type === 'InspectionDecisionIssued'
      ? happened(inspectionDecisionIssued, { ...event.data, document: paper('decision', 15, signedOn) })
      : event,
  );

const extended = happened(durationExtended, {
  days: 15,
  ground: 'complex',
  proposedOn: on.reviewed,
  document,
  extendedBy: idOf('head'),
  occurredOn: on.extended,
});

const reading = (ruleId: string, value: number): RuleReading => ({
  ruleId,
  value,
  unit: 'calendar',
  article: 'Điều 47 khoản 1',
  mark: 'text',
});
const read = (rule: RuleReading) => ({ ...huongBinh, readings: new Map([[rule.ruleId, rule]]) });

const flagged = (code: string, from: string) => {
  const event: UnitEvent = { type: 'RemoteAreaFlagged', data: { remote: true, from, source: 'QĐ 861/QĐ-TTg' } };
  return extend(huongBinh, { units: { [code]: [event] } });
};

describe('extending the direct inspection', () => {
  test('who issued the decision extends it, upon the leader’s proposal, and the number is claimed', () => {
    const outcome = announced.when(ask.ExtendDuration({ days: 30 }));
    outcome.expectEvents(
      happened(durationExtended, {
        days: 30,
        ground: 'complex',
        proposedOn: on.reviewed,
        document,
        extendedBy: idOf('head'),
        occurredOn: on.extended,
      }),
    );
    outcome.expectClaims(claim(document));
  });

  test('is kept in the state, and no later step is dated before it', () => {
    const { state } = given([...inProvince, extended]);
    expect(state).toMatchObject({ extensions: [{ days: 15, on: on.extended }], lastStepOn: on.extended });
  });

  test('recorded after a suspension that came later leads no date back', () => {
    const suspendedOn = '2024-04-02';
    const suspended = happened(inspectionSuspended, {
      ground: 'unit-request',
      document: paper('decision', 18, suspendedOn),
      suspendedBy: idOf('head'),
      occurredOn: suspendedOn,
    });
    const history = [...inProvince, suspended];
    expect(given(history).when(ask.ExtendDuration()).decision.outcome).toBe('accepted');
    expect(given([...history, extended]).state).toMatchObject({ lastStepOn: suspendedOn });
  });

  test('is a decision of the inspecting body', () => {
    announced
      .when(ask.ExtendDuration({ document: paper('letter', 22, on.extended) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
    announced
      .when(ask.ExtendDuration({ document: paper('decision', 22, on.extended, unitCodes.districtInspectorate) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.districtInspectorate,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('was proposed in the time of the inspection, and not after it was signed', () => {
    announced.when(ask.ExtendDuration({ proposedOn: '2024-03-10' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'proposedOn',
      date: '2024-03-10',
      notBefore: on.announced,
    });
    announced.when(ask.ExtendDuration({ proposedOn: '2024-03-29' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: on.extended,
      notBefore: '2024-03-29',
    });
    expect(announced.when(ask.ExtendDuration({ proposedOn: on.extended })).decision.outcome).toBe('accepted');
  });

  test('is neither proposed nor signed tomorrow', () => {
    const date = '2024-06-15';
    announced
      .when(ask.ExtendDuration({ proposedOn: date }))
      .expectRejection({ code: 'DateInFuture', field: 'proposedOn', date, today: TODAY });
    announced
      .when(ask.ExtendDuration({ document: paper('decision', 22, date) }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date, today: TODAY });
  });

  test('happens once', () => {
    given([...inProvince, extended])
      .when(ask.ExtendDuration())
      .expectRejection({ code: 'ExtendedAlready', on: on.extended, ...PROVINCE });
  });

  test.each([
    ['the province', inProvince, ask.ExtendDuration, 30, PROVINCE],
    ['a district', inDistrict, byDistrict, 15, BELOW],
  ] as const)('is no longer than the rule of %s allows', (_, history, extending, allowed, source) => {
    expect(given(history).when(extending({ days: allowed })).decision.outcome).toBe('accepted');
    given(history)
      .when(extending({ days: allowed + 1 }))
      .expectRejection({ code: 'ExtensionTooLong', days: allowed + 1, allowed, ...source });
  });

  test('what was read of the term since gives its article, and no mark to the extension', () => {
    announced
      .with(read(reading('direct-inspection-provincial-2022', 50)))
      .when(ask.ExtendDuration({ days: 31 }))
      .expectRejection({
        code: 'ExtensionTooLong',
        days: 31,
        allowed: 30,
        article: 'Điều 47 khoản 1',
        verified: false,
      });
  });
});

describe('the ground of an extension', () => {
  test('a remote area is none for the province', () => {
    announced
      .with(flagged(unitCodes.department, '2024-01-01'))
      .when(ask.ExtendDuration({ ground: 'remote-area' }))
      .expectRejection({
        code: 'GroundNotAllowed',
        ground: 'remote-area',
        level: 'provincial',
        allowed: [
          'complex',
          'expert-opinion-needed',
          'foreign-element',
          'corrupt-act-to-verify',
          'non-cooperation',
          'force-majeure',
        ],
        ...PROVINCE,
      });
  });

  test('in a district it is one where the unit is on record as such', () => {
    const extending = byDistrict({ ground: 'remote-area' });
    given(inDistrict)
      .when(extending)
      .expectRejection({ code: 'NotRemoteArea', unit: unitCodes.commune, on: on.extended });
    const atCommune = given(inDistrict).with(flagged(unitCodes.commune, '2024-01-01'));
    expect(atCommune.when(extending).decision.outcome).toBe('accepted');
  });

  test('or a unit above it', () => {
    const atDistrict = given(inDistrict).with(flagged(unitCodes.district, on.extended));
    expect(atDistrict.when(byDistrict({ ground: 'remote-area' })).decision.outcome).toBe('accepted');
  });

  test('on the day of signature, not later', () => {
    given(inDistrict)
      .with(flagged(unitCodes.commune, '2024-03-29'))
      .when(byDistrict({ ground: 'remote-area' }))
      .expectRejection({ code: 'NotRemoteArea', unit: unitCodes.commune, on: on.extended });
  });
});

describe('where no rule is known on the day of the decision', () => {
  const unknown = given(decidedOn('2023-06-30'));

  test('nothing is applied, however long and whatever the ground', () => {
    const outcome = unknown.when(ask.ExtendDuration({ days: 200, ground: 'remote-area' }));
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('not even that it happens once', () => {
    const again = given([...decidedOn('2023-06-30'), extended]).when(ask.ExtendDuration());
    expect(again.decision.outcome).toBe('accepted');
  });

  test('the law is that of the day of the decision, not of the extension', () => {
    given(decidedOn('2023-07-01'))
      .when(ask.ExtendDuration({ days: 31 }))
      .expectRejection({ code: 'ExtensionTooLong', days: 31, allowed: 30, ...PROVINCE });
  });
});

describe('the duration of a decision', () => {
  const opened = given(provinceLed.upTo('opened'));
  const openedInDistrict = given(districtLed.upTo('opened'));
  const ofDistrict = (durationDays: number) =>
    ask.IssueDecision(
      { durationDays, document: paper('decision', 15, on.decided, unitCodes.districtInspectorate) },
      { by: 'districtHead' },
    );

  test.each([
    ['the province', opened, (durationDays: number) => ask.IssueDecision({ durationDays }), 45, PROVINCE],
    ['a district', openedInDistrict, ofDistrict, 30, BELOW],
  ] as const)('is within the term of %s', (_, situation, issuing, allowed, source) => {
    expect(situation.when(issuing(allowed)).decision.outcome).toBe('accepted');
    situation
      .when(issuing(allowed + 1))
      .expectRejection({ code: 'DurationTooLong', days: allowed + 1, allowed, ...source });
  });

  test('counts where the paper says calendar days', () => {
    opened
      .when(ask.IssueDecision({ durationDays: 46, durationUnit: 'calendar' }))
      .expectRejection({ code: 'DurationTooLong', days: 46, allowed: 45, ...PROVINCE });
  });

  test('in working days, by the paper’s own words, is not compared', () => {
    const outcome = opened.when(ask.IssueDecision({ durationDays: 60, durationUnit: 'working' }));
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('is measured by what was read in the text since', () => {
    const since = opened.with(read(reading('direct-inspection-provincial-2022', 50)));
    expect(since.when(ask.IssueDecision({ durationDays: 50 })).decision.outcome).toBe('accepted');
    since.when(ask.IssueDecision({ durationDays: 51 })).expectRejection({
      code: 'DurationTooLong',
      days: 51,
      allowed: 50,
      article: 'Điều 47 khoản 1',
      verified: true,
    });
  });

  test('is not compared with a term in other days', () => {
    const inWorkingDays = { ...reading('direct-inspection-provincial-2022', 20), unit: 'working' } as const;
    const outcome = opened.with(read(inWorkingDays)).when(ask.IssueDecision({ durationDays: 200 }));
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('is held against nothing where no rule is known', () => {
    const signedOn = '2025-07-01';
    const outcome = opened.when(
      ask.IssueDecision(
        { durationDays: 200, document: paper('decision', 15, signedOn) },
        { now: '2025-07-02T02:00:00.000Z' },
      ),
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });
});
