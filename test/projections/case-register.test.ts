import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { caseRegister } from '#projections/case-register/projection.ts';
import type { CaseLine, CasePage } from '#projections/case-register/queries.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import type { Move } from '#projections/whose-move.ts';
import { actor, unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { inside, line, newestFirst, nextDuty, openRegister } from '#test/support/projections/open-register.ts';
import { onCase, onUnit, parseProductEvent } from '#test/support/projections/product-events.ts';

const given = givenEventsOf(caseRegister, parseProductEvent);

const page = (...cases: readonly CaseLine[]): CasePage => ({ cases, next: null });

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
          nextDeadline: null,
          inside: { ...inside, conclusionNumber: '15/KL-TTr', upheldFindings: 1 },
        }),
      ),
    );
  });

  test('the next deadline is the law’s, and what is due by a day can be asked for', async () => {
    await using register = await openRegister(storyUntil('FieldworkEnded'));
    const [before, after] = [numberOf('DecisionAnnounced'), numberOf('FieldworkEnded')].map(
      (number) => register.list({}, number).cases[0]?.nextDeadline,
    );
    expect(before).toEqual(nextDuty('direct-inspection', '2024-02-19', 'unverified'));
    expect(after).toEqual(nextDuty('report-results', '2024-03-11', 'unverified'));
    expect([register.ids({ dueBy: '2024-03-10' }), register.ids({ dueBy: '2024-03-11' })]).toEqual([[], [STORY_CASE]]);
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

  test('a finding that was returned waits for who reported it, until he has corrected it', async () => {
    const { officerId: reporter } = people.inspector;
    const reported = storyUntil('FindingReported');
    const returned = onCase(
      STORY_CASE,
      {
        type: 'FindingReturned',
        data: {
          findingId: 'F1',
          comment: 'Thiếu số liệu' as never,
          reviewedBy: people.leader.officerId,
          occurredOn: '2024-01-26',
        },
      },
      { by: actor('leader'), recordedAt: '2024-01-26T03:00:00.000Z' },
    );
    const corrected = storyUntil('FindingCorrected').slice(reported.length);
    await using register = await openRegister([...reported, returned, ...corrected]);
    const at = (number: number) => register.ids({ returnedTo: reporter }, number);
    expect(at(reported.length)).toEqual([]);
    expect(at(reported.length + 1)).toEqual([STORY_CASE]);
    expect(register.ids({ returnedTo: people.leader.officerId }, reported.length + 1)).toEqual([]);
    expect(register.ids({ returnedTo: reporter })).toEqual([]);
    const outline = { ...SEES_ALL, beforePublication: 'outline' } as const;
    expect(register.ids({ returnedTo: reporter, visibility: outline }, reported.length + 1)).toEqual([]);
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
