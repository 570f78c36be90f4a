import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { givenMatter } from '#test/support/accountability/given-matters.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { districtLed, member, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api, type Given } from '#test/support/http/api.ts';

let api: Api;
let ofProvince: Given;
let ofDistrict: Given;
/** With a district's inspector in the team, who sees it by nothing else. */
const team = (event: CaseEvent): CaseEvent =>
  event.type === 'TeamAppointed'
    ? { ...event, data: { ...event.data, members: [...event.data.members, member('districtInspector')] } }
    : event;
beforeAll(async () => {
  api = await Api.open();
  ofProvince = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced').map(team));
  ofDistrict = api.given(districtLed.upTo('following-up'));
  await ofProvince.exists();
  await ofDistrict.exists();
});
afterAll(() => api[Symbol.asyncDispose]());

const log = async (who: Parameters<Api['as']>[0], query = '') => {
  const { status, code, body } = await api.as(who).get(`/access-log?limit=200${query}`);
  return { status, code, entries: body.entries ?? [], next: body.next };
};
const couldSee = async (who: Parameters<Api['as']>[0], query: string) => {
  const { status, code, body } = await api.as(who).get(`/access-log/who-could-see?${query}`);
  return { status, code, body, found: (body.officers ?? []).map((each: { officerId: string }) => each.officerId) };
};
const ofCase = (given: Given) => `kind=case&id=${given.caseId}`;

describe('The access log', () => {
  it('has what was opened, with why, and what was refused, as it happened', async () => {
    const opened = await api.as('leader').post('/reveals', {
      caseId: ofProvince.caseId,
      reason: 'review',
      note: 'Trước khi họp',
    });
    expect(opened.status).toBe(200);
    const refused = await api
      .as('otherDistrictInspector')
      .post(ofProvince.at('/cases/{caseId}/findings'), ask.ReportFinding().data);
    expect(refused.status).toBe(404);
    await api.system.settled();
    // Nobody waits for the record of a refusal; the test does.
    await api.happened([]);
    const { entries } = await log('head', `&subject=case.${ofProvince.caseId}`);
    expect(
      entries.map((each: Record<string, never>) => [
        each['kind'],
        each['by']?.['officerId'],
        each['reason']?.['en'] ?? null,
        each['note'],
      ]),
    ).toEqual([
      ['refusal', idOf('otherDistrictInspector'), null, null],
      ['reveal', idOf('leader'), 'reviewing the file (opens all of it, for an hour)', 'Trước khi họp'],
    ]);
    expect(entries[0].sentence.vi).toBe('Bị từ chối khi định ghi phát hiện: ngoài phạm vi được xem.');
    expect(entries[0].subject.title.vi).toContain('Sở Y tế');
    // As of the moment before, nobody had tried.
    const before = await log('head', `&subject=case.${ofProvince.caseId}&asOf=${entries[0].number - 1}`);
    expect(before.entries).toHaveLength(1);
  });

  it('tells an overseer nothing of what happened inside a case that is not public', async () => {
    expect((await log('overseer', `&subject=case.${ofProvince.caseId}`)).entries).toEqual([]);
    const everything = await log('overseer');
    expect(JSON.stringify(everything.entries)).not.toContain(ofProvince.caseId);
    expect(everything.entries.length).toBeGreaterThan(10);
  });

  it('and nothing of a case outside his reach to the head of a district', async () => {
    expect((await log('districtHead', `&subject=case.${ofProvince.caseId}`)).entries).toEqual([]);
    expect((await log('districtHead')).entries.length).toBeGreaterThan(10);
  });

  it.each(['inspector', 'districtInspector', 'appraiser', 'custodian', 'administrator'] as const)(
    'is not for %s',
    async (who) => {
      expect(await log(who)).toMatchObject({ status: 403, code: 'ActionNotAllowed' });
      expect(await couldSee(who, ofCase(ofDistrict))).toMatchObject({ status: 403, code: 'ActionNotAllowed' });
    },
  );

  it.each([
    ['&kind=reveal,gossip', 422, '/kind/1'],
    ['&from=2024-03-15&to=2024-03-01', 422, '/from'],
    ['&subject=unit.99', 422, '/subject'],
    ['&officer=someone', 422, '/officer'],
    ['&by=someone', 422, '/by'],
  ])('refuses %s and says what was meant', async (query, status, pointer) => {
    const { body, ...answer } = await api.as('head').get(`/access-log?limit=5${query}`);
    expect([answer.status, body.errors[0].pointer]).toEqual([status, pointer]);
  });

  it('refuses a moment that has not come, one without offset, and an axis that it does not offer', async () => {
    const codeOf = async (query: string) => (await api.as('head').get(`/access-log?${query}`)).code;
    expect(await codeOf('asOf=999999')).toBe('MomentNotReached');
    expect(await codeOf('axis=effective')).toBe('AxisNotOffered');
    expect((await api.as('head').get('/access-log?asOf=2024-03-01T10:00:00')).status).toBe(422);
  });
});

describe('Who could have seen it', () => {
  it('is told with the reason: by reach, by the team, and how far', async () => {
    const { status, body } = await couldSee('head', ofCase(ofProvince));
    expect(status).toBe(200);
    const lineOf = (key: keyof typeof people) =>
      body.officers.find((each: { officerId: string }) => each.officerId === idOf(key));
    expect(lineOf('inspector')).toMatchObject({ extent: 'everything', because: 'territory', territory: [] });
    expect(lineOf('overseer')).toMatchObject({ extent: 'outline', because: 'territory', role: 'oversight' });
    expect(lineOf('districtInspector')).toMatchObject({
      extent: 'everything',
      because: 'team',
      territory: [{ code: c.district, name: 'UBND huyện An Lộc' }],
    });
    for (const key of ['otherDistrictInspector', 'administrator', 'custodian'] as const) {
      expect(lineOf(key), key).toBeUndefined();
    }
    expect(body.subject.title.vi).toContain('Sở Y tế');
  });

  it('is of then: whoever has lost his role since could see it, and could not before it was there', async () => {
    const now = await couldSee('head', ofCase(ofDistrict));
    const { officerId } = people.secondInspector;
    expect(now.found).toContain(officerId);
    const before = now.body.asOf.number;
    await api.happened([
      {
        type: 'OfficerSuspended',
        stream: `officer-${officerId}`,
        data: { ground: 'leave', occurredOn: '2024-06-14' },
      },
    ]);
    expect((await couldSee('head', ofCase(ofDistrict))).found).not.toContain(officerId);
    expect((await couldSee('head', `${ofCase(ofDistrict)}&asOf=${before}`)).found).toContain(officerId);
    const atFirst = await couldSee('head', `${ofCase(ofDistrict)}&asOf=5`);
    expect(atFirst.body).toMatchObject({ existed: false, officers: [], subject: { title: null } });
  });

  it('of a matter too', async () => {
    const matterId = await givenMatter(api);
    const { body, found } = await couldSee('head', `kind=matter&id=${matterId}`);
    expect([body.existed, found.length > 0, body.subject.title.vi.length > 0]).toEqual([true, true, true]);
    expect(found).not.toContain(idOf('administrator'));
  });

  it('is told only of what one may read oneself today: else as if it were not there', async () => {
    expect(await couldSee('districtHead', ofCase(ofProvince))).toMatchObject({ status: 404 });
    expect(await couldSee('head', 'kind=case&id=00000000-ca5e-7000-8000-00000000dead')).toMatchObject({ status: 404 });
    expect(await couldSee('overseer', ofCase(ofProvince))).toMatchObject({ status: 403, code: 'NotPublished' });
    expect(await couldSee('overseer', ofCase(ofDistrict))).toMatchObject({ status: 200 });
    expect(await couldSee('head', 'kind=case')).toMatchObject({ status: 422 });
  });
});
