import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { REFORM, reformEvents } from '#test/support/domain/reform.ts';
import { Api } from '#test/support/http/api.ts';
import { onUnit } from '#test/support/projections/product-events.ts';

let api: Api;
/** The last number before anybody knew of the reorganisation. */
let before: number;
beforeAll(async () => {
  api = await Api.open();
  before = (await api.as('leader').get('/units?limit=1')).body.asOf.number;
  await api.happened(
    Object.entries(reformEvents).flatMap(([code, events]) => events.map((event) => onUnit(code, event))),
  );
});
afterAll(() => api[Symbol.asyncDispose]());

const competence = (code: string, query: string) => api.as('overseer').get(`/units/${code}/competence?${query}`);
const LAST_DAY = '2025-06-30';

describe('Who may inspect a unit', () => {
  it('is said with body, rule, article and mark, and how it came about', async () => {
    const answer = await competence(c.hospital, `day=${LAST_DAY}`);
    expect(answer.status).toBe(200);
    const rule = { article: 'Luật Thanh tra 2022, Chương II', law: '11/2022/QH15', verified: false };
    expect(answer.body).toMatchObject({
      asOf: { day: LAST_DAY },
      competence: {
        code: c.hospital,
        name: 'Bệnh viện đa khoa Hương Bình',
        on: LAST_DAY,
        situation: 'ordinary',
        tier: 'under-department',
        competent: {
          kind: 'department-inspectorate',
          of: { code: c.department, name: 'Sở Y tế' },
          unit: { code: c.departmentInspectorate, name: 'Thanh tra Sở Y tế' },
          rule: { id: 'department-2022', effectiveFrom: '2023-07-01', effectiveTo: LAST_DAY, ...rule },
        },
        others: [{ kind: 'provincial-inspectorate', rule: { id: 'province-2022' } }],
      },
    });
  });

  it('changes with the law, on the day', async () => {
    const bodies = [];
    for (const day of [LAST_DAY, REFORM]) {
      const { body } = await competence(c.commune, `day=${day}`);
      bodies.push([body.competence.competent.unit.code, body.competence.tier]);
    }
    expect(bodies).toEqual([
      [c.districtInspectorate, 'under-district'],
      [c.provincialInspectorate, 'under-province'],
    ]);
  });

  it('is the province’s with signs of corruption, and the Government’s when a director is suspected', async () => {
    const signs = await competence(c.commune, `day=${LAST_DAY}&corruptionSigns=true`);
    expect(signs.body.competence).toMatchObject({
      situation: 'corruption-signs',
      competent: { kind: 'provincial-inspectorate', rule: { verified: true } },
    });
    const director = await competence(c.department, 'corruptionSigns=true&highestSuspect=department-director');
    expect(director.body.competence).toMatchObject({
      situation: 'director-suspected',
      competent: {
        kind: 'government-inspectorate',
        of: null,
        unit: null,
        rule: { article: 'Luật Phòng, chống tham nhũng, Điều 61.1.a' },
      },
    });
  });

  it('is not known where no rule is: never another law’s answer', async () => {
    const answer = await competence(c.commune, 'day=2023-06-30');
    expect([answer.status, answer.body.competence.competent, answer.body.competence.others]).toEqual([200, null, []]);
  });

  it('of a unit that is not there on that day is refused with what is known of it', async () => {
    const gone = await api
      .as('leader')
      .get(`/units/${c.district}/competence?day=${REFORM}`, { 'Accept-Language': 'vi' });
    expect([gone.status, gone.code]).toEqual([404, 'UnitNotThen']);
    expect(gone.body).toMatchObject({
      detail: `Đơn vị ${c.district} không có hiệu lực vào ngày 01/07/2025. Có từ 01/01/2010, không còn từ 01/07/2025; kế thừa: 99.`,
      facts: {
        unit: c.district,
        on: REFORM,
        known: { validFrom: '2010-01-01', endedFrom: REFORM, successors: [c.province] },
      },
    });
    const early = await competence(c.commune, 'day=2009-12-31');
    expect([early.status, early.code]).toEqual([404, 'UnitNotThen']);
    expect([(await competence('99.777', '')).status, (await competence('99.777', '')).code]).toEqual([404, 'NotFound']);
  });

  it('is answered as of what was known at a moment', async () => {
    const then = await competence(c.district, `day=${REFORM}&asOf=${before}`);
    expect([then.status, then.body.competence.name]).toEqual([200, 'UBND huyện An Lộc']);
  });

  it('takes no situation that does not exist', async () => {
    const answer = await competence(c.commune, 'corruptionSigns=maybe&highestSuspect=king');
    expect([answer.status, answer.body.errors.length]).toEqual([422, 2]);
  });
});

describe('Who comes after whom', () => {
  const succession = (code: string, query: string) => api.as('leader').get(`/units/${code}/succession?${query}`);

  it('is told from the day on', async () => {
    const still = await succession(c.districtInspectorate, `day=${LAST_DAY}`);
    expect(still.body.succession).toMatchObject({
      isInForce: true,
      owner: { code: c.districtInspectorate },
      after: [],
    });
    const gone = await succession(c.districtInspectorate, `day=${REFORM}`);
    const province = { code: c.provincialInspectorate, name: 'Thanh tra tỉnh Hương Bình' };
    expect(gone.body.succession).toMatchObject({
      isInForce: false,
      owner: province,
      after: [{ code: c.districtInspectorate, how: 'merged', from: REFORM, successors: [province], owners: [] }],
    });
  });

  it('is told from the other side too', async () => {
    const { body } = await succession(c.provincialInspectorate, `day=${REFORM}`);
    expect(body.succession.before.map(({ code }: { code: string }) => code)).toEqual(
      [c.departmentInspectorate, c.districtInspectorate, c.otherDistrictInspectorate].toSorted(),
    );
    expect((await succession(c.provincialInspectorate, `day=${LAST_DAY}`)).body.succession.before).toEqual([]);
    expect((await succession('99.777', '')).code).toBe('NotFound');
  });
});

describe('Opening a case', () => {
  const { unit: _, ...data } = ask.OpenCase().data;

  it('by a body that may not is refused with the competent body, the article and the facts', async () => {
    const answer = await api.as('leader').post('/cases', { ...data, unit: c.commune }, { 'Accept-Language': 'vi' });
    expect([answer.status, answer.code]).toEqual([409, 'NotCompetent']);
    expect(answer.body.detail).toBe(
      'Cơ quan có thẩm quyền: Thanh tra huyện (UBND huyện An Lộc), theo Luật Thanh tra 2022, Chương II ' +
        '(điều khoản chưa kiểm chứng). Ngày 01/03/2024, đơn vị thuộc một huyện; không có dấu hiệu tham nhũng.',
    );
    expect(answer.body.facts).toEqual({
      unit: c.commune,
      body: c.provincialInspectorate,
      competent: { kind: 'district-inspectorate', of: c.district },
      competentOf: 'UBND huyện An Lộc',
      ruleId: 'district-2022',
      article: 'Luật Thanh tra 2022, Chương II',
      verified: false,
      derivation: { on: '2024-03-01', situation: 'ordinary', tier: 'under-district', ruleIds: ['district-2022'] },
    });
  });

  it('on a unit that is not there on that day is refused with the article and what is known of it', async () => {
    const answer = await api.as('leader').post('/cases', { ...data, unit: c.department, occurredOn: '2009-12-31' });
    expect([answer.status, answer.code]).toEqual([409, 'UnitUnknown']);
    expect(answer.body.facts).toMatchObject({ on: '2009-12-31', known: { validFrom: '2010-01-01' } });
    const unknown = await api.as('leader').post('/cases', { ...data, unit: '99.777' });
    expect(unknown.body.facts).toEqual({
      unit: '99.777',
      on: '2024-03-01',
      article: 'Luật Thanh tra 2022, Chương II',
      known: null,
    });
  });
});
