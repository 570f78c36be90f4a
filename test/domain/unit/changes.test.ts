import { describe, test } from 'vitest';
import { flagRemoteArea, moveUnit, renameUnit } from '#domain/unit/commands.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, registered, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(unitDecider, unitEventDefinitions);
const admin = { by: actor('administrator') };
const { province, district, otherDistrict, commune, districtInspectorate } = unitCodes;

const newCommune = {
  code: '99.901.03',
  name: 'UBND xã Hòa Bình',
  kind: 'commune-people-committee',
  parent: district,
  validFrom: '2024-01-01',
} as const;
const communeRegistered = registered(newCommune.code, newCommune.kind, district, newCommune.name, '2024-01-01');

describe('RenameUnit', () => {
  const rename = (from: string) =>
    command(renameUnit, { code: newCommune.code, name: 'UBND phường Hòa Bình', from, document: paper() }, admin);

  test('from a day on', () => {
    given([communeRegistered])
      .when(rename('2024-02-01'))
      .expectEvents({
        type: 'UnitRenamed',
        data: { name: 'UBND phường Hòa Bình', from: '2024-02-01', document: paper() },
      });
  });

  test('not before it exists', () => {
    given([communeRegistered])
      .when(rename('2023-12-31'))
      .expectRejection({ code: 'DateOutOfOrder', field: 'from', date: '2023-12-31', notBefore: '2024-01-01' });
  });

  test('not on or before the day of the last name', () => {
    const once = [communeRegistered, { type: 'UnitRenamed', data: { name: 'X', from: '2024-02-01' } }] as const;
    given(once).when(rename('2024-02-01')).expectRejection('DateOutOfOrder');
    given(once).when(rename('2024-01-15')).expectRejection('DateOutOfOrder');
  });

  test('not after its end', () => {
    given([communeRegistered, { type: 'UnitMerged', data: { into: commune, from: '2024-06-01', document: paper() } }])
      .when(rename('2024-06-01'))
      .expectRejection({
        code: 'UnitEnded',
        unit: newCommune.code,
        how: 'merged',
        from: '2024-06-01',
        successors: [commune],
      });
  });

  test('what does not exist', () => {
    given([]).when(rename('2024-02-01')).expectRejection({ code: 'UnitUnknown', unit: newCommune.code });
  });
});

describe('MoveUnit', () => {
  const move = (parent: string | null, from = '2025-07-01') =>
    command(moveUnit, { code: newCommune.code, parent, from }, admin);

  test('a commune comes directly under the province', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(move(province))
      .expectEvents({ type: 'UnitMoved', data: { parent: province, from: '2025-07-01' } });
  });

  test('to where there is nothing', () => {
    given([communeRegistered]).with(huongBinh).when(move('99.999')).expectRejection('ParentUnknown');
    given([communeRegistered]).with(huongBinh).when(move(null)).expectRejection('ParentUnknown');
  });

  test('to a unit of the wrong kind', () => {
    given([communeRegistered]).with(huongBinh).when(move(districtInspectorate)).expectRejection('ParentUnfit');
  });

  test('dates in order', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(move(otherDistrict, '2024-01-01'))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered, { type: 'UnitMoved', data: { parent: otherDistrict, from: '2024-05-01' } }])
      .with(huongBinh)
      .when(move(district, '2024-04-01'))
      .expectRejection('DateOutOfOrder');
  });

  test('what is no more stays where it was', () => {
    given([communeRegistered, { type: 'UnitMerged', data: { into: commune, from: '2024-06-01', document: paper() } }])
      .with(huongBinh)
      .when(move(province))
      .expectRejection('UnitEnded');
  });

  test('never below itself, on no later day either', () => {
    const hall = registered('99.X', 'other', province, 'Trung tâm');
    const inside = registered('99.X.1', 'other', '99.X', 'Ban trong trung tâm');
    const world = extend(huongBinh, {
      units: {
        '99.X': [hall],
        '99.X.1': [inside],
        // Beside the centre today, inside it from 2030 on.
        '99.Y': [
          registered('99.Y', 'other', province, 'Ban bên cạnh'),
          { type: 'UnitMoved', data: { parent: '99.X', from: '2030-01-01' } },
        ],
      },
    });
    const moveHall = (parent: string) => command(moveUnit, { code: '99.X', parent, from: '2025-01-01' }, admin);
    given([hall])
      .with(world)
      .when(moveHall('99.X.1'))
      .expectRejection({ code: 'ParentBelowUnit', unit: '99.X', parent: '99.X.1' });
    given([hall]).with(world).when(moveHall('99.X')).expectRejection('ParentBelowUnit');
    given([hall]).with(world).when(moveHall('99.Y')).expectRejection('ParentBelowUnit');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(move(province)).expectRejection('UnitUnknown');
  });
});

describe('FlagRemoteArea', () => {
  const flag = (remote: boolean, from: string) =>
    command(flagRemoteArea, { code: newCommune.code, remote, from, source: 'QĐ 861/QĐ-TTg' }, admin);
  const flagged = (remote: boolean, from: string) =>
    ({ type: 'RemoteAreaFlagged', data: { remote, from, source: 'QĐ 861/QĐ-TTg' } }) as const;

  test('from a day on, and off again', () => {
    given([communeRegistered]).when(flag(true, '2024-02-01')).expectEvents(flagged(true, '2024-02-01'));
    given([communeRegistered, flagged(true, '2024-02-01')])
      .when(flag(false, '2024-03-01'))
      .expectEvents(flagged(false, '2024-03-01'));
  });

  test('what is so already needs no event', () => {
    given([communeRegistered, flagged(true, '2024-02-01')])
      .when(flag(true, '2024-03-01'))
      .expectNothing();
    given([communeRegistered]).when(flag(false, '2024-03-01')).expectNothing();
  });

  test('dates in order', () => {
    given([communeRegistered, flagged(true, '2024-02-01')])
      .when(flag(false, '2024-02-01'))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered, flagged(true, '2024-02-01')])
      .when(flag(true, '2024-01-15'))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered]).when(flag(true, '2023-01-01')).expectRejection('DateOutOfOrder');
  });

  test('not after its end', () => {
    given([communeRegistered, { type: 'UnitMerged', data: { into: commune, from: '2024-06-01', document: paper() } }])
      .when(flag(true, '2024-07-01'))
      .expectRejection('UnitEnded');
  });
});
