import { describe, expect, test } from 'vitest';
import { clocksOfCase } from '#domain/inspection-case/case-clocks.ts';
import { procuracyNotifiedOfTransfer } from '#domain/inspection-case/procuracy-notice.ts';
import { reinspectionOrdered } from '#domain/inspection-case/reinspection.ts';
import { caseReopened } from '#domain/inspection-case/reopening.ts';
import { around } from '#test/support/domain/around-commands.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { bribe, bribeHandedOver } from '#test/support/domain/finding-story.ts';
import { huongBinh, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

const NEW_CASE = uuid('ca5e', 91);
const ELSEWHERE = uuid('ca5e', 92);
const world = extend(huongBinh, {
  cases: { [NEW_CASE]: districtLed.upTo('opened'), [ELSEWHERE]: provinceLed.upTo('opened') },
});

describe('a re-inspection', () => {
  const concluded = districtLed.upTo('concluded');
  const ordered = happened(reinspectionOrdered, {
    ...ask.OrderReinspection().data,
    reinspectionId: 'B1',
    orderedBy: idOf('head'),
    occurredOn: around.after,
  });

  test('of what a district concluded is ordered by the province, of a closed case too', () => {
    for (const stage of ['concluded', 'following-up', 'closed'] as const) {
      const outcome = given(districtLed.upTo(stage)).when(ask.OrderReinspection());
      outcome.expectEvents(ordered);
      outcome.expectClaims(claim(paper('decision', 56, around.after)));
    }
  });

  test('is not ordered by the district, nor of what the province concluded itself', () => {
    given(concluded)
      .when(
        ask.OrderReinspection(
          { document: paper('decision', 56, around.after, unitCodes.districtInspectorate) },
          { by: 'districtHead' },
        ),
      )
      .expectRejection({ code: 'ProvinceReinspects' });
    given(provinceLed.upTo('concluded')).when(ask.OrderReinspection()).expectRejection({
      code: 'ReinspectionNotOurs',
      level: 'provincial',
      article: 'Luật Thanh tra 2022 (số điều về thẩm quyền thanh tra lại chưa đọc)',
      verified: false,
    });
  });

  test('is ordered in a decision of the province that is not older than the conclusion', () => {
    given(concluded)
      .when(ask.OrderReinspection({ document: paper('letter', 56, around.after) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
    given(concluded)
      .when(ask.OrderReinspection({ document: paper('decision', 56, around.after, unitCodes.districtInspectorate) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.districtInspectorate,
        expected: unitCodes.provincialInspectorate,
      });
    given(concluded)
      .when(ask.OrderReinspection({ document: paper('decision', 56, on.appraised) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: on.appraised,
        notBefore: on.concluded,
      });
  });

  test('names the case in which it is done, where that inspects the same unit', () => {
    const naming = (newCaseId: string) => given(concluded).with(world).when(ask.OrderReinspection({ newCaseId }));
    expect(naming(NEW_CASE).decision.outcome).toBe('accepted');
    naming(ELSEWHERE).expectRejection({ code: 'CaseNotOfReinspection', caseId: ELSEWHERE });
    const nowhere = uuid('ca5e', 93);
    naming(nowhere).expectRejection({ code: 'CaseNotOfReinspection', caseId: nowhere });
    given(concluded)
      .with(world)
      .when(ask.OrderReinspection({ newCaseId: NEW_CASE }, { identity: NEW_CASE }))
      .expectRejection({ code: 'CaseNotOfReinspection', caseId: NEW_CASE });
  });

  test('ends the right to order one', () => {
    expect(clocksOfCase([...concluded, ordered]).get('order-reinspection')?.ended).toEqual({
      on: around.after,
      how: 'met',
    });
  });
});

describe('reopening', () => {
  const closed = provinceLed.upTo('closed');
  const reopened = happened(caseReopened, {
    ...ask.ReopenCase().data,
    reopenedBy: idOf('head'),
    occurredOn: around.after,
  });

  test('a closed case is followed up again, by a paper of the head', () => {
    const outcome = given(closed).when(ask.ReopenCase());
    outcome.expectEvents(reopened);
    outcome.expectClaims(claim(paper('decision', 57, around.after)));
    const { state } = given([...closed, reopened]);
    expect([state?.stage, state?.proposal, state?.lastStepOn]).toEqual(['following-up', undefined, around.after]);
  });

  test('is done to a closed case only, in a paper of ours that is not older than the closing', () => {
    given(provinceLed.upTo('following-up'))
      .when(ask.ReopenCase())
      .expectRejection({ code: 'WrongStage', stage: 'following-up', expected: ['closed'] });
    given(closed)
      .when(ask.ReopenCase({ document: paper('decision', 57, around.after, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
    given(closed)
      .when(ask.ReopenCase({ document: paper('decision', 57, on.proposed) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: on.proposed,
        notBefore: on.closed,
      });
  });

  test('leads to a closing of its own: proposed anew, by two officers', () => {
    const again = given([...closed, reopened]);
    again.when(ask.CloseCase({ occurredOn: around.after })).expectRejection({ code: 'ClosureNotProposed' });
    expect(again.when(ask.ProposeClosure({ occurredOn: around.after })).decision.outcome).toBe('accepted');
  });

  test('begins no clock again', () => {
    expect(clocksOfCase([...closed, reopened])).toEqual(clocksOfCase(closed));
  });

  test('of what a district led and the province closed is done by either head', () => {
    const district = given(districtLed.upTo('closed'));
    expect(district.when(ask.ReopenCase()).decision.outcome).toBe('accepted');
    const theirs = { document: paper('decision', 57, around.after, unitCodes.districtInspectorate) };
    expect(district.when(ask.ReopenCase(theirs, { by: 'districtHead' })).decision.outcome).toBe('accepted');
  });
});

describe('the procuracy', () => {
  const transferred = provinceLed.withFindings(bribeHandedOver).upTo('announced');
  const told = happened(procuracyNotifiedOfTransfer, {
    ...ask.NotifyProcuracyOfTransfer().data,
    notifiedBy: idOf('head'),
    occurredOn: around.told,
  });

  test('is told of a transfer once, in writing', () => {
    const outcome = given(transferred).when(ask.NotifyProcuracyOfTransfer());
    outcome.expectEvents(told);
    outcome.expectClaims(claim(paper('letter', 52, around.told)));
    given([...transferred, told])
      .when(ask.NotifyProcuracyOfTransfer())
      .expectRejection({ code: 'ProcuracyToldAlready', transferId: 'T1' });
  });

  test('is told of what was transferred, not before it was, by the body itself', () => {
    given(provinceLed.withFindings(bribe).upTo('announced'))
      .when(ask.NotifyProcuracyOfTransfer())
      .expectRejection({ code: 'CrimeTransferUnknown', transferId: 'T1' });
    given(transferred)
      .when(ask.NotifyProcuracyOfTransfer({ document: paper('letter', 52, on.reviewed) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: on.reviewed,
        notBefore: on.transferred,
      });
    given(transferred)
      .when(ask.NotifyProcuracyOfTransfer({ document: paper('letter', 52, around.told, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });
});
