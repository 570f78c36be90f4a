import { describe, expect, test } from 'vitest';
import { grantRole, revokeRole } from '#domain/officer/commands.ts';
import { type NewOfficerEvent, officerEventDefinitions } from '#domain/officer/events.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import { command } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, system, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';
import { enrolled, enrolledIn, enrolledInDistrict, granted, inspectorSince2024 } from './new-officer.ts';

const { given } = specify(officerDecider, officerEventDefinitions);
const admin = { by: actor('administrator') };
const {
  provincialInspectorate,
  districtInspectorate,
  district,
  commune,
  secondCommune,
  otherCommune,
  otherDistrict,
  province,
  department,
  peoplesCouncil,
  departmentInspectorate,
} = unitCodes;

describe('GrantRole', () => {
  type Asked = Parameters<typeof command<'GrantRole', typeof grantRole.data>>[1];
  const grant = (over: Partial<Asked> = {}, by = admin) =>
    command(grantRole, { role: 'provincial-inspector', territory: [], from: '2024-01-01', ...over }, by);
  const inDistrict = (over: Partial<Asked> = {}) =>
    grant({ role: 'district-inspector', territory: [district], ...over });

  test('a role that fits the body', () => {
    given([enrolled]).with(huongBinh).when(grant()).expectEvents(inspectorSince2024);
    given([enrolled])
      .with(huongBinh)
      .when(grant({ until: '2024-12-31', document: paper() }))
      .expectEvents(
        granted({
          role: 'provincial-inspector',
          territory: [],
          from: '2024-01-01',
          until: '2024-12-31',
          document: paper(),
        }),
      );
  });

  test('not to himself', () => {
    given([enrolledIn(provincialInspectorate, people.administrator.personId)])
      .with(huongBinh)
      .when(grant())
      .expectRejection({ code: 'SelfGrant', personId: people.administrator.personId });
  });

  test('the system may, since the first administrator has nobody before him', () => {
    given([enrolled])
      .with(huongBinh)
      .when(grant({ role: 'administrator' }, { by: system }))
      .expectEvents(granted({ role: 'administrator', territory: [], from: '2024-01-01' }));
  });

  test('by someone who is not enrolled', () => {
    const stranger = {
      by: { kind: 'officer', officerId: uuid('0ff1', 99), role: 'administrator', body: provincialInspectorate },
    } as const;
    given([enrolled]).with(huongBinh).when(grant({}, stranger)).expectRejection('OfficerUnknown');
  });

  test('a district inspector belongs to a district inspectorate until 30 June 2025, which becomes his last day', () => {
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict())
      .expectEvents(
        granted({ role: 'district-inspector', territory: [district], from: '2024-01-01', until: '2025-06-30' }),
      );
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ until: '2025-07-01' }))
      .expectRejection({
        code: 'RoleDoesNotFitBody',
        role: 'district-inspector',
        body: districtInspectorate,
        kind: 'district-inspectorate',
        from: '2024-01-01',
        lastDay: '2025-06-30',
      });
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ from: '2025-07-01' }))
      .expectRejection({
        code: 'RoleDoesNotFitBody',
        role: 'district-inspector',
        body: districtInspectorate,
        kind: 'district-inspectorate',
        from: '2025-07-01',
        lastDay: null,
      });
  });

  test('from 1 July 2025 to the province, with a set of communes', () => {
    const communes = (over: Partial<Asked> = {}) =>
      grant({ role: 'district-inspector', territory: [commune, otherCommune], from: '2025-07-01', ...over });
    given([enrolled])
      .with(huongBinh)
      .when(communes())
      .expectEvents(granted({ role: 'district-inspector', territory: [commune, otherCommune], from: '2025-07-01' }));
    given([enrolled])
      .with(huongBinh)
      .when(communes({ from: '2025-06-30' }))
      .expectRejection('RoleDoesNotFitBody');
    given([enrolled])
      .with(huongBinh)
      .when(communes({ territory: [commune, district] }))
      .expectRejection({
        code: 'TerritoryDoesNotFit',
        role: 'district-inspector',
        rule: 'communes',
        units: [district],
      });
    given([enrolled])
      .with(huongBinh)
      .when(communes({ territory: [] }))
      .expectRejection('TerritoryDoesNotFit');
  });

  test('a territory within the own district, and always named', () => {
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ territory: [commune, secondCommune], until: '2024-12-31' }))
      .expectEvents(
        granted({
          role: 'district-inspector',
          territory: [commune, secondCommune],
          from: '2024-01-01',
          until: '2024-12-31',
        }),
      );
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ territory: [commune, otherDistrict] }))
      .expectRejection({
        code: 'TerritoryDoesNotFit',
        role: 'district-inspector',
        rule: 'own-district',
        units: [otherDistrict],
      });
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ territory: [] }))
      .expectRejection('TerritoryDoesNotFit');
  });

  test('an unknown territory', () => {
    given([enrolledInDistrict])
      .with(huongBinh)
      .when(inDistrict({ territory: ['99.901.77'] }))
      .expectRejection({ code: 'UnitUnknown', unit: '99.901.77', on: '2024-01-01' });
  });

  test('a provincial role reaches the whole province or says so', () => {
    given([enrolled])
      .with(huongBinh)
      .when(grant({ territory: [province] }))
      .expectEvents(granted({ role: 'provincial-inspector', territory: [province], from: '2024-01-01' }));
    given([enrolled])
      .with(huongBinh)
      .when(grant({ territory: [district] }))
      .expectRejection('TerritoryDoesNotFit');
  });

  const combinations = [
    ['provincial-inspector', [provincialInspectorate]],
    ['head-of-inspectorate', [provincialInspectorate, districtInspectorate]],
    ['district-inspector', [districtInspectorate]],
    ['appraiser', [provincialInspectorate, districtInspectorate]],
    ['oversight', [peoplesCouncil]],
    ['custodian', [provincialInspectorate, province]],
    ['administrator', [provincialInspectorate, province, department]],
  ] as const;
  const bodies = [
    provincialInspectorate,
    districtInspectorate,
    departmentInspectorate,
    province,
    department,
    peoplesCouncil,
  ];

  test.each(combinations)('%s fits only these bodies in 2024', (role, fitting) => {
    for (const body of bodies) {
      const territory = body === districtInspectorate ? [district] : [];
      const outcome = given([enrolledIn(body)])
        .with(huongBinh)
        .when(grant({ role, territory }));
      if (fitting.some((each) => each === body)) expect(outcome.decision.outcome).toBe('accepted');
      else outcome.expectRejection('RoleDoesNotFitBody');
    }
  });

  test('dates in order', () => {
    given([enrolled])
      .with(huongBinh)
      .when(grant({ from: '2023-12-31' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'from', date: '2023-12-31', notBefore: '2024-01-01' });
    given([enrolled])
      .with(huongBinh)
      .when(grant({ from: '2024-05-01', until: '2024-04-30' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'until', date: '2024-04-30', notBefore: '2024-05-01' });
  });

  test('a body that is no more on that day', () => {
    const world = extend(huongBinh, {
      units: {
        [districtInspectorate]: [
          { type: 'UnitMerged', data: { into: provincialInspectorate, from: '2024-01-01', document: paper() } },
        ],
      },
    });
    given([enrolledInDistrict])
      .with(world)
      .when(inDistrict())
      .expectRejection({ code: 'UnitUnknown', unit: districtInspectorate, on: '2024-01-01' });
  });

  test('one grant of a role at a time; after a revocation again', () => {
    given([enrolled, inspectorSince2024])
      .with(huongBinh)
      .when(grant({ from: '2024-06-01' }))
      .expectRejection({ code: 'RoleHeld', role: 'provincial-inspector', from: '2024-01-01', until: null });
    const revoked: NewOfficerEvent = {
      type: 'RoleRevoked',
      data: { role: 'provincial-inspector', from: '2024-01-01', occurredOn: '2024-03-14' },
    };
    given([enrolled, inspectorSince2024, revoked])
      .with(huongBinh)
      .when(grant({ from: '2024-03-14' }))
      .expectEvents(granted({ role: 'provincial-inspector', territory: [], from: '2024-03-14' }));
    given([enrolled, inspectorSince2024, revoked])
      .with(huongBinh)
      .when(grant({ from: '2024-03-13' }))
      .expectRejection('RoleHeld');
    given([enrolled, inspectorSince2024])
      .with(huongBinh)
      .when(grant({ role: 'appraiser' }))
      .expectEvents(granted({ role: 'appraiser', territory: [], from: '2024-01-01' }));
  });

  test('a grant revoked on its first day gave nothing and stands in nobody’s way', () => {
    const revoked: NewOfficerEvent = {
      type: 'RoleRevoked',
      data: { role: 'provincial-inspector', from: '2024-01-01', occurredOn: '2024-01-01' },
    };
    given([enrolled, inspectorSince2024, revoked]).with(huongBinh).when(grant()).expectEvents(inspectorSince2024);
  });

  test('who is not enrolled', () => {
    given([]).with(huongBinh).when(grant()).expectRejection('OfficerUnknown');
  });
});

describe('RevokeRole', () => {
  const revoke = (from = '2024-01-01', by = admin) => command(revokeRole, { role: 'provincial-inspector', from }, by);
  const revoked: NewOfficerEvent = {
    type: 'RoleRevoked',
    data: { role: 'provincial-inspector', from: '2024-01-01', occurredOn: '2024-03-14' },
  };

  test('from the day it is recorded', () => {
    given([enrolled, inspectorSince2024]).with(huongBinh).when(revoke()).expectEvents(revoked);
  });

  test('what is revoked already needs no event', () => {
    given([enrolled, inspectorSince2024, revoked]).with(huongBinh).when(revoke()).expectNothing();
  });

  test('a grant nobody gave', () => {
    given([enrolled, inspectorSince2024])
      .with(huongBinh)
      .when(revoke('2024-01-02'))
      .expectRejection({ code: 'GrantUnknown', role: 'provincial-inspector', from: '2024-01-02' });
  });

  test('not his own', () => {
    const own = enrolledIn(provincialInspectorate, people.administrator.personId);
    given([own, inspectorSince2024]).with(huongBinh).when(revoke()).expectRejection('SelfGrant');
  });

  test('who is not enrolled', () => {
    given([]).with(huongBinh).when(revoke()).expectRejection('OfficerUnknown');
  });
});
