import { describe, expect, test } from 'vitest';
import type { NewEvidenceEvent } from '#domain/evidence/events.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import { evidenceSamples } from '#test/support/golden-samples/evidence.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onEvidence } from '#test/support/projections/product-events.ts';

const HASH = 'c'.repeat(64);
const OTHER_CASE = '00000000-ca5e-7000-8000-0000000000aa';
const { inspector, leader } = people;
const by = inspector.officerId;
const ofCase = { caseId: STORY_CASE };

const happens = (event: NewEvidenceEvent, day: string) =>
  onEvidence(HASH, event, { by: actor('inspector'), recordedAt: `2024-03-${day}T03:00:00.000Z` });
const { excerptOf: _, ...plain } = evidenceSamples.EvidenceRegistered;
const registered = (caseId: string, day: string) =>
  happens(
    { type: 'EvidenceRegistered', data: { ...plain, caseId, hash: HASH, collectedBy: by, registeredBy: by } },
    day,
  );
const moved = happens(
  {
    type: 'EvidenceMoved',
    data: {
      caseId: STORY_CASE,
      from: by,
      to: leader.officerId,
      place: 'Tủ số 2',
      ground: 'Lưu tập trung',
      recordedBy: by,
      occurredOn: '2024-03-05',
    },
  },
  '05',
);
const opened = (caseId: string) =>
  happens(
    {
      type: 'EvidenceOpened',
      data: { caseId, copy: 'as-received', reason: 'draft', openedBy: by, occurredAt: '2024-03-06T03:00:00.000Z' },
    },
    '06',
  );
const verified = (caseId: string, result: 'matches' | 'differs', day: string) =>
  happens(
    {
      type: 'EvidenceVerified',
      data: { caseId, result, verifiedBy: by, occurredAt: `2024-03-${day}T03:00:00.000Z` },
    },
    day,
  );
/** The other case is there: the sample of a story, under its own id. */
const otherCase = storyUntil('InspectionDecisionIssued')
  .filter(({ stream }) => stream === `inspectionCase-${STORY_CASE}`)
  .map(({ type, data }) => onCase(OTHER_CASE, { type, data } as never));

const told = [
  ...storyUntil('DecisionAnnounced'),
  ...otherCase,
  registered(STORY_CASE, '04'),
  moved,
  opened(STORY_CASE),
  verified(STORY_CASE, 'matches', '07'),
  registered(OTHER_CASE, '08'),
  opened(OTHER_CASE),
  verified(OTHER_CASE, 'differs', '09'),
];
const numberOf = (index: number): number => told.length - 6 + index;

describe('The evidence of a case', () => {
  test('says what lies there, who has it, who opened it and what was found of it', async () => {
    await using model = await openModel(caseFile, told);
    const evidence = model.ask('evidence', ofCase, numberOf(3));
    expect(evidence?.files).toMatchObject([
      {
        hash: HASH,
        holder: leader.officerId,
        place: 'Tủ số 2',
        excerptOf: null,
        verified: { result: 'matches' },
        moves: [{ to: leader.officerId }],
        openings: [{ openedBy: by, reason: 'draft' }],
        verifications: [{ result: 'matches' }],
      },
    ]);
    expect(evidence?.officers[leader.officerId]).toBe(leader.name);
  });

  test('is at each moment what it was then', async () => {
    await using model = await openModel(caseFile, told);
    const at = (index: number) => model.ask('evidence', ofCase, numberOf(index))?.files[0];
    expect(model.ask('evidence', ofCase, numberOf(-1))?.files).toEqual([]);
    expect(at(0)).toMatchObject({ holder: by, verified: null, moves: [], openings: [] });
    expect(at(1)).toMatchObject({ holder: leader.officerId, openings: [] });
    expect(at(2)).toMatchObject({ openings: [{}], verified: null });
  });

  test('what was found of a file holds in every case that has it; who looked, and who opened it, only in his own', async () => {
    await using model = await openModel(caseFile, told);
    const [here] = model.ask('evidence', ofCase)?.files ?? [];
    const [there] = model.ask('evidence', { caseId: OTHER_CASE })?.files ?? [];
    expect([here?.verified?.result, there?.verified?.result]).toEqual(['differs', 'differs']);
    expect(here?.verifications.map(({ result }) => result)).toEqual(['matches']);
    expect(here?.openings).toHaveLength(1);
    expect(there?.verifications.map(({ result }) => result)).toEqual(['differs']);
    expect(model.ask('evidence', { caseId: OTHER_CASE }, numberOf(4))?.files[0]?.verified?.result).toBe('matches');
  });
});
