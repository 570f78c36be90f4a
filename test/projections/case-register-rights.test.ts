import { describe, expect, test } from 'vitest';
import type { CaseFilters } from '#projections/case-register/conditions.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { numberOf, STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { line, nextDuty, openRegister } from '#test/support/projections/open-register.ts';
import { onCase } from '#test/support/projections/product-events.ts';

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
      line({
        stage: 'concluded',
        stageSince: '2024-03-05',
        nextDeadline: nextDuty('publish-conclusion', '2024-03-15', 'cited'),
        inside: null,
      }),
    ]);
    const telling: readonly CaseFilters[] = [
      { q: 'nang gia' },
      { q: '15/KL-TTr' },
      { q: '12/2024' },
      { hasOpenFindings: false },
      { corruptionSigns: true },
      { sources: ['elected-body-request'] },
      { moveRole: 'head' },
    ];
    for (const filters of telling) {
      expect(before.ids({ visibility, ...filters }), JSON.stringify(filters)).toEqual([]);
      expect(before.count({ visibility, ...filters }).total).toBe(0);
    }
    const open: readonly CaseFilters[] = [
      { q: 'so y te' },
      { q: '5/QĐ-TTr' },
      { stages: ['concluded'] },
      { topic: 'health' },
    ];
    for (const filters of open) {
      expect(before.ids({ visibility, ...filters })).toEqual([STORY_CASE]);
    }
    await using after = await openRegister(storyUntil('ConclusionPublished'));
    expect(after.list({ visibility }, numberOf('FindingReported')).cases[0]?.inside?.openFindings).toBe(1);
    expect(after.ids({ visibility, q: 'nang gia' })).toEqual([STORY_CASE]);
  });
});
