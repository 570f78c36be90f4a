import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, sealedAs } from '#test/support/projections/product-events.ts';

const ofCase = { caseId: STORY_CASE };
const { inspector } = people;
const by = inspector.officerId;
const announced = storyUntil('DecisionAnnounced');

/** At ten in the morning of the day. */
const happens = (event: CaseEvent | Readonly<{ type: string; data: object }>, recordedOn: string) =>
  onCase(STORY_CASE, event as CaseEvent, { by: actor('inspector'), recordedAt: `${recordedOn}T03:00:00.000Z` });

const requested = happens(
  {
    type: 'DocumentsRequested',
    data: {
      requestId: 'Q1',
      items: [
        { item: 1, title: 'Sổ quỹ' },
        { item: 2, title: 'Hợp đồng' },
      ],
      dueOn: '2024-02-05',
      document: paper('letter', 51, '2024-02-01'),
      requestedBy: by,
      occurredOn: '2024-02-01',
    },
  },
  '2024-02-01',
);
const received = (items: readonly number[], occurredOn: string) =>
  happens({ type: 'DocumentsReceived', data: { requestId: 'Q1', items, receivedBy: by, occurredOn } }, occurredOn);
const written = (occurredOn: string, recordedOn: string) =>
  happens({ type: 'DiaryEntryWritten', data: { text: 'Việc trong ngày', writtenBy: by, occurredOn } }, recordedOn);
const dissent = happens(
  {
    type: 'DissentReserved',
    data: { dissentId: 'D1', text: 'Số tiền cao hơn', reservedBy: by, occurredOn: '2024-02-10' },
  },
  '2024-02-10',
);

describe('a request', () => {
  const events = [...announced, requested, received([1], '2024-02-04'), received([2], '2024-02-08')];

  test('is open until its last item is there, and counts the days past its own', async () => {
    await using model = await openModel(caseFile, events);
    const ask = (number: number, legalDate: string) =>
      model.ask('fieldwork', ofCase, { number, legalDate })?.requests[0];
    const asked = announced.length + 1;
    expect(ask(asked, '2024-02-05')).toMatchObject({ missing: 2, daysOverdue: 0, receipts: [] });
    expect(ask(asked, '2024-02-07')).toMatchObject({ missing: 2, daysOverdue: 2 });
    expect(ask(asked + 1, '2024-02-07')).toMatchObject({
      missing: 1,
      daysOverdue: 2,
      items: [
        { item: 1, receivedOn: '2024-02-04', receivedLate: false },
        { item: 2, receivedOn: null },
      ],
    });
    expect(ask(asked + 2, '2024-02-20')).toMatchObject({
      missing: 0,
      daysOverdue: 0,
      items: [{ receivedLate: false }, { receivedLate: true }],
    });
  });

  test('is counted in the file', async () => {
    await using model = await openModel(caseFile, events);
    const counts = (number: number, legalDate: string) => model.ask('file', ofCase, { number, legalDate })?.fieldwork;
    const asked = announced.length + 1;
    expect(counts(asked - 1, '2024-02-20')).toMatchObject({ openRequests: 0, overdueRequests: 0 });
    expect(counts(asked, '2024-02-05')).toMatchObject({ openRequests: 1, overdueRequests: 0 });
    expect(counts(asked, '2024-02-06')).toMatchObject({ openRequests: 1, overdueRequests: 1 });
    expect(counts(asked + 2, '2024-02-06')).toMatchObject({ openRequests: 0, overdueRequests: 0 });
  });

  test('counts no further when the case is concluded', async () => {
    const story = storyUntil();
    const at = announced.length;
    await using model = await openModel(caseFile, [...story.slice(0, at), requested, ...story.slice(at)]);
    const file = model.ask('file', ofCase);
    const concludedOn = file?.stagePath.find(({ stage }) => stage === 'concluded')?.enteredOn ?? '';
    const days = (Date.parse(concludedOn) - Date.parse('2024-02-05')) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(model.ask('fieldwork', ofCase)?.requests[0]).toMatchObject({ missing: 2, daysOverdue: days });
  });

  test('is found by the number of its paper', async () => {
    await using model = await openModel(caseRegister, events);
    const params = { visibility: SEES_ALL, sort: 'opened', direction: 'desc', limit: 5, q: '51/CV-TTr' } as const;
    expect(model.ask('list', params).cases.map(({ caseId }) => caseId)).toEqual([STORY_CASE]);
  });
});

describe('the diary', () => {
  const events = [...announced, written('2024-02-01', '2024-02-01'), written('2024-02-02', '2024-02-03')];

  test('has a page for each day, which is locked when the day is over; what comes then is late', async () => {
    await using model = await openModel(caseFile, events);
    const pages = (legalDate: string) =>
      model
        .ask('fieldwork', ofCase, { number: 'now', legalDate })
        ?.diary.map(({ day, isLocked, entries }) => [day, isLocked, entries.map(({ isLate }) => isLate)]);
    expect(pages('2024-02-02')).toEqual([
      ['2024-02-02', false, [true]],
      ['2024-02-01', true, [false]],
    ]);
    expect(pages('2024-02-03')?.map(([, isLocked]) => isLocked)).toEqual([true, true]);
  });

  test('is over at midnight in Vietnam', async () => {
    const at = (recordedAt: string) =>
      onCase(
        STORY_CASE,
        { type: 'DiaryEntryWritten', data: { text: '…', writtenBy: by, occurredOn: '2024-02-01' } } as never,
        { recordedAt },
      );
    await using model = await openModel(caseFile, [
      ...announced,
      at('2024-02-01T16:59:59.999Z'),
      at('2024-02-01T17:00:00.000Z'),
    ]);
    expect(model.ask('fieldwork', ofCase)?.diary[0]?.entries.map(({ isLate }) => isLate)).toEqual([false, true]);
  });
});

describe('the timeline', () => {
  const told = async (...events: readonly ReturnType<typeof happens>[]) => {
    await using model = await openModel(caseTimeline, [...announced, ...events]);
    const page = { audience: 'everything', by: 'recorded', direction: 'asc', limit: 200 } as const;
    return model.ask('timeline', { ...ofCase, ...page }).entries.slice(announced.length - storyStart);
  };
  const storyStart = announced.filter(({ stream }) => !stream.endsWith(STORY_CASE)).length;

  test('tells it in words, in both languages', async () => {
    const entries = await told(requested, received([1, 2], '2024-02-06'), written('2024-02-02', '2024-02-03'), dissent);
    expect(entries.map(({ sentence }) => sentence)).toEqual([
      {
        vi: 'Yêu cầu Q1: cung cấp 2 tài liệu đến hết ngày 05/02/2024.',
        en: 'Papers requested (Q1): 2, due on 05/02/2024.',
      },
      { vi: 'Nhận 2 tài liệu của yêu cầu Q1.', en: 'Papers of request Q1 received: 2.' },
      { vi: 'Ghi nhật ký đoàn ngày 02/02/2024.', en: 'Diary of the team written for 02/02/2024.' },
      {
        vi: `${inspector.name} bảo lưu ý kiến đối với kết quả thanh tra.`,
        en: `${inspector.name} reserves a dissenting opinion on the results of the inspection.`,
      },
    ]);
  });

  test('keeps each entry of a page, and what became of each item', async () => {
    const entries = await told(
      requested,
      received([2], '2024-02-06'),
      ...[1, 2].map(() => written('2024-02-02', '2024-02-02')),
    );
    const changes = entries.map((entry) => entry.changes.map(({ path, after }) => [path, after]));
    expect(changes).toEqual([
      [
        ['/requests/Q1/dueOn', '2024-02-05'],
        ['/requests/Q1/items/1/title', 'Sổ quỹ'],
        ['/requests/Q1/items/2/title', 'Hợp đồng'],
      ],
      [['/requests/Q1/items/2/receivedOn', '2024-02-06']],
      [['/diary/2024-02-02/1', sealedAs('text')]],
      [['/diary/2024-02-02/2', sealedAs('text')]],
    ]);
  });

  test('says nothing of it before publication', async () => {
    await using model = await openModel(caseTimeline, [...announced, requested, dissent]);
    const page = { audience: 'outline', by: 'recorded', direction: 'asc', limit: 200 } as const;
    const types = model.ask('timeline', { ...ofCase, ...page }).entries.map(({ type }) => type);
    expect(types).not.toContain('DocumentsRequested');
    expect(types).not.toContain('DissentReserved');
  });
});
