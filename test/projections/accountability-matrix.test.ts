import { describe, expect, test } from 'vitest';
import { accountabilityMatrix } from '#projections/accountability-matrix/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import {
  cashier,
  chairman,
  clerk,
  deputy,
  HEADS_ACTION,
  MATTER,
  numberOfStep,
  reduced,
  STEPS,
  toldUntil,
} from '#test/support/projections/replaced-reprimand.ts';

const all = { visibility: SEES_ALL, list: 'all', limit: 50 } as const;
const LATER = '2025-12-01';

const openStory = (...more: Parameters<typeof openModel>[1]) =>
  openModel(accountabilityMatrix, [...toldUntil(), ...more]);
const now = { number: 'now', legalDate: LATER } as const;

describe('the matrix', () => {
  test('has a line for everybody who answers for a matter by post and field (Điều 72), opened or not', async () => {
    await using model = await openStory();
    const { lines } = model.ask('matrix', all, now);
    expect(lines.map(({ person, liability, because, stage }) => [person?.personId, liability, because, stage])).toEqual(
      [
        [chairman, 'joint', 'deputy-has-field', 'decided'],
        [deputy, 'direct', 'own-field', 'not-opened'],
      ],
    );
    expect(lines[1]).toMatchObject({ tasks: ['open'], band: { lightest: 'warning', clause: 'one-serious' } });
  });

  test('at each moment says what was known then, what band followed, and what was decided', async () => {
    await using model = await openStory();
    const told = (step: Parameters<typeof numberOfStep>[0], legalDate: string) => {
      const { lines } = model.ask('matrix', all, { number: numberOfStep(step), legalDate });
      const line = lines.find(({ person }) => person?.personId === chairman);
      return {
        severity: line?.severity.severity,
        outcome: line?.severity.outcome,
        band: line?.band?.heaviest,
        decided: line?.decision?.form ?? null,
        deviation: line?.decision?.deviation ?? null,
        tasks: line?.tasks,
      };
    };
    expect(told('opened', '2023-05-20')).toEqual({
      severity: 'less-serious',
      outcome: 'graded',
      band: 'reprimand',
      decided: null,
      deviation: null,
      tasks: [],
    });
    expect(told('reprimanded', '2023-06-25')).toMatchObject({ decided: 'reprimand', deviation: 'within' });
    expect(told('prosecuted', '2024-04-05')).toMatchObject({ outcome: 'undetermined', tasks: ['confirm'] });
    // The judgment took effect on 10 April and was received on the 20th.
    expect(told('sentenced', '2025-04-20')).toEqual({
      severity: 'serious',
      outcome: 'graded',
      band: 'warning',
      decided: 'reprimand',
      // Right on what was known on its own day.
      deviation: 'within',
      tasks: ['confirm', 'review'],
    });
    expect(told('replaced', '2025-05-25')).toMatchObject({
      decided: 'warning',
      deviation: 'within',
      tasks: ['confirm'],
    });
    expect(told('appealed', '2025-09-30')).toMatchObject({ severity: 'serious', band: 'warning', decided: 'warning' });
  });

  test('narrows to tasks, deviations, a unit, a case; and pages', async () => {
    await using model = await openStory();
    const asked = (params: object) =>
      model.ask('matrix', { ...all, ...params }, now).lines.map((line) => line.person?.personId);
    expect(asked({ task: 'open' })).toEqual([deputy]);
    expect(asked({ list: 'decided' })).toEqual([chairman]);
    expect(asked({ list: 'deviations' })).toEqual([]);
    expect(asked({ unit: c.secondCommune })).toEqual([]);
    expect(asked({ unit: c.commune })).toEqual([chairman, deputy]);
    const first = model.ask('matrix', { ...all, limit: 1 }, now);
    expect(first).toMatchObject({ counts: { lines: 2, tasks: 2, deviations: 0 } });
    expect(asked({ limit: 1, after: first.next ?? '' })).toEqual([deputy]);
  });

  test('of what is to be done tells first what is to be looked at again, though another matter became known later', async () => {
    const first = STEPS.identified();
    const other = {
      ...first,
      stream: `corruptionMatter-${uuid('3a77', 2)}`,
      data: { ...first.data, occurredOn: LATER },
    };
    await using model = await openModel(accountabilityMatrix, [...toldUntil('sentenced'), other]);
    const tasksIn = (list: 'all' | 'tasks') =>
      model.ask('matrix', { ...all, list }, now).lines.map(({ tasks }) => tasks);
    expect(tasksIn('all')[0]).toEqual(['open']);
    expect(tasksIn('tasks')[0]).toContain('review');
    expect(tasksIn('tasks')).toHaveLength(tasksIn('all').length);
  });

  test('shows nobody what his rights of today do not reach', async () => {
    await using model = await openStory();
    const seen = (change: object) =>
      model.ask('matrix', { ...all, visibility: { ...SEES_ALL, ...change } }, now).lines.length;
    expect(seen({ units: [c.otherCommune] })).toBe(0);
    expect(seen({ units: [c.commune] })).toBe(2);
    expect(seen({ units: [c.commune], withoutSubjects: [MATTER] })).toBe(0);
    expect(seen({ units: [c.otherCommune], withSubjects: [MATTER] })).toBe(2);
    // Known from another body's conclusion: nothing of ours has to be published first.
    expect(seen({ beforePublication: 'outline' })).toBe(2);
  });
});

describe('the file of a matter', () => {
  test('derives severity from what the last judgment says of each offender (Điều 76)', async () => {
    await using model = await openStory();
    const file = model.ask('matter', { matterId: MATTER }, now);
    expect(file?.severity).toMatchObject({
      severity: { outcome: 'graded', severity: 'serious', readings: [] },
      missing: [],
      article: { article: 'Điều 76 Nghị định 59/2019/NĐ-CP', mark: 'text' },
    });
    expect(file?.severity.outcomes.map(({ offender, outcome }) => [offender, outcome])).toEqual([
      [clerk, { kind: 'imprisonment', months: 48 }],
      [cashier, { kind: 'acquitted' }],
    ]);
  });

  test('on the day of a moment knows only what had taken effect', async () => {
    await using model = await openStory();
    const on = (legalDate: string) => model.ask('matter', { matterId: MATTER }, { number: 'now', legalDate });
    expect(on('2024-04-01')?.severity.severity).toMatchObject({ outcome: 'graded', severity: 'less-serious' });
    expect(on('2024-04-02')?.severity.severity).toMatchObject({ outcome: 'undetermined', severity: 'less-serious' });
    expect(on('2025-04-10')?.severity.severity).toMatchObject({ outcome: 'graded', severity: 'serious' });
  });

  test('shows the rights that were given back as it shows the suspension', async () => {
    await using model = await openStory();
    const [suspension] = model.ask('matter', { matterId: MATTER }, now)?.suspensions.suspensions ?? [];
    expect(suspension).toMatchObject({
      personId: cashier,
      order: { from: '2025-02-01' },
      cancelled: { on: '2025-10-02', reason: 'no-corruption' },
      restored: { on: '2025-10-10' },
    });
  });

  test('seals names and says who held which post on the days of the act (Điều 72)', async () => {
    await using model = await openStory();
    const file = model.ask('matter', { matterId: MATTER }, now);
    expect(JSON.stringify(file)).not.toContain('Nguyễn Văn Hư');
    expect(file?.offenders.map(({ post, name }) => [post, typeof name])).toEqual([
      ['Công chức một cửa', 'object'],
      ['Thủ quỹ', 'object'],
    ]);
    expect(file?.liability.stretches.map(({ from, to, liable }) => [from, to, liable.length])).toEqual([
      ['2022-02-01', '2022-10-31', 2],
    ]);
    expect(file?.steps.map(({ type }) => type)).toEqual([
      'MatterIdentified',
      'SuspensionOrdered',
      'ProsecutionOpened',
      'JudgmentRecorded',
      'JudgmentRecorded',
      'SuspensionCancelled',
      'RightsRestored',
    ]);
  });
});

describe('the file of an action', () => {
  test('puts what was known when it was decided beside what is known now', async () => {
    await using model = await openModel(accountabilityMatrix, toldUntil('sentenced'));
    const file = model.ask('action', { actionId: HEADS_ACTION }, { number: 'now', legalDate: '2025-05-01' });
    expect(file).toMatchObject({
      whenDecided: { day: '2023-06-20', band: { heaviest: 'reprimand', clause: 'one-less-serious' } },
      now: { day: '2025-05-01', band: { heaviest: 'warning', clause: 'one-serious' } },
      needsReview: true,
      superior: { code: c.district },
      articles: { discipline: { article: 'Điều 78 Nghị định 59/2019/NĐ-CP' } },
    });
    await model.add(STEPS.replaced());
    expect(model.ask('action', { actionId: HEADS_ACTION }, { number: 'now', legalDate: '2025-06-01' })).toMatchObject({
      whenDecided: { day: '2025-05-20', band: { heaviest: 'warning' } },
      needsReview: false,
    });
  });

  test('opens the band downward when a ground that reduces is given (Điều 73)', async () => {
    await using model = await openModel(accountabilityMatrix, [...toldUntil('sentenced'), ...reduced()]);
    const file = model.ask('action', { actionId: HEADS_ACTION }, { number: 'now', legalDate: '2025-05-01' });
    expect(file?.now.band).toMatchObject({ lightest: 'reprimand', heaviest: 'warning' });
    expect(file?.now.derivation.effects).toEqual(['reduce']);
  });

  test('names a decision that another one replaces and nobody recorded', async () => {
    const events = toldUntil().filter(({ type }) => type !== 'SanctionRecorded');
    await using model = await openModel(accountabilityMatrix, events);
    const file = model.ask('action', { actionId: HEADS_ACTION }, now);
    expect(file?.missing).toEqual([`12/QĐ-TTr (2023, ${c.district})`]);
    expect(file?.line.tasks).toEqual(['missing']);
  });
});

describe('the file of a head', () => {
  test('holds the posts of all units and the lines of the person alone', async () => {
    await using model = await openStory();
    const head = model.ask('head', { personId: chairman, visibility: SEES_ALL }, now);
    expect(head).toMatchObject({
      name: 'Lê Văn Tịch',
      posts: [{ unit: { code: c.commune }, office: 'head', from: '2020-01-01', until: null }],
    });
    expect(head?.lines.map(({ actionId }) => actionId)).toEqual([HEADS_ACTION]);
    expect(model.ask('head', { personId: people.leader.personId, visibility: SEES_ALL }, now)).toBeNull();
  });
});
