import { describe, expect, test } from 'vitest';
import type { Action } from '#application/actions.ts';
import { authorise } from '#application/authorise.ts';
import { roleSchema } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import type { OfficerEvent } from '#domain/officer/events.ts';
import {
  caseActions,
  caseOf,
  everyAction,
  may,
  somethingFor,
  subjectActions,
  subjectOf,
  TODAY,
} from '#test/support/application/rights.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';

describe('roles', () => {
  /** Who may do what to a thing within reach; everything that is not here is refused. */
  const expected: Partial<Record<PersonKey, readonly Action[]>> = {
    administrator: [
      'manage-units',
      'read-units',
      'manage-officers',
      'read-officers',
      'read-law',
      'manage-calendar',
      'manage-policies',
      'preview-impact',
      'export-lists',
      'read-ledger',
      'rebuild-projections',
      'read-foreign-entries',
      'read-own-rights',
    ],
    custodian: ['read-units', 'read-officers', 'read-law', 'export-lists', 'read-ledger', 'read-own-rights'],
    overseer: [
      'read-units',
      'read-officers',
      'read-law',
      'preview-impact',
      'read-plan',
      'raise-request',
      'judge-answer',
      'list-requests',
      'read-request',
      'reveal-request-fields',
      'list-matters',
      'read-matter',
      'read-accountability',
      'list-cases',
      'read-statistics',
      'export-lists',
      'read-case-outline',
      'read-case',
      'read-log',
      'read-ledger',
      'read-access-log',
      'read-own-rights',
    ],
    appraiser: [
      'read-units',
      'read-officers',
      'read-law',
      'preview-impact',
      'read-plan',
      'appraise-draft',
      'list-requests',
      'read-request',
      'list-matters',
      'read-matter',
      'read-accountability',
      'list-cases',
      'read-statistics',
      'export-lists',
      'read-case-outline',
      'read-case',
      'open-evidence',
      'read-log',
      'read-ledger',
      'read-own-rights',
    ],
  };

  test.each(Object.entries(expected))('%s', (key, allowed) => {
    const person = key as PersonKey;
    expect(everyAction.filter((action) => may(person, action, somethingFor(action)) === 'allowed')).toEqual(allowed);
  });

  test.each(['administrator', 'custodian'] as const)('to the %s no case exists, nor what came of one', (key) => {
    for (const action of caseActions) expect(may(key, action, caseOf(unitCodes.commune)), action).toBe('hidden');
    for (const [action, kind] of subjectActions) {
      const team = [people[key].officerId];
      expect(may(key, action, subjectOf(kind, unitCodes.commune, { team })), action).toBe('hidden');
    }
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
    const byCalendar = { kind: 'system', component: 'import-calendar' } as const;
    expect(authorise(huongBinh, byCalendar, 'manage-calendar', { kind: 'register' }, TODAY).outcome).toBe('allowed');
    expect(authorise(huongBinh, byCalendar, 'manage-policies', { kind: 'register' }, TODAY).outcome).toBe('forbidden');
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
