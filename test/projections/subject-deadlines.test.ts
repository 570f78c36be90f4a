import { describe, expect, test } from 'vitest';
import { deadlines } from '#projections/deadlines/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { ACTION, actionStory, MATTER, matterStory } from '#test/support/projections/corruption-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCalendar, onPolicy, parseProductEvent } from '#test/support/projections/product-events.ts';

const given = givenEventsOf(deadlines, parseProductEvent);
const matter = matterStory();
const action = actionStory();
const all = { visibility: SEES_ALL, axis: 'recorded', list: 'running', limit: 50 } as const;

/** [clock, started, last day, ended, status] of each. */
const clocksOf = async (subjectId: string, legalDate: string, events: readonly SampleEvent[]) => {
  await using model = await openModel(deadlines, events);
  return model
    .ask('ofSubject', { subjectId, axis: 'recorded' }, { number: 'now', legalDate })
    .map(({ clock, startedOn, dueOn, endedOn, status }) => [clock, startedOn, dueOn, endedOn, status]);
};

describe('The clocks of a matter', () => {
  const asked = [...storyUntil(), matter.identified(), matter.requested(51, '2024-04-05')];
  const suspended = [...asked, matter.ordered(61, '2024-04-12', '2024-04-15')];

  test('whoever is asked to suspend somebody has five working days to decide', async () => {
    expect(await clocksOf(MATTER, '2024-04-13', asked)).toEqual([
      ['decide-official-suspension', '2024-04-05', '2024-04-12', null, 'lapsed'],
    ]);
    expect(await clocksOf(MATTER, '2024-04-15', suspended)).toEqual([
      ['decide-official-suspension', '2024-04-05', '2024-04-12', '2024-04-12', 'met'],
      // 14 July is a Sunday.
      ['official-suspension', '2024-04-15', '2024-07-15', null, 'running'],
    ]);
  });

  test('a suspension lasts ninety days; then it must be cancelled, and not before that day is it said so', async () => {
    expect((await clocksOf(MATTER, '2024-07-15', suspended)).slice(1)).toEqual([
      ['official-suspension', '2024-04-15', '2024-07-15', null, 'running'],
    ]);
    expect((await clocksOf(MATTER, '2024-07-16', suspended)).slice(1)).toEqual([
      ['official-suspension', '2024-04-15', '2024-07-15', null, 'lapsed'],
      ['cancel-official-suspension', '2024-07-16', '2024-07-23', null, 'running'],
    ]);
    await using model = await openModel(deadlines, suspended);
    const on = (legalDate: string) => ({ number: 'now', legalDate }) as const;
    const listed = (legalDate: string) =>
      model.ask('list', { ...all, clocks: ['cancel-official-suspension'] }, on(legalDate)).deadlines.length;
    expect([listed('2024-07-15'), listed('2024-07-16')]).toEqual([0, 1]);
    const span = { visibility: SEES_ALL, axis: 'recorded', from: '2024-07-20', to: '2024-07-31' } as const;
    expect(model.ask('perDay', span, on('2024-07-15'))).toEqual([]);
    expect(model.ask('perDay', span, on('2024-07-16'))).toMatchObject([{ dueOn: '2024-07-23', open: 1 }]);
  });

  test('what is cancelled is published in five working days', async () => {
    const cancelled = [...suspended, matter.cancelled(62, '2024-07-18', 61)];
    expect((await clocksOf(MATTER, '2024-07-22', cancelled)).slice(1)).toEqual([
      ['official-suspension', '2024-04-15', '2024-07-15', '2024-07-18', 'met-late'],
      ['cancel-official-suspension', '2024-07-16', '2024-07-23', '2024-07-18', 'met'],
      ['publish-cancellation', '2024-07-18', '2024-07-25', null, 'running'],
    ]);
    const published = [...cancelled, matter.published(61, '2024-07-26')];
    expect((await clocksOf(MATTER, '2024-07-30', published)).at(-1)).toEqual([
      'publish-cancellation',
      '2024-07-18',
      '2024-07-25',
      '2024-07-26',
      'met-late',
    ]);
  });

  test('one who did nothing need not wait until the ninety days are over', async () => {
    expect((await clocksOf(MATTER, '2024-06-03', [...suspended, matter.cleared('2024-06-03')])).at(-1)).toEqual([
      'cancel-official-suspension',
      '2024-06-03',
      '2024-06-10',
      null,
      'running',
    ]);
  });

  test('a line says what it is about, in neutral words, live, from a rebuild and cut', async () => {
    await given(asked).expectRows('list', { ...all, clocks: ['decide-official-suspension'] }, line('2024-04-08'), {
      soonDays: 7,
      next: null,
      deadlines: [
        {
          scope: 'matter',
          id: MATTER,
          caseId: STORY_CASE,
          title: {
            vi: 'Vụ việc bị phản ánh tại Bệnh viện đa khoa Hương Bình: Mua sắm, đấu thầu',
            en: 'Matter reported at Bệnh viện đa khoa Hương Bình: procurement and bidding',
          },
          unit: c.hospital,
          unitName: 'Bệnh viện đa khoa Hương Bình',
          body: c.provincialInspectorate,
          person: null,
          key: expect.stringMatching(/^decide-official-suspension\.[0-9a-f]{16}$/) as unknown as string,
          clock: 'decide-official-suspension',
          subject: '51/CV-TTr (2024, 99.TTr)',
          status: 'running',
          startedOn: '2024-04-05',
          dueOn: '2024-04-12',
          daysLeft: 4,
          onLapse: 'late',
          endedOn: null,
          pausedSince: null,
          left: null,
          mark: 'text',
          article: 'Điều 43–52 Nghị định 59/2019/NĐ-CP',
          byPaper: false,
          isExtended: false,
          isProvisional: true,
          holder: { role: 'unit', officerId: null, unit: null },
        },
      ],
    });
  });
});

const line = (legalDate: string) => ({ number: 'now', legalDate }) as const;

describe('The clocks of an action', () => {
  const opened = [...storyUntil(), matter.identified(), action.opened('2024-03-20')];

  test('discipline is considered within thirty working days of the conclusion, and again of a judgment', async () => {
    const judged = [...opened, matter.judged(7, '2024-04-22', '2024-05-06')];
    expect(await clocksOf(ACTION, '2024-05-05', judged)).toEqual([
      ['limitation-heavier', '2022-12-31', '2027-12-31', null, 'running'],
      ['limitation-reprimand', '2022-12-31', '2024-12-31', null, 'running'],
      ['consider-discipline', '2024-03-05', '2024-04-16', null, 'lapsed'],
      ['handle-discipline', '2024-03-20', '2024-06-18', null, 'running'],
    ]);
    // Whatever is signed before it takes effect: the time begins on that day.
    expect((await clocksOf(ACTION, '2024-05-06', judged)).at(-1)).toEqual([
      'consider-discipline',
      '2024-05-06',
      '2024-06-17',
      null,
      'running',
    ]);
  });

  test('the conclusion begins it also where the action was opened before', async () => {
    const before = [...storyUntil('FieldworkEnded'), matter.identified(), action.opened('2024-02-21')];
    expect(await clocksOf(ACTION, '2024-03-06', before)).toHaveLength(3);
    const rest = storyUntil().slice(storyUntil('FieldworkEnded').length);
    expect(await clocksOf(ACTION, '2024-03-06', [...before, ...rest])).toContainEqual([
      'consider-discipline',
      '2024-03-05',
      '2024-04-16',
      null,
      'running',
    ]);
  });

  test('the time of criminal proceedings does not count for handling it', async () => {
    const handling = async (legalDate: string, ...more: readonly SampleEvent[]) =>
      (await clocksOf(ACTION, legalDate, [...opened, ...more])).filter(([clock]) => clock === 'handle-discipline');
    const prosecuted = matter.prosecuted(71, '2024-04-01');
    expect(await handling('2024-04-20', prosecuted)).toEqual([
      ['handle-discipline', '2024-03-20', null, null, 'paused'],
    ]);
    expect(await handling('2024-05-20', prosecuted, matter.ended(72, '2024-05-01'))).toEqual([
      ['handle-discipline', '2024-03-20', '2024-07-18', null, 'running'],
    ]);
  });

  test('the first paper of the superior ends them, and a record that is sent back ends nothing', async () => {
    const sanctioned = [...opened, action.sanctioned(81, '2024-04-17')];
    expect(await clocksOf(ACTION, '2024-04-20', sanctioned)).toEqual([
      ['limitation-heavier', '2022-12-31', '2027-12-31', '2024-04-17', 'met'],
      ['limitation-reprimand', '2022-12-31', '2024-12-31', '2024-04-17', 'met'],
      ['consider-discipline', '2024-03-05', '2024-04-16', '2024-04-17', 'met-late'],
      ['handle-discipline', '2024-03-20', '2024-06-18', '2024-04-17', 'met'],
    ]);
    const returned = [...sanctioned, action.returned(81, '2024-04-18')];
    expect((await clocksOf(ACTION, '2024-04-20', returned)).map(([, , , endedOn]) => endedOn)).toEqual(
      Array(4).fill(null),
    );
    const dropped = [...opened, action.dropped('2024-04-10')];
    expect((await clocksOf(ACTION, '2024-04-20', dropped)).map(([, , , , status]) => status)).toEqual(
      Array(4).fill('moot'),
    );
  });

  test('a line names who is in office, and nobody else', async () => {
    await using model = await openModel(deadlines, opened);
    const [found] = model.ask('list', { ...all, clocks: ['consider-discipline'] }, line('2024-04-01')).deadlines;
    expect(found).toMatchObject({
      scope: 'action',
      id: ACTION,
      caseId: STORY_CASE,
      person: { name: 'Phan Văn Đốc', post: 'Giám đốc' },
      title: { vi: 'Xem xét trách nhiệm: Phan Văn Đốc, Giám đốc (Bệnh viện đa khoa Hương Bình)' },
      subject: 'conclusion',
      key: 'consider-discipline.conclusion',
      body: c.provincialInspectorate,
      holder: { role: 'superior' },
    });
  });

  test('is found by the unit, those above it, and the inspectorate', async () => {
    await using model = await openModel(deadlines, opened);
    const ids = (filters: object) =>
      new Set(model.ask('list', { ...all, ...filters }, line('2024-04-01')).deadlines.map(({ id }) => id));
    expect(ids({ unit: c.department, clocks: ['handle-discipline'] })).toEqual(new Set([ACTION]));
    expect(ids({ unit: c.commune })).toEqual(new Set());
    expect(ids({ body: c.provincialInspectorate, clocks: ['handle-discipline'] })).toEqual(new Set([ACTION]));
    expect(ids({ body: c.districtInspectorate })).toEqual(new Set());
    expect(ids({ officer: people.leader.officerId }).has(ACTION)).toBe(false);
  });
});

describe('As of a moment', () => {
  const events = [
    ...storyUntil(),
    matter.identified(),
    matter.requested(51, '2024-04-05'),
    matter.ordered(61, '2024-04-12', '2024-04-15'),
    matter.cancelled(62, '2024-07-18', 61),
    action.opened('2024-03-20'),
    action.sanctioned(81, '2024-04-17'),
  ];

  test('live, rebuilt and cut say the same', async () => {
    const expected = [
      { clock: 'decide-official-suspension', endedOn: '2024-04-12' },
      { clock: 'official-suspension', endedOn: '2024-07-18' },
      { clock: 'cancel-official-suspension', endedOn: '2024-07-18' },
      { clock: 'publish-cancellation', endedOn: null },
    ].map((each) => expect.objectContaining(each) as never);
    await given(events).expectRows('ofSubject', { subjectId: MATTER, axis: 'recorded' }, line('2024-07-20'), expected);
  });

  test('what was known then', async () => {
    await using model = await openModel(deadlines, events);
    const beforeOrder = storyUntil().length + 2;
    const clocks = model.ask(
      'ofSubject',
      { subjectId: MATTER, axis: 'recorded' },
      {
        number: beforeOrder,
        legalDate: '2024-04-13',
      },
    );
    expect(clocks.map(({ clock, status }) => [clock, status])).toEqual([['decide-official-suspension', 'lapsed']]);
  });

  test('on the other axis: as it had come about by the day', async () => {
    await using model = await openModel(deadlines, events);
    const on = (subjectId: string, legalDate: string) =>
      model
        .ask('ofSubject', { subjectId, axis: 'effective' }, line(legalDate))
        .map(({ clock, status }) => `${clock} ${status}`);
    expect(on(MATTER, '2024-04-11')).toEqual(['decide-official-suspension running']);
    expect(on(MATTER, '2024-07-17')).toEqual([
      'decide-official-suspension met',
      'official-suspension lapsed',
      'cancel-official-suspension running',
    ]);
    expect(on(ACTION, '2024-04-16')).toContain('consider-discipline running');
    const listed = model.ask('list', { ...all, axis: 'effective', list: 'overdue' }, line('2024-07-17')).deadlines;
    expect(listed.map(({ clock }) => clock)).toContain('official-suspension');
  });
});

describe('What the calendar and the rules move', () => {
  const events = [...storyUntil(), matter.identified(), matter.ordered(61, '2024-04-12', '2024-04-15')];
  const holiday = { date: '2024-07-15', kind: 'holiday', label: 'Nghỉ', mark: 'verified' } as const;
  const declared = onCalendar(2024, { type: 'CalendarDayDeclared', data: { day: holiday, ground: 'Thông báo' } });

  test('a holiday on the last day of a suspension moves it, and the day from which it must be cancelled', async () => {
    await using model = await openModel(deadlines, events);
    const cancelling = () =>
      model
        .ask('ofSubject', { subjectId: MATTER, axis: 'recorded' }, line('2024-07-18'))
        .map(({ clock, startedOn, dueOn }) => [clock, startedOn, dueOn]);
    const preview = model.ask(
      'impact',
      { visibility: SEES_ALL, supposed: { change: 'day-declared', day: holiday } },
      line('2024-07-18'),
    );
    expect(preview.moved.map(({ clock, dueBefore, dueAfter }) => [clock, dueBefore, dueAfter])).toEqual([
      ['official-suspension', '2024-07-15', '2024-07-16'],
      ['cancel-official-suspension', '2024-07-23', '2024-07-24'],
    ]);
    await model.add(declared);
    expect(cancelling()).toEqual([
      ['official-suspension', '2024-04-15', '2024-07-16'],
      ['cancel-official-suspension', '2024-07-17', '2024-07-24'],
    ]);
  });

  test('one that was cancelled is judged by the calendar of its time, whatever comes later', async () => {
    const cancelled = [...events, matter.cancelled(62, '2024-07-16', 61)];
    const later = [...cancelled, declared, matter.requested(52, '2024-08-01')];
    const clocks = await clocksOf(MATTER, '2024-08-02', later);
    expect(clocks).toContainEqual(['cancel-official-suspension', '2024-07-16', '2024-07-23', '2024-07-16', 'met']);
  });

  test('a rule read anew', async () => {
    await using model = await openModel(deadlines, events);
    await model.add(
      onPolicy('law-rules', {
        type: 'RuleReadingRecorded',
        data: {
          ruleId: 'official-suspension-2019',
          value: 60,
          unit: 'calendar',
          article: 'Điều 46',
          mark: 'text',
          source: 'Công báo',
        },
      }),
    );
    expect(
      model
        .ask('ofSubject', { subjectId: MATTER, axis: 'recorded' }, line('2024-06-20'))
        .map(({ clock, startedOn, dueOn }) => [clock, startedOn, dueOn]),
    ).toEqual([
      ['official-suspension', '2024-04-15', '2024-06-14'],
      ['cancel-official-suspension', '2024-06-15', '2024-06-21'],
    ]);
  });
});

describe('Who sees them', () => {
  const outside = { ...SEES_ALL, units: [c.commune] } as const;
  const outline = { ...SEES_ALL, beforePublication: 'outline' } as const;
  const events = (until?: 'ConclusionIssued') => [
    ...storyUntil(until),
    matter.identified(),
    matter.requested(51, '2024-04-05'),
    action.opened('2024-03-20'),
  ];
  const seen = async (visibility: object, ledger = events()) => {
    await using model = await openModel(deadlines, ledger);
    const { deadlines: lines } = model.ask(
      'list',
      { ...all, visibility: { ...SEES_ALL, ...visibility } },
      line('2024-04-08'),
    );
    return [...new Set(lines.map(({ scope }) => scope))].filter((scope) => scope !== 'case').toSorted();
  };
  const both = ['action', 'matter'];

  test.each([
    ['whoever sees the unit', { units: [c.hospital] }, both],
    ['nobody from elsewhere', outside, []],
    ['the team of the case in which it was found', { ...outside, teamMember: people.leader.officerId }, both],
    ['not another team', { ...outside, teamMember: people.districtInspector.officerId }, []],
    ['to whom a split gave them', { ...outside, withSubjects: [MATTER] }, ['matter']],
    ['from whom a split took them', { withoutSubjects: [MATTER] }, ['action']],
    ['from whom a split took the case alone', { withoutCases: [STORY_CASE] }, both],
    ['whoever has the case alone by a split does not', { ...outside, withCases: [STORY_CASE] }, []],
    ['an overseer, of a case that is public', outline, both],
  ])('%s', async (_who, visibility, expected) => {
    expect(await seen(visibility)).toEqual(expected);
  });

  test('an overseer sees them once the case is public, or where no case of ours told of them', async () => {
    expect(await seen(outline, events('ConclusionIssued'))).toEqual([]);
    expect(await seen({}, events('ConclusionIssued'))).toEqual(both);
    const { data, ...event } = matter.identified();
    const { caseId: _caseId, ...elsewhere } = data as Record<string, never>;
    const ofJudgment = { ...event, data: { ...elsewhere, source: 'judgment', findingIds: [] } as typeof data };
    expect(await seen(outline, [...storyUntil('ConclusionIssued'), ofJudgment, action.opened('2024-03-20')])).toEqual([
      'action',
    ]);
  });
});

test('what belongs to no matter that is known tells nothing, and nothing stops', async () => {
  const strange = [
    matter.requested(51, '2024-04-05'),
    action.sanctioned(81, '2024-04-17'),
    action.opened('2024-03-20'),
  ];
  expect(await clocksOf(ACTION, '2024-04-20', [...storyUntil(), ...strange])).toEqual([]);
  const known = [...storyUntil(), ...strange, matter.identified()];
  expect((await clocksOf(ACTION, '2024-04-20', known)).length).toBeGreaterThan(0);
});
