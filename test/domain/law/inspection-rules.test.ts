import { expect, it } from 'vitest';
import { ruleOn } from '#domain/law/inspection-rules.ts';

it.each([
  ['leaderRank', 'leader-rank-provincial-2023'],
  ['appraisal', 'appraisal-provincial-2022'],
  ['publication', 'publication-2023'],
  ['headResponsibility', 'head-responsibility-grade-2022'],
] as const)('%s: a rule of the law of 2022, on its first and on its last day, and on none outside', (name, id) => {
  expect(ruleOn(name, '2023-06-30')).toBeUndefined();
  expect(ruleOn(name, '2023-07-01')?.id).toBe(id);
  expect(ruleOn(name, '2025-06-30')?.id).toBe(id);
  expect(ruleOn(name, '2025-07-01')).toBeUndefined();
});

it('signs of crime go to the investigation body under every inspection law since the anti-corruption law of 2018', () => {
  expect(ruleOn('transfer', '2019-06-30')).toBeUndefined();
  for (const day of ['2019-07-01', '2023-06-30', '2025-07-01', '2026-07-01']) {
    expect(ruleOn('transfer', day)?.id).toBe('transfer-crime-signs-2018');
  }
});
