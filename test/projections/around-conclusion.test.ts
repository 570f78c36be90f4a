import { describe, expect, test } from 'vitest';
import { aroundEvents } from '#domain/inspection-case/around-events.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { deadlines } from '#projections/deadlines/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, sealedAs } from '#test/support/projections/product-events.ts';
import { historyFrom } from '#test/support/projections/random-history.ts';

const ofCase = { caseId: STORY_CASE };
const { head, leader, inspector } = people;
const page = { audience: 'everything', by: 'recorded', direction: 'asc', limit: 200 } as const;

/** At ten in the morning of the day. */
const happens = (event: Readonly<{ type: string; data: object }>, recordedOn: string) =>
  onCase(STORY_CASE, event as CaseEvent, { by: actor('head'), recordedAt: `${recordedOn}T03:00:00.000Z` });

const requested = happens(
  {
    type: 'SuperiorOpinionRequested',
    data: {
      opinionId: 'O1',
      superior: 'Chủ tịch UBND tỉnh',
      ground: 'Liên quan nhiều sở',
      document: paper('letter', 71, '2024-02-26'),
      reportReceivedOn: '2024-02-27',
      requestedBy: head.officerId,
      occurredOn: '2024-02-26',
    },
  },
  '2024-02-26',
);
const opinion = happens(
  {
    type: 'SuperiorOpinionRecorded',
    data: {
      opinionId: 'O1',
      position: 'agrees',
      summary: 'Nhất trí',
      details: 'Theo công văn',
      document: paper('letter', 72, '2024-03-01', 'UBND tỉnh'),
      recordedBy: inspector.officerId,
      occurredOn: '2024-03-01',
    },
  },
  '2024-03-01',
);
const contested = happens(
  {
    type: 'ConclusionContested',
    data: {
      contestId: 'K1',
      contestedBy: 'Giám đốc Sở',
      findingIds: ['F1'],
      summary: 'Khoản chi đã được duyệt',
      document: paper('letter', 73, '2024-03-12', 'Sở Y tế'),
      recordedBy: inspector.officerId,
      occurredOn: '2024-03-12',
    },
  },
  '2024-03-12',
);
const answered = happens(
  {
    type: 'ContestAnswered',
    data: {
      contestId: 'K1',
      result: 'rejected',
      summary: 'Không có chứng từ',
      document: paper('letter', 74, '2024-03-14'),
      answeredBy: head.officerId,
      occurredOn: '2024-03-14',
    },
  },
  '2024-03-14',
);
const lateFact = happens(
  {
    type: 'LateFactAdded',
    data: {
      lateFactId: 'L1',
      findingId: 'F1',
      summary: 'Tìm thấy sổ quỹ thứ hai',
      details: 'Thủ quỹ giao lại',
      addedBy: head.officerId,
      occurredOn: '2024-09-02',
    },
  },
  '2024-09-02',
);
const reopened = happens(
  {
    type: 'CaseReopened',
    data: {
      ground: 'Có tình tiết mới',
      document: paper('decision', 75, '2024-09-03'),
      reopenedBy: head.officerId,
      occurredOn: '2024-09-03',
    },
  },
  '2024-09-03',
);
const closedAgain = happens(
  {
    type: 'CaseClosed',
    data: {
      outcome: 'fully-implemented',
      proposedBy: leader.officerId,
      closedBy: head.officerId,
      occurredOn: '2024-10-01',
    },
  },
  '2024-10-01',
);

const reported = storyUntil('ResultsReported');
const published = storyUntil('ConclusionPublished');
const whole = storyUntil();

describe('a superior’s opinion', () => {
  test('stands with its answer, from the number on at which it came', async () => {
    await using model = await openModel(caseFile, [...reported, requested, opinion]);
    const asked = (number: number) =>
      model.ask('aroundConclusion', ofCase, { number, legalDate: '2024-03-30' })?.opinions;
    expect(asked(reported.length)).toEqual([]);
    expect(asked(reported.length + 1)).toMatchObject([{ opinionId: 'O1', answer: null }]);
    expect(asked(reported.length + 2)).toMatchObject([
      { opinionId: 'O1', answer: { position: 'agrees', details: sealedAs('details') } },
    ]);
    const counts = (number: number) =>
      model.ask('file', ofCase, { number, legalDate: '2024-03-30' })?.around.opinionsOut;
    expect([reported.length, reported.length + 1, reported.length + 2].map(counts)).toEqual([0, 1, 0]);
  });

  test('has its time among the deadlines: silence is what the day makes of it, and nothing that is stored', async () => {
    await using model = await openModel(deadlines, [...reported, requested]);
    const clockOn = (legalDate: string) =>
      model
        .ask('ofCase', { ...ofCase, axis: 'recorded', outline: false }, { number: 'now', legalDate })
        .find(({ key }) => key === 'superior-opinion.O1');
    expect(clockOn('2024-03-28')).toMatchObject({ status: 'running', dueOn: '2024-03-28', onLapse: 'may-proceed' });
    expect(clockOn('2024-03-29')).toMatchObject({ status: 'lapsed', dueOn: '2024-03-28', onLapse: 'may-proceed' });
  });
});

describe('a contest', () => {
  test('holds up the closing until it is answered', async () => {
    await using model = await openModel(caseFile, [...published, contested, answered]);
    const unmet = (number: number) =>
      model.ask('file', ofCase, { number, legalDate: '2024-03-30' })?.closure.unmet.map(({ item }) => item);
    expect(unmet(published.length + 1)).toContain('ContestsUnanswered');
    expect(unmet(published.length + 2)).not.toContain('ContestsUnanswered');
  });

  test('is found by the number of its paper', async () => {
    await using model = await openModel(caseRegister, [...published, contested]);
    const params = { visibility: SEES_ALL, sort: 'opened', direction: 'desc', limit: 5, q: '73/CV-TTr' } as const;
    expect(model.ask('list', params).cases.map(({ caseId }) => caseId)).toEqual([STORY_CASE]);
  });
});

describe('a case that is closed', () => {
  const events = [...whole, lateFact, reopened, closedAgain];

  test('takes a late fact beside it: its stage stays, and it can be searched for', async () => {
    await using model = await openModel(caseFile, [...whole, lateFact]);
    expect(model.ask('file', ofCase)).toMatchObject({ stage: 'closed', around: { lateFacts: 1 } });
    expect(model.ask('aroundConclusion', ofCase)?.lateFacts).toMatchObject([
      { lateFactId: 'L1', details: sealedAs('details') },
    ]);
    await using register = await openModel(caseRegister, [...whole, lateFact]);
    const params = { visibility: SEES_ALL, sort: 'opened', direction: 'desc', limit: 5, q: 'so quy thu hai' } as const;
    expect(register.ask('list', params).cases).toHaveLength(1);
  });

  test('is followed up again once it is reopened, and closed again: the path keeps both', async () => {
    await using model = await openModel(caseFile, events);
    const stages = (number: number) =>
      model
        .ask('file', ofCase, { number, legalDate: '2024-12-31' })
        ?.stagePath.slice(-3)
        .map(({ stage, enteredOn }) => [stage, enteredOn]);
    expect(stages(events.length - 1)?.at(-1)).toEqual(['following-up', '2024-09-03']);
    expect(stages(events.length)?.at(-1)).toEqual(['closed', '2024-10-01']);
    const at = (number: number) => model.ask('file', ofCase, { number, legalDate: '2024-12-31' })?.closure;
    expect(at(whole.length)?.closed).not.toBeNull();
    expect([at(events.length - 1)?.closed, at(events.length - 1)?.proposal]).toEqual([null, null]);
    expect(at(events.length)?.closed).toMatchObject({ occurredOn: '2024-10-01' });
    const around = model.ask('aroundConclusion', ofCase);
    expect(around?.closings.map(({ occurredOn }) => occurredOn)).toHaveLength(2);
    expect(around?.reopenings).toMatchObject([{ ground: 'Có tình tiết mới' }]);
  });

  test('waits for somebody again in the register', async () => {
    await using model = await openModel(caseRegister, events);
    const params = { visibility: SEES_ALL, sort: 'opened', direction: 'desc', limit: 5 } as const;
    const seen = (number: number) =>
      model
        .ask('list', params, { number, legalDate: '2024-12-31' })
        .cases.map(({ stage, stageSince, inside }) => [stage, stageSince, inside?.whoseMove?.role]);
    expect(seen(events.length - 2)[0]?.[0]).toBe('closed');
    expect(seen(events.length - 1)).toEqual([['following-up', '2024-09-03', 'closure-proposer']]);
  });

  test('enters its stages in the timeline once more', async () => {
    await using model = await openModel(caseTimeline, events);
    const history = model.ask('fieldHistory', { ...ofCase, path: '/stage' }).map(({ type }) => type);
    expect(history.slice(-3)).toEqual(['CaseClosed', 'CaseReopened', 'CaseClosed']);
  });
});

describe('the timeline', () => {
  test('tells it in words, in both languages', async () => {
    await using model = await openModel(caseTimeline, [...published, contested, answered]);
    const { entries } = model.ask('timeline', { ...ofCase, ...page });
    expect(entries.slice(-2).map(({ sentence }) => sentence)).toEqual([
      {
        vi: 'Giám đốc Sở không nhất trí với kết luận (K1), văn bản 73/CV-TTr. Khoản chi đã được duyệt',
        en: 'Giám đốc Sở contests the conclusion (K1) by 73/CV-TTr. Khoản chi đã được duyệt',
      },
      {
        vi: 'Trả lời ý kiến không nhất trí K1: không chấp nhận, văn bản 74/CV-TTr. Không có chứng từ',
        en: 'Contest K1 answered: rejected, by 74/CV-TTr. Không có chứng từ',
      },
    ]);
  });

  test('says with the report how many opinions were reserved', async () => {
    const reserved = happens(
      {
        type: 'DissentReserved',
        data: { dissentId: 'D1', text: 'Số tiền cao hơn', reservedBy: inspector.officerId, occurredOn: '2024-02-21' },
      },
      '2024-02-21',
    );
    const report = reported.slice(-1);
    await using model = await openModel(caseTimeline, [...reported.slice(0, -1), reserved, ...report]);
    // One by a member himself, one that the leader handed in.
    expect(model.ask('timeline', { ...ofCase, ...page }).entries.at(-1)?.sentence).toEqual({
      vi: 'Báo cáo kết quả thanh tra 21/BC-TTr; 2 ý kiến bảo lưu.',
      en: 'Results reported in 21/BC-TTr; 2 dissents.',
    });
  });

  test('tells an overseer nothing of it before publication', async () => {
    await using model = await openModel(caseTimeline, [...reported, requested, opinion]);
    const { entries } = model.ask('timeline', { ...ofCase, ...page, audience: 'outline' });
    expect(entries.map(({ type }) => type)).not.toContain('SuperiorOpinionRequested');
    expect(entries.map(({ type }) => type)).not.toContain('SuperiorOpinionRecorded');
  });
});

test('the random histories that the laws of the past are tried on come through every event of it', () => {
  const missed = new Set<string>(aroundEvents.map(({ type }) => type));
  for (let seed = 1; seed <= 60 && missed.size > 0; seed += 1) {
    for (const { type } of historyFrom(seed, 400)) missed.delete(type);
  }
  expect([...missed]).toEqual([]);
});
