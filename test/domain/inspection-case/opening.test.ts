import { describe, expect, test } from 'vitest';
import { caseOpened, caseSources, openCase } from '#domain/inspection-case/opening.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, system, unitCodes } from '#test/support/domain/huong-binh.ts';
import { given } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const law2022 = 'Luật Thanh tra 2022, Chương II';
const law2025 = 'Luật Thanh tra 2025, Chương II';
const corruptionLaw = 'Luật Phòng, chống tham nhũng, Điều 60, 61';
const AFTER_REFORM = '2025-09-10T02:00:00.000Z';

const nothing = given([]);

/** 2025-07-01: the commune stands under the province, district and its inspectorate are no more. */
const afterReform = (() => {
  const document = {
    kind: 'other',
    number: 1675,
    symbol: 'NQ-UBTVQH15',
    year: 2025,
    issuer: 'UBTVQH',
    signedOn: '2025-06-16',
  } as const;
  const end = {
    type: 'UnitAbolished',
    data: { successor: unitCodes.province, ground: 'Bỏ cấp huyện', from: '2025-07-01', document },
  } as const;
  return extend(huongBinh, {
    units: {
      [unitCodes.commune]: [{ type: 'UnitMoved', data: { parent: unitCodes.province, from: '2025-07-01', document } }],
      [unitCodes.district]: [end],
      [unitCodes.districtInspectorate]: [end],
    },
  });
})();

describe('opening a case', () => {
  test('the province opens an inspection of its department', () => {
    nothing.when(ask.OpenCase()).expectEvents(
      happened(caseOpened, {
        form: 'inspection',
        source: 'plan',
        unit: unitCodes.department,
        topics: ['budget-finance', 'procurement'],
        period: { from: '2022-01-01', to: '2023-12-31' },
        corruptionSigns: false,
        occurredOn: on.opened,
        body: unitCodes.provincialInspectorate,
        bodyLevel: 'provincial',
        competence: { ruleId: 'province-2022', article: law2022, verified: false },
        openedBy: idOf('leader'),
      }),
    );
  });

  test('the source may carry an opaque reference, and nothing else of the denouncer', () => {
    const outcome = nothing.when(ask.OpenCase({ source: 'complaint-or-denunciation', sourceReference: 'Sổ 12/2024' }));
    expect(outcome.decision).toMatchObject({
      events: [{ data: { source: 'complaint-or-denunciation', sourceReference: 'Sổ 12/2024' } }],
    });
  });

  test.each(caseSources.options)('may come from %s', (source) => {
    expect(nothing.when(ask.OpenCase({ source })).decision).toMatchObject({ events: [{ data: { source } }] });
  });

  test('claims no document number and links no person', () => {
    const outcome = nothing.when(ask.OpenCase());
    outcome.expectClaims();
    outcome.expectLinks();
  });

  test('may be recorded late, not early', () => {
    nothing.when(ask.OpenCase({ occurredOn: '2024-06-15' })).expectRejection({
      code: 'DateInFuture',
      field: 'occurredOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });

  test('today is the day in Vietnam, not in Greenwich', () => {
    const late = { now: '2024-06-14T17:30:00.000Z' };
    expect(nothing.when(ask.OpenCase({ occurredOn: '2024-06-15' }, late)).decision.outcome).toBe('accepted');
  });
});

describe('the unit', () => {
  test('must be known', () => {
    nothing
      .when(ask.OpenCase({ unit: '99.S99' }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.S99', on: on.opened, article: law2022, known: null });
  });

  test('must exist on that day: not before it was set up', () => {
    const asked = ask.OpenCase({ occurredOn: '2009-12-31' });
    nothing.when(asked).expectRejection({
      code: 'UnitUnknown',
      unit: unitCodes.department,
      on: '2009-12-31',
      known: { validFrom: '2010-01-01', endedFrom: null, successors: [] },
    });
  });

  test('must exist on that day: not after it was abolished', () => {
    const asked = ask.OpenCase({ unit: unitCodes.district, occurredOn: '2025-09-01' }, { now: AFTER_REFORM });
    nothing
      .with(afterReform)
      .when(asked)
      .expectRejection({
        code: 'UnitUnknown',
        unit: unitCodes.district,
        on: '2025-09-01',
        article: law2025,
        known: { validFrom: '2010-01-01', endedFrom: '2025-07-01', successors: [unitCodes.province] },
      });
  });

  test('may be a sub-unit far below', () => {
    const asked = ask.OpenCase({ unit: unitCodes.school }, { by: 'districtInspector' });
    expect(nothing.when(asked).decision).toMatchObject({
      events: [{ data: { unit: unitCodes.school, bodyLevel: 'district' } }],
    });
  });
});

describe('the territory', () => {
  test('of a district inspector ends at the district', () => {
    nothing
      .when(ask.OpenCase({ unit: unitCodes.otherCommune }, { by: 'districtInspector' }))
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.otherCommune });
  });

  test('is that of the role acted in: a role never granted reaches nothing', () => {
    nothing
      .when(ask.OpenCase({}, { by: actor('overseer', 'provincial-inspector') }))
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.department });
  });

  test('is gone while the officer is suspended', () => {
    const suspended = extend(huongBinh, {
      officers: {
        [idOf('leader')]: [{ type: 'OfficerSuspended', data: { ground: 'under-review', occurredOn: '2024-06-01' } }],
      },
    });
    nothing
      .with(suspended)
      .when(ask.OpenCase())
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.department });
  });

  test('is that of now, though the opening is dated before the role ended', () => {
    const { officerId, role } = people.leader;
    const revoked = extend(huongBinh, {
      officers: {
        [officerId]: [{ type: 'RoleRevoked', data: { role, from: '2020-01-01', occurredOn: '2024-05-01' } }],
      },
    });
    nothing
      .with(revoked)
      .when(ask.OpenCase())
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.department });
  });

  test('belongs to officers: a component of the system has none', () => {
    nothing
      .when(ask.OpenCase({}, { by: system }))
      .expectRejection({ code: 'OutsideTerritory', unit: unitCodes.department });
  });
});

describe('competence under the law of 2022', () => {
  test('Chương II Luật Thanh tra 2022: the district inspects its commune', () => {
    const asked = ask.OpenCase({ unit: unitCodes.commune }, { by: 'districtInspector' });
    expect(nothing.when(asked).decision).toMatchObject({
      events: [
        {
          data: {
            body: unitCodes.districtInspectorate,
            bodyLevel: 'district',
            competence: { ruleId: 'district-2022', article: law2022, verified: false },
          },
        },
      ],
    });
  });

  test('Chương II Luật Thanh tra 2022: a commune is the district’s, so the province is named the other body', () => {
    nothing.when(ask.OpenCase({ unit: unitCodes.commune })).expectRejection({
      code: 'NotCompetent',
      unit: unitCodes.commune,
      body: unitCodes.provincialInspectorate,
      competent: { kind: 'district-inspectorate', of: unitCodes.district },
      competentOf: 'UBND huyện An Lộc',
      ruleId: 'district-2022',
      article: law2022,
      verified: false,
      derivation: { on: on.opened, situation: 'ordinary', tier: 'under-district', ruleIds: ['district-2022'] },
    });
  });

  test('Chương II Luật Thanh tra 2022: the provincial committee is the Government Inspectorate’s', () => {
    nothing.when(ask.OpenCase({ unit: unitCodes.province })).expectRejection({
      code: 'NotCompetent',
      unit: unitCodes.province,
      body: unitCodes.provincialInspectorate,
      competent: { kind: 'government-inspectorate', of: null },
      competentOf: null,
      ruleId: 'government-2022',
      article: law2022,
      verified: false,
      derivation: { on: on.opened, situation: 'ordinary', tier: 'province', ruleIds: ['government-2022'] },
    });
  });

  test('Điều 60, 61 Luật PCTN: signs of corruption make it the province’s, not the district’s', () => {
    const asked = ask.OpenCase({ unit: unitCodes.commune, corruptionSigns: true }, { by: 'districtInspector' });
    nothing.when(asked).expectRejection({
      code: 'NotCompetent',
      unit: unitCodes.commune,
      body: unitCodes.districtInspectorate,
      competent: { kind: 'provincial-inspectorate', of: unitCodes.province },
      competentOf: 'Ủy ban nhân dân tỉnh Hương Bình',
      ruleId: 'corruption-signs-2019',
      article: corruptionLaw,
      verified: true,
      derivation: {
        on: on.opened,
        situation: 'corruption-signs',
        tier: 'under-district',
        ruleIds: ['corruption-signs-2019'],
      },
    });
  });

  test('Điều 60, 61 Luật PCTN: with signs of corruption the province inspects the commune itself', () => {
    const asked = ask.OpenCase({ unit: unitCodes.commune, corruptionSigns: true });
    expect(nothing.when(asked).decision).toMatchObject({
      events: [{ data: { bodyLevel: 'provincial', competence: { ruleId: 'corruption-signs-2019', verified: true } } }],
    });
  });

  test.each(['department-director', 'provincial-leader'] as const)(
    'Điều 61.1.a Luật PCTN: where a %s is suspected, it is the Government Inspectorate’s',
    (highestSuspect) => {
      nothing.when(ask.OpenCase({ corruptionSigns: true, highestSuspect })).expectRejection({
        code: 'NotCompetent',
        unit: unitCodes.department,
        body: unitCodes.provincialInspectorate,
        competent: { kind: 'government-inspectorate', of: null },
        competentOf: null,
        ruleId: 'director-suspected-2019',
        article: 'Luật Phòng, chống tham nhũng, Điều 61.1.a',
        verified: true,
        derivation: {
          on: on.opened,
          situation: 'director-suspected',
          tier: 'under-province',
          ruleIds: ['director-suspected-2019'],
        },
      });
    },
  );

  test('Điều 61 Luật PCTN: below a director it stays the province’s, and the post is on record', () => {
    const highestSuspect = 'department-deputy-director';
    expect(nothing.when(ask.OpenCase({ corruptionSigns: true, highestSuspect })).decision).toMatchObject({
      events: [{ data: { highestSuspect, competence: { ruleId: 'corruption-signs-2019' } } }],
    });
  });

  test('nobody inspects himself', () => {
    nothing.when(ask.OpenCase({ unit: unitCodes.provincialInspectorate })).expectRejection('NotCompetent');
  });
});

describe('competence by date', () => {
  test('no rule is known before 2023-07-01, and no other law’s answer is given', () => {
    nothing
      .when(ask.OpenCase({ occurredOn: '2023-06-30' }))
      .expectRejection({ code: 'CompetenceUnknown', unit: unitCodes.department, on: '2023-06-30' });
  });

  test('Chương II Luật Thanh tra 2025: from 2025-07-01 the province inspects the commune', () => {
    const asked = ask.OpenCase({ unit: unitCodes.commune, occurredOn: '2025-07-01' }, { now: AFTER_REFORM });
    const outcome = nothing.with(afterReform).when(asked);
    expect(outcome.decision).toMatchObject({
      events: [
        {
          data: { bodyLevel: 'provincial', competence: { ruleId: 'province-2025', article: law2025, verified: false } },
        },
      ],
    });
  });

  test('an opening dated 2025-06-30 is judged by the law and the units of that day', () => {
    const asked = ask.OpenCase({ unit: unitCodes.commune, occurredOn: '2025-06-30' }, { now: AFTER_REFORM });
    nothing
      .with(afterReform)
      .when(asked)
      .expectRejection({
        code: 'NotCompetent',
        unit: unitCodes.commune,
        body: unitCodes.provincialInspectorate,
        competent: { kind: 'district-inspectorate', of: unitCodes.district },
        competentOf: 'UBND huyện An Lộc',
        ruleId: 'district-2022',
        article: law2022,
        verified: false,
        derivation: { on: '2025-06-30', situation: 'ordinary', tier: 'under-district', ruleIds: ['district-2022'] },
      });
  });

  test('Chương II Luật Thanh tra 2025: the department inspectorate has gone', () => {
    const asked = ask.OpenCase({ unit: unitCodes.hospital, occurredOn: '2025-08-01' }, { now: AFTER_REFORM });
    expect(nothing.with(afterReform).when(asked).decision).toMatchObject({
      events: [{ data: { bodyLevel: 'provincial', competence: { ruleId: 'province-2025' } } }],
    });
  });
});

describe('what the command’s own schema refuses', () => {
  test.each([
    ['a topic named twice', { topics: ['land' as const, 'land' as const] }],
    ['no topic at all', { topics: [] }],
    ['a period that ends before it begins', { period: { from: '2023-12-31', to: '2022-01-01' } }],
    ['a date that does not exist', { occurredOn: '2024-02-30' }],
  ])('%s', (_, changes) => {
    expect(() => ask.OpenCase(changes)).toThrow();
  });

  test('a field it does not know', () => {
    const read = openCase.data.safeParse({ ...ask.OpenCase().data, denouncer: 'Nguyễn Văn A' });
    expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['denouncer'] }]);
  });
});
