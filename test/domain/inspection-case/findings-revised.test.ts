import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { draftAppraised } from '#domain/inspection-case/drafting.ts';
import { findingCorrected, findingReclassified, findingWithdrawn } from '#domain/inspection-case/findings.ts';
import { resultsReported } from '#domain/inspection-case/reporting.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as, bribe, suspect, witness } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const secret = (text: string) => z.string().brand<'Secret'>().parse(text);
const reported = given(provinceLed.withFindings(as('reported')).upTo('announced'));
const returned = given(provinceLed.withFindings(as('returned')).upTo('announced'));
/** Where the finding's events stand in the case's stream. */
const FIRST = provinceLed.upTo('announced').length;

describe('correcting a finding', () => {
  const changes = { amountVnd: 120_000_000, summary: 'Chi tiếp khách vượt định mức 120 triệu đồng' };

  test('the reporter corrects it', () => {
    const outcome = reported.when(ask.CorrectFinding({ changes, remove: ['evidence'] }));
    outcome.expectEvents(
      happened(findingCorrected, {
        findingId: 'F1',
        changes,
        remove: ['evidence'],
        correctedBy: idOf('inspector'),
        occurredOn: on.reviewed,
      }),
    );
    outcome.expectLinks();
  });

  test('the leader corrects it', () => {
    reported.when(ask.CorrectFinding({ changes }, { by: 'leader' })).expectEvents(
      happened(findingCorrected, {
        findingId: 'F1',
        changes,
        remove: [],
        correctedBy: idOf('leader'),
        occurredOn: on.reviewed,
      }),
    );
  });

  test('a returned finding that is corrected is reported again', () => {
    const before = provinceLed.withFindings(as('returned')).upTo('announced');
    given(before).when(ask.ReviewFinding()).expectRejection({ code: 'FindingReturned', findingId: 'F1' });
    const corrected = happened(findingCorrected, {
      findingId: 'F1',
      changes,
      remove: [],
      correctedBy: idOf('inspector'),
      occurredOn: on.reviewed,
    });
    const after = given([...before, corrected]);
    expect(after.state?.findings).toMatchObject([{ findingId: 'F1', status: 'reported' }]);
    expect(after.when(ask.ReviewFinding()).decision.outcome).toBe('accepted');
  });

  test('persons named only now are linked to the text sealed before, the returning comment too', () => {
    const outcome = returned.when(ask.CorrectFinding({ changes: { persons: [suspect, witness] } }));
    outcome.expectLinks({ revisions: [FIRST, FIRST + 1], personIds: [suspect.personId, witness.personId] });
  });

  test('its words may tell of whoever was named before, though the correction names nobody', () => {
    given(provinceLed.withFindings(as('reported', bribe)).upTo('announced'))
      .when(ask.CorrectFinding({ changes: { details: secret('Ông Thủ nhận thêm 2 triệu đồng.') } }))
      .expectAbout(suspect.personId);
    reported.when(ask.CorrectFinding({ changes })).expectAbout();
  });

  test('persons named after the report are linked to its dissents and to the appraisal of the draft', () => {
    const appraised = provinceLed.withFindings(as('reported')).upTo('drafted');
    const dissenting = happened(resultsReported, {
      document: paper('report', 4, on.appraised),
      dissents: [{ officerId: idOf('inspector'), text: 'Ông Thủ chỉ là người chuyển.' }],
      reportedBy: idOf('leader'),
      occurredOn: on.appraised,
    });
    const commented = happened(draftAppraised, {
      version: 1,
      result: 'agreed',
      comment: 'Cần nêu rõ vai trò của ông Thủ.',
      occurredOn: on.appraised,
      appraisedBy: idOf('appraiser'),
    });
    const late = { occurredOn: on.appraised };
    const wholeCase = [appraised.length, appraised.length + 1];
    const outcome = given([...appraised, dissenting, commented]);
    outcome
      .when(ask.CorrectFinding({ changes: { persons: [suspect] }, ...late }))
      .expectLinks({ revisions: [FIRST, ...wholeCase], personIds: [suspect.personId] });
    outcome
      .when(ask.ReviewFinding({ persons: [suspect], ...late }))
      .expectLinks({ revisions: [FIRST, ...wholeCase], personIds: [suspect.personId] });
    outcome
      .when(ask.ReportFinding({ persons: [suspect] }))
      .expectLinks({ revisions: wholeCase, personIds: [suspect.personId] });
    outcome.when(ask.ReportFinding()).expectLinks();
  });

  test('is refused when it changes a field and takes it away', () => {
    reported
      .when(
        ask.CorrectFinding({ changes: { place: 'Quầy 3', amountVnd: 1 }, remove: ['evidence', 'amountVnd', 'place'] }),
      )
      .expectRejection({ code: 'ChangedAndRemoved', fields: ['amountVnd', 'place'] });
  });

  test('is refused to another inspector', () => {
    reported
      .when(ask.CorrectFinding({}, { by: 'secondInspector' }))
      .expectRejection({ code: 'NotReporterOrLeader', findingId: 'F1' });
  });

  test('is refused when it changes nothing', () => {
    reported.when(ask.CorrectFinding({ changes: {}, remove: [] })).expectRejection({ code: 'NothingChanged' });
  });

  test('is refused for a place outside the inspected unit', () => {
    reported.when(ask.CorrectFinding({ changes: { unit: unitCodes.commune } })).expectRejection({
      code: 'UnitOutsideInspection',
      unit: unitCodes.commune,
      inspected: unitCodes.department,
    });
  });

  test('is refused for a place nobody knows', () => {
    reported
      .when(ask.CorrectFinding({ changes: { unit: '99.S99' } }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.S99', on: on.reviewed });
  });

  test('compares a new first day with the old last day', () => {
    reported
      .when(ask.CorrectFinding({ changes: { from: '2023-03-01' } }))
      .expectRejection({ code: 'PeriodReversed', from: '2023-03-01', to: '2023-02-28' });
  });

  test('is refused for a period that is not over', () => {
    reported
      .when(ask.CorrectFinding({ changes: { to: '2024-06-15' } }))
      .expectRejection({ code: 'DateInFuture', field: 'changes.to', date: '2024-06-15', today: TODAY });
  });

  test('does not touch topic and act: that is reclassifying', () => {
    const changes = { topic: 'land' } as object;
    expect(() => ask.CorrectFinding({ changes })).toThrow(/unrecognized_keys/);
  });
});

describe('reclassifying a finding', () => {
  const data = {
    findingId: 'F1',
    topic: 'procurement',
    actCode: '2.1.d',
    ground: 'Bản chất là thông thầu vì vụ lợi',
    occurredOn: on.reviewed,
  } as const;

  test('it becomes a corrupt act, and the one who says so is named', () => {
    reported
      .when(ask.ReclassifyFinding(data))
      .expectEvents(happened(findingReclassified, { ...data, reclassifiedBy: idOf('leader') }));
  });

  test('a corrupt act becomes another violation, and its act code is gone', () => {
    const before = provinceLed.withFindings(as('reported', bribe)).upTo('announced');
    const reclassified = happened(findingReclassified, {
      findingId: 'F1',
      topic: 'gifts',
      violationCode: '94.1.c',
      ground: 'Nhận quà không đúng quy định',
      reclassifiedBy: idOf('leader'),
      occurredOn: on.reviewed,
    });
    expect(given([...before, reclassified]).state?.findings).toMatchObject([
      { topic: 'gifts', actCode: undefined, violationCode: '94.1.c' },
    ]);
  });

  test('a returned finding that is reclassified is reported again, and can be reviewed', () => {
    const reclassified = happened(findingReclassified, { ...data, reclassifiedBy: idOf('inspector') });
    const after = given([...provinceLed.withFindings(as('returned')).upTo('announced'), reclassified]);
    expect(after.state?.findings).toMatchObject([{ findingId: 'F1', status: 'reported' }]);
    expect(after.when(ask.ReviewFinding({ persons: [suspect] })).decision.outcome).toBe('accepted');
  });

  test('is refused when it is that already', () => {
    reported.when(ask.ReclassifyFinding({ topic: 'budget-finance' })).expectRejection({ code: 'NothingChanged' });
  });

  test('is refused for act and violation at once', () => {
    reported
      .when(ask.ReclassifyFinding({ actCode: '2.1.d', violationCode: '94.1.d' }))
      .expectRejection({ code: 'ActAndViolation' });
  });

  test('is refused to another inspector', () => {
    reported
      .when(ask.ReclassifyFinding({}, { by: 'secondInspector' }))
      .expectRejection({ code: 'NotReporterOrLeader', findingId: 'F1' });
  });
});

describe('withdrawing a finding', () => {
  test('the reporter withdraws it, with a ground', () => {
    reported.when(ask.WithdrawFinding({ ground: 'Ghi nhầm đơn vị' })).expectEvents(
      happened(findingWithdrawn, {
        findingId: 'F1',
        ground: 'Ghi nhầm đơn vị',
        withdrawnBy: idOf('inspector'),
        occurredOn: on.reviewed,
      }),
    );
  });

  test('is possible for a returned one', () => {
    expect(returned.when(ask.WithdrawFinding()).decision.outcome).toBe('accepted');
  });

  test('is refused to another inspector', () => {
    reported
      .when(ask.WithdrawFinding({}, { by: 'secondInspector' }))
      .expectRejection({ code: 'NotReporterOrLeader', findingId: 'F1' });
  });
});

const changing = ['CorrectFinding', 'ReclassifyFinding', 'WithdrawFinding'] as const;

describe.each(changing)('%s', (type) => {
  test('is refused for a finding that does not exist', () => {
    reported.when(ask[type]({ findingId: 'F2' })).expectRejection({ code: 'FindingUnknown', findingId: 'F2' });
  });

  test.each(['upheld', 'rejected', 'withdrawn'] as const)('is refused for a finding that is %s', (status) => {
    given(provinceLed.withFindings(as(status)).upTo('announced'))
      .when(ask[type]())
      .expectRejection({ code: 'FindingSettled', findingId: 'F1' });
  });

  test('comes not before what was done with the finding last', () => {
    reported.when(ask[type]({ occurredOn: '2024-03-17' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-17',
      notBefore: on.found,
    });
  });

  test('comes not tomorrow', () => {
    reported
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
