import { describe, expect, test } from 'vitest';
import { recomputed } from '#domain/law/clocks/clock.ts';
import { deadlines } from '#projections/deadlines/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { actor, unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCalendar, onCase, onPolicy, parseProductEvent } from '#test/support/projections/product-events.ts';
import { historyFrom } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(deadlines, parseProductEvent);
const all = { visibility: SEES_ALL, axis: 'recorded', list: 'open', limit: 50 } as const;
const ofCase = { caseId: STORY_CASE, axis: 'recorded', outline: false } as const;

const openStory = (...more: Parameters<typeof openModel>[1]) => openModel(deadlines, [...storyUntil(), ...more]);

describe('the clocks of a case', () => {
  test('are told in the order in which they began, each with how it ended', async () => {
    await using model = await openStory();
    expect(
      model
        .ask('ofCase', ofCase)
        .map(({ key, startedOn, dueOn, endedOn, status }) => [key, startedOn, dueOn, endedOn, status]),
    ).toEqual([
      ['announce-decision', '2024-01-15', '2024-01-30', '2024-01-20', 'met'],
      // The paper says 30 days; the law of 2022 gives 45.
      ['direct-inspection', '2024-01-20', '2024-02-19', '2024-02-20', 'met-late'],
      ['report-results', '2024-02-20', '2024-03-11', '2024-02-25', 'met'],
      ['assign-draft', '2024-02-25', '2024-03-01', '2024-02-26', 'met'],
      ['appraise-draft', '2024-03-01', null, '2024-03-03', 'met'],
      // 16 March is a Saturday.
      ['issue-conclusion', '2024-03-01', '2024-03-18', '2024-03-05', 'met'],
      // Said to be done on that day; verified later.
      ['implement-recommendation.R1', '2024-03-05', '2024-06-30', '2024-05-01', 'met'],
      ['order-reinspection', '2024-03-05', '2026-03-05', null, 'running'],
      ['publish-conclusion', '2024-03-05', '2024-03-15', '2024-03-08', 'met'],
      ['keep-published', '2024-03-08', '2024-03-22', null, 'met'],
    ]);
  });

  test('are as they were known at each moment, and judged on the day that is asked for', async () => {
    await using model = await openStory();
    const direct = (number: number, legalDate: string) =>
      model.ask('ofCase', ofCase, { number, legalDate }).find(({ clock }) => clock === 'direct-inspection');
    const announced = numberOf('DecisionAnnounced');
    expect(direct(announced - 1, '2024-01-20')).toBeUndefined();
    expect(direct(announced, '2024-02-19')).toMatchObject({ status: 'running', daysLeft: 0, endedOn: null });
    expect(direct(announced, '2024-02-20')).toMatchObject({ status: 'lapsed', daysLeft: -1, onLapse: 'late' });
    expect(direct(numberOf('FieldworkEnded'), '2024-02-20')).toMatchObject({ status: 'met-late', daysLeft: null });
  });

  test('on the other axis are as they had come about by the day, whatever is known since', async () => {
    await using model = await openStory();
    const on = (legalDate: string) =>
      model
        .ask('ofCase', { ...ofCase, axis: 'effective' }, { number: 'now', legalDate })
        .map(({ key, status }) => `${key} ${status}`);
    expect(on('2024-01-14')).toEqual([]);
    expect(on('2024-02-20')).toEqual(['announce-decision met', 'direct-inspection met-late', 'report-results running']);
    expect(on('2024-02-19')).toEqual(['announce-decision met', 'direct-inspection running']);
  });

  test('whoever may know the outline only is not told of recommendations', async () => {
    await using model = await openStory();
    const keys = model.ask('ofCase', { ...ofCase, outline: true }).map(({ key }) => key);
    expect(keys).toContain('publish-conclusion');
    expect(keys.filter((key) => key.startsWith('implement'))).toEqual([]);
    const outlined = { ...SEES_ALL, beforePublication: 'outline' } as const;
    const upToConclusion = { number: numberOf('ConclusionIssued'), legalDate: '2024-03-06' };
    // Published by now, but rights are those of now: the list of then may tell.
    expect(model.ask('list', { ...all, visibility: outlined }, upToConclusion).deadlines).toHaveLength(2);
    await using unpublished = await openModel(deadlines, storyUntil('ConclusionIssued'));
    expect(unpublished.ask('list', { ...all, visibility: outlined }).deadlines.map(({ clock }) => clock)).toEqual([
      'publish-conclusion',
    ]);
  });
});

describe('an inspection that stands still, goes on, is extended or given up', () => {
  const by = actor('head');
  const document = (number: number, signedOn: string) =>
    paper({ number, symbol: 'QĐ-TTr', issuer: c.provincialInspectorate, signedOn });
  const acts = {
    suspended: onCase(STORY_CASE, {
      type: 'InspectionSuspended',
      data: {
        ground: 'unit-request',
        document: document(41, '2024-02-01'),
        suspendedBy: 'x',
        occurredOn: '2024-02-01',
      },
    }),
    resumed: onCase(STORY_CASE, { type: 'InspectionResumed', data: { resumedBy: 'x', occurredOn: '2024-02-11' } }),
    extended: onCase(STORY_CASE, {
      type: 'DurationExtended',
      data: {
        days: 20,
        ground: 'complex',
        proposedOn: '2024-02-12',
        document: document(42, '2024-02-13'),
        extendedBy: 'x',
        occurredOn: '2024-02-13',
      },
    }),
    terminated: onCase(STORY_CASE, {
      type: 'InspectionTerminated',
      data: {
        ground: 'Đơn vị giải thể',
        document: document(43, '2024-02-20'),
        terminatedBy: 'x',
        occurredOn: '2024-02-20',
      },
    }),
  };
  const lines = async (...events: readonly (keyof typeof acts)[]) => {
    const more = events.map((name) => ({ ...acts[name], metadata: { actor: by } }));
    await using model = await openModel(deadlines, [...storyUntil('DecisionAnnounced'), ...more]);
    return model
      .ask('ofCase', ofCase, { number: 'now', legalDate: '2024-03-15' })
      .filter(({ clock }) => clock !== 'announce-decision')
      .map(({ key, dueOn, endedOn, status }) => [key, dueOn, endedOn, status]);
  };

  test('time that stands still has no end, and at the unit’s request may do so for thirty days', async () => {
    expect(await lines('suspended')).toEqual([
      ['direct-inspection', null, null, 'paused'],
      // 2 March is a Saturday.
      ['suspension.2024-02-01', '2024-03-04', null, 'lapsed'],
    ]);
  });

  test('days of suspension do not count, and an extension is counted on', async () => {
    // 19 February, and ten days more, of which 1 to 10 February did not count.
    expect((await lines('suspended', 'resumed'))[0]).toEqual(['direct-inspection', '2024-02-29', null, 'lapsed']);
    expect(await lines('suspended', 'resumed', 'extended')).toEqual([
      ['direct-inspection', '2024-03-20', null, 'running'],
      ['suspension.2024-02-01', '2024-03-04', '2024-02-11', 'met'],
    ]);
  });

  test('once it is given up nothing has to be done any more', async () => {
    expect(await lines('terminated')).toEqual([['direct-inspection', '2024-02-19', '2024-02-20', 'moot']]);
  });
});

describe('the list', () => {
  test('has what is overdue first, with case, holder and how long', async () => {
    const at = { number: numberOf('DecisionAnnounced'), legalDate: '2024-02-26' };
    await given(storyUntil()).expectRows('list', all, at, {
      soonDays: 7,
      next: null,
      deadlines: [
        {
          scope: 'case',
          id: STORY_CASE,
          caseId: STORY_CASE,
          person: null,
          title: {
            vi: 'Thanh tra Sở Y tế: Mua sắm, đấu thầu; Y tế (Quyết định 05/QĐ-TTr)',
            en: 'Inspection of Sở Y tế: procurement and bidding; health (Decision 05/QĐ-TTr)',
          },
          unit: expect.any(String) as unknown as string,
          unitName: 'Sở Y tế',
          body: expect.any(String) as unknown as string,
          key: 'direct-inspection',
          clock: 'direct-inspection',
          subject: null,
          status: 'lapsed',
          startedOn: '2024-01-20',
          dueOn: '2024-02-19',
          daysLeft: -7,
          onLapse: 'late',
          endedOn: null,
          pausedSince: null,
          left: null,
          mark: 'unverified',
          article: 'Điều 47.1.b Luật Thanh tra 2022',
          byPaper: true,
          isExtended: false,
          // Nobody has registered a calendar of 2024.
          isProvisional: true,
          holder: { role: 'leader', officerId: people.leader.officerId, unit: null },
        },
      ],
    });
  });

  test('keeps apart what is overdue, due soon, and merely open, by the days that the province has decided on', async () => {
    await using model = await openModel(deadlines, storyUntil('DecisionAnnounced'));
    const on = (list: 'open' | 'overdue' | 'due-soon', legalDate: string) =>
      model.ask('list', { ...all, list }, { number: 'now', legalDate }).deadlines.length;
    expect([on('open', '2024-02-11'), on('due-soon', '2024-02-11'), on('overdue', '2024-02-11')]).toEqual([1, 0, 0]);
    expect([on('open', '2024-02-12'), on('due-soon', '2024-02-12'), on('overdue', '2024-02-12')]).toEqual([1, 1, 0]);
    expect([on('open', '2024-02-20'), on('due-soon', '2024-02-20'), on('overdue', '2024-02-20')]).toEqual([1, 0, 1]);
    await model.add(
      onPolicy('due-soon-days', {
        type: 'PolicySet',
        data: { name: 'due-soon-days', value: 3, from: '2024-02-01', ground: 'Nội bộ' },
      }),
    );
    expect([on('due-soon', '2024-02-15'), on('due-soon', '2024-02-16')]).toEqual([0, 1]);
  });

  /** A random history may have few clocks that run: the first that has enough to be paged through. */
  const historyWithMany = async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const model = await openModel(deadlines, historyFrom(seed, 300));
      const whole = model.ask('list', { ...all, list: 'running', limit: 200 }).deadlines;
      if (whole.length > 5) return { model, whole };
      await model[Symbol.asyncDispose]();
    }
    throw new Error('no history had six clocks that run');
  };

  test('goes on page by page without gap or repeat', async () => {
    const { model, whole } = await historyWithMany();
    await using _ = model;
    for (const axis of ['recorded', 'effective'] as const) {
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = model.ask('list', { ...all, axis, list: 'running', limit: 2, ...(after && { after }) });
        paged.push(...page.deadlines.map(({ id, key }) => `${id} ${key}`));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(paged)).toEqual(new Set(whole.map(({ id, key }) => `${id} ${key}`)));
      expect(paged).toHaveLength(whole.length);
    }
  });

  test('tells how many end on each day', async () => {
    await using model = await openModel(deadlines, storyUntil('DecisionAnnounced'));
    const span = { visibility: SEES_ALL, axis: 'recorded', from: '2024-02-01', to: '2024-02-29' } as const;
    expect(model.ask('perDay', span, { number: 'now', legalDate: '2024-02-20' })).toEqual([
      { dueOn: '2024-02-19', open: 1, overdue: 1, provisional: 1 },
    ]);
    expect(model.ask('perDay', { ...span, from: '2024-02-20' })).toEqual([]);
  });
});

describe('a calendar', () => {
  const tet = ['2024-02-19', '2024-02-20'].map((date) => ({
    date,
    kind: 'holiday' as const,
    label: 'Nghỉ',
    mark: 'verified' as const,
  }));
  const registered = onCalendar(2024, {
    type: 'CalendarRegistered',
    data: { year: 2024, days: tet, isComplete: true, source: 'Thông báo' },
  });

  test('moves what still runs, and not what has ended', async () => {
    await using running = await openModel(deadlines, [...storyUntil('DecisionAnnounced'), registered]);
    expect(running.ask('ofCase', ofCase).map(({ key, dueOn, isProvisional }) => [key, dueOn, isProvisional])).toEqual([
      ['announce-decision', '2024-01-30', true],
      ['direct-inspection', '2024-02-21', false],
    ]);
    await using ended = await openModel(deadlines, [...storyUntil('FieldworkEnded'), registered]);
    expect(ended.ask('ofCase', ofCase).find(({ key }) => key === 'direct-inspection')).toMatchObject({
      dueOn: '2024-02-19',
      status: 'met-late',
    });
  });

  test('is shown with its days, and what was withdrawn is gone from that moment on', async () => {
    await using model = await openModel(deadlines, [
      registered,
      onCalendar(2024, { type: 'CalendarDayWithdrawn', data: { date: '2024-02-20', ground: 'Đính chính' } }),
    ]);
    const dates = (number: number | 'now') =>
      model
        .ask('calendars', {}, number)
        .map(({ year, isComplete, days }) => [year, isComplete, days.map(({ date }) => date)]);
    expect(dates(1)).toEqual([[2024, true, ['2024-02-19', '2024-02-20']]]);
    expect(dates('now')).toEqual([[2024, true, ['2024-02-19']]]);
  });

  test('the preview of a day says exactly what then happens, on random ledgers', async () => {
    let moved = 0;
    for (let seed = 0; seed < 7; seed += 1) {
      const events = historyFrom(seed, 160);
      await using model = await openModel(deadlines, events);
      const before = model.ask('list', { ...all, list: 'running', limit: 200 }).deadlines;
      for (const date of ['2024-03-15', ...before.slice(0, 3).flatMap(({ dueOn }) => dueOn ?? [])]) {
        const day = { date, kind: 'holiday', label: '', mark: 'unverified' } as const;
        const preview = model.ask('impact', { visibility: SEES_ALL, supposed: { change: 'day-declared', day } });
        await using changed = await openModel(deadlines, [
          ...events,
          onCalendar(2024, { type: 'CalendarDayDeclared', data: { day: { ...day, label: 'Nghỉ' }, ground: 'Thử' } }),
        ]);
        const after = new Map(
          changed
            .ask('list', { ...all, list: 'running', limit: 200 })
            .deadlines.map((each) => [`${each.id} ${each.key}`, each.dueOn]),
        );
        const happened = before.flatMap((each) => {
          const dueOn = after.get(`${each.id} ${each.key}`) ?? null;
          return dueOn === each.dueOn ? [] : [[`${each.id} ${each.key}`, each.dueOn, dueOn]];
        });
        expect(preview.moved.map((each) => [`${each.id} ${each.key}`, each.dueBefore, each.dueAfter])).toEqual(
          happened,
        );
        expect([preview.total, preview.running]).toEqual([happened.length, before.length]);
        const counts = model.ask('impactCounts', { supposed: { change: 'day-declared', day } });
        expect(counts).toEqual({ total: preview.total, running: preview.running });
        moved += happened.length;
      }
    }
    // It would say so of nothing too.
    expect(moved).toBeGreaterThan(10);
  });
});

test('a rule read anew moves the clocks that run by it, and the preview said so', async () => {
  const reading = {
    ruleId: 'announce-decision-2022',
    value: 10,
    unit: 'working',
    article: 'Điều 64',
    mark: 'text',
  } as const;
  await using model = await openModel(deadlines, storyUntil('InspectionDecisionIssued'));
  const { moved } = model.ask('impact', { visibility: SEES_ALL, supposed: { change: 'rule-read', reading } });
  expect(moved.map(({ dueBefore, dueAfter }) => [dueBefore, dueAfter])).toEqual([['2024-01-30', '2024-01-29']]);
  await model.add(onPolicy('law-rules', { type: 'RuleReadingRecorded', data: { ...reading, source: 'Công báo' } }));
  expect(model.ask('ofCase', ofCase)).toMatchObject([{ dueOn: '2024-01-29', mark: 'text', article: 'Điều 64' }]);
  expect(model.ask('policies', {}).readings).toMatchObject([{ ...reading, source: 'Công báo' }]);
});

test('every derivation of random ledgers gives the same day again from what it lists alone', async () => {
  let seen = 0;
  for (let seed = 20; seed < 30; seed += 1) {
    await using model = await openModel(deadlines, historyFrom(seed, 200));
    const { deadlines: lines } = model.ask('list', { ...all, list: 'running', limit: 200 });
    for (const caseId of new Set(lines.map(({ id }) => id))) {
      for (const { derivation, dueOn } of model.ask('ofCase', { ...ofCase, caseId })) {
        expect(recomputed(derivation)).toBe(dueOn);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(50);
});

test('a clock is counted day by day', async () => {
  await using model = await openStory();
  const days = model.ask('days', { ownerId: STORY_CASE, key: 'assign-draft', axis: 'recorded' }) ?? [];
  expect(days.map(({ date, nth, why }) => [date, nth, why])).toEqual([
    ['2024-02-25', null, 'start'],
    ['2024-02-26', 1, 'counted'],
    ['2024-02-27', 2, 'counted'],
    ['2024-02-28', 3, 'counted'],
    ['2024-02-29', 4, 'counted'],
    ['2024-03-01', 5, 'counted'],
  ]);
  expect(model.ask('days', { ownerId: STORY_CASE, key: 'appraise-draft', axis: 'recorded' })).toBeNull();
});
