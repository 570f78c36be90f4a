import { describe, test } from 'vitest';
import { appointDeputy, appointHead, assignField, endTerm } from '#domain/unit/commands.ts';
import { type NewUnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, huongBinh, registered, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(unitDecider, unitEventDefinitions);
const admin = { by: actor('administrator') };
const { district, commune, school, province, otherCommune } = unitCodes;
const document = paper();

const communeRegistered = registered(commune, 'commune-people-committee', district, 'UBND xã Phú Mỹ');
const merged: NewUnitEvent = { type: 'UnitMerged', data: { into: otherCommune, from: '2025-07-01', document } };

type Appointment = Extract<NewUnitEvent, { type: 'HeadAppointed' }>['data'];
const chair = (over: Partial<Appointment> = {}): Appointment => ({
  personId: uuid('9e45', 51),
  name: 'Mai Văn Xã',
  post: 'Chủ tịch UBND xã',
  level: 'commune-leader',
  acting: false,
  from: '2021-06-01',
  document,
  ...over,
});
const other = { personId: uuid('9e45', 52), name: 'Tạ Thị Phó', post: 'Phó Chủ tịch UBND xã' } as const;

const head = (over: Partial<Appointment> = {}) => command(appointHead, { code: commune, ...chair(over) }, admin);
const deputy = (over: Partial<Appointment> = {}) =>
  command(appointDeputy, { code: commune, ...chair({ ...other, ...over }) }, admin);
const headAppointed = (over: Partial<Appointment> = {}): NewUnitEvent => ({ type: 'HeadAppointed', data: chair(over) });
const deputyAppointed = (over: Partial<Appointment> = {}): NewUnitEvent => ({
  type: 'DeputyAppointed',
  data: chair({ ...other, ...over }),
});

describe('AppointHead', () => {
  test('from a day on', () => {
    given([communeRegistered]).when(head()).expectEvents(headAppointed());
  });

  test('one at a time: the term before must have ended', () => {
    given([communeRegistered, headAppointed()])
      .when(head({ ...other, from: '2024-01-01' }))
      .expectRejection({
        code: 'HeadInOffice',
        office: 'head',
        personId: chair().personId,
        name: 'Mai Văn Xã',
        from: '2021-06-01',
        until: null,
      });
  });

  test('the day after the last day of the one before, not on it', () => {
    const before = [communeRegistered, headAppointed({ until: '2023-12-31' })];
    given(before)
      .when(head({ ...other, from: '2024-01-01' }))
      .expectEvents(headAppointed({ ...other, from: '2024-01-01' }));
    given(before)
      .when(head({ ...other, from: '2023-12-31' }))
      .expectRejection('HeadInOffice');
  });

  test('an earlier term is filled in late, as long as it ends in time', () => {
    const now = [communeRegistered, headAppointed()];
    given(now)
      .when(head({ ...other, from: '2016-06-01', until: '2021-05-31' }))
      .expectEvents(headAppointed({ ...other, from: '2016-06-01', until: '2021-05-31' }));
    given(now)
      .when(head({ ...other, from: '2016-06-01', until: '2021-06-01' }))
      .expectRejection('HeadInOffice');
    given(now)
      .when(head({ ...other, from: '2016-06-01' }))
      .expectRejection('HeadInOffice');
  });

  test('a deputy leads the unit for the time being only as acting head', () => {
    const two = [communeRegistered, headAppointed({ until: '2023-12-31' }), deputyAppointed()];
    given(two)
      .when(head({ ...other, from: '2024-01-01', acting: true }))
      .expectEvents(headAppointed({ ...other, from: '2024-01-01', acting: true }));
    given(two)
      .when(head({ ...other, from: '2024-01-01' }))
      .expectRejection('AlreadyInOffice');
  });

  test('dates in order and within the life of the unit', () => {
    given([communeRegistered])
      .when(head({ from: '2009-01-01' }))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered])
      .when(head({ until: '2021-05-31' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'until', date: '2021-05-31', notBefore: '2021-06-01' });
    given([communeRegistered, merged])
      .when(head({ from: '2025-07-01' }))
      .expectRejection('UnitEnded');
    given([communeRegistered, merged])
      .when(head({ until: '2025-07-01' }))
      .expectRejection('UnitEnded');
    given([communeRegistered, merged])
      .when(head({ until: '2025-06-30' }))
      .expectEvents(headAppointed({ until: '2025-06-30' }));
  });

  test('what does not exist', () => {
    given([]).when(head()).expectRejection({ code: 'UnitUnknown', unit: commune });
  });
});

describe('AppointDeputy', () => {
  test('several at once', () => {
    given([communeRegistered, headAppointed(), deputyAppointed()])
      .when(deputy({ personId: uuid('9e45', 53) }))
      .expectEvents(deputyAppointed({ personId: uuid('9e45', 53) }));
  });

  test('not the same person twice, nor the head', () => {
    given([communeRegistered, deputyAppointed()])
      .when(deputy({ from: '2022-01-01' }))
      .expectRejection({
        code: 'AlreadyInOffice',
        office: 'deputy',
        personId: other.personId,
        name: other.name,
        from: '2021-06-01',
        until: null,
      });
    given([communeRegistered, headAppointed()])
      .when(deputy({ personId: chair().personId }))
      .expectRejection('AlreadyInOffice');
  });

  test('dates in order and within the life of the unit', () => {
    given([communeRegistered])
      .when(deputy({ until: '2021-01-01' }))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered, merged])
      .when(deputy({ from: '2026-01-01' }))
      .expectRejection('UnitEnded');
  });

  test('what does not exist', () => {
    given([]).when(deputy()).expectRejection('UnitUnknown');
  });
});

describe('EndTerm', () => {
  const ending = {
    office: 'head',
    personId: chair().personId,
    from: '2021-06-01',
    until: '2024-02-29',
    reason: 'moved',
  } as const;
  type Ending = Extract<NewUnitEvent, { type: 'TermEnded' }>['data'];
  const end = (over: Partial<Ending> = {}) => command(endTerm, { code: commune, ...ending, ...over }, admin);

  test('sets the last day', () => {
    given([communeRegistered, headAppointed()]).when(end()).expectEvents({ type: 'TermEnded', data: ending });
  });

  test('shortens a term whose end was known beforehand', () => {
    given([communeRegistered, headAppointed({ until: '2026-05-31' })])
      .when(end())
      .expectEvents({ type: 'TermEnded', data: ending });
  });

  test('what ended that day already needs no event; what ended earlier is over', () => {
    given([communeRegistered, headAppointed({ until: '2024-02-29' })])
      .when(end())
      .expectNothing();
    given([communeRegistered, headAppointed({ until: '2023-12-31' })])
      .when(end())
      .expectRejection({
        code: 'TermOver',
        office: 'head',
        personId: chair().personId,
        from: '2021-06-01',
        until: '2023-12-31',
      });
  });

  test('a term nobody has', () => {
    given([communeRegistered]).when(end()).expectRejection('TermUnknown');
    given([communeRegistered, headAppointed()])
      .when(end({ office: 'deputy' }))
      .expectRejection({ code: 'TermUnknown', office: 'deputy', personId: chair().personId, from: '2021-06-01' });
    given([communeRegistered, headAppointed()])
      .when(end({ from: '2021-06-02' }))
      .expectRejection('TermUnknown');
  });

  test('dates in order and within the life of the unit', () => {
    given([communeRegistered, headAppointed()])
      .when(end({ until: '2021-05-31' }))
      .expectRejection('DateOutOfOrder');
    given([communeRegistered, headAppointed(), merged])
      .when(end({ until: '2025-07-01' }))
      .expectRejection('UnitEnded');
  });

  test('what does not exist', () => {
    given([]).when(end()).expectRejection('UnitUnknown');
  });
});

describe('AssignField', () => {
  type Field = Extract<NewUnitEvent, { type: 'FieldAssigned' }>['data'];
  const field: Field = { deputy: other.personId, topics: ['land'], subUnits: [school], from: '2022-01-01' };
  const assign = (over: Partial<Field> = {}) => {
    const data = { ...field, ...over };
    return command(
      assignField,
      { code: commune, ...data, topics: [...data.topics], subUnits: [...data.subUnits] },
      admin,
    );
  };
  const staffed = [communeRegistered, headAppointed(), deputyAppointed()];

  test('topics and units below', () => {
    given(staffed).with(huongBinh).when(assign()).expectEvents({ type: 'FieldAssigned', data: field });
  });

  test('to one who is deputy on that day', () => {
    given([communeRegistered, headAppointed()])
      .with(huongBinh)
      .when(assign())
      .expectRejection({ code: 'DeputyNotInOffice', deputy: other.personId, on: '2022-01-01' });
    given(staffed)
      .with(huongBinh)
      .when(assign({ from: '2021-05-31' }))
      .expectRejection('DeputyNotInOffice');
    given(staffed)
      .with(huongBinh)
      .when(assign({ deputy: chair().personId }))
      .expectRejection('DeputyNotInOffice');
  });

  test('only units below this one', () => {
    const refused = (subUnit: string) =>
      given(staffed)
        .with(huongBinh)
        .when(assign({ subUnits: [subUnit] }))
        .expectRejection({ code: 'SubUnitUnknown', subUnit, on: '2022-01-01' });
    refused('99.999');
    refused(otherCommune);
    refused(province);
    refused(commune);
  });

  test('dates in order for each deputy', () => {
    given([...staffed, { type: 'FieldAssigned', data: field }])
      .with(huongBinh)
      .when(assign({ topics: [] }))
      .expectRejection('DateOutOfOrder');
    const second = { personId: uuid('9e45', 53) };
    given([...staffed, deputyAppointed(second), { type: 'FieldAssigned', data: field }])
      .with(huongBinh)
      .when(assign({ deputy: second.personId }))
      .expectEvents({ type: 'FieldAssigned', data: { ...field, deputy: second.personId } });
  });

  test('not before or after the life of the unit', () => {
    given([...staffed, merged])
      .with(huongBinh)
      .when(assign({ from: '2025-07-01' }))
      .expectRejection('UnitEnded');
  });

  test('what does not exist', () => {
    given([]).with(huongBinh).when(assign()).expectRejection('UnitUnknown');
  });
});
