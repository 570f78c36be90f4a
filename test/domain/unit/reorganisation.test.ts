import { describe, test } from 'vitest';
import { abolishUnit, mergeUnit, splitUnit } from '#domain/unit/commands.ts';
import { type NewUnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, registered, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(unitDecider, unitEventDefinitions);
const admin = { by: actor('administrator') };
const { district, commune, secondCommune, otherCommune, province } = unitCodes;
const document = paper({ kind: 'decision', symbol: 'NQ-UBTVQH15', number: 1675 });

const communeRegistered = registered(commune, 'commune-people-committee', district, 'UBND xã Phú Mỹ');
const ended: NewUnitEvent = { type: 'UnitMerged', data: { into: otherCommune, from: '2024-01-01', document } };
const headSince = (from: string): NewUnitEvent => ({
  type: 'HeadAppointed',
  data: {
    personId: uuid('9e45', 90),
    name: 'Mai Văn Xã',
    post: 'Chủ tịch UBND xã',
    level: 'commune-leader',
    acting: false,
    from,
    document,
  },
});

describe('MergeUnit', () => {
  const merge = (into: string = secondCommune, from = '2025-07-01') =>
    command(mergeUnit, { code: commune, into, from, document }, admin);

  test('another unit stands in its place', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(merge())
      .expectEvents({ type: 'UnitMerged', data: { into: secondCommune, from: '2025-07-01', document } });
  });

  test('not into itself', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(merge(commune))
      .expectRejection({ code: 'OwnSuccessor', unit: commune });
  });

  test('an inspectorate only into another: somebody must sign for its open cases', () => {
    const { districtInspectorate, provincialInspectorate } = unitCodes;
    const inspectorate = given([
      registered(districtInspectorate, 'district-inspectorate', district, 'Thanh tra huyện An Lộc'),
    ]).with(huongBinh);
    const data = { code: districtInspectorate, from: '2025-07-01', document };
    inspectorate.when(command(mergeUnit, { ...data, into: province }, admin)).expectRejection({
      code: 'SuccessorUnfit',
      kind: 'district-inspectorate',
      successor: province,
      successorKind: 'provincial-people-committee',
    });
    inspectorate.when(command(mergeUnit, { ...data, into: provincialInspectorate }, admin)).expectEvents({
      type: 'UnitMerged',
      data: { into: provincialInspectorate, from: '2025-07-01', document },
    });
    inspectorate
      .when(command(abolishUnit, { ...data, successor: province, ground: 'Bỏ cấp huyện' }, admin))
      .expectRejection('SuccessorUnfit');
    const into = [provincialInspectorate, province];
    inspectorate
      .when(command(splitUnit, { ...data, into, defaultOwner: provincialInspectorate, owners: [] }, admin))
      .expectRejection('SuccessorUnfit');
  });

  test('not into what is unknown or no more', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(merge('99.999'))
      .expectRejection({ code: 'SuccessorUnknown', successor: '99.999', on: '2025-07-01' });
    given([communeRegistered])
      .with(extend(huongBinh, { units: { [secondCommune]: [ended] } }))
      .when(merge())
      .expectRejection('SuccessorUnknown');
  });

  test('not into a unit whose own end is already recorded: it could hand everything back', () => {
    const endsLater: NewUnitEvent = { type: 'UnitMerged', data: { into: commune, from: '2026-01-01', document } };
    given([communeRegistered])
      .with(extend(huongBinh, { units: { [secondCommune]: [endsLater] } }))
      .when(merge())
      .expectRejection({
        code: 'SuccessorEnds',
        successor: secondCommune,
        from: '2026-01-01',
        successors: [commune],
      });
  });

  test('once', () => {
    given([communeRegistered, ended])
      .with(huongBinh)
      .when(merge())
      .expectRejection({
        code: 'UnitEnded',
        unit: commune,
        how: 'merged',
        from: '2024-01-01',
        successors: [otherCommune],
      });
  });

  test('not on or before a day on which something began in it', () => {
    given([communeRegistered, headSince('2025-07-01')])
      .with(huongBinh)
      .when(merge())
      .expectRejection({ code: 'DateOutOfOrder', field: 'from', date: '2025-07-01', notBefore: '2025-07-01' });
    given([communeRegistered])
      .with(huongBinh)
      .when(merge(secondCommune, '2010-01-01'))
      .expectRejection('DateOutOfOrder');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(merge()).expectRejection('UnitUnknown');
  });
});

describe('AbolishUnit', () => {
  const data: Extract<NewUnitEvent, { type: 'UnitAbolished' }>['data'] = {
    successor: province,
    ground: 'Bỏ cấp huyện',
    from: '2025-07-01',
    document,
  };
  const abolish = (over: Partial<typeof data> = {}) => command(abolishUnit, { code: commune, ...data, ...over }, admin);

  test('names who owns what is left', () => {
    given([communeRegistered]).with(huongBinh).when(abolish()).expectEvents({ type: 'UnitAbolished', data });
  });

  test('the owner is another unit that is there', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(abolish({ successor: commune }))
      .expectRejection('OwnSuccessor');
    given([communeRegistered])
      .with(huongBinh)
      .when(abolish({ successor: '99.9' }))
      .expectRejection('SuccessorUnknown');
  });

  test('once, and after all that began in it', () => {
    given([communeRegistered, ended]).with(huongBinh).when(abolish()).expectRejection('UnitEnded');
    given([communeRegistered, headSince('2025-08-01')])
      .with(huongBinh)
      .when(abolish())
      .expectRejection('DateOutOfOrder');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(abolish()).expectRejection('UnitUnknown');
  });
});

describe('SplitUnit', () => {
  const data = {
    into: [secondCommune, otherCommune],
    defaultOwner: secondCommune,
    owners: [{ subject: 'topic', id: 'land', owner: otherCommune }],
    from: '2025-07-01',
    document,
  } as const;
  type Split = Parameters<typeof command<'SplitUnit', typeof splitUnit.data>>[1];
  const split = (over: Partial<Split> = {}) =>
    command(splitUnit, { code: commune, ...data, into: [...data.into], owners: [...data.owners], ...over }, admin);

  test('names an owner for everything, and exceptions', () => {
    given([communeRegistered]).with(huongBinh).when(split()).expectEvents({ type: 'UnitSplit', data });
  });

  test('each part is there, is another unit, and is named once', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ into: [secondCommune, '99.999'] }))
      .expectRejection({ code: 'SuccessorUnknown', successor: '99.999', on: '2025-07-01' });
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ into: [secondCommune, commune] }))
      .expectRejection('OwnSuccessor');
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ into: [secondCommune, secondCommune] }))
      .expectRejection({ code: 'SuccessorTwice', successor: secondCommune });
  });

  test('owners are among the parts', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ defaultOwner: province }))
      .expectRejection({ code: 'OwnerNotSuccessor', owner: province, successors: [secondCommune, otherCommune] });
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ owners: [{ subject: 'case', id: uuid('ca5e', 1), owner: province }] }))
      .expectRejection('OwnerNotSuccessor');
  });

  test('one thing has one owner', () => {
    given([communeRegistered])
      .with(huongBinh)
      .when(split({ owners: [...data.owners, { subject: 'topic', id: 'land', owner: secondCommune }] }))
      .expectRejection({ code: 'OwnerTwice', subject: 'topic', id: 'land' });
  });

  test('once, and after all that began in it', () => {
    given([communeRegistered, ended]).with(huongBinh).when(split()).expectRejection('UnitEnded');
    given([communeRegistered, headSince('2025-07-01')])
      .with(huongBinh)
      .when(split())
      .expectRejection('DateOutOfOrder');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(split()).expectRejection('UnitUnknown');
  });
});
