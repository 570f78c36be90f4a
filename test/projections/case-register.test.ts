import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import type { CaseCount, CaseLine, CasePage } from '#projections/case-register/queries.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/case-register/visibility.ts';
import type { Move } from '#projections/case-register/whose-move.ts';
import { unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { onCase, onUnit, parseProductEvent } from '#test/support/projections/product-events.ts';
import { histories, historyFrom, provinceEvents } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(caseRegister, parseProductEvent);
const newestFirst = { sort: 'opened', direction: 'desc', limit: 10 } as const;

const title = {
  vi: 'Thanh tra Sở Y tế: Mua sắm, đấu thầu; Y tế (Quyết định 05/QĐ-TTr)',
  en: 'Inspection of Sở Y tế: procurement and bidding; health (Decision 05/QĐ-TTr)',
};
const inside = {
  source: 'elected-body-request',
  corruptionSigns: true,
  conclusionNumber: null,
  period: { from: '2021-01-01', to: '2023-12-31' },
  openFindings: 0,
  upheldFindings: 0,
  openRecommendations: 0,
  saidDoneRecommendations: 0,
  whoseMove: null,
} as const satisfies CaseLine['inside'];
const line = (over: Partial<CaseLine>): CaseLine => ({
  caseId: STORY_CASE,
  title,
  form: 'inspection',
  unit: c.department,
  unitName: 'Sở Y tế',
  body: c.provincialInspectorate,
  bodyLevel: 'provincial',
  topics: ['procurement', 'health'],
  decisionNumber: '05/QĐ-TTr',
  openedOn: '2024-01-10',
  stage: 'announced',
  stageSince: '2024-01-20',
  inside,
  ...over,
});
const page = (...cases: readonly CaseLine[]): CasePage => ({ cases, next: null });

/** The register of a ledger, to be asked several things. */
const openRegister = async (events: readonly SampleEvent[]) => {
  const folder = temporaryFolder();
  const store = new ArrayStore(events);
  const projected = await Projected.from({
    folder: folder.path,
    models: [caseRegister],
    parse: parseProductEvent,
    store,
  });
  expect(projected.projector.status().models.map(({ stopped }) => stopped)).toEqual([null]);
  const read = <Answer>(query: string, params: object, number: number | 'now' = 'now') =>
    projected.read('case-register', query, params, number) as Answer;
  return {
    list: (params: object, number?: number | 'now') =>
      read<CasePage>('list', { visibility: SEES_ALL, ...newestFirst, ...params }, number),
    count: (params: object, number?: number | 'now') =>
      read<CaseCount>('count', { visibility: SEES_ALL, ...params }, number),
    ids(params: object, number?: number | 'now'): readonly string[] {
      return this.list({ limit: 200, ...params }, number).cases.map(({ caseId }) => caseId);
    },
    add: async (event: SampleEvent) => {
      store.add(event);
      await projectAll(projected.projector);
    },
    [Symbol.asyncDispose]: async () => {
      await projected.close();
      folder[Symbol.dispose]();
    },
  };
};

describe('a line', () => {
  test('says what the case is, composed, and where it stands', async () => {
    await given(storyUntil()).expectRows(
      'list',
      { visibility: SEES_ALL, ...newestFirst },
      numberOf('FindingReported'),
      page(line({ inside: { ...inside, openFindings: 1, whoseMove: move('leader', people.leader.officerId) } })),
    );
    await given(storyUntil()).expectRows(
      'list',
      { visibility: SEES_ALL, ...newestFirst },
      'now',
      page(
        line({
          stage: 'closed',
          stageSince: '2024-05-21',
          inside: { ...inside, conclusionNumber: '15/KL-TTr', upheldFindings: 1 },
        }),
      ),
    );
  });

  test('a unit is named as on the day of opening, whenever the name became known', async () => {
    const renamed = (from: string) =>
      onUnit(c.department, { type: 'UnitRenamed', data: { name: 'Sở Sức khỏe', from } });
    await using register = await openRegister([...storyUntil('CaseOpened'), renamed('2024-06-01')]);
    expect(register.list({}).cases[0]?.unitName).toBe('Sở Y tế');
    expect(register.ids({ q: 'so suc khoe' }), 'found by its later name').toEqual([STORY_CASE]);
    await using early = await openRegister([...storyUntil('CaseOpened'), renamed('2023-06-01')]);
    expect(early.list({}).cases[0]?.title.vi).toBe('Thanh tra Sở Sức khỏe: Mua sắm, đấu thầu; Y tế');
    expect(early.list({}, numberOf('CaseOpened')).cases[0]?.unitName).toBe('Sở Y tế');
  });
});

const move = (role: Move['role'], officerId: string | null = null, unit: string | null = null): Move => ({
  role,
  officerId,
  unit,
});

describe('whose move', () => {
  const { leader, secondInspector } = people;
  test.each<readonly [CaseEvent['type'], Move | null]>([
    ['CaseOpened', move('head')],
    ['InspectionDecisionIssued', move('head')],
    ['TeamAppointed', move('leader', leader.officerId)],
    ['DecisionAnnounced', move('leader', leader.officerId)],
    ['FieldworkEnded', move('leader', leader.officerId)],
    ['ResultsReported', move('head')],
    ['DraftAssigned', move('drafter', secondInspector.officerId)],
    ['ConclusionDrafted', move('appraiser')],
    ['DraftAppraised', move('head')],
    ['ConclusionIssued', move('head')],
    ['ConclusionPublished', move('addressee', null, c.hospital)],
    ['RecommendationReportedDone', move('verifier')],
    ['RecommendationVerified', move('closure-proposer')],
    ['ClosureProposed', move('second-officer')],
    ['CaseClosed', null],
  ])('after %s', async (type, expected) => {
    await using register = await openRegister(storyUntil());
    expect(register.list({}, numberOf(type)).cases[0]?.inside?.whoseMove).toEqual(expected);
    const roles = expected === null ? [] : [STORY_CASE];
    expect(register.ids({ moveRole: expected?.role ?? 'head' }, numberOf(type))).toEqual(roles);
  });
});

describe('search', () => {
  test.each([
    ['so y te', true],
    ['SỞ Y TẾ', true],
    ['sở y tế'.normalize('NFD'), true],
    ['dau thau', true],
    ['5/QĐ-TTr', true],
    ['05/QD-TTr', true],
    ['05 / qđ-ttr', true],
    ['15/KL', true],
    ['150/CV-TTr', true],
    ['15/CV-TTr', false],
    ['5/QĐ-UBND', false],
    ['5/2024/QĐ-TTr', true],
    ['5/2023/QĐ-TTr', false],
    ['5/QD-TTr y te', true],
    ['5/QD-TTr giao duc', false],
    ['nang gia goi thau', true],
    ['thu hoi chenh lech', true],
    ['12/2024', true],
    [c.department, true],
    ['Nguyễn Văn Nghi', false],
    ['', true],
    ['%', true],
    ['" or 1=1 --', false],
  ])('%s', async (q, isFound) => {
    await using register = await openRegister(storyUntil());
    expect(register.ids({ q })).toEqual(isFound ? [STORY_CASE] : []);
    expect(register.count({ q }).total).toBe(isFound ? 1 : 0);
  });

  test('finds as of then: neither what came later nor what was corrected away', async () => {
    await using register = await openRegister(storyUntil());
    expect(register.ids({ q: '5/QĐ-TTr' }, numberOf('CaseOpened'))).toEqual([]);
    expect(register.ids({ q: 'nang gia vat tu dau thau' }, numberOf('FindingReported'))).toEqual([STORY_CASE]);
    expect(register.ids({ q: 'nang gia vat tu dau thau' }), 'words of the finding before correction').toEqual([]);
  });
});

describe('filters', () => {
  test.each<readonly [object, boolean]>([
    [{ stages: ['closed'] }, true],
    [{ stages: ['opened', 'announced'] }, false],
    [{ unit: c.province }, true],
    [{ unit: c.department }, true],
    [{ unit: c.hospital }, false],
    [{ body: c.provincialInspectorate, sources: ['elected-body-request'], topic: 'health' }, true],
    [{ topic: 'land' }, false],
    [{ openedFrom: '2024-01-10', openedTo: '2024-01-10' }, true],
    [{ openedTo: '2024-01-09' }, false],
    [{ corruptionSigns: true, hasOpenFindings: false }, true],
    [{ hasOpenFindings: true }, false],
  ])('%j', async (filters, isFound) => {
    await using register = await openRegister(storyUntil());
    expect(register.ids(filters)).toEqual(isFound ? [STORY_CASE] : []);
    expect(register.count(filters).total).toBe(isFound ? 1 : 0);
  });

  test('a case of the same unit and period that is still open is shown to whoever opens another', async () => {
    const same = { visibility: SEES_ALL, unit: c.department, from: '2023-06-01', to: '2024-06-01' };
    const announced = line({ inside: { ...inside, whoseMove: move('leader', people.leader.officerId) } });
    const open = storyUntil('DecisionAnnounced');
    await given(open).expectRows('overlapping', same, 'now', [announced]);
    await given(open).expectRows('overlapping', { ...same, from: '2024-01-01' }, 'now', []);
    await given(storyUntil()).expectRows('overlapping', same, 'now', []);
  });
});

describe('rights are those of now', () => {
  const nothing: CaseVisibilityFilter = { ...SEES_ALL, units: [] };

  test('a list holds what lies in reach, and counts nothing else', async () => {
    await using register = await openRegister(storyUntil());
    for (const [visibility, isSeen] of [
      [{ ...nothing, units: [c.department] }, true],
      [{ ...nothing, units: [c.commune] }, false],
      [{ ...nothing, withCases: [STORY_CASE] }, true],
      [{ ...SEES_ALL, withoutCases: [STORY_CASE] }, false],
      [{ ...nothing, teamMember: people.inspector.officerId }, true],
      [{ ...nothing, teamMember: people.overseer.officerId }, false],
    ] as const) {
      expect(register.ids({ visibility })).toEqual(isSeen ? [STORY_CASE] : []);
      expect(register.ids({ visibility, q: '5/QĐ-TTr so y te' })).toEqual(isSeen ? [STORY_CASE] : []);
      expect(register.count({ visibility }).total).toBe(isSeen ? 1 : 0);
    }
  });

  test('who has left the team no longer reads the time when he was in it', async () => {
    const visibility = { ...nothing, teamMember: people.inspector.officerId };
    await using register = await openRegister(storyUntil('DecisionAnnounced'));
    expect(register.ids({ visibility }, numberOf('DecisionAnnounced'))).toEqual([STORY_CASE]);
    await register.add(
      onCase(STORY_CASE, {
        type: 'TeamMemberReplaced',
        data: {
          leaving: people.inspector.officerId,
          joining: { officerId: people.secondInspector.officerId, position: 'member' },
          replacedBy: people.head.officerId,
          occurredOn: '2024-01-21',
        },
      }),
    );
    expect(register.ids({ visibility }, numberOf('DecisionAnnounced'))).toEqual([]);
  });

  test('an overseer knows the outline before publication, and afterwards every earlier moment too', async () => {
    const visibility: CaseVisibilityFilter = { ...SEES_ALL, beforePublication: 'outline' };
    await using before = await openRegister(storyUntil('ConclusionIssued'));
    expect(before.list({ visibility }).cases).toEqual([
      line({ stage: 'concluded', stageSince: '2024-03-05', inside: null }),
    ]);
    for (const telling of [
      { q: 'nang gia' },
      { q: '15/KL-TTr' },
      { q: '12/2024' },
      { hasOpenFindings: false },
      { corruptionSigns: true },
      { sources: ['elected-body-request'] },
      { moveRole: 'head' },
    ]) {
      expect(before.ids({ visibility, ...telling }), JSON.stringify(telling)).toEqual([]);
      expect(before.count({ visibility, ...telling }).total).toBe(0);
    }
    for (const open of [{ q: 'so y te' }, { q: '5/QĐ-TTr' }, { stages: ['concluded'] }, { topic: 'health' }]) {
      expect(before.ids({ visibility, ...open })).toEqual([STORY_CASE]);
    }
    await using after = await openRegister(storyUntil('ConclusionPublished'));
    expect(after.list({ visibility }, numberOf('FindingReported')).cases[0]?.inside?.openFindings).toBe(1);
    expect(after.ids({ visibility, q: 'nang gia' })).toEqual([STORY_CASE]);
  });
});

describe('pages', () => {
  const manyCases = Array.from({ length: 12 }, (_, n) => uuid('ca5e', n + 1));

  test('neither skip nor repeat while rows change, and hold what the count says', async () => {
    const order = fc.record({
      sort: fc.constantFrom('opened', 'stage-since'),
      direction: fc.constantFrom('asc', 'desc'),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    const filters = fc.constantFrom<object>(
      {},
      { q: 'so y te' },
      { unit: c.district },
      { stages: ['announced', 'reported'] },
      { visibility: { ...SEES_ALL, units: [c.commune, c.hospital] } },
      { q: 'thu phi', visibility: { ...SEES_ALL, beforePublication: 'outline' } },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), order, filters, async (seed, by, filter) => {
        const events = historyFrom(seed, 220, manyCases);
        const begun = events.slice(0, provinceEvents().length + 60);
        const later = events.slice(begun.length);
        await using register = await openRegister(begun);
        const expected = register.ids({ ...filter, ...by, limit: 200 });
        const total = register.count(filter).total;
        const seen: string[] = [];
        let token: string | null | undefined;
        let number: number | 'now' = 'now';
        do {
          const { cases, next }: CasePage = register.list(
            { ...filter, ...by, ...(token ? { after: token } : {}) },
            number,
          );
          seen.push(...cases.map(({ caseId }) => caseId));
          expect(cases.length).toBeLessThanOrEqual(by.limit);
          token = next;
          if (next !== null) number = Number(next.split('.')[0]);
          const [event] = later.splice(0, 1);
          if (event) await register.add(event);
        } while (token !== null);
        const { visibility } = { visibility: SEES_ALL, ...filter } as { visibility: CaseVisibilityFilter };
        // Publication meanwhile may let an overseer find more: rights are those of now.
        if (visibility.beforePublication === 'everything') expect(seen).toEqual(expected);
        expect(new Set(seen).size).toBe(seen.length);
        expect(expected.length).toBe(total);
      }),
      { numRuns: 25 },
    );
  });

  test('are sorted by what was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(histories(200), async (events) => {
        await using register = await openRegister(events);
        const since = register
          .list({ sort: 'stage-since', direction: 'asc' })
          .cases.map(({ stageSince }) => stageSince);
        expect(since).toEqual(since.toSorted());
        const opened = register.list({ sort: 'opened', direction: 'desc' }).cases.map(({ openedOn }) => openedOn);
        expect(opened).toEqual(opened.toSorted().reverse());
      }),
      { numRuns: 5 },
    );
  });
});
