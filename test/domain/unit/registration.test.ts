import { describe, test } from 'vitest';
import { confirmUnit, registerProvisionalUnit, registerUnit } from '#domain/unit/commands.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, registered, system, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(unitDecider, unitEventDefinitions);
const admin = { by: actor('administrator') };
const { department, district, otherDistrict, division } = unitCodes;

const newCommune = {
  code: '99.901.03',
  name: 'UBND xã Hòa Bình',
  kind: 'commune-people-committee',
  parent: district,
  validFrom: '2024-01-01',
} as const;
const communeRegistered = registered(newCommune.code, newCommune.kind, district, newCommune.name, '2024-01-01');

describe('RegisterUnit', () => {
  const register = (over: Partial<Parameters<typeof command<'RegisterUnit', typeof registerUnit.data>>[1]> = {}) =>
    command(registerUnit, { ...newCommune, ...over }, admin);

  test('registers a unit under one that is in force', () => {
    given([]).with(huongBinh).when(register()).expectEvents(communeRegistered);
  });

  test('the provincial committee stands under nothing', () => {
    given([])
      .when(
        command(registerUnit, { ...newCommune, code: '98', kind: 'provincial-people-committee', parent: null }, admin),
      )
      .expectEvents(registered('98', 'provincial-people-committee', null, newCommune.name, '2024-01-01'));
  });

  test('a code is taken for ever, and the refusal says by whom', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(register({ name: 'Another' }))
      .expectRejection({
        code: 'UnitExists',
        unit: newCommune.code,
        name: newCommune.name,
        kind: newCommune.kind,
        parent: district,
      });
  });

  test('an unknown parent', () => {
    given([])
      .with(huongBinh)
      .when(register({ parent: '99.999' }))
      .expectRejection({ code: 'ParentUnknown', parent: '99.999', on: '2024-01-01' });
  });

  test('a parent that is not yet there on that day', () => {
    given([])
      .with(huongBinh)
      .when(register({ validFrom: '2009-12-31' }))
      .expectRejection('ParentUnknown');
  });

  test('a parent that is no more', () => {
    const world = extend(huongBinh, {
      units: {
        [district]: [{ type: 'UnitMerged', data: { into: otherDistrict, from: '2024-01-01', document: paper() } }],
      },
    });
    given([]).with(world).when(register()).expectRejection('ParentUnknown');
  });

  test('a commune cannot stand under nothing', () => {
    given([])
      .when(register({ parent: null }))
      .expectRejection({ code: 'ParentUnknown', parent: null, on: '2024-01-01' });
  });

  test('a commune cannot stand under a department', () => {
    given([])
      .with(huongBinh)
      .when(register({ parent: department }))
      .expectRejection({
        code: 'ParentUnfit',
        kind: 'commune-people-committee',
        parent: department,
        parentKind: 'provincial-department',
      });
  });
});

describe('RegisterProvisionalUnit', () => {
  const school = {
    code: '99.901.02.TH',
    name: 'Trường Tiểu học Vĩnh Hòa',
    kind: 'public-service-unit',
    parent: unitCodes.secondCommune,
    validFrom: '2015-09-01',
  } as const;
  const asked = (by = actor('districtInspector'), over: Readonly<{ parent?: string; code?: string }> = {}) =>
    command(registerProvisionalUnit, { ...school, ...over }, { by });

  test('a district inspector puts down a school of a commune in his district', () => {
    given([])
      .with(huongBinh)
      .when(asked())
      .expectEvents({ type: 'UnitRegistered', data: { ...school, provisional: true } });
  });

  test('a provincial inspector anywhere in the province', () => {
    given([])
      .with(huongBinh)
      .when(asked(actor('inspector')))
      .expectEvents({ type: 'UnitRegistered', data: { ...school, provisional: true } });
  });

  test('the import, as the system', () => {
    given([])
      .with(huongBinh)
      .when(asked(system))
      .expectEvents({ type: 'UnitRegistered', data: { ...school, provisional: true } });
  });

  test('not outside the territory, whether or not the code is taken', () => {
    const refusal = { code: 'OutsideTerritory', unit: unitCodes.otherCommune } as const;
    const foreign = asked(actor('districtInspector'), { parent: unitCodes.otherCommune });
    given([]).with(huongBinh).when(foreign).expectRejection(refusal);
    given([{ type: 'UnitRegistered', data: { ...school, provisional: true } }])
      .with(huongBinh)
      .when(foreign)
      .expectRejection(refusal);
  });

  test('not by someone whose grant is over', () => {
    const { officerId } = people.districtInspector;
    const world = extend(huongBinh, {
      officers: {
        [officerId]: [
          { type: 'RoleRevoked', data: { role: 'district-inspector', from: '2020-01-01', occurredOn: '2024-03-14' } },
        ],
      },
    });
    given([]).with(world).when(asked()).expectRejection('OutsideTerritory');
  });

  test('a code that is taken', () => {
    given([{ type: 'UnitRegistered', data: { ...school, provisional: false } }])
      .with(huongBinh)
      .when(asked())
      .expectRejection('UnitExists');
  });

  test('an unknown parent lies in no district', () => {
    given([])
      .with(huongBinh)
      .when(asked(actor('inspector'), { parent: '99.999' }))
      .expectRejection('ParentUnknown');
    given([])
      .with(huongBinh)
      .when(asked(actor('districtInspector'), { parent: '99.999' }))
      .expectRejection('OutsideTerritory');
  });

  test('a committee cannot be put down provisionally: competence hangs on it', ({ expect }) => {
    const read = registerProvisionalUnit.data.safeParse({ ...school, kind: 'district-inspectorate' });
    expect(read.success).toBe(false);
  });
});

describe('ConfirmUnit', () => {
  const putDown = {
    type: 'UnitRegistered',
    data: {
      code: '99.901.P9',
      name: 'Phòng Y te',
      kind: 'other',
      parent: district,
      validFrom: '2024-03-01',
      provisional: true,
    },
  } as const;
  const right = { name: 'Phòng Y tế', kind: 'district-division', parent: district, validFrom: '2012-01-01' } as const;
  const confirm = (over: Partial<typeof right> | Readonly<{ validFrom: string }> = {}) =>
    command(confirmUnit, { code: '99.901.P9', ...right, ...over }, admin);

  test('the word of the administrator replaces that of the inspector', () => {
    given([putDown]).with(huongBinh).when(confirm()).expectEvents({ type: 'UnitConfirmed', data: right });
  });

  test('it is confirmed once', () => {
    given([putDown, { type: 'UnitConfirmed', data: right }])
      .with(huongBinh)
      .when(confirm())
      .expectRejection({ code: 'NotProvisional', unit: '99.901.P9' });
  });

  test('it cannot begin after something that has already begun in it', () => {
    const renamed = { type: 'UnitRenamed', data: { name: 'Phòng Y', from: '2024-03-02' } } as const;
    given([putDown, renamed])
      .with(huongBinh)
      .when(confirm({ validFrom: '2024-03-02' }))
      .expectRejection({ code: 'ValidTooLate', validFrom: '2024-03-02', begun: '2024-03-02' });
    const flagged = { type: 'RemoteAreaFlagged', data: { remote: true, from: '2024-03-05', source: 'x' } } as const;
    given([putDown, flagged])
      .with(huongBinh)
      .when(confirm({ validFrom: '2024-03-05' }))
      .expectEvents({ type: 'UnitConfirmed', data: { ...right, validFrom: '2024-03-05' } });
    given([putDown, flagged])
      .with(huongBinh)
      .when(confirm({ validFrom: '2024-03-06' }))
      .expectRejection('ValidTooLate');
  });

  test('nor after its end', () => {
    given([putDown, { type: 'UnitMerged', data: { into: division, from: '2024-03-10', document: paper() } }])
      .with(huongBinh)
      .when(confirm({ validFrom: '2024-03-10' }))
      .expectRejection('ValidTooLate');
  });

  test('its parent must be there', () => {
    given([putDown])
      .with(huongBinh)
      .when(confirm({ validFrom: '2009-01-01' }))
      .expectRejection('ParentUnknown');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(confirm()).expectRejection('UnitUnknown');
  });
});
