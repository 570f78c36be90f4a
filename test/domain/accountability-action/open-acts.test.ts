import { expect, test } from 'vitest';
import { actionCommandDefinitions } from '#domain/accountability-action/commands.ts';
import { openActionActs } from '#domain/accountability-action/open-acts.ts';
import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import { days, given, opened } from '#test/support/domain/action.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { actor, huongBinh } from '#test/support/domain/huong-binh.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const ALL = actionCommandDefinitions.map(({ type }) => type).filter((type) => type !== 'OpenAction');
/** What the inspectorate decides; the rest is what others did. */
const OURS = ['NotifyHead', 'RecordHeadExplained', 'ClaimGround', 'AssessGround', 'ProposeSanction', 'DropAction'];
const ON_A_DECISION = [
  'RecordSanctionEnforced',
  'RecordSanctionAppealed',
  'RecordAppealDecided',
  'RecordSanctionReplaced',
  'RecordSanctionAnnulled',
  'RecordNoFurtherSanction',
];
const ON_A_PAPER = ['ConfirmRecord', 'ReturnRecord'];
const usual = given(opened()).state;
const openTo = (changes: Partial<AccountabilityAction>, by = actor('inspector'), facts = huongBinh) => {
  if (usual === null) throw new Error('there is no action');
  return openActionActs({ ...usual, ...changes }, by, facts);
};
const closedTo = (...asked: Parameters<typeof openTo>): readonly string[] => {
  const open: readonly string[] = openTo(...asked).map(({ act }) => act);
  return ALL.filter((type) => !open.includes(type)).toSorted();
};

/** As far as anybody looks at them here. */
const papersOf = (confirmedBy: string | null) =>
  [
    { key: 'p1', recordedBy: idOf('leader'), confirmedBy },
    { key: 'p2', recordedBy: idOf('inspector'), confirmedBy: null },
  ] as unknown as AccountabilityAction['papers'];
const groundsOf = (status: 'claimed' | 'given') =>
  [
    { groundId: 'G1', status, claimedBy: idOf('leader') },
    { groundId: 'G2', status, claimedBy: idOf('inspector') },
  ] as unknown as AccountabilityAction['grounds'];
const dropped = { reason: 'excluded', on: days.decided } as const;

test.each<[string, Partial<AccountabilityAction>, readonly string[]]>([
  ['as it was opened', {}, ['AssessGround', ...ON_A_DECISION, ...ON_A_PAPER]],
  ['with a claimed ground', { grounds: groundsOf('claimed') }, ['ProposeSanction', ...ON_A_DECISION, ...ON_A_PAPER]],
  ['with assessed grounds', { grounds: groundsOf('given') }, ['AssessGround', ...ON_A_DECISION, ...ON_A_PAPER]],
  ['with a decision', { papers: papersOf(null) }, ['AssessGround']],
  ['with a decision that is confirmed', { papers: papersOf(idOf('head')) }, ['AssessGround', ...ON_A_PAPER]],
  ['that was dropped', { dropped }, [...OURS, ...ON_A_DECISION, ...ON_A_PAPER]],
  [
    'that was dropped with a ground unassessed',
    { dropped, grounds: groundsOf('claimed') },
    [...OURS, ...ON_A_DECISION, ...ON_A_PAPER],
  ],
])('of an action %s, all is open but what must fail, each once', (_, changes, closed) => {
  expect(closedTo(changes)).toStrictEqual(closed.toSorted());
  expect(openTo(changes)).toHaveLength(ALL.length - closed.length);
});

test('nobody assesses or confirms what he wrote himself, under whichever enrolment', () => {
  const both = { grounds: groundsOf('claimed'), papers: papersOf(null) };
  const subjectsOf = (...asked: Parameters<typeof openTo>) =>
    openTo(...asked).flatMap(({ subjects }) => (subjects === null ? [] : [subjects]));
  expect(subjectsOf(both)).toStrictEqual([['G1'], ['p1'], ['p1']]);
  expect(subjectsOf(both, actor('leader'))).toStrictEqual([['G2'], ['p2'], ['p2']]);
  expect(subjectsOf(both, actor('head'))).toStrictEqual([
    ['G1', 'G2'],
    ['p1', 'p2'],
    ['p1', 'p2'],
  ]);
  const { world, actor: again } = enrolledTwice('inspector', 'leader');
  expect(subjectsOf(both, again, world)).toStrictEqual([['G1'], ['p1'], ['p1']]);
});
