import { expect, test } from 'vitest';
import { matterCommandDefinitions } from '#domain/corruption-matter/commands.ts';
import { openMatterActs } from '#domain/corruption-matter/open-acts.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import { on } from '#test/support/domain/case-papers.ts';
import { given, identified, matterIds } from '#test/support/domain/matter.ts';

const ALL = matterCommandDefinitions.map(({ type }) => type).filter((type) => type !== 'IdentifyMatter');
/** What the inspectorate decides; the rest is what others did. */
const OURS = [
  'NameOffenders',
  'TransferMatter',
  'NotifyProcuracy',
  'EscalateMatter',
  'AcceptEscalation',
  'RequestSuspension',
  'MergeMatter',
  'ClearMatter',
];
const usual = given(identified()).state;
const closedTo = (changes: Partial<CorruptionMatter>): readonly string[] => {
  if (usual === null) throw new Error('there is no matter');
  const open: readonly string[] = openMatterActs({ ...usual, ...changes });
  expect(open.filter((act) => !ALL.some((type) => type === act))).toStrictEqual([]);
  return ALL.filter((type) => !open.includes(type)).toSorted();
};
const transfers = [{ key: 'a', on: on.transferred }];
const escalation = { on: on.identified, caseId: null };

test.each<[string, Partial<CorruptionMatter>, readonly string[]]>([
  ['as it was identified', {}, ['AcceptEscalation', 'CorrectJudgment', 'NotifyProcuracy']],
  ['handed over', { transfers }, ['AcceptEscalation', 'CorrectJudgment']],
  ['escalated', { escalation }, ['CorrectJudgment', 'EscalateMatter', 'NotifyProcuracy']],
  [
    'accepted by the province',
    { escalation: { ...escalation, caseId: matterIds.other } },
    ['AcceptEscalation', 'CorrectJudgment', 'EscalateMatter', 'NotifyProcuracy'],
  ],
  ['naming nobody', { offenders: [] }, ['AcceptEscalation', 'CorrectJudgment', 'NotifyProcuracy', 'RequestSuspension']],
  ['cleared', { clearedOn: on.followedUp, transfers, escalation }, [...OURS, 'CorrectJudgment'].toSorted()],
  ['merged', { mergedInto: matterIds.other, mergedOn: on.followedUp }, ALL.toSorted()],
])('of a matter %s, all is open but what must fail', (_, changes, closed) => {
  expect(closedTo(changes)).toStrictEqual(closed);
});

test('a judgment can be corrected where there is one', () => {
  const judgments = [{}] as unknown as CorruptionMatter['judgments'];
  expect(closedTo({ judgments })).not.toContain('CorrectJudgment');
  expect(closedTo({ judgments, mergedInto: matterIds.other })).toContain('CorrectJudgment');
});
