import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommendationReportedDone } from '#domain/inspection-case/recommendations.ts';
import { findingRejected } from '#domain/inspection-case/review.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { askOfRequest } from '#test/support/domain/oversight.ts';
import { Api, type Given } from '#test/support/http/api.ts';

type Told = Readonly<{
  key: string;
  kind: string;
  on: string | null;
  isRead: boolean;
  sentence: Readonly<{ vi: string }>;
  subject: Readonly<{ kind: string; id: string }>;
}>;

let api: Api;
let returned: Given;
let late: Given;
let ofDistrict: Given;
let decided: Given;
beforeAll(async () => {
  api = await Api.open();
  returned = api.given(provinceLed.withFindings({ status: 'returned' }).upTo('announced'));
  late = api.given([
    ...provinceLed.withRecommendations({ ...amend, dueOn: '2024-06-01' }, amend).upTo('following-up'),
    happened(recommendationReportedDone, {
      recommendationId: 'R2',
      occurredOn: on.followedUp,
      recordedBy: idOf('inspector'),
    }),
  ]);
  ofDistrict = api.given(districtLed.upTo('opened'));
  decided = api.given([
    ...provinceLed.withFindings({ status: 'reported' }, { status: 'reported' }, { status: 'upheld' }).upTo('announced'),
    // Of late, by somebody else; of late, by himself.
    happened(findingRejected, {
      ...{ findingId: 'F1', comment: 'Không đủ căn cứ' as never },
      ...{ reviewedBy: idOf('leader'), occurredOn: '2024-06-10' },
    }),
  ]);
  for (const given of [returned, late, ofDistrict, decided]) await given.exists();
});
afterAll(() => api[Symbol.asyncDispose]());

const ask = async (who: PersonKey) => {
  const { status, body } = await api.as(who).get('/me/notifications');
  return { status, body, told: (body.notifications ?? []) as readonly Told[] };
};
const of = (told: readonly Told[], given: Given) =>
  told.filter(({ subject }) => subject.id === given.caseId).map(({ kind, on: day }) => [kind, day]);

describe('What somebody is told of', () => {
  it('is what was returned to him, what is due, what waits for him, and what is to be followed up', async () => {
    const inspector = await ask('inspector');
    expect(of(inspector.told, returned)).toEqual([['returned', on.reviewed]]);
    expect(inspector.told[0]?.sentence.vi).toBe('Phát hiện F1 được trả lại để sửa, bổ sung.');
    const leader = await ask('leader');
    // Fieldwork that should have ended in April; the report after it has no last day yet.
    expect(of(leader.told, returned)).toEqual([
      ['overdue', expect.stringMatching(/^2024-/)],
      ['move', on.announced],
    ]);
    expect(of(leader.told, late).filter(([kind]) => kind === 'verify' || kind === 'remind')).toEqual([
      ['verify', on.followedUp],
      ['remind', '2024-06-01'],
    ]);
    expect(leader.body).toMatchObject({ isCut: false, unread: leader.told.length, asOf: { day: '2024-06-14' } });
  });

  it('is for a month what was decided of his findings, unless he decided it', async () => {
    const kinds = of((await ask('inspector')).told, decided).filter(([kind]) => kind === 'decided');
    // F2 is open, and F3 was upheld in March.
    expect(kinds).toEqual([['decided', '2024-06-10']]);
    expect((await ask('inspector')).told.find(({ kind }) => kind === 'decided')?.sentence.vi).toBe(
      'Phát hiện F1 bị bác.',
    );
    expect(of((await ask('leader')).told, decided).map(([kind]) => kind)).not.toContain('decided');
    const list = async (reporter: PersonKey) =>
      (await api.as('leader').get(`/cases?reportedBy=${idOf(reporter)}`)).body.cases.map(
        ({ caseId }: { caseId: string }) => caseId,
      );
    expect(await list('inspector')).toContain(decided.caseId);
    expect(await list('leader')).not.toContain(decided.caseId);
  });

  it('of a head’s turn only the head of the body that leads', async () => {
    expect(of((await ask('districtHead')).told, ofDistrict)).toEqual([['move', on.opened]]);
    expect(of((await ask('head')).told, ofDistrict)).toEqual([]);
  });

  it('is nothing for whoever changes nothing, and units to confirm for the administrator', async () => {
    for (const who of ['overseer', 'custodian'] as const) {
      expect(await ask(who)).toMatchObject({ status: 200, told: [], body: { unread: 0 } });
    }
    await api.happened([
      {
        type: 'UnitRegistered',
        stream: 'unit-99.X01',
        data: {
          code: '99.X01',
          name: 'Trạm Y tế mới',
          kind: 'public-service-unit',
          parent: '99',
          validFrom: '2024-01-01',
          provisional: true,
        },
      },
    ]);
    expect((await ask('administrator')).told).toMatchObject([
      { key: 'unit.99.X01', kind: 'unit', subject: { kind: 'unit', id: '99.X01' } },
    ]);
  });

  it('of a question of an overseer those who are to answer are told, then whoever asked', async () => {
    const raised = await api.as('overseer').post('/oversight-requests', {
      ...askOfRequest.RaiseRequest().data,
      subject: { kind: 'case', id: late.caseId },
      moment: { number: 20, day: '2024-04-30' },
    });
    expect(raised.status).toBe(201);
    const requestId = raised.body.identity;
    const questions = async (who: PersonKey) =>
      (await ask(who)).told.filter(({ subject }) => subject.id === requestId).map(({ sentence }) => sentence.vi);
    expect(await questions('leader')).toEqual([expect.stringMatching(/^Chờ cơ quan trả lời/)]);
    const atFirst = await questions('overseer');
    const answer = await api
      .as('leader')
      .post(
        `/oversight-requests/${requestId}/answers`,
        { moment: { number: 25, day: '2024-06-13' }, summary: 'Đã đủ.', occurredOn: '2024-06-14' },
        { 'If-Match': '"0"' },
      );
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    expect(await questions('leader')).toEqual([]);
    expect(await questions('overseer')).toEqual(['Đã có trả lời, chờ bạn xem xét.']);
    expect(atFirst).not.toContain('Đã có trả lời, chờ bạn xem xét.');
  });

  it('has a key for each cause, the same however often it is asked for', async () => {
    const [first, again] = [await ask('leader'), await ask('leader')];
    expect(again.told.map(({ key }) => key)).toEqual(first.told.map(({ key }) => key));
    expect(new Set(first.told.map(({ key }) => key)).size).toBe(first.told.length);
  });

  it('takes no moment: it is of now', async () => {
    expect((await api.as('leader').get('/me/notifications?asOf=5')).status).toBe(422);
  });
});

describe('What somebody has read', () => {
  const mark = (who: PersonKey, keys: readonly string[]) => api.as(who).post('/me/notifications/read', { keys });

  it('is kept for him alone, and only of what he was told', async () => {
    const { told } = await ask('leader');
    const [first] = told;
    if (first === undefined) throw new Error('nothing to read');
    const answer = await mark('leader', [first.key, 'overdue.of.nothing']);
    expect([answer.status, answer.body]).toEqual([200, { unread: told.length - 1 }]);
    const after = await ask('leader');
    expect(after.told.filter(({ isRead }) => isRead).map(({ key }) => key)).toEqual([first.key]);
    expect(after.body.unread).toBe(told.length - 1);
    for (const each of (await ask('secondInspector')).told) expect(each.isRead).toBe(false);
    const all = await mark(
      'leader',
      told.map(({ key }) => key),
    );
    expect(all.body).toEqual({ unread: 0 });
  });

  it('a new cause is told anew', async () => {
    const { told } = await ask('leader');
    expect(told.every(({ isRead }) => isRead)).toBe(true);
    const caseId = late.caseId;
    await api.happened([
      {
        type: 'RecommendationReportedDone',
        stream: `inspectionCase-${caseId}`,
        data: { recommendationId: 'R1', occurredOn: '2024-06-13', recordedBy: idOf('inspector') },
      },
    ]);
    const after = await ask('leader');
    expect(after.told.filter(({ isRead }) => !isRead).map(({ kind, on: day }) => [kind, day])).toContainEqual([
      'verify',
      '2024-06-13',
    ]);
    // What is no longer true is no longer told.
    expect(of(after.told, late)).not.toContainEqual(['remind', '2024-06-01']);
  });

  it.each([{ keys: [] }, { keys: ['a b'] }, { keys: 'all' }, {}])('%j is refused', async (body) => {
    expect((await api.as('leader').post('/me/notifications/read', body)).status).toBe(422);
  });

  it('whoever may no longer see the case is told nothing of it, read or not', async () => {
    expect(of((await ask('districtHead')).told, ofDistrict)).toHaveLength(1);
    await api.happened([
      {
        type: 'OfficerSuspended',
        stream: `officer-${people.districtHead.officerId}`,
        data: { ground: 'leave', occurredOn: '2024-06-14' },
      },
    ]);
    expect(await ask('districtHead')).toMatchObject({ status: 403, told: [] });
  });
});
