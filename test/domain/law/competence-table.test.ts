import { describe, expect, test } from 'vitest';
import { competenceArticleOn, competentBodies } from '#domain/law/competence.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { reformed } from '#test/support/domain/reform.ts';

/*
 * Golden: who may inspect whom, on the days around which the law changed. Each row is a unit of another tier in one
 * situation; what follows is the article, whether it was read, and all who may, first the competent body.
 */

const law2022 = 'Luật Thanh tra 2022, Chương II';
const law2025 = 'Luật Thanh tra 2025, Chương II';
const art60 = 'Luật Phòng, chống tham nhũng, Điều 60, 61';
const art61 = 'Luật Phòng, chống tham nhũng, Điều 61';
const art61a = 'Luật Phòng, chống tham nhũng, Điều 61.1.a';
const NONE = 'chưa có quy tắc';

const G = 'government-inspectorate null';
const P = `provincial-inspectorate ${c.province}`;
const D = `district-inspectorate ${c.district}`;
const S = `department-inspectorate ${c.department}`;

const ordinary = { corruptionSigns: false } as const;
const signs = { corruptionSigns: true } as const;
const deputy = { corruptionSigns: true, highestSuspect: 'department-deputy-director' } as const;
const director = { corruptionSigns: true, highestSuspect: 'department-director' } as const;
const situations = { ordinary, signs, deputy, director } as const;

const OLD = '2025-06-30';
const NEW = '2025-07-01';
const EVE = '2026-06-30';
const AMENDED = '2026-07-01';

type Row = readonly [
  unit: keyof typeof c,
  situation: keyof typeof situations,
  on: string,
  article: string,
  mark: 'verified' | 'unverified' | '',
  ...bodies: string[],
];

const rows: readonly Row[] = [
  // No rule is known before the law of 2022; the anti-corruption law is older.
  ['commune', 'ordinary', '2023-06-30', NONE, ''],
  ['commune', 'signs', '2023-06-30', art60, 'verified', P],
  ['commune', 'signs', '2019-06-30', NONE, ''],
  ['commune', 'ordinary', '2023-07-01', law2022, 'unverified', D],

  // The last day of the law of 2022: three tiers.
  ['province', 'ordinary', OLD, law2022, 'unverified', G],
  ['provincialInspectorate', 'ordinary', OLD, law2022, 'unverified', G],
  ['department', 'ordinary', OLD, law2022, 'unverified', P],
  ['district', 'ordinary', OLD, law2022, 'unverified', P],
  ['districtInspectorate', 'ordinary', OLD, law2022, 'unverified', P],
  ['departmentInspectorate', 'ordinary', OLD, law2022, 'unverified', P],
  ['hospital', 'ordinary', OLD, law2022, 'unverified', S, P],
  ['division', 'ordinary', OLD, law2022, 'unverified', D],
  ['commune', 'ordinary', OLD, law2022, 'unverified', D],
  ['school', 'ordinary', OLD, law2022, 'unverified', D],

  // The first day of the law of 2025: the province, and nobody else below it. The districts are no more.
  ['province', 'ordinary', NEW, law2025, 'unverified', G],
  ['provincialInspectorate', 'ordinary', NEW, law2025, 'unverified', G],
  ['department', 'ordinary', NEW, law2025, 'unverified', P],
  ['hospital', 'ordinary', NEW, law2025, 'unverified', P],
  ['commune', 'ordinary', NEW, law2025, 'unverified', P],
  ['school', 'ordinary', NEW, law2025, 'unverified', P],
  ['commune', 'ordinary', AMENDED, law2025, 'unverified', P],
  ['department', 'ordinary', AMENDED, law2025, 'unverified', P],
  ['hospital', 'ordinary', AMENDED, law2025, 'unverified', P],
  ['province', 'ordinary', AMENDED, law2025, 'unverified', G],

  // Signs of corruption: the province for all below it, whatever the law of inspection says.
  ...(['department', 'hospital', 'commune', 'school'] as const).flatMap((unit): Row[] => [
    [unit, 'signs', OLD, art60, 'verified', P],
    [unit, 'signs', NEW, art60, 'verified', P],
    [unit, 'signs', EVE, art60, 'verified', P],
    // The amending law was not read.
    [unit, 'signs', AMENDED, art60, 'unverified', P],
    [unit, 'deputy', NEW, art60, 'verified', P],
  ]),
  ...(['district', 'districtInspectorate', 'division'] as const).map(
    (unit): Row => [unit, 'signs', OLD, art60, 'verified', P],
  ),
  ['province', 'signs', OLD, art61, 'unverified', G],
  ['province', 'signs', NEW, art61, 'unverified', G],
  ['province', 'signs', AMENDED, art61, 'unverified', G],

  // A department director or higher under suspicion: the Government Inspectorate, wherever the unit stands.
  ...(['province', 'department', 'hospital', 'commune', 'school'] as const).flatMap((unit): Row[] => [
    [unit, 'director', OLD, art61a, 'verified', G],
    [unit, 'director', NEW, art61a, 'verified', G],
    [unit, 'director', EVE, art61a, 'verified', G],
    [unit, 'director', AMENDED, art61a, 'unverified', G],
  ]),
  ['division', 'director', OLD, art61a, 'verified', G],

  // Not of the province's administration.
  ['peoplesCouncil', 'ordinary', OLD, NONE, ''],
  ['peoplesCouncil', 'signs', NEW, NONE, ''],
];

describe('who may inspect whom', () => {
  test.each(rows.map((row) => [row[3], row[0], row[1], row[2], row] as const))(
    '%s: %s, %s, on %s',
    (_article, _unit, _situation, _on, [unit, situation, on, article, mark, ...bodies]) => {
      const found = competentBodies({ units: reformed.units, unit: c[unit], on, ...situations[situation] });
      expect(found.bodies.map(({ body }) => `${body.kind} ${body.of}`)).toEqual(bodies);
      expect(found.bodies[0]?.rule.article ?? NONE).toBe(article);
      for (const { rule } of found.bodies) {
        expect([rule.article, rule.verified ? 'verified' : 'unverified']).toEqual([article, mark]);
        expect(rule.effectiveFrom <= on && (rule.effectiveTo === null || on <= rule.effectiveTo)).toBe(true);
      }
      expect(found.derivation).toMatchObject({ on, ruleIds: found.bodies.map(({ rule }) => rule.id) });
    },
  );

  test('every tier stands in the table, in every situation, before and after each change of the law', () => {
    const asked = new Set<string>();
    for (const [unit, situation, on] of rows) {
      const { derivation } = competentBodies({ units: reformed.units, unit: c[unit], on, ...situations[situation] });
      if (derivation.tier !== undefined) asked.add(`${derivation.tier} ${derivation.situation} ${on}`);
    }
    const missing = ['province', 'under-province', 'under-department', 'under-district'].flatMap((tier) =>
      ['ordinary', 'corruption-signs', 'director-suspected'].flatMap((situation) =>
        // Nothing is below a district any more.
        (tier === 'under-district' ? [OLD] : [OLD, NEW, AMENDED])
          .map((on) => `${tier} ${situation} ${on}`)
          .filter((row) => !asked.has(row)),
      ),
    );
    expect(missing).toEqual([]);
  });
});

test('the law by which a unit is to be inspected on a day', () => {
  expect(['2023-06-30', '2023-07-01', OLD, NEW].map(competenceArticleOn)).toEqual([
    undefined,
    law2022,
    law2022,
    law2025,
  ]);
});
