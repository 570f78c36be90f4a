import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actions } from '#application/actions.ts';
import { authorise } from '#application/authorise.ts';
import { caseVisibility } from '#application/case-visibility.ts';
import type { CaseTarget } from '#application/target.ts';
import { isWithin } from '#application/territory.ts';
import type { Facts } from '#domain/facts.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { officer } from '#test/support/application/officer.ts';
import { CASE_ID, caseActions, caseOf, may, TODAY } from '#test/support/application/rights.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

describe('territory', () => {
  const sees = (key: PersonKey, target: CaseTarget | undefined, world?: Facts, today?: string) =>
    may(key, 'read-case', target, { ...(world ? { world } : {}), ...(today ? { today } : {}) });

  test('the province sees all, a district what lies in it, and the rest does not exist', () => {
    const { commune, school, division, otherCommune, department } = unitCodes;
    const units = [commune, school, division, otherCommune, department];
    expect(units.map((unit) => sees('inspector', caseOf(unit)))).toEqual(Array(5).fill('allowed'));
    expect(units.map((unit) => sees('districtInspector', caseOf(unit)))).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'hidden',
      'hidden',
    ]);
  });

  test('what is hidden and what does not exist get the same answer, whatever is tried', () => {
    for (const action of caseActions) {
      const answers = [caseOf(unitCodes.otherCommune), undefined].map((target) =>
        authorise(huongBinh, actor('districtInspector'), action, target, TODAY),
      );
      expect(answers[0], action).toEqual(answers[1]);
      expect(answers[0], action).toEqual({ outcome: 'hidden' });
    }
  });

  test('who is in the team sees the case wherever it is', () => {
    const team = [people.districtInspector.officerId];
    expect(sees('districtInspector', caseOf(unitCodes.otherCommune, { team }))).toBe('allowed');
    expect(sees('secondDistrictInspector', caseOf(unitCodes.otherCommune, { team }))).toBe('hidden');
  });

  test('a district inspector reviews only where he leads', () => {
    const review = (leader: string | undefined) =>
      may('districtInspector', 'review-finding', caseOf(unitCodes.commune, { leader }));
    expect(review(undefined)).toBe('ActionNotAllowed');
    expect(review(people.secondDistrictInspector.officerId)).toBe('ActionNotAllowed');
    expect(review(people.districtInspector.officerId)).toBe('allowed');
    expect(may('inspector', 'review-finding', caseOf(unitCodes.commune))).toBe('allowed');
  });

  test('when the body that leads a case is no more, its successor’s head signs and its own no longer does', () => {
    const { districtInspectorate, otherDistrictInspectorate } = unitCodes;
    const mergedOn = '2024-06-10';
    const world = extend(huongBinh, {
      units: {
        [otherDistrictInspectorate]: [
          { type: 'UnitMerged', data: { into: districtInspectorate, from: mergedOn, document: paper() } },
        ],
      },
    });
    const target = caseOf(unitCodes.commune, { body: otherDistrictInspectorate });
    const signs = (today: string) => may('districtHead', 'issue-conclusion', target, { world, today });
    expect([signs('2024-06-09'), signs(mergedOn)]).toEqual(['ActionNotAllowed', 'allowed']);

    const gone = extend(huongBinh, {
      units: {
        [districtInspectorate]: [
          { type: 'UnitMerged', data: { into: otherDistrictInspectorate, from: mergedOn, document: paper() } },
        ],
      },
    });
    const own = caseOf(unitCodes.commune, { body: districtInspectorate });
    const signsOwn = (today: string) => may('districtHead', 'issue-conclusion', own, { world: gone, today });
    expect([signsOwn('2024-06-09'), signsOwn(mergedOn)]).toEqual(['allowed', 'ActionNotAllowed']);
    expect(may('head', 'issue-conclusion', own, { world: gone, today: mergedOn })).toBe('allowed');
  });

  test('an inspectorate of the province that is no more signs for nobody', () => {
    const { provincialInspectorate, districtInspectorate } = unitCodes;
    const world = extend(huongBinh, {
      units: {
        [provincialInspectorate]: [
          { type: 'UnitMerged', data: { into: districtInspectorate, from: '2024-06-10', document: paper() } },
        ],
      },
    });
    const target = caseOf(unitCodes.commune, { body: districtInspectorate });
    expect(may('head', 'issue-conclusion', target, { world, today: '2024-06-09' })).toBe('allowed');
    expect(may('head', 'issue-conclusion', target, { world, today: '2024-06-10' })).toBe('ActionNotAllowed');
  });

  test('for the body that leads a case its own head signs, or the province, nobody who merely sees it', () => {
    const forLeadingBody = caseActions.filter((action) => actions[action].forBody === 'leading');
    const signs = (key: PersonKey, unit: string, changes: Partial<CaseTarget>) =>
      new Set(
        forLeadingBody
          .filter((action) => actions[action].roles.includes(people[key].role))
          .map((action) => may(key, action, caseOf(unit, changes))),
      );
    const { provincialInspectorate: province, districtInspectorate: district } = unitCodes;
    const { otherDistrictInspectorate: otherDistrict } = unitCodes;
    expect(signs('districtHead', unitCodes.commune, { body: district })).toEqual(new Set(['allowed']));
    expect(signs('districtHead', unitCodes.commune, { body: province }), 'his territory').toEqual(
      new Set(['ActionNotAllowed']),
    );
    const team = [people.districtHead.officerId];
    expect(signs('districtHead', unitCodes.otherCommune, { body: otherDistrict, team }), 'his team').toEqual(
      new Set(['ActionNotAllowed']),
    );
    expect(signs('head', unitCodes.commune, { body: district })).toEqual(new Set(['allowed']));
    expect(signs('appraiser', unitCodes.commune, { body: province })).toEqual(new Set(['allowed']));
    expect(forLeadingBody.length).toBeGreaterThan(5);
  });

  test('an overseer follows stage and clocks, reads when it is public, and changes nothing', () => {
    const read = (action: Action, isPublished: boolean) =>
      may('overseer', action, caseOf(unitCodes.commune, { isPublished }));
    expect([read('read-case-outline', false), read('read-case', false), read('read-case', true)]).toEqual([
      'allowed',
      'NotPublished',
      'allowed',
    ]);
    for (const action of caseActions.filter((each) => !each.startsWith('read-'))) {
      expect(read(action, true), action).toBe('ActionNotAllowed');
    }
  });

  const moved = (code: string, ...events: readonly UnitEvent[]): Facts =>
    extend(huongBinh, { units: { [code]: events } });
  const { commune, secondCommune, otherCommune, otherDistrict } = unitCodes;
  const document = paper({ signedOn: '2024-05-01' });

  test('a commune that moved is seen where it stands today', () => {
    const world = moved(commune, { type: 'UnitMoved', data: { parent: otherDistrict, from: '2024-06-01' } });
    expect([
      sees('districtInspector', caseOf(commune), world, '2024-05-31'),
      sees('districtInspector', caseOf(commune), world),
      sees('otherDistrictInspector', caseOf(commune), world),
    ]).toEqual(['allowed', 'hidden', 'allowed']);
  });

  test('a case of a unit that is no more belongs to the successor', () => {
    const world = moved(commune, { type: 'UnitMerged', data: { into: otherCommune, from: '2024-06-01', document } });
    expect(sees('districtInspector', caseOf(commune), world)).toBe('hidden');
    expect(sees('otherDistrictInspector', caseOf(commune), world)).toBe('allowed');
  });

  test('a split may give one case to another than the rest', () => {
    const world = moved(commune, {
      type: 'UnitSplit',
      data: {
        into: [secondCommune, otherCommune],
        defaultOwner: secondCommune,
        owners: [{ subject: 'case', id: CASE_ID, owner: otherCommune }],
        from: '2024-06-01',
        document,
      },
    });
    expect(sees('districtInspector', caseOf(commune), world)).toBe('hidden');
    expect(sees('districtInspector', caseOf(commune, { caseId: 'case-2' }), world)).toBe('allowed');
    expect(sees('otherDistrictInspector', caseOf(commune), world)).toBe('allowed');
  });

  test('lists show exactly what can be opened one by one', () => {
    const codes = Object.values(unitCodes);
    const code = fc.constantFrom(...codes);
    const split = fc.record({ unit: code, rest: code, named: code, from: fc.constantFrom('2024-06-01', '2024-07-01') });
    const keys = Object.keys(people) as PersonKey[];
    fc.assert(
      fc.property(
        fc.array(split, { maxLength: 4 }),
        fc.constantFrom(...keys),
        code,
        fc.boolean(),
        (splits, key, unit, inTeam) => {
          const once = splits.filter((each, index) => splits.findIndex((other) => other.unit === each.unit) === index);
          const world = extend(huongBinh, {
            units: Object.fromEntries(
              once.map(({ unit: old, rest, named, from }) => [
                old,
                [
                  {
                    type: 'UnitSplit',
                    data: {
                      into: [rest, named],
                      defaultOwner: rest,
                      owners: [{ subject: 'case', id: `of-${old}`, owner: named }],
                      from,
                      document,
                    },
                  } as const,
                ],
              ]),
            ),
          });
          const team = inTeam ? [people[key].officerId] : [];
          for (const caseId of ['of-no-split', `of-${unit}`]) {
            const target = caseOf(unit, { caseId, team, isPublished: true });
            const one = may(key, 'read-case-outline', target, { world }) === 'allowed';
            const listed = caseVisibility(world, officer(key), TODAY);
            const isNamed = listed.withCases.has(caseId);
            const isInUnits = (listed.units === 'all' || listed.units.has(unit)) && !listed.withoutCases.has(caseId);
            const isMine = listed.teamMember !== undefined && team.includes(listed.teamMember);
            expect(isNamed || isInUnits || isMine, `${key} ${unit} ${caseId}`).toBe(one);
          }
        },
      ),
    );
  });

  test('a circle of successors hides, it does not hang', () => {
    const world = extend(huongBinh, {
      units: {
        [commune]: [{ type: 'UnitMerged', data: { into: secondCommune, from: '2024-01-01', document } }],
        [secondCommune]: [{ type: 'UnitMerged', data: { into: commune, from: '2024-01-01', document } }],
      },
    });
    expect(isWithin([otherDistrict], { unit: commune, subject: 'case', id: CASE_ID }, world.units, TODAY)).toBe(false);
  });
});
