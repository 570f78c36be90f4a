import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import type { TimelinePage } from '#projections/case-timeline/queries.ts';
import type { FieldChange } from '#projections/case-timeline/timeline-entry.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onUnit, parseProductEvent, sealedAs } from '#test/support/projections/product-events.ts';
import { CASE_IDS, histories } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(caseTimeline, parseProductEvent);
const everything = {
  caseId: STORY_CASE,
  audience: 'everything',
  by: 'recorded',
  direction: 'asc',
  limit: 200,
} as const;
const { leader, inspector, head } = people;
const openStory = () => openModel(caseTimeline, storyUntil());

describe('an entry', () => {
  test('has a sentence, both times, the actor of then, and old and new', async () => {
    const number = numberOf('FindingCorrected');
    await given(storyUntil('FindingCorrected')).expectRows(
      'timeline',
      { ...everything, direction: 'desc', limit: 1 },
      'now',
      {
        entries: [
          {
            number,
            eventId: expect.stringMatching(/^0198c000-/) as unknown as string,
            revision: 5,
            type: 'FindingCorrected',
            sentence: { vi: 'Sửa phát hiện F1.', en: 'Finding F1 corrected.' },
            recordedAt: '2024-01-27T03:00:00.000Z',
            occurredOn: '2024-01-27',
            stage: null,
            actor: {
              kind: 'officer',
              officerId: inspector.officerId,
              role: 'provincial-inspector',
              body: c.provincialInspectorate,
              name: 'Võ Văn Tra',
              bodyName: 'Thanh tra tỉnh Hương Bình',
            },
            document: null,
            changes: [
              { path: '/findings/F1/amountVnd', before: 1_200_000_000, after: 1_500_000_000 },
              { path: '/findings/F1/details', before: sealedAs('details'), after: null },
              { path: '/findings/F1/summary', before: 'Nâng giá vật tư đấu thầu', after: 'Nâng giá gói thầu vật tư' },
            ],
          },
        ],
        next: `${number}@2026-01-05.2024-01-27.${number}`,
      },
    );
  });

  test('every event of the story is told in two languages, with nothing left out', async () => {
    await using model = await openStory();
    const { entries } = model.ask('timeline', everything);
    expect(new Set(entries.map(({ type }) => type)).size).toBe(entries.length);
    const sentences = entries.map(({ sentence }) => sentence);
    for (const { vi, en } of sentences) {
      expect(vi).not.toBe(en);
      for (const text of [vi, en]) expect(text).not.toMatch(/[{}]| {2}|undefined|: \.|\( ?\)/);
    }
    expect(sentences.map(({ vi }) => vi)).toEqual(
      expect.arrayContaining([
        'Mở cuộc thanh tra Sở Y tế: Mua sắm, đấu thầu; Y tế. Nguồn: yêu cầu của cơ quan dân cử.',
        'Ban hành quyết định thanh tra 05/QĐ-TTr; thời hạn 30 ngày.',
        `Thành lập đoàn thanh tra 2 người; trưởng đoàn ${leader.name}.`,
        'Chuyển dấu hiệu tội phạm (F1) đến Công an tỉnh Hương Bình, văn bản 150/CV-TTr.',
        'Công khai kết luận thanh tra đến 25/03/2024.',
        'Kết thúc theo dõi: đã thực hiện xong.',
      ]),
    );
  });

  test('no event type is without a handler', () => {
    expect(Object.keys(caseTimeline.handlers)).toEqual(
      expect.arrayContaining(caseEventDefinitions.map(({ type }) => type)),
    );
  });

  test('a unit that is renamed later keeps its name of then', async () => {
    const renamed = onUnit(c.department, { type: 'UnitRenamed', data: { name: 'Sở Sức khỏe', from: '2023-01-01' } });
    await using model = await openModel(caseTimeline, [...storyUntil('CaseOpened'), renamed]);
    expect(model.ask('timeline', everything).entries[0]?.sentence.en).toContain('Sở Y tế');
  });

  test('holds no clear text of what was sealed', async () => {
    await using model = await openStory();
    const text = JSON.stringify([
      model.ask('timeline', everything),
      model.ask('fieldHistory', { caseId: STORY_CASE, path: '/findings' }),
    ]);
    for (const secret of ['Nguyễn Văn Nghi', 'nhận tiền của nhà thầu', 'không đồng ý', 'Đồng ý']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the outline', () => {
  test('tells the stages and nothing else of them', async () => {
    await using model = await openStory();
    const { entries } = model.ask('timeline', { ...everything, audience: 'outline' });
    expect(entries.map(({ stage }) => stage)).toEqual([
      'opened',
      'decided',
      'announced',
      'fieldwork-ended',
      'reported',
      'drafted',
      'concluded',
      'following-up',
      'closed',
    ]);
    for (const { actor, document, changes, sentence } of entries) {
      expect([actor, document]).toEqual([null, null]);
      expect(changes.map(({ path }) => path)).toEqual(['/stage']);
      expect(sentence.vi).not.toMatch(/F1|150|21\/BC|Nguồn|kiến nghị|người/);
    }
  });
});

describe('order and pages', () => {
  const late: CaseEvent = {
    type: 'RecusalRecorded',
    data: { officerId: inspector.officerId, ground: 'other', recordedBy: head.officerId, occurredOn: '2024-01-12' },
  };

  test('what was recorded late stands where it happened, or where it was recorded', async () => {
    await using model = await openModel(caseTimeline, [...storyUntil('TeamAppointed'), onCase(STORY_CASE, late)]);
    const types = (by: 'recorded' | 'occurred') =>
      model.ask('timeline', { ...everything, by }).entries.map(({ type }) => type);
    expect(types('recorded')).toEqual(['CaseOpened', 'InspectionDecisionIssued', 'TeamAppointed', 'RecusalRecorded']);
    expect(types('occurred')).toEqual(['CaseOpened', 'RecusalRecorded', 'InspectionDecisionIssued', 'TeamAppointed']);
  });

  test('by a day has happened what is known now of it, whenever that was recorded', async () => {
    await using model = await openModel(caseTimeline, [...storyUntil('TeamAppointed'), onCase(STORY_CASE, late)]);
    const asked = { ...everything, by: 'occurred' } as const;
    const types = (axis: 'recorded' | 'effective', legalDate: string) =>
      model.ask('timeline', { ...asked, axis }, { number: 'now', legalDate }).entries.map(({ type }) => type);
    expect(types('effective', '2024-01-12')).toEqual(['CaseOpened', 'RecusalRecorded']);
    expect(types('effective', '2024-01-11')).toEqual(['CaseOpened']);
    expect(types('recorded', '2024-01-11')).toHaveLength(4);
  });

  test('pages hold each entry once', async () => {
    await using model = await openModel(caseTimeline, [...storyUntil(), onCase(STORY_CASE, late)]);
    for (const by of ['recorded', 'occurred'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const whole = model.ask('timeline', { ...everything, by, direction }).entries;
        const paged: (typeof whole)[number][] = [];
        let after: string | null = null;
        do {
          const page: TimelinePage = model.ask('timeline', {
            ...everything,
            by,
            direction,
            limit: 4,
            ...(after ? { after } : {}),
          });
          paged.push(...page.entries);
          after = page.next;
        } while (after !== null);
        expect(paged).toEqual(whole);
      }
    }
  });
});

describe('field history', () => {
  test('says which events set a value, on whose authority and with which paper', async () => {
    await using model = await openStory();
    const history = (path: string, number: number | 'now' = 'now') =>
      model
        .ask('fieldHistory', { caseId: STORY_CASE, path }, number)
        .map(({ type, before, after, actor, document }) => [
          type,
          before,
          after,
          actor?.kind === 'officer' && actor.officerId,
          document?.number ?? null,
        ]);
    expect(history('/findings/F1/amountVnd')).toEqual([
      ['FindingReported', null, 1_200_000_000, inspector.officerId, null],
      ['FindingCorrected', 1_200_000_000, 1_500_000_000, inspector.officerId, null],
    ]);
    expect(history('/findings/F1/amountVnd', numberOf('FindingReported'))).toHaveLength(1);
    expect(history('/findings/F1/transferredTo')).toEqual([
      ['CrimeSignsTransferred', null, 'Công an tỉnh Hương Bình', head.officerId, 150],
    ]);
    expect(history('/stage').map(([type]) => type)).toEqual([
      'CaseOpened',
      'InspectionDecisionIssued',
      'DecisionAnnounced',
      'FieldworkEnded',
      'ResultsReported',
      'ConclusionDrafted',
      'ConclusionIssued',
      'ConclusionPublished',
      'CaseClosed',
    ]);
    expect(history('/findings').length).toBeGreaterThan(15);
    expect(history('/find')).toEqual([]);
    expect(history("/x' or 1=1 --")).toEqual([]);
  });
});

describe('two moments', () => {
  const applied = (changes: readonly FieldChange[]): ReadonlyMap<string, unknown> => {
    const values = new Map<string, unknown>();
    for (const { path, before, after } of changes) {
      expect(before).toEqual(values.get(path) ?? null);
      values.set(path, after);
    }
    return values;
  };

  test('old values are those that were there, and a comparison is what the changes between amount to', async () => {
    await fc.assert(
      fc.asyncProperty(histories(150), fc.nat(), fc.nat(), async (events, one, other) => {
        const [from = 0, to = 0] = [one, other].map((n) => n % (events.length + 1)).toSorted((a, b) => a - b);
        await using model = await openModel(caseTimeline, events);
        for (const caseId of CASE_IDS) {
          const { entries } = model.ask('timeline', { ...everything, caseId });
          const until = (last: number) =>
            applied(entries.filter(({ number }) => number <= last).flatMap(({ changes }) => changes));
          const [before, after] = [until(from), until(to)];
          const different = [...after.keys()]
            .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
            .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1));
          const compared = model.ask('compare', { caseId, from, to });
          expect(compared.map(({ event: _, ...change }) => change)).toEqual(different);
          expect(model.ask('compare', { caseId, from, to: events.length }, to)).toEqual(compared);
          expect(model.ask('compare', { caseId, from: to, to })).toEqual([]);
          for (const { path, event } of compared) {
            const setters = entries.filter(
              (each) => each.number <= to && each.changes.some((set) => set.path === path),
            );
            expect(setters.at(-1)).toMatchObject(event);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
