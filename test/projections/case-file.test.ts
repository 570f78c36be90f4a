import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Opaque } from '#domain/event-definition.ts';
import type { EvidenceEvent } from '#domain/evidence/events.ts';
import { type Evidence, evolve as evolveEvidence } from '#domain/evidence/state.ts';
import { damagedEvidenceOf, unmetItems } from '#domain/inspection-case/closure-gate.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { evolve } from '#domain/inspection-case/evolve.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { parseProductEvent, sealedAs } from '#test/support/projections/product-events.ts';
import { CASE_IDS, histories } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(caseFile, parseProductEvent);
const ofCase = { caseId: STORY_CASE };
const openStory = () => openModel(caseFile, storyUntil());

describe('the outline', () => {
  test('says which case it is, where it stands and since when', async () => {
    const entry = (stage: 'opened' | 'decided', enteredOn: string, number: number) => ({
      stage,
      enteredOn,
      recordedAt: `${enteredOn}T03:00:00.000Z`,
      number,
    });
    await given(storyUntil('TeamAppointed')).expectRows('outline', ofCase, 'now', {
      caseId: STORY_CASE,
      revision: 2,
      title: {
        vi: 'Thanh tra Sở Y tế: Mua sắm, đấu thầu; Y tế (Quyết định 05/QĐ-TTr)',
        en: 'Inspection of Sở Y tế: procurement and bidding; health (Decision 05/QĐ-TTr)',
      },
      form: 'inspection',
      unit: { code: c.department, name: 'Sở Y tế' },
      body: { code: c.provincialInspectorate, name: 'Thanh tra tỉnh Hương Bình' },
      bodyLevel: 'provincial',
      topics: ['procurement', 'health'],
      decisionNumber: '05/QĐ-TTr',
      openedOn: '2024-01-10',
      stage: 'decided',
      stageSince: '2024-01-15',
      suspendedSince: null,
      stagePath: [
        entry('opened', '2024-01-10', numberOf('CaseOpened')),
        entry('decided', '2024-01-15', numberOf('InspectionDecisionIssued')),
      ],
    });
    await given(storyUntil('TeamAppointed')).expectRows('outline', ofCase, numberOf('CaseOpened') - 1, null);
  });
});

describe('the file', () => {
  test('shows a finding as it was at each moment, and what happened to it', async () => {
    await using model = await openStory();
    const finding = (type: CaseEvent['type']) => model.ask('file', ofCase, numberOf(type))?.findings[0];
    expect(finding('FindingReported')).toMatchObject({
      status: 'reported',
      content: { summary: 'Nâng giá vật tư đấu thầu', amountVnd: 1_200_000_000, details: sealedAs('details') },
    });
    expect(finding('FindingCorrected')?.content).toMatchObject({ amountVnd: 1_500_000_000 });
    expect(finding('FindingCorrected')?.content).not.toHaveProperty('details');
    expect(finding('FindingUpheld')).toMatchObject({
      status: 'upheld',
      crimeSigns: true,
      transferred: false,
      content: { actCode: '2.1.b', responsiblePost: 'Giám đốc', legalBasis: ['Điều 12'] },
    });
    expect(finding('CrimeSignsTransferred')?.transferred).toBe(true);
    expect(finding('CaseClosed')?.steps.map(({ type, by, occurredOn }) => [type, by, occurredOn])).toEqual([
      ['FindingReported', people.inspector.officerId, '2024-01-25'],
      ['FindingCorrected', people.inspector.officerId, '2024-01-27'],
      ['FindingReclassified', people.leader.officerId, '2024-01-28'],
      ['FindingUpheld', people.secondInspector.officerId, '2024-01-30'],
      ['CrimeSignsTransferred', people.head.officerId, '2024-01-31'],
    ]);
  });

  test('holds scope, papers, team, drafts, conclusion and follow-up', async () => {
    await using model = await openStory();
    const file = model.ask('file', ofCase);
    expect(file).toMatchObject({
      source: 'elected-body-request',
      sourceReference: 'Sổ 12/2024',
      corruptionSigns: true,
      decision: { durationDays: 30, durationUnit: null },
      team: [
        { officerId: people.leader.officerId, position: 'leader', joinedOn: '2024-01-16', leftOn: null },
        { officerId: people.inspector.officerId, declaredNoConflict: null },
      ],
      drafts: [{ version: 1, appraisals: [{ result: 'agreed', comment: sealedAs('comment') }] }],
      assessments: [
        { topic: 'health', result: 'compliant' },
        { topic: 'procurement', result: 'violations' },
      ],
      results: { headResponsibilityGrade: 'covering-up', dissents: [{ text: sealedAs('dissents/0/text') }] },
      recommendations: [{ recommendationId: 'R1', status: 'verified', isOverdue: false }],
      publication: { channels: ['portal', 'notice-board'] },
      closure: { unmet: [], closed: { outcome: 'fully-implemented' } },
    });
    expect(file?.documents.map(({ document: { number, symbol } }) => `${number}/${symbol}`)).toEqual([
      '5/QĐ-TTr',
      '150/CV-TTr',
      '21/BC-TTr',
      '15/KL-TTr',
      '77/CV-BV',
      '4417/GNT-KB',
      '160/CV-TTr',
      '161/CV-TTr',
    ]);
    expect(file?.stagePath.map(({ stage }) => stage)).toEqual([
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
    expect(file?.officers[people.appraiser.officerId]).toBe('Đặng Văn Thẩm');
  });

  test('a recommendation is overdue on a day, until it is settled', async () => {
    const isOverdue = async (events: ReturnType<typeof storyUntil>, day: string) => {
      await using model = await openModel(caseFile, events);
      return model.ask('file', ofCase, { number: 'now', legalDate: day })?.recommendations[0]?.isOverdue;
    };
    expect(await isOverdue(storyUntil('ConclusionPublished'), '2024-06-30')).toBe(false);
    expect(await isOverdue(storyUntil('ConclusionPublished'), '2024-07-01')).toBe(true);
    expect(await isOverdue(storyUntil('RecommendationVerified'), '2024-07-01')).toBe(false);
  });

  test('holds no clear text of what was sealed', async () => {
    await using model = await openStory();
    const text = JSON.stringify(model.ask('file', ofCase));
    for (const secret of ['Nguyễn Văn Nghi', 'nhận tiền của nhà thầu', 'không đồng ý', 'Đồng ý']) {
      expect(text).not.toContain(secret);
    }
  });

  test('its unmet items are those of the guard, at every moment of random histories', async () => {
    await fc.assert(
      fc.asyncProperty(histories(150), async (events) => {
        await using model = await openModel(caseFile, events);
        const states = new Map<string, CaseState>();
        const evidence = new Map<string, Evidence>();
        for (const [index, { stream, type, data }] of events.entries()) {
          const hash = /^evidence-(.+)$/.exec(stream)?.[1];
          if (hash !== undefined) {
            const file = evolveEvidence(evidence.get(hash) ?? null, { type, data } as unknown as EvidenceEvent);
            if (file !== null) evidence.set(hash, file);
          }
          const own = CASE_IDS.find((id) => stream === `inspectionCase-${id}`);
          if (own !== undefined) {
            const event = { type, data } as unknown as Opaque<CaseEvent>;
            states.set(own, evolve(states.get(own) ?? null, event));
          }
          // A file belongs to several cases.
          for (const caseId of own !== undefined ? [own] : hash !== undefined ? states.keys() : []) {
            const state = states.get(caseId) ?? null;
            const file = model.ask('file', { caseId }, index + 1);
            const damagedEvidence = state === null ? [] : damagedEvidenceOf(state, caseId, { evidence });
            expect(file?.closure.unmet).toEqual(state && unmetItems({ ...state, damagedEvidence }));
            expect(file?.stage).toBe(state?.stage);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
