import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { actor, unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { line, newestFirst, openRegister } from '#test/support/projections/open-register.ts';
import { onCase, parseProductEvent } from '#test/support/projections/product-events.ts';

const ofCase = { caseId: STORY_CASE };
const head = people.head.officerId;
const announced = storyUntil('DecisionAnnounced');
const happens = (event: CaseEvent) => onCase(STORY_CASE, event, { by: actor('head') });

const suspension = {
  ground: 'force-majeure',
  document: paper('decision', 18, '2024-02-01'),
  suspendedBy: head,
  occurredOn: '2024-02-01',
} as const;
const resumption = { resumedBy: head, occurredOn: '2024-02-20' } as const;
const extension = {
  days: 20,
  ground: 'complex',
  proposedOn: '2024-02-21',
  document: paper('decision', 22, '2024-02-22'),
  extendedBy: head,
  occurredOn: '2024-02-22',
} as const;
const termination = {
  ground: 'Đơn vị đã giải thể',
  document: paper('decision', 25, '2024-02-26'),
  terminatedBy: head,
  occurredOn: '2024-02-26',
} as const;

const suspended = [...announced, happens({ type: 'InspectionSuspended', data: suspension })];
const resumed = [...suspended, happens({ type: 'InspectionResumed', data: resumption })];
const extended = [...resumed, happens({ type: 'DurationExtended', data: extension })];
const terminated = [...extended, happens({ type: 'InspectionTerminated', data: termination })];

describe('the file', () => {
  test('shows what became of the time, as of each moment', async () => {
    await using model = await openModel(caseFile, terminated);
    const at = (events: readonly unknown[]) => model.ask('file', ofCase, events.length);
    expect(at(announced)).toMatchObject({ suspendedSince: null, suspensions: [], extensions: [], termination: null });
    expect(at(suspended)).toMatchObject({
      stage: 'announced',
      suspendedSince: '2024-02-01',
      suspensions: [{ suspended: suspension, resumed: null }],
      whoseMove: { role: 'head' },
    });
    expect(at(resumed)).toMatchObject({
      suspendedSince: null,
      suspensions: [{ suspended: suspension, resumed: resumption }],
      whoseMove: { role: 'leader' },
    });
    expect(at(extended)).toMatchObject({ extensions: [extension], termination: null });
    expect(at(terminated)).toMatchObject({
      stage: 'terminated',
      stageSince: '2024-02-26',
      termination,
      whoseMove: null,
    });
    expect(at(terminated)?.stagePath.map(({ stage }) => stage)).toEqual([
      'opened',
      'decided',
      'announced',
      'terminated',
    ]);
    expect(at(terminated)?.documents.map(({ document }) => document.number)).toEqual([5, 18, 22, 25]);
    expect(at(terminated)?.officers[head]).toBe(people.head.name);
  });

  test('one that was given up while suspended is suspended no more', async () => {
    const givenUp = [...suspended, happens({ type: 'InspectionTerminated', data: termination })];
    await using model = await openModel(caseFile, givenUp);
    expect(model.ask('outline', ofCase)).toMatchObject({ stage: 'terminated', suspendedSince: null });
  });
});

describe('the register', () => {
  const given = givenEventsOf(caseRegister, parseProductEvent);
  const all = { visibility: SEES_ALL, ...newestFirst };
  const inside = { whoseMove: { role: 'head' as const, officerId: null, unit: null } };

  test('flags what is suspended, and lets the head move', async () => {
    await using register = await openRegister(terminated);
    const at = (events: readonly unknown[]) => register.list({}, events.length).cases[0];
    expect(at(suspended)).toMatchObject({ stage: 'announced', suspendedSince: '2024-02-01', inside });
    expect(at(resumed)).toMatchObject({ suspendedSince: null, inside: { whoseMove: { role: 'leader' } } });
    expect(register.ids({ moveRole: 'head' }, suspended.length)).toEqual([STORY_CASE]);
  });

  test('has a stage for what was given up: nobody’s move, counted and found by its papers', async () => {
    await using register = await openRegister(terminated);
    const [found] = register.list({ stages: ['terminated'] }).cases;
    expect(found).toMatchObject({ stage: 'terminated', stageSince: '2024-02-26', inside: { whoseMove: null } });
    expect(register.count({})).toMatchObject({ total: 1, byStage: { terminated: 1, announced: 0 } });
    for (const q of ['18/QĐ-TTr', '22/QĐ-TTr', '25/QĐ-TTr']) expect(register.ids({ q }), q).toEqual([STORY_CASE]);
  });

  test('shows an overseer that it is suspended, which is of its outline', async () => {
    await using register = await openRegister(suspended);
    const visibility = { ...SEES_ALL, beforePublication: 'outline' } as const;
    expect(register.list({ visibility }).cases).toEqual([
      // What stands still has no last day.
      line({ suspendedSince: '2024-02-01', nextDeadline: null, inside: null }),
    ]);
  });

  test('one that was given up hinders no other of the same unit', async () => {
    const same = { visibility: SEES_ALL, unit: c.department, from: '2023-06-01', to: '2024-06-01' };
    await given(terminated).expectRows('overlapping', same, 'now', []);
  });

  test('is the same from a rebuild', async () => {
    await using register = await openRegister(suspended);
    await given(suspended).expectRows('list', all, 'now', register.list({}));
  });
});

describe('the timeline', () => {
  test.each([
    [
      suspended,
      'Tạm dừng cuộc thanh tra từ 01/02/2024 bằng quyết định 18/QĐ-TTr. Lý do: sự kiện bất khả kháng.',
      'Inspection suspended from 01/02/2024 by decision 18/QĐ-TTr. Ground: force majeure.',
      ['/suspendedSince', '/suspensionGround'],
    ],
    [
      resumed,
      'Tiếp tục cuộc thanh tra từ 20/02/2024.',
      'Inspection resumed from 20/02/2024.',
      ['/resumedOn', '/suspendedSince'],
    ],
    [
      extended,
      'Gia hạn thanh tra trực tiếp 20 ngày bằng quyết định 22/QĐ-TTr. Lý do: vụ việc phức tạp.',
      'Direct inspection extended by 20 days in decision 22/QĐ-TTr. Ground: complex matter.',
      ['/extensionDays', '/extensionGround', '/proposedOn'],
    ],
    [
      terminated,
      'Đình chỉ cuộc thanh tra bằng quyết định 25/QĐ-TTr. Lý do: Đơn vị đã giải thể',
      'Inspection terminated by decision 25/QĐ-TTr. Ground: Đơn vị đã giải thể',
      ['/stage', '/terminationGround'],
    ],
  ] as const)('says it in a sentence and keeps what it set', async (events, vi, en, paths) => {
    await using model = await openModel(caseTimeline, events);
    const all = { ...ofCase, audience: 'everything', by: 'recorded', direction: 'desc', limit: 1 } as const;
    const [last] = model.ask('timeline', all).entries;
    expect(last?.sentence).toEqual({ vi, en });
    expect(last?.changes.map(({ path }) => path)).toEqual(paths);
  });

  test('tells an overseer that it was given up, and not why', async () => {
    await using model = await openModel(caseTimeline, terminated);
    const outline = { ...ofCase, audience: 'outline', by: 'recorded', direction: 'desc', limit: 1 } as const;
    const [last] = model.ask('timeline', outline).entries;
    expect(last).toMatchObject({ stage: 'terminated', sentence: { vi: 'Đình chỉ cuộc thanh tra.' }, document: null });
  });
});
