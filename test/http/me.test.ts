import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

describe('Who I am', () => {
  it('is said with names, the role in use and what may be done with it', async () => {
    const { body } = await api.as('districtInspector').get('/me');
    expect(body).toMatchObject({
      officerId: people.districtInspector.officerId,
      name: 'Đỗ Thị Lộc',
      body: { code: '99.901.TTr', name: 'Thanh tra huyện An Lộc' },
      role: 'district-inspector',
      roles: [{ role: 'district-inspector', territory: [{ code: '99.901', name: 'UBND huyện An Lộc' }] }],
      may: [
        'list-cases',
        'read-statistics',
        'export-lists',
        'open-case',
        'read-plan',
        'propose-plan-item',
        'list-requests',
        'list-matters',
        'identify-matter',
        'open-accountability',
        'read-units',
        'register-provisional-unit',
        'read-officers',
        'read-law',
        'preview-impact',
      ],
      today: '2024-06-14',
      profile: 'trial',
    });
  });

  it.each([
    [
      'administrator',
      [
        ...['export-lists', 'read-units', 'manage-units', 'read-officers', 'manage-officers'],
        ...['read-law', 'preview-impact', 'manage-calendar', 'manage-policies'],
      ],
    ],
    [
      'overseer',
      [
        ...[
          'list-cases',
          'read-statistics',
          'export-lists',
          'read-plan',
          'list-requests',
          'raise-request',
          'list-matters',
        ],
        ...['read-units', 'read-officers', 'read-law', 'preview-impact'],
        'read-access-log',
      ],
    ],
    ['custodian', ['export-lists', 'read-units', 'read-officers', 'read-law']],
  ] as const)('%s may %j', async (who, may) => {
    expect((await api.as(who).get('/me')).body.may).toEqual(may);
  });
});

describe('What I could do to a case', () => {
  const actsOf = async (given: ReturnType<Api['given']>, who: Parameters<Api['as']>[0]) => {
    const { body } = await given.as(who).get('/cases/{caseId}/open-acts');
    return Object.fromEntries(
      body.acts.map(({ act, subjects }: { act: string; subjects: readonly string[] | null }) => [act, subjects]),
    );
  };

  it('is what its rules and my rights leave open, with what it can be done to', async () => {
    const given = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
    expect(await actsOf(given, 'leader')).toMatchObject({ ReviewFinding: ['F1'], EndFieldwork: null });
    expect(await actsOf(given, 'leader')).not.toHaveProperty('IssueDecision');
    // It is her own finding.
    expect(await actsOf(given, 'inspector')).toMatchObject({ CorrectFinding: ['F1'], ReportFinding: null });
    expect(await actsOf(given, 'inspector')).not.toHaveProperty('ReviewFinding');
    expect(await actsOf(given, 'head')).toEqual({
      NamePlanItem: null,
      ReplaceTeamMember: null,
      RecordRecusal: null,
      ExtendDuration: null,
      SuspendInspection: null,
      TerminateInspection: null,
    });
  });

  it('is nothing for an overseer, and not to be asked by whom the case is hidden from', async () => {
    const given = api.given(districtLed.upTo('announced'));
    expect(await actsOf(given, 'overseer')).toEqual({});
    expect((await given.as('otherDistrictInspector').get('/cases/{caseId}/open-acts')).status).toBe(404);
  });

  it('names the revision it was asked of', async () => {
    const given = api.given(provinceLed.upTo('decided'));
    const { body, headers } = await given.as('head').get('/cases/{caseId}/open-acts');
    expect([body.revision, headers.get('ETag')]).toEqual([2, '"2"']);
  });
});

describe('Saved filters', () => {
  it('are one’s own: saved, listed, replaced, removed', async () => {
    const mine = api.as('leader');
    const saved = await mine.post('/me/saved-filters', { name: ' Chờ tôi ', query: 'stage=announced&q=ph%C3%BA' });
    expect([saved.status, saved.body.name]).toEqual([201, 'Chờ tôi']);
    expect((await mine.get('/me/saved-filters')).body.filters).toEqual([saved.body]);
    expect((await api.as('head').get('/me/saved-filters')).body.filters).toEqual([]);
    const removal = `/me/saved-filters/${saved.body.filterId}/removal`;
    expect((await api.as('head').post(removal, {})).status).toBe(404);
    expect((await mine.post(removal, {})).status).toBe(200);
    expect((await mine.get('/me/saved-filters')).body.filters).toEqual([]);
  });

  it.each([
    [{ name: '', query: 'q=1' }, '/name'],
    [{ name: 'x', query: 'q=<a b>' }, '/query'],
    [{ name: 'x', query: 'q=1', officerId: people.head.officerId }, '/officerId'],
  ])('%j is refused', async (body, pointer) => {
    const answer = await api.as('leader').post('/me/saved-filters', body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });
});
