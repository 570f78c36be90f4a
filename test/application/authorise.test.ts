import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actions } from '#application/actions.ts';
import { authorise } from '#application/authorise.ts';
import { caseVisibility } from '#application/case-visibility.ts';
import type { CaseTarget, Target } from '#application/target.ts';
import { isCaseWithin } from '#application/territory.ts';
import { type Role, roleSchema } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { officer } from '#test/support/application/officer.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

const TODAY = '2024-06-14';
const CASE_ID = 'case-1';
const everyAction = Object.keys(actions) as Action[];
const caseActions = everyAction.filter((action) => actions[action].on === 'case');

const caseOf = (unit: string, changes: Partial<CaseTarget> = {}): CaseTarget => ({
  kind: 'case',
  caseId: CASE_ID,
  unit,
  team: [],
  leader: undefined,
  isPublished: false,
  ...changes,
});

const may = (
  key: PersonKey,
  action: Action,
  target: Target | undefined,
  { world = huongBinh, today = TODAY, role }: { world?: Facts; today?: string; role?: Role } = {},
): string => {
  const answer = authorise(world, actor(key, role), action, target, today);
  return answer.outcome === 'forbidden' ? answer.code : answer.outcome;
};

const somethingFor = (action: Action): Target => {
  const { on } = actions[action];
  switch (on) {
    case 'case':
      return caseOf(unitCodes.commune, { isPublished: true });
    case 'unit':
      return { kind: on, code: unitCodes.commune };
    case 'officer':
      return { kind: on, officerId: people.head.officerId };
    case 'register':
    case 'ledger':
    case 'installation':
      return { kind: on };
  }
};

describe('roles', () => {
  /** Who may do what to a thing within reach; everything that is not here is refused. */
  const expected: Partial<Record<PersonKey, readonly Action[]>> = {
    administrator: [
      'manage-units',
      'read-units',
      'manage-officers',
      'read-officers',
      'read-ledger',
      'rebuild-projections',
      'read-own-rights',
    ],
    custodian: ['read-units', 'read-officers', 'read-ledger', 'read-own-rights'],
    overseer: [
      'read-units',
      'read-officers',
      'list-cases',
      'read-case-outline',
      'read-case',
      'read-ledger',
      'read-refusals',
      'read-own-rights',
    ],
    appraiser: [
      'read-units',
      'read-officers',
      'appraise-draft',
      'list-cases',
      'read-case-outline',
      'read-case',
      'read-ledger',
      'read-own-rights',
    ],
  };

  test.each(Object.entries(expected))('%s', (key, allowed) => {
    const person = key as PersonKey;
    expect(everyAction.filter((action) => may(person, action, somethingFor(action)) === 'allowed')).toEqual(allowed);
  });

  test.each(['administrator', 'custodian'] as const)('to the %s no case exists', (key) => {
    for (const action of caseActions) expect(may(key, action, caseOf(unitCodes.commune)), action).toBe('hidden');
  });

  test('nobody may do anything in a role he does not hold', () => {
    for (const [key, { role: own }] of Object.entries(people)) {
      for (const role of roleSchema.options.filter((each) => each !== own)) {
        for (const action of everyAction) {
          expect(may(key as PersonKey, action, somethingFor(action), { role }), `${key} as ${role}`).toBe(
            'RoleNotHeld',
          );
        }
      }
    }
  });

  test('an action is done to what it is declared for, and to nothing else', () => {
    expect(may('administrator', 'manage-units', { kind: 'officer', officerId: people.head.officerId })).toBe(
      'ActionNotAllowed',
    );
  });

  test('a component may do only what names it', () => {
    const byImport = { kind: 'system', component: 'import-register' } as const;
    const unit = { kind: 'unit', code: 'x' } as const;
    expect(authorise(huongBinh, byImport, 'manage-units', unit, TODAY)).toEqual({ outcome: 'allowed' });
    expect(authorise(huongBinh, byImport, 'open-case', { kind: 'register' }, TODAY)).toMatchObject({
      code: 'ActionNotAllowed',
    });
    expect(authorise(huongBinh, { ...byImport, component: 'x' }, 'manage-units', unit, TODAY)).toMatchObject({
      code: 'ActionNotAllowed',
    });
  });
});

describe('standing', () => {
  const reading = (world: Facts, today = TODAY) =>
    may('inspector', 'read-case', caseOf(unitCodes.commune), { world, today });
  const withOfficer = (...events: readonly OfficerEvent[]): Facts =>
    extend(huongBinh, { officers: { [people.inspector.officerId]: events } });

  test('one who is not enrolled, or not yet', () => {
    expect(reading({ ...huongBinh, officers: new Map() })).toBe('OfficerUnknown');
    expect(reading(huongBinh, '2019-12-31')).toBe('OfficerUnknown');
  });

  test('one who is suspended, from the day of it until the day of his return', () => {
    const suspended = withOfficer(
      { type: 'OfficerSuspended', data: { ground: 'under-review', occurredOn: '2024-06-01' } },
      { type: 'OfficerReinstated', data: { occurredOn: '2024-06-20' } },
    );
    const days = ['2024-05-31', '2024-06-01', '2024-06-19', '2024-06-20'];
    expect(days.map((day) => reading(suspended, day))).toEqual([
      'allowed',
      'OfficerSuspended',
      'OfficerSuspended',
      'allowed',
    ]);
  });

  test('one whose role was taken, from that day on', () => {
    const revoked = withOfficer({
      type: 'RoleRevoked',
      data: { role: 'provincial-inspector', from: '2020-01-01', occurredOn: TODAY },
    });
    expect([reading(revoked, '2024-06-13'), reading(revoked)]).toEqual(['allowed', 'RoleNotHeld']);
  });

  test('one who acts for another body than his own', () => {
    const elsewhere = { ...actor('inspector'), body: unitCodes.districtInspectorate };
    expect(authorise(huongBinh, elsewhere, 'read-case', caseOf(unitCodes.commune), TODAY)).toMatchObject({
      code: 'RoleNotHeld',
    });
  });
});

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
    expect(isCaseWithin([otherDistrict], { unit: commune, caseId: CASE_ID }, world.units, TODAY)).toBe(false);
  });
});
