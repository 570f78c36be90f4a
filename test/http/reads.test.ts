import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '#test/support/domain/case-papers.ts';
import { people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { Api, type Given } from '#test/support/http/api.ts';
import { onOfficer, onUnit } from '#test/support/projections/product-events.ts';

let api: Api;
let ofProvince: Given;
let ofDistrict: Given;
/** The last number before the cases. */
let before: number;
const head = async (): Promise<number> => (await api.as('leader').get('/units?limit=1')).body.asOf.number;

beforeAll(async () => {
  api = await Api.open();
  before = await head();
  ofProvince = api.given(provinceLed.upTo('announced'));
  ofDistrict = api.given(districtLed.upTo('following-up'));
  await ofProvince.exists();
  await ofDistrict.exists();
});
afterAll(() => api[Symbol.asyncDispose]());

const idsOf = (answer: { body: { cases: readonly { caseId: string }[] } }) =>
  answer.body.cases.map(({ caseId }) => caseId);

describe('Units', () => {
  it.each(['phu my', 'PHÚ MỸ', 'Phú Mỹ'.normalize('NFD'), unitCodes.commune])('are found as %j', async (q) => {
    const answer = await api.as('districtInspector').get(`/units?q=${encodeURIComponent(q)}`);
    expect(answer.body.units.map(({ code }: { code: string }) => code)).toContain(unitCodes.commune);
  });

  it('come in pages that join without gap or repeat, although the register grows meanwhile', async () => {
    const all = await api.as('leader').get('/units?limit=200');
    const codes: string[] = [];
    let next: string | null = '';
    let page = 0;
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const answer = await api.as('leader').get(`/units?limit=4${after}`);
      codes.push(...answer.body.units.map(({ code }: { code: string }) => code));
      next = answer.body.next;
      page += 1;
      await api.happened([
        onUnit(`98.${page}`, {
          type: 'UnitRegistered',
          data: {
            code: `98.${page}`,
            name: `Đơn vị ${page}`,
            kind: 'other',
            parent: '99',
            validFrom: '2020-01-01',
            provisional: false,
          },
        }),
      ]);
    }
    expect(codes).toEqual(all.body.units.map(({ code }: { code: string }) => code));
  });

  it('show the tree and one unit with its ancestors', async () => {
    const tree = await api.as('overseer').get(`/unit-tree?root=${unitCodes.district}`);
    expect(tree.body.units[0]).toMatchObject({ code: unitCodes.district, depth: 0 });
    const unit = await api.as('overseer').get(`/units/${unitCodes.school}?axis=effective&day=2015-01-01`);
    expect(unit.body.unit.ancestors.map(({ code }: { code: string }) => code)).toEqual(['99.901.01', '99.901', '99']);
    expect((await api.as('overseer').get('/units/11.404')).code).toBe('NotFound');
  });
});

describe('Cases', () => {
  it('are listed to each officer as far as his rights reach', async () => {
    expect(idsOf(await api.as('leader').get('/cases'))).toEqual(
      expect.arrayContaining([ofProvince.caseId, ofDistrict.caseId]),
    );
    expect(idsOf(await api.as('districtInspector').get('/cases'))).toEqual([ofDistrict.caseId]);
    expect(idsOf(await api.as('otherDistrictInspector').get('/cases'))).toEqual([]);
    expect((await api.as('otherDistrictInspector').get('/case-counts')).body.total).toBe(0);
  });

  it('are not for administrators, also not to be counted', async () => {
    for (const path of ['/cases', '/case-counts', '/case-overlaps?unit=99&from=2020-01-01&to=2024-01-01']) {
      expect((await api.as('administrator').get(path)).code).toBe('ActionNotAllowed');
    }
  });

  it('show an overseer the outline until the conclusion is public', async () => {
    const answer = await api.as('overseer').get('/cases');
    const inside = Object.fromEntries(
      answer.body.cases.map(({ caseId, inside: it }: { caseId: string; inside: unknown }) => [caseId, it !== null]),
    );
    expect(inside).toEqual({ [ofProvince.caseId]: false, [ofDistrict.caseId]: true });
  });

  it.each([
    ['stage=announced', () => [ofProvince.caseId]],
    ['stage=announced,following-up&sort=opened', () => [ofDistrict.caseId, ofProvince.caseId].sort()],
    ['q=phu%20my', () => [ofDistrict.caseId]],
    ['q=15%2FQ%C4%90-TTr', () => [ofDistrict.caseId, ofProvince.caseId].sort()],
    [`unit=${unitCodes.district}`, () => [ofDistrict.caseId]],
    ['stage=closed', () => []],
    ['openedFrom=2024-03-02', () => []],
    ['corruptionSigns=true', () => []],
  ])('are found by %s', async (query, expected) => {
    expect(idsOf(await api.as('leader').get(`/cases?${query}`)).sort()).toEqual(expected());
  });

  it.each([
    ['stages=closed', 'stage'],
    ['Topic=land', 'topic'],
    ['opendFrom=2024-03-02', 'openedFrom'],
  ])('%s is answered with what was meant', async (query, meant) => {
    const answer = await api.as('leader').get(`/cases?${query}`);
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'UnknownField']);
    expect(answer.body.errors[0].detail).toContain(`«${meant}»`);
  });

  it('a filter that is like none is answered with those there are', async () => {
    const [fault] = (await api.as('leader').get('/cases?colour=red')).body.errors;
    expect(fault).toMatchObject({ pointer: '/colour', code: 'UnknownField' });
    expect(fault.detail).toContain('openedFrom');
  });

  it('stage=made-up is no filter that finds nothing, but a fault', async () => {
    expect((await api.as('leader').get('/cases?stage=made-up')).status).toBe(422);
  });

  it('were not there before they were opened', async () => {
    const answer = await api.as('leader').get(`/cases?asOf=${before}`);
    expect(idsOf(answer)).toEqual([]);
    expect(answer.body.asOf).toMatchObject({ number: before, staleSince: null });
    expect(answer.headers.get('Ledger-Number')).toBe(String(before));
  });
});

describe('A page token', () => {
  const first = async (query: string): Promise<string> =>
    encodeURIComponent((await api.as('leader').get(`/units?limit=2${query}`)).body.next);

  it('is taken by the question that gave it, with pages of another size', async () => {
    const answer = await api.as('leader').get(`/units?limit=3&after=${await first('')}`);
    expect([answer.status, answer.body.units.length]).toEqual([200, 3]);
  });

  it.each([
    ['other filters', '/units?includeEnded=true&after='],
    ['another moment', '/units?asOf=3&after='],
    ['another day', '/units?day=2012-01-01&after='],
    ['another list', '/officers?after='],
  ])('is refused by %s, and said what to do', async (_, address) => {
    const answer = await api.as('leader').get(`${address}${await first('')}`);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ pointer: '/after', code: 'OtherQuestion', detail: expect.stringContaining('trang đầu') }],
    ]);
  });

  it('that was changed by hand is refused', async () => {
    const token = decodeURIComponent(await first(''));
    for (const changed of [token.slice(1), `A${token.slice(1)}x`, token.slice(token.indexOf('.') + 1)]) {
      expect((await api.as('leader').get(`/units?after=${encodeURIComponent(changed)}`)).status).toBe(422);
    }
  });
});

describe('Moments', () => {
  const at = (asOf: string) => api.as('leader').get(`/cases?asOf=${encodeURIComponent(asOf)}`);

  it('may be an instant with its offset', async () => {
    const { instant } = (await at(String(before))).body.asOf;
    const local = `${new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`;
    expect((await at(local)).body.asOf).toMatchObject({ instant });
  });

  it('that the ledger has not reached are refused, with the last that it has', async () => {
    const last = await head();
    const number = await at('99999');
    expect([number.status, number.code, number.body.last]).toEqual([422, 'MomentNotReached', last]);
    const instant = await at('2999-01-01T00:00:00+07:00');
    expect([instant.status, instant.code, instant.body.last]).toEqual([422, 'MomentAhead', last]);
  });

  it('before the first event are refused, with when that was', async () => {
    const first = (await at('1')).body.asOf.instant;
    for (const asOf of ['0', '1999-06-12T09:00:00+07:00']) {
      const answer = await at(asOf);
      expect([answer.status, answer.code]).toEqual([422, 'BeforeFirstEvent']);
      expect(answer.body.detail).toContain(first);
    }
  });

  it.each([
    ['2024-06-12', 'nêu múi giờ'],
    ['2024-06-12T09:00:00', 'nêu múi giờ'],
    ['2024-06-12 09:00', 'nêu múi giờ'],
    ['yesterday', 'số thứ tự trong sổ cái'],
    ['-1', 'số thứ tự trong sổ cái'],
    ['1e3', 'số thứ tự trong sổ cái'],
    ['2024-13-40T09:00:00Z', 'số thứ tự trong sổ cái'],
  ])('written as %s are refused, and told how one is written', async (asOf, told) => {
    const answer = await at(asOf);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/asOf']);
    expect(answer.body.errors[0].detail).toContain(told);
  });

  it('of the effective axis are offered where validity is kept', async () => {
    expect((await api.as('leader').get('/cases?axis=effective')).code).toBe('AxisNotOffered');
    expect((await api.as('leader').get('/units?axis=effective&day=2012-01-01')).status).toBe(200);
  });

  it('that must include a number are waited for, and given up', async () => {
    const reached = await api.as('leader').get('/cases', { 'Min-Ledger-Number': String(before) });
    expect(reached.status).toBe(200);
    const answer = await api.as('leader').get('/cases', { 'Min-Ledger-Number': '99999' });
    expect([answer.status, answer.code, answer.headers.get('Retry-After')]).toEqual([503, 'NotYetProjected', '1']);
    expect((await api.as('leader').get('/cases', { 'Min-Ledger-Number': 'all' })).status).toBe(400);
  });
});

describe('Rights are those of now', () => {
  it('a revoked officer reads nothing, at no moment', async () => {
    const name = 'inspector' as const;
    const number = await head();
    const paths = [
      '/cases',
      `/cases?asOf=${number}`,
      '/case-counts',
      '/units',
      `/units?asOf=${number}`,
      `/unit-tree?asOf=1`,
    ];
    for (const path of paths) expect((await api.as(name).get(path)).status).toBe(200);
    await api.happened([
      onOfficer(idOf(name), {
        type: 'RoleRevoked',
        data: { role: people[name].role, from: '2020-01-01', occurredOn: '2024-06-13' },
      }),
    ]);
    for (const path of [...paths, `/cases?asOf=${encodeURIComponent('2024-06-13T00:00:00Z')}`]) {
      const answer = await api.as(name).get(path);
      expect([answer.status, answer.code, path]).toEqual([403, 'RoleNotHeld', path]);
    }
  });

  it('a suspended officer reads nothing', async () => {
    await api.happened([
      onOfficer(idOf('secondInspector'), {
        type: 'OfficerSuspended',
        data: { ground: 'under-review', occurredOn: '2024-06-13' },
      }),
    ]);
    expect((await api.as('secondInspector').get('/cases?asOf=1')).code).toBe('CallerSuspended');
  });

  it('a role that one claims and does not hold gives nothing, and the attempt to act in it is on record', async () => {
    expect((await api.as('districtInspector', 'administrator').get('/units')).code).toBe('RoleNotHeld');
    const answer = await api
      .as('districtInspector', 'administrator')
      .post(`/officers/${idOf('districtInspector')}/roles`, {
        role: 'administrator',
        territory: [],
        from: '2024-06-14',
      });
    expect([answer.status, answer.code]).toEqual([403, 'RoleNotHeld']);
    await api.system.settled();
    const refused = await api.eventsOf(`refusal-${idOf('districtInspector')}-2024-06`);
    expect(refused.at(-1)?.data).toMatchObject({ code: 'RoleNotHeld', action: 'manage-officers' });
  });

  it.each([
    ['nobody', {}],
    ['an id that is none', { 'X-Demo-Officer': "' or 1=1 --" }],
    ['a role that is none', { 'X-Demo-Officer': people.leader.officerId, 'X-Demo-Role': 'root' }],
    [
      'two cookies of one name',
      { Cookie: `chosen-officer=${people.leader.officerId}; chosen-officer=${people.head.officerId}` },
    ],
  ])('%s is asked who he is', async (_name, headers) => {
    const answer = await api.send('GET', '/cases', headers);
    expect([answer.status, answer.code]).toEqual([401, 'NotIdentified']);
    expect(answer.headers.get('WWW-Authenticate')).toContain('realm=');
  });

  it('an officer nobody enrolled is nobody', async () => {
    const answer = await api.send('GET', '/cases', { 'X-Demo-Officer': '00000000-0ff1-7000-8000-000000000999' });
    expect([answer.status, answer.code]).toEqual([403, 'CallerUnknown']);
  });
});
