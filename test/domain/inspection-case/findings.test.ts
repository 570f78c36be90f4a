import { describe, expect, test } from 'vitest';
import { findingReported } from '#domain/inspection-case/findings.ts';
import { happened, hash, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { as, suspect, witness } from '#test/support/domain/finding-story.ts';
import { huongBinh, unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const announced = given(provinceLed.upTo('announced'));

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
