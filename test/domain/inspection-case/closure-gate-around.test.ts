import { describe, expect, test } from 'vitest';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import { coerciveMeasureApplied, coerciveMeasureLifted } from '#domain/inspection-case/coercive-measures.ts';
import { conclusionContested, contestAnswered } from '#domain/inspection-case/contests.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { implementationOrderRecorded } from '#domain/inspection-case/follow-up.ts';
import { fileHandedOver, inspectionFileClosed } from '#domain/inspection-case/legal-file.ts';
import { recommendationVerified } from '#domain/inspection-case/recommendations.ts';
import { around } from '#test/support/domain/around-commands.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { amend, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

/** Settled but for what stands around its conclusion. */
const settled = [
  ...provinceLed.withRecommendations(amend).upTo('following-up'),
  happened(recommendationVerified, {
    recommendationId: 'R1',
    occurredOn: on.followedUp,
    verifiedBy: idOf('inspector'),
  }),
];

const applied = (measureId: string) =>
  happened(coerciveMeasureApplied, {
    ...ask.ApplyCoerciveMeasure().data,
    measureId,
    articleVerified: false,
    appliedBy: idOf('leader'),
  });
const lifted = happened(coerciveMeasureLifted, { ...ask.LiftCoerciveMeasure().data, liftedBy: idOf('leader') });
const contested = (contestId: string) =>
  happened(conclusionContested, { ...ask.ContestConclusion().data, contestId, recordedBy: idOf('inspector') });
const answered = happened(contestAnswered, {
  ...ask.AnswerContest().data,
  answeredBy: idOf('head'),
  occurredOn: around.answered,
});
const ordered = happened(implementationOrderRecorded, {
  document: paper('decision', 612, on.ordered, unitCodes.province),
  recommendationIds: ['R1'],
  recordedBy: idOf('inspector'),
  occurredOn: on.ordered,
});
const fileClosed = happened(inspectionFileClosed, { ...ask.CloseFile().data, closedBy: idOf('leader') });
const handedOver = happened(fileHandedOver, { ...ask.HandOverFile().data, handedOverBy: idOf('leader') });

type Row = Readonly<{ what: string; unmet: UnmetItem; standing: readonly CaseEvent[]; settling: readonly CaseEvent[] }>;

const rows: readonly Row[] = [
  {
    what: 'a measure that stands',
    standing: [applied('C1'), applied('C2'), { ...lifted, data: { ...lifted.data, measureId: 'C2' } }],
    unmet: { item: 'MeasuresStanding', measureIds: ['C1'] },
    settling: [lifted],
  },
  {
    what: 'a contest without an answer',
    standing: [contested('K1'), contested('K2'), { ...answered, data: { ...answered.data, contestId: 'K2' } }],
    unmet: { item: 'ContestsUnanswered', contestIds: ['K1'] },
    settling: [answered],
  },
  {
    what: 'a legal file that is due',
    standing: [ordered],
    unmet: { item: 'FileNotHandedOver' },
    settling: [fileClosed, handedOver],
  },
  {
    what: 'a legal file that was closed and not handed over',
    standing: [ordered, fileClosed],
    unmet: { item: 'FileNotHandedOver' },
    settling: [handedOver],
  },
];

describe.each(rows)('the closure gate and $what', ({ standing, unmet, settling }) => {
  const proposal = ask.ProposeClosure({ outcome: 'fully-implemented' });

  test('names it, to who proposes and to who closes', () => {
    given([...settled, ...standing])
      .when(proposal)
      .expectRejection({ code: 'ClosureGateUnmet', unmet: [unmet] });
    given([...settled, ...standing])
      .when(ask.CloseCase())
      .expectRejection({ code: 'ClosureGateUnmet', unmet: [unmet] });
  });

  test('opens once it is settled', () => {
    expect(given([...settled, ...standing, ...settling]).when(proposal).decision.outcome).toBe('accepted');
  });
});

test('the closure gate lists what stands around the conclusion all at once, after the rest', () => {
  const burdened = [
    ...provinceLed.withRecommendations(amend).upTo('following-up'),
    applied('C1'),
    contested('K1'),
    ordered,
  ];
  given(burdened)
    .when(ask.ProposeClosure({ outcome: 'fully-implemented' }))
    .expectRejection({
      code: 'ClosureGateUnmet',
      unmet: [
        { item: 'RecommendationsOpen', recommendationIds: ['R1'] },
        { item: 'MeasuresStanding', measureIds: ['C1'] },
        { item: 'ContestsUnanswered', contestIds: ['K1'] },
        { item: 'FileNotHandedOver' },
      ],
    });
});

test('where nothing was ordered no file is due', () => {
  expect(given(settled).when(ask.ProposeClosure({ outcome: 'fully-implemented' })).decision.outcome).toBe('accepted');
});
