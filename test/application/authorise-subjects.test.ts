import { describe, expect, test } from 'vitest';
import { authorise } from '#application/authorise.ts';
import type { SubjectTarget } from '#application/target.ts';
import { isWithin } from '#application/territory.ts';
import { caseOf, may, SUBJECT_ID, subjectActions, subjectOf, TODAY } from '#test/support/application/rights.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

describe('the territory of what came of a case', () => {
  const { commune, secondCommune, otherCommune, otherDistrict } = unitCodes;
  const revealOf = { matter: 'reveal-matter-fields', accountability: 'reveal-accountability-fields' } as const;
  const kinds = ['matter', 'accountability'] as const;

  test.each(subjectActions)('%s is hidden elsewhere exactly as if there were nothing', (action, kind) => {
    const answers = [subjectOf(kind, otherCommune), undefined].map((target) =>
      authorise(huongBinh, actor('districtInspector'), action, target, TODAY),
    );
    expect(answers).toEqual([{ outcome: 'hidden' }, { outcome: 'hidden' }]);
  });

  test.each(kinds)('a %s is opened in the territory, or by the team of its case wherever that is', (kind) => {
    const open = (key: PersonKey, target: SubjectTarget) => may(key, revealOf[kind], target);
    const team = [people.districtInspector.officerId];
    expect(open('inspector', subjectOf(kind, otherCommune))).toBe('allowed');
    expect(open('districtInspector', subjectOf(kind, commune))).toBe('allowed');
    expect(open('districtInspector', subjectOf(kind, otherCommune, { team }))).toBe('allowed');
    expect(open('secondDistrictInspector', subjectOf(kind, otherCommune, { team }))).toBe('hidden');
    expect(open('appraiser', subjectOf(kind, commune))).toBe('ActionNotAllowed');
  });

  test.each(kinds)('an overseer reads a %s when its case is public, and opens nothing', (kind) => {
    const target = (isPublished: boolean) => subjectOf(kind, commune, { isPublished });
    const read = kind === 'matter' ? 'read-matter' : 'read-accountability';
    expect(may('overseer', read, target(false))).toBe('NotPublished');
    expect(may('overseer', read, target(true))).toBe('allowed');
    for (const isPublished of [false, true]) {
      expect(may('overseer', revealOf[kind], target(isPublished))).toBe('ActionNotAllowed');
    }
  });

  test('a rule for one thing is none for another', () => {
    expect(may('inspector', 'reveal-matter-fields', subjectOf('accountability', commune))).toBe('ActionNotAllowed');
    expect(may('inspector', 'reveal-accountability-fields', caseOf(commune))).toBe('ActionNotAllowed');
    expect(may('inspector', 'reveal-case-fields', subjectOf('matter', commune))).toBe('ActionNotAllowed');
  });

  test.each([
    ['matter', 'matter'],
    ['accountability', 'action'],
  ] as const)(
    'a %s that a split gave away by name is seen by its owner, not one of another kind with its id',
    (kind, subject) => {
      const world = extend(huongBinh, {
        units: {
          [commune]: [
            {
              type: 'UnitSplit',
              data: {
                into: [secondCommune, otherCommune],
                defaultOwner: secondCommune,
                owners: [{ subject, id: SUBJECT_ID, owner: otherCommune }],
                from: '2024-06-01',
                document: paper({ signedOn: '2024-05-01' }),
              },
            },
          ],
        },
      });
      const open = (key: PersonKey, target: SubjectTarget) => may(key, revealOf[target.kind], target, { world });
      const [other = kind] = kinds.filter((each) => each !== kind);
      expect(open('districtInspector', subjectOf(kind, commune))).toBe('hidden');
      expect(open('otherDistrictInspector', subjectOf(kind, commune))).toBe('allowed');
      expect(open('districtInspector', subjectOf(other, commune))).toBe('allowed');
      expect(open('districtInspector', subjectOf(kind, commune, { id: 'another' }))).toBe('allowed');
      expect(isWithin([otherDistrict], { unit: commune, subject, id: SUBJECT_ID }, world.units, TODAY)).toBe(true);
    },
  );
});
