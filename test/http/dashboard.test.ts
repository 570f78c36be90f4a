import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveryRecorded } from '#domain/inspection-case/recoveries.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { provinceLed, recover } from '#test/support/domain/inspection.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
let published: ReturnType<Api['given']>;
let drafted: ReturnType<Api['given']>;
let beforePublication = 0;

const story = provinceLed.withRecommendations(recover).upTo('following-up');
const paid = happened(recoveryRecorded, {
  recoveryId: 'P1',
  recommendationId: 'R1',
  amountVnd: 20_000_000,
  payer: { kind: 'unit', name: 'Sở Y tế' },
  destination: 'budget',
  document: paper('letter', 7_701, on.followedUp, 'Kho bạc'),
  paidOn: on.followedUp,
  recordedBy: idOf('inspector'),
  occurredOn: on.followedUp,
});

beforeAll(async () => {
  api = await Api.open();
  published = api.given([...story, paid]);
  await published.exists();
  drafted = api.given(provinceLed.upTo('drafted'));
  await drafted.exists();
  const { body } = await api.as('inspector').get(`/cases/${published.caseId}/timeline?limit=200`);
  beforePublication = body.entries.find((entry: { type: string }) => entry.type === 'ConclusionPublished').number - 1;
});
afterAll(() => api[Symbol.asyncDispose]());

describe('The dashboard', () => {
  it('counts what the lists hold, and says what it is as of', async () => {
    const inspector = api.as('inspector');
    const { status, body } = await inspector.get('/dashboard?day=2024-09-10');
    expect(status).toBe(200);
    expect(body.asOf.day).toBe('2024-09-10');
    expect(body.figures).toMatchObject({
      openCases: 2,
      byStage: [
        { stage: 'drafted', form: 'inspection', cases: 1 },
        { stage: 'following-up', form: 'inspection', cases: 1 },
      ],
      byBody: [{ code: c.provincialInspectorate, name: 'Thanh tra tỉnh Hương Bình', cases: 2 }],
      byUnit: [{ code: c.department, name: 'Sở Y tế', isItself: false, cases: 2 }],
      recovery: {
        open: 1,
        overdue: 1,
        overdueSince: '2024-08-30',
        owing: 1,
        money: { ordered: 120_000_000, recovered: 20_000_000, owed: 100_000_000 },
      },
      sanctions: { forms: [], deviations: [], withoutGround: 0 },
    });
    const { body: late } = await inspector.get('/follow-up?list=overdue&published=true&day=2024-09-10');
    expect(late.lines).toHaveLength(body.figures.recovery.overdue);
    for (const { clock, overdue } of body.figures.clocks) {
      const { body: list } = await inspector.get(`/deadlines?list=overdue&clock=${clock}&day=2024-09-10`);
      expect(list.deadlines).toHaveLength(overdue);
    }
    expect(body.figures.clocks.length).toBeGreaterThan(0);
  });

  it('tells of money from the publication on, whoever asks', async () => {
    for (const person of ['inspector', 'overseer'] as const) {
      const { body } = await api.as(person).get(`/dashboard?asOf=${beforePublication}&day=2024-09-10`);
      expect(body.figures.recovery).toMatchObject({ open: 0, money: { ordered: 0 } });
      const { body: coverage } = await api.as(person).get(`/dashboard-coverage?asOf=${beforePublication}`);
      expect(coverage.units.filter(({ dimensions }: { dimensions: unknown[] }) => dimensions.length > 0)).toEqual([]);
    }
  });

  it('tells an overseer whose turn it is only in cases that are public', async () => {
    const rolesFor = async (person: 'inspector' | 'overseer') =>
      (await api.as(person).get('/dashboard')).body.figures.byMove.map(({ role }: { role: string }) => role);
    expect(await rolesFor('inspector')).toEqual(['head', 'addressee']);
    expect(await rolesFor('overseer')).toEqual(['addressee']);
    const { body } = await api.as('overseer').get('/dashboard');
    expect(body.figures.openCases).toBe(2);
  });

  it('shows each unit what was examined in it, and in how many units a dimension never was', async () => {
    const { body } = await api.as('overseer').get('/dashboard-coverage');
    const department = body.units.find(({ code }: { code: string }) => code === c.department);
    expect(department.dimensions).toEqual([{ dimension: 4, examined: 1, violations: 0 }]);
    const never = body.units.filter(
      ({ hasEnded, dimensions }: { hasEnded: boolean; dimensions: { dimension: number }[] }) =>
        !hasEnded && !dimensions.some(({ dimension }) => dimension === 4),
    );
    expect(body.dimensions[3]).toEqual({ dimension: 4, examined: 1, violations: 0, never: never.length });
    const listed = await api.as('overseer').get('/dashboard-coverage?never=4');
    expect(listed.body.units).toEqual(never);
    expect(listed.body.dimensions).toEqual(body.dimensions);
    const list = await api.as('overseer').get(`/cases?inspected=${c.department}&dimension=4&assessed=compliant`);
    expect(list.body.cases.map(({ caseId }: { caseId: string }) => caseId)).toEqual([published.caseId]);
  });

  it('lists the cases behind each mean time in a stage: together they are that mean', async () => {
    type Left = Readonly<{ stage: string; left: { times: number; meanDays: number | null } }>;
    const inStage = (await api.as('overseer').get('/dashboard')).body.figures.inStage as readonly Left[];
    const counted = inStage.filter(({ left }) => left.times > 0);
    expect(counted.length).toBeGreaterThan(3);
    for (const { stage, left } of counted) {
      const { body } = await api.as('overseer').get(`/dashboard-left-stage?stage=${stage}`);
      const sum = (of: 'times' | 'days'): number =>
        body.cases.reduce((all: number, each: Record<'times' | 'days', number>) => all + each[of], 0);
      expect([sum('times'), sum('days')]).toEqual([body.times, body.days]);
      expect([body.times, Math.round((body.days / body.times) * 10) / 10]).toEqual([left.times, left.meanDays]);
    }
    const first = (await api.as('overseer').get('/dashboard-left-stage?stage=opened&limit=1')).body;
    const rest = (await api.as('overseer').get(`/dashboard-left-stage?stage=opened&limit=1&after=${first.next}`)).body;
    expect([...first.cases, ...rest.cases].map(({ caseId }) => caseId)).toEqual([drafted.caseId, published.caseId]);
    expect(first.cases[0].title.vi).toContain('Sở Y tế');
    expect((await api.as('districtInspector').get('/dashboard-left-stage?stage=opened')).body.cases).toEqual([]);
    const elsewhere = await api.as('inspector').get(`/dashboard-left-stage?stage=opened&unit=${c.district}`);
    expect(elsewhere.body).toMatchObject({ times: 0, days: 0, cases: [], next: null });
  });

  it('is of a territory, or of a body; nobody learns of cases out of his reach', async () => {
    const of = async (person: 'inspector' | 'districtInspector', query: string) =>
      (await api.as(person).get(`/dashboard${query}`)).body.figures;
    expect((await of('inspector', `?unit=${c.department}`)).openCases).toBe(2);
    expect((await of('inspector', `?unit=${c.district}`)).openCases).toBe(0);
    expect(await of('inspector', `?body=${c.provincialInspectorate}`)).toMatchObject({ openCases: 2, sanctions: null });
    expect(await of('districtInspector', '')).toMatchObject({ openCases: 0, byBody: [], clocks: [] });
  });

  it('stands beside the same day a year before, where the ledger had begun', async () => {
    const { body } = await api.as('inspector').get('/dashboard');
    expect(body.yearBefore).toBeNull();
    api.goTo('2025-06-14');
    const { body: now } = await api.as('inspector').get('/dashboard');
    expect(now.yearBefore).toMatchObject({ day: '2024-06-14', figures: { openCases: 2, recovery: { overdue: 0 } } });
    expect(now.figures).toMatchObject({ openCases: 2, recovery: { overdue: 1 } });
  });

  it.each([
    ['/dashboard?asOf=99999999', 422, 'MomentNotReached'],
    ['/dashboard?asOf=2024-06-01', 422, 'InvalidRequest'],
    ['/dashboard?topic=land', 422, 'InvalidRequest'],
    ['/dashboard?axis=effective', 422, 'AxisNotOffered'],
    ['/dashboard-coverage?never=9', 422, 'InvalidRequest'],
    ['/dashboard-left-stage', 422, 'InvalidRequest'],
    ['/dashboard-left-stage?stage=asleep', 422, 'InvalidRequest'],
    ['/cases?dimension=4', 422, 'InvalidRequest'],
    ['/case-counts?dimension=4', 422, 'InvalidRequest'],
  ])('%s is refused', async (path, status, code) => {
    const answer = await api.as('inspector').get(path);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  it.each(['custodian', 'administrator'] as const)('is not for the %s', async (person) => {
    expect((await api.as(person).get('/dashboard')).status).toBe(403);
    expect((await api.as(person).get('/dashboard-coverage')).status).toBe(403);
  });
});
