import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '#test/support/domain/case-papers.ts';
import { people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

describe('Acts on units', () => {
  const newUnit = {
    code: '99.S02',
    name: 'Sở Tài chính',
    kind: 'provincial-department',
    parent: '99',
    validFrom: '2020-01-01',
  };

  it('register, rename and find a unit', async () => {
    const registered = await api.as('administrator').post('/units', newUnit);
    expect([registered.status, registered.body.identity]).toEqual([201, '99.S02']);
    const renamed = await api
      .as('administrator')
      .post('/units/99.S02/names', { name: 'Sở Tài chính và Giá', from: '2023-01-01' });
    expect(renamed.status).toBe(201);
    expect(types(await api.eventsOf('unit-99.S02'))).toEqual(['UnitRegistered', 'UnitRenamed']);
    const headers = { 'Min-Ledger-Number': String(renamed.body.ledgerNumber) };
    const found = await api.as('leader').get('/units?q=tai%20chinh%20va', headers);
    expect(found.body.units).toMatchObject([{ code: '99.S02', name: 'Sở Tài chính và Giá' }]);
  });

  it('answer what is there already, by name', async () => {
    const answer = await api.as('administrator').post('/units', { ...newUnit, code: unitCodes.department });
    expect([answer.status, answer.code]).toEqual([409, 'UnitExists']);
    expect(answer.body.detail).toContain('Sở Y tế');
  });

  it('are not for inspectors, but for units that the register lacks', async () => {
    const answer = await api.as('leader').post('/units', { ...newUnit, code: '99.S03' });
    expect([answer.status, answer.code, await api.eventsOf('unit-99.S03')]).toEqual([403, 'ActionNotAllowed', []]);
    const provisional = await api.as('districtInspector').post('/units/provisional-registrations', {
      ...newUnit,
      code: '99.901.X1',
      kind: 'public-service-unit',
      parent: unitCodes.district,
    });
    expect([provisional.status, types(await api.eventsOf('unit-99.901.X1'))]).toEqual([201, ['UnitRegistered']]);
  });
});

describe('Acts on officers', () => {
  const newcomer = {
    personId: '00000000-9e45-7000-8000-000000000777',
    name: 'Tạ Văn Mới',
    rank: 'inspector',
    body: unitCodes.provincialInspectorate,
    from: '2024-06-01',
  };

  it('enrol one, give a role, take it back', async () => {
    const admin = api.as('administrator');
    const enrolled = await admin.post('/officers', newcomer);
    const officerId: string = enrolled.body.identity;
    const role = { role: 'provincial-inspector', territory: [], from: '2024-06-14' };
    expect((await admin.post(`/officers/${officerId}/roles`, role)).status).toBe(201);
    const asNewcomer = () => api.send('GET', '/units', { 'X-Demo-Officer': officerId });
    expect((await asNewcomer()).status).toBe(200);
    const revoked = await admin.post(`/officers/${officerId}/role-revocations`, { role: role.role, from: role.from });
    expect(revoked.status).toBe(201);
    expect((await asNewcomer()).code).toBe('RoleNotHeld');
    const found = await api
      .as('overseer')
      .get(`/officers/${officerId}`, { 'Min-Ledger-Number': String(revoked.body.ledgerNumber) });
    expect(found.body.officer).toMatchObject({ name: 'Tạ Văn Mới', roles: [], grants: [{ revokedOn: '2024-06-14' }] });
  });

  it('nobody gives rights to himself', async () => {
    const before = await api.eventsOf(`officer-${idOf('administrator')}`);
    const answer = await api
      .as('administrator')
      .post(`/officers/${idOf('administrator')}/roles`, { role: 'custodian', territory: [], from: '2024-06-14' });
    expect([answer.status, answer.code]).toEqual([403, 'SelfGrant']);
    expect(await api.eventsOf(`officer-${idOf('administrator')}`)).toEqual(before);
  });

  it('are found by name without marks, by role and body', async () => {
    const byName = await api.as('leader').get('/officers?q=tran%20thi%20doan');
    expect(byName.body.officers).toMatchObject([{ officerId: idOf('leader'), name: people.leader.name }]);
    const byRole = await api
      .as('leader')
      .get(`/officers?role=district-inspector&body=${unitCodes.districtInspectorate}`);
    expect(byRole.body.total).toBe(2);
    expect((await api.as('leader').get('/officers/00000000-0ff1-7000-8000-000000000404')).code).toBe('NotFound');
  });
});

describe('The chooser', () => {
  it('lists who one can be and remembers the choice in a cookie no script reads', async () => {
    const listed = await api.send('GET', '/chooser');
    expect(listed.body.persons).toHaveLength(Object.keys(people).length + 1);
    const answer = await api.send(
      'POST',
      '/chooser',
      { 'Content-Type': 'application/json' },
      JSON.stringify({ officerId: idOf('overseer'), role: 'oversight' }),
    );
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^chosen-officer=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    const asChosen = await api.send('GET', '/units', { Cookie: cookie.split(';')[0] ?? '' });
    expect(asChosen.status).toBe(200);
  });

  it.each([
    [{ officerId: '00000000-0ff1-7000-8000-000000000404' }, 'CallerUnknown'],
    [{ officerId: people.leader.officerId, role: 'administrator' }, 'RoleNotHeld'],
    [{ officerId: people.leader.officerId, role: 'root' }, 'InvalidRequest'],
    [{ officerId: people.leader.officerId, name: 'x' }, 'InvalidRequest'],
  ])('does not choose %j', async (body, code) => {
    const answer = await api.send('POST', '/chooser', { 'Content-Type': 'application/json' }, JSON.stringify(body));
    expect([answer.code, answer.headers.get('Set-Cookie')]).toEqual([code, null]);
  });
});

describe('Rebuilding', () => {
  const all = { models: 'all' };

  it('is for administrators', async () => {
    for (const who of ['leader', 'head', 'overseer', 'custodian'] as const) {
      expect((await api.as(who).post('/operations/rebuilds', all)).code).toBe('ActionNotAllowed');
    }
    expect((await api.anonymous.post('/operations/rebuilds', all)).code).toBe('NotIdentified');
  });

  it('runs beside, tells how far it is, and hands over', async () => {
    const answer = await api.as('administrator').post('/operations/rebuilds', all);
    expect(answer.status).toBe(201);
    const path = `/operations/rebuilds/${answer.body.rebuildId}`;
    expect(answer.headers.get('Location')).toBe(`/api/v1${path}`);
    await expect
      .poll(async () => (await api.as('administrator').get(path)).body.status, { timeout: 60_000, interval: 100 })
      .toBe('done');
    const { models } = (await api.as('administrator').get(path)).body;
    expect(models.length).toBeGreaterThan(1);
    for (const { number, head } of models) expect(number).toBe(head);
    expect((await api.as('leader').get('/units?limit=1')).status).toBe(200);
  });

  it('knows what it does not have', async () => {
    const answer = await api
      .as('administrator')
      .post('/operations/rebuilds', { models: ['unit-register', '../../etc'] });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/models']);
    const unknown = '/operations/rebuilds/00000000-0000-7000-8000-000000000000';
    expect((await api.as('administrator').get(unknown)).code).toBe('NotFound');
  });
});

describe('Health', () => {
  it('says that the process answers, and what it is', async () => {
    const answer = await api.send('GET', '/health/live');
    expect(answer.body).toMatchObject({ status: 'live', profile: 'trial' });
    expect(answer.headers.get('X-Profile')).toBe('trial');
  });

  it('says how far each read model is, and no name or path', async () => {
    await expect.poll(async () => (await api.send('GET', '/health/ready')).body.status).toBe('ready');
    const answer = await api.send('GET', '/health/ready');
    expect(answer.body.projecting.models['unit-register']).toMatchObject({
      status: 'live',
      lagEvents: 0,
      lagSeconds: 0,
    });
    expect(answer.text).not.toContain(api.dataDir);
  });
});
