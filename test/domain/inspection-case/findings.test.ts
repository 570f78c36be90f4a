import { describe, expect, test } from 'vitest';
import {
  findingCorrected,
  findingReclassified,
  findingReported,
  findingWithdrawn,
} from '#domain/inspection-case/findings.ts';
import { happened, hash, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { as, bribe, suspect, witness } from '#test/support/domain/finding-story.ts';
import { huongBinh, unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const announced = given(provinceLed.upTo('announced'));
const reported = given(provinceLed.withFindings(as('reported')).upTo('announced'));
const returned = given(provinceLed.withFindings(as('returned')).upTo('announced'));
/** Where the finding's events stand in the case's stream. */
const FIRST = provinceLed.upTo('announced').length;

const bare = {
  topic: 'budget-finance',
  summary: 'Chi tiếp khách vượt định mức',
  unit: unitCodes.department,
  from: '2023-02-01',
  to: '2023-02-28',
} as const;

describe('reporting a finding', () => {
  test('what, where and when are enough', () => {
    const outcome = announced.when(ask.ReportFinding(bare));
    outcome.expectEvents(
      happened(findingReported, { findingId: 'F1', ...bare, reportedBy: idOf('inspector'), occurredOn: on.found }),
    );
    outcome.expectClaims();
    outcome.expectLinks();
  });

  test('all that is known already may come with it', () => {
    const whole = {
      topic: 'administrative-procedure',
      actCode: '2.1.b',
      summary: 'Nhận tiền khi giải quyết hồ sơ đất đai',
      details: 'Ông Thủ nhận 5 triệu đồng tại quầy số 3.',
      unit: unitCodes.hospital,
      place: 'Bộ phận một cửa',
      from: '2023-03-01',
      to: '2023-03-01',
      amountVnd: 5_000_000,
      landM2: 120.5,
      persons: [suspect, witness],
      responsiblePost: 'Trưởng bộ phận một cửa',
      legalBasis: ['Điều 2.1.b Luật PCTN 2018'],
      evidence: [hash('e')],
    } as const;
    announced
      .when(
        ask.ReportFinding({
          ...whole,
          persons: [suspect, witness],
          legalBasis: [...whole.legalBasis],
          evidence: [hash('e')],
        }),
      )
      .expectEvents(
        happened(findingReported, {
          findingId: 'F1',
          ...whole,
          persons: [suspect, witness],
          legalBasis: [...whole.legalBasis],
          evidence: [hash('e')],
          reportedBy: idOf('inspector'),
          occurredOn: on.found,
        }),
      );
  });

  test('findings are numbered in the order of reporting, the withdrawn ones too', () => {
    const two = given(provinceLed.withFindings(as('withdrawn'), as('reported')).upTo('announced'));
    expect(two.when(ask.ReportFinding()).decision).toMatchObject({ events: [{ data: { findingId: 'F3' } }] });
  });

  test.each(['fieldwork-ended', 'reported', 'drafted'] as const)(
    'is possible in stage %s, up to the conclusion',
    (stage) => {
      expect(given(provinceLed.upTo(stage)).when(ask.ReportFinding()).decision.outcome).toBe('accepted');
    },
  );

  test('a district inspector reports in a district-led case, also of a unit below', () => {
    const asked = ask.ReportFinding({ unit: unitCodes.school }, { by: 'secondDistrictInspector' });
    expect(given(districtLed.upTo('announced')).when(asked).decision).toMatchObject({
      events: [{ data: { unit: unitCodes.school, reportedBy: idOf('secondDistrictInspector') } }],
    });
  });

  test('is a corrupt act (Điều 2) or another violation (Điều 94), never both', () => {
    announced
      .when(ask.ReportFinding({ actCode: '2.1.a', violationCode: '94.1.a' }))
      .expectRejection({ code: 'ActAndViolation' });
  });

  test('lies in the inspected unit or below it', () => {
    announced.when(ask.ReportFinding({ unit: unitCodes.commune })).expectRejection({
      code: 'UnitOutsideInspection',
      unit: unitCodes.commune,
      inspected: unitCodes.department,
    });
  });

  test('lies in a unit that is known', () => {
    announced
      .when(ask.ReportFinding({ unit: '99.S99' }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.S99', on: on.found });
  });

  test('lies in a unit that existed on that day', () => {
    const abolished = extend(huongBinh, {
      units: {
        [unitCodes.hospital]: [
          {
            type: 'UnitAbolished',
            data: {
              successor: unitCodes.department,
              ground: 'Sắp xếp lại',
              from: on.found,
              document: {
                kind: 'decision',
                number: 1,
                symbol: 'QĐ-UBND',
                year: 2024,
                issuer: '99',
                signedOn: '2024-01-02',
              },
            },
          },
        ],
      },
    });
    announced
      .with(abolished)
      .when(ask.ReportFinding({ unit: unitCodes.hospital }))
      .expectRejection({ code: 'UnitUnknown', unit: unitCodes.hospital, on: on.found });
  });

  test('has a period that does not run backwards', () => {
    announced
      .when(ask.ReportFinding({ from: '2023-03-01', to: '2023-02-28' }))
      .expectRejection({ code: 'PeriodReversed', from: '2023-03-01', to: '2023-02-28' });
  });

  test('has a period that is over', () => {
    announced
      .when(ask.ReportFinding({ to: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'to', date: '2024-06-15', today: TODAY });
  });

  test('was not found tomorrow', () => {
    announced
      .when(ask.ReportFinding({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });

  test('was not found before fieldwork began', () => {
    announced.when(ask.ReportFinding({ occurredOn: '2024-03-10' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-10',
      notBefore: on.announced,
    });
  });
});

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
