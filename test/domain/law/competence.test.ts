import { describe, expect, test } from 'vitest';
import { competenceArticleOn, competenceOf, competentBody, isCompetent, unitOfBody } from '#domain/law/competence.ts';
import { competenceRules } from '#domain/law/competence-rules.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, registered, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

const c = unitCodes;
const { units } = huongBinh;
const IN_2024 = '2024-10-27';

const bodyFor = (unit: string, on = IN_2024, corruptionSigns = false) => {
  const answer = competentBody({ units, unit, on, corruptionSigns });
  return answer.outcome === 'found' ? answer.body : answer.outcome;
};

describe('law of 2022: three tiers', () => {
  test.each([
    [c.department, { kind: 'provincial-inspectorate', of: c.province }],
    [c.district, { kind: 'provincial-inspectorate', of: c.province }],
    [c.districtInspectorate, { kind: 'provincial-inspectorate', of: c.province }],
    [c.departmentInspectorate, { kind: 'provincial-inspectorate', of: c.province }],
    [c.division, { kind: 'district-inspectorate', of: c.district }],
    [c.commune, { kind: 'district-inspectorate', of: c.district }],
    [c.school, { kind: 'district-inspectorate', of: c.district }],
    [c.otherCommune, { kind: 'district-inspectorate', of: c.otherDistrict }],
    [c.hospital, { kind: 'department-inspectorate', of: c.department }],
    [c.province, { kind: 'government-inspectorate', of: null }],
    [c.provincialInspectorate, { kind: 'government-inspectorate', of: null }],
  ])('%s is inspected by %o', (unit, body) => {
    expect(bodyFor(unit)).toEqual(body);
  });

  test('who may is level, rule and article; who may not is told who may', () => {
    const district = { units, unit: c.commune, on: IN_2024, corruptionSigns: false } as const;
    expect(competenceOf({ ...district, body: c.districtInspectorate })).toMatchObject({
      outcome: 'competent',
      level: 'district',
      ruleId: 'district-2022',
      verified: false,
      derivation: { on: IN_2024, situation: 'ordinary', tier: 'under-district', ruleIds: ['district-2022'] },
    });
    for (const body of [c.provincialInspectorate, c.otherDistrictInspectorate, c.commune, '99.999']) {
      expect(competenceOf({ ...district, body })).toMatchObject({
        outcome: 'not-competent',
        competent: { kind: 'district-inspectorate', of: c.district },
        ruleId: 'district-2022',
      });
    }
  });

  test('a unit of a department belongs to two bodies', () => {
    const hospital = { units, unit: c.hospital, on: IN_2024, corruptionSigns: false } as const;
    expect(competenceOf({ ...hospital, body: c.departmentInspectorate })).toMatchObject({ level: 'department' });
    expect(competenceOf({ ...hospital, body: c.provincialInspectorate })).toMatchObject({
      level: 'provincial',
      ruleId: 'province-2022',
    });
    expect(isCompetent({ ...hospital, body: c.districtInspectorate })).toBe(false);
  });

  test('an inspectorate that is no more inspects nothing', () => {
    const world = extend(huongBinh, {
      units: {
        [c.districtInspectorate]: [
          { type: 'UnitMerged', data: { into: c.provincialInspectorate, from: IN_2024, document: paper() } },
        ],
      },
    });
    const asked = { units: world.units, unit: c.commune, body: c.districtInspectorate, corruptionSigns: false };
    expect(isCompetent({ ...asked, on: '2024-10-26' })).toBe(true);
    expect(isCompetent({ ...asked, on: IN_2024 })).toBe(false);
  });
});

describe('signs of corruption', () => {
  test('a district hands its matters to the province', () => {
    expect(bodyFor(c.commune, IN_2024, true)).toEqual({ kind: 'provincial-inspectorate', of: c.province });
    const asked = { units, unit: c.commune, on: IN_2024, corruptionSigns: true } as const;
    expect(isCompetent({ ...asked, body: c.districtInspectorate })).toBe(false);
    expect(competenceOf({ ...asked, body: c.provincialInspectorate })).toMatchObject({
      outcome: 'competent',
      article: 'Luật Phòng, chống tham nhũng, Điều 60, 61',
      verified: true,
    });
  });

  test('a director or higher under suspicion: the Government Inspectorate', () => {
    const asked = { units, unit: c.department, on: IN_2024, corruptionSigns: true } as const;
    const level = (highestSuspect: 'department-director' | 'department-deputy-director') =>
      competenceOf({ ...asked, highestSuspect, body: c.provincialInspectorate });
    expect(level('department-deputy-director')).toMatchObject({ outcome: 'competent' });
    expect(level('department-director')).toMatchObject({
      outcome: 'not-competent',
      competent: { kind: 'government-inspectorate', of: null },
      article: 'Luật Phòng, chống tham nhũng, Điều 61.1.a',
    });
  });

  test('without signs of corruption a director changes nothing', () => {
    expect(
      isCompetent({
        units,
        unit: c.department,
        on: IN_2024,
        corruptionSigns: false,
        highestSuspect: 'department-director',
        body: c.provincialInspectorate,
      }),
    ).toBe(true);
  });

  test('the province does not inspect its own committee', () => {
    expect(bodyFor(c.province, IN_2024, true)).toEqual({ kind: 'government-inspectorate', of: null });
  });

  test('from 1 July 2026 the rule is unverified', () => {
    const verified = (on: string) => {
      const answer = competentBody({ units, unit: c.commune, on, corruptionSigns: true });
      return answer.outcome === 'found' && answer.verified;
    };
    expect(verified('2026-06-30')).toBe(true);
    expect(verified('2026-07-01')).toBe(false);
  });
});

describe('law of 2025: the province alone', () => {
  test.each([c.department, c.hospital, c.district, c.commune, c.school])('%s', (unit) => {
    expect(bodyFor(unit, '2025-06-30')).not.toEqual('no-rule');
    expect(bodyFor(unit, '2025-07-01')).toEqual({ kind: 'provincial-inspectorate', of: c.province });
  });

  test('who stands under the province too, but is no inspectorate, is not competent', () => {
    const asked = { units, unit: c.commune, on: '2025-07-01', corruptionSigns: false } as const;
    expect(isCompetent({ ...asked, body: c.provincialInspectorate })).toBe(true);
    for (const body of [c.department, c.district]) expect(isCompetent({ ...asked, body })).toBe(false);
  });

  test('the unit that a competent body is, on days on which it is there', () => {
    const body = { kind: 'district-inspectorate', of: c.district } as const;
    const world = extend(huongBinh, {
      units: {
        [c.districtInspectorate]: [
          { type: 'UnitMerged', data: { into: c.provincialInspectorate, from: '2025-07-01', document: paper() } },
        ],
      },
    });
    expect(unitOfBody(world.units, body, '2025-06-30')?.code).toBe(c.districtInspectorate);
    expect(unitOfBody(world.units, body, '2025-07-01')).toBeUndefined();
    expect(unitOfBody(world.units, { kind: 'government-inspectorate', of: null }, '2025-07-01')).toBeUndefined();
  });

  test('the inspection law of a day', () => {
    expect(competenceArticleOn('2023-06-30')).toBeUndefined();
    expect(competenceArticleOn('2023-07-01')).toBe('Luật Thanh tra 2022, Chương II');
    expect(competenceArticleOn('2025-06-30')).toBe('Luật Thanh tra 2022, Chương II');
    expect(competenceArticleOn('2025-07-01')).toBe('Luật Thanh tra 2025, Chương II');
  });

  test('the district inspectorate is competent on the last day of its law only', () => {
    const asked = { units, unit: c.commune, body: c.districtInspectorate, corruptionSigns: false };
    expect(isCompetent({ ...asked, on: '2025-06-30' })).toBe(true);
    expect(isCompetent({ ...asked, on: '2025-07-01' })).toBe(false);
  });
});

describe('where no rule is known', () => {
  test('before the law of 2022', () => {
    expect(bodyFor(c.commune, '2023-06-30')).toBe('no-rule');
    expect(bodyFor(c.commune, '2023-07-01')).not.toBe('no-rule');
    expect(
      competenceOf({ units, unit: c.commune, on: '2023-06-30', corruptionSigns: false, body: c.districtInspectorate }),
    ).toEqual({
      outcome: 'no-rule',
      derivation: { on: '2023-06-30', situation: 'ordinary', tier: 'under-district', ruleIds: [] },
    });
  });

  test('outside the province’s administration', () => {
    expect(bodyFor(c.peoplesCouncil)).toBe('no-rule');
    expect(bodyFor('99.999')).toBe('no-rule');
  });

  test('nobody inspects himself', () => {
    const alone = extend(huongBinh, {
      units: { '99.S02': [registered('99.S02', 'provincial-department', c.province, 'Sở')] },
    });
    for (const body of [c.provincialInspectorate, c.districtInspectorate, c.departmentInspectorate]) {
      expect(isCompetent({ units: alone.units, unit: body, body, on: IN_2024, corruptionSigns: true })).toBe(false);
    }
  });
});

describe('the rules as data', () => {
  test('ids are unique and days are in order', () => {
    expect(new Set(competenceRules.map(({ id }) => id)).size).toBe(competenceRules.length);
    for (const { effectiveFrom, effectiveTo } of competenceRules) {
      expect(effectiveTo === null || effectiveFrom < effectiveTo).toBe(true);
    }
  });

  test('no two laws speak for one body, tier and situation on one day', () => {
    for (const one of competenceRules) {
      for (const other of competenceRules) {
        if (one === other || one.situation !== other.situation || one.body !== other.body) continue;
        if (!one.tiers.some((tier) => other.tiers.includes(tier))) continue;
        const apart =
          (one.effectiveTo !== null && one.effectiveTo < other.effectiveFrom) ||
          (other.effectiveTo !== null && other.effectiveTo < one.effectiveFrom);
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });
});
