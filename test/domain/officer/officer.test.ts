import { describe, expect, test } from 'vitest';
import { enrolOfficer, reinstateOfficer, suspendOfficer } from '#domain/officer/commands.ts';
import { type NewOfficerEvent, officerEventDefinitions } from '#domain/officer/events.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import { grantFor, isActive, rolesOn } from '#domain/officer/state.ts';
import { command } from '#test/support/domain/command.ts';
import { officerFrom } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, system, unitCodes } from '#test/support/domain/huong-binh.ts';
import { specify } from '#test/support/domain/specify.ts';
import { enrolled, enrolledIn, enrolment, granted, inspectorSince2024, suspended } from './new-officer.ts';

const { given } = specify(officerDecider, officerEventDefinitions);
const admin = { by: actor('administrator') };
const { provincialInspectorate } = unitCodes;

describe('EnrolOfficer', () => {
  const enrol = (over: Readonly<{ body?: string; from?: string }> = {}, by = admin) =>
    command(enrolOfficer, { ...enrolment, ...over }, by);

  test('by an administrator, and the first one by the system', () => {
    given([]).with(huongBinh).when(enrol()).expectEvents(enrolled);
    given([])
      .with(huongBinh)
      .when(enrol({}, { by: system }))
      .expectEvents(enrolled);
  });

  test('once', () => {
    given([enrolled])
      .with(huongBinh)
      .when(enrol())
      .expectRejection({ code: 'OfficerExists', name: 'Phan Thị Mới', body: provincialInspectorate });
  });

  test('in a body that is there on that day', () => {
    given([])
      .with(huongBinh)
      .when(enrol({ body: '99.999' }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.999', on: '2024-01-01' });
    given([])
      .with(huongBinh)
      .when(enrol({ from: '2009-12-31' }))
      .expectRejection('UnitUnknown');
  });
});

describe('SuspendOfficer and ReinstateOfficer', () => {
  const suspend = (details?: string) =>
    command(suspendOfficer, { ground: 'leave', ...(details === undefined ? {} : { details }) }, admin);
  const reinstate = (by = admin) => command(reinstateOfficer, {}, by);

  test('suspended from the day it is recorded', () => {
    given([enrolled])
      .with(huongBinh)
      .when(suspend())
      .expectEvents({ type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: '2024-03-14' } });
  });

  test('details are sealed', () => {
    const outcome = given([enrolled]).with(huongBinh).when(suspend('nghỉ ốm')).decision;
    expect(outcome).toMatchObject({ outcome: 'accepted', events: [{ data: { details: 'nghỉ ốm' } }] });
    const sealed = officerEventDefinitions[1].stored.safeParse({
      ground: 'leave',
      details: 'nghỉ ốm',
      occurredOn: '2024-03-14',
    });
    expect(sealed.success).toBe(false);
  });

  test('not twice', () => {
    given([enrolled, suspended])
      .with(huongBinh)
      .when(suspend())
      .expectRejection({ code: 'OfficerSuspended', since: '2024-02-01' });
  });

  test('back from the day it is recorded', () => {
    given([enrolled, suspended])
      .with(huongBinh)
      .when(reinstate())
      .expectEvents({ type: 'OfficerReinstated', data: { occurredOn: '2024-03-14' } });
  });

  test('only someone suspended comes back', () => {
    given([enrolled]).with(huongBinh).when(reinstate()).expectRejection('OfficerNotSuspended');
  });

  test('nobody brings himself back under another enrolment', () => {
    const sameperson = enrolledIn(provincialInspectorate, people.administrator.personId);
    given([sameperson, suspended])
      .with(huongBinh)
      .when(reinstate())
      .expectRejection({ code: 'SelfGrant', personId: people.administrator.personId });
  });

  test('who is not enrolled', () => {
    given([]).with(huongBinh).when(suspend()).expectRejection({ code: 'OfficerUnknown' });
    given([]).with(huongBinh).when(reinstate()).expectRejection('OfficerUnknown');
  });
});

describe('rights on a day', () => {
  const roles = (events: readonly NewOfficerEvent[], day: string) =>
    rolesOn(officerFrom(events), day).map(({ role }) => role);

  test('from the first day to the last', () => {
    const events = [
      enrolled,
      granted({ role: 'provincial-inspector', territory: [], from: '2024-02-01', until: '2024-02-29' }),
    ];
    expect(['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map((day) => roles(events, day))).toEqual([
      [],
      ['provincial-inspector'],
      ['provincial-inspector'],
      [],
    ]);
  });

  test('not from the day of a revocation on', () => {
    const events: NewOfficerEvent[] = [
      enrolled,
      inspectorSince2024,
      { type: 'RoleRevoked', data: { role: 'provincial-inspector', from: '2024-01-01', occurredOn: '2024-03-14' } },
    ];
    expect(roles(events, '2024-03-13')).toEqual(['provincial-inspector']);
    expect(roles(events, '2024-03-14')).toEqual([]);
  });

  test('not while suspended, and again from the day of the return', () => {
    const away: NewOfficerEvent[] = [enrolled, inspectorSince2024, suspended];
    expect(isActive(officerFrom(away))).toBe(false);
    expect(roles(away, '2024-01-31')).toEqual(['provincial-inspector']);
    expect(roles(away, '2024-02-01')).toEqual([]);
    const back: NewOfficerEvent[] = [...away, { type: 'OfficerReinstated', data: { occurredOn: '2024-02-10' } }];
    expect(isActive(officerFrom(back))).toBe(true);
    expect(roles(back, '2024-02-09')).toEqual([]);
    expect(roles(back, '2024-02-10')).toEqual(['provincial-inspector']);
  });

  test('the one grant of a role', () => {
    const events = [enrolled, inspectorSince2024];
    expect(grantFor(officerFrom(events), 'provincial-inspector', '2024-05-01')?.from).toBe('2024-01-01');
    expect(grantFor(officerFrom(events), 'administrator', '2024-05-01')).toBeUndefined();
  });
});
