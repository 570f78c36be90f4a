import { describe, expect, test } from 'vitest';
import { needs } from '#domain/accountability-action/needs.ts';
import type { ActionState } from '#domain/accountability-action/state.ts';
import type { FactsRequest } from '#domain/facts.ts';
import { given, opened, told } from '#test/support/domain/action.ts';
import { ask, SANCTION } from '#test/support/domain/action-commands.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { CASE_ID, matterIds } from '#test/support/domain/matter.ts';

const { usual, other, commune } = matterIds;
/** Told by somebody else than the usual officer. */
const byColleague = <Event extends { data: object }>(event: Event, author: 'claimedBy' | 'recordedBy'): Event => ({
  ...event,
  data: { ...event.data, [author]: idOf('secondInspector') },
});
const action = given(
  opened({ otherMatters: [other] }),
  byColleague(told.claimed('G1', 'could-not-know', 'exclude'), 'claimedBy'),
  told.claimed('G2', 'stopped-or-remedied', 'reduce'),
  byColleague(told.sanctioned(2, SANCTION.signedOn, 'warning'), 'recordedBy'),
  told.sanctioned(1, SANCTION.signedOn, 'reprimand'),
).state;
const untouched = given(opened()).state;
const ofNoCase = given(opened({ caseId: null })).state;
type Row = readonly [what: string, command: Parameters<typeof needs>[0], state: ActionState, asked: FactsRequest];

const recusals = [CASE_ID];
const policies = ['several-matters'] as const;
const both = { matters: [usual, other], recusals };

// Whatever is asked for is loaded, and stands in the record of what was known: each asks for what it looks at.
const rows: readonly Row[] = [
  ['an opening: its matter', ask.OpenAction(), null, { matters: [usual], policies, recusals: [] }],
  [
    'an opening: its matter and those counted with it',
    ask.OpenAction({ otherMatters: [other] }),
    null,
    { matters: [usual, other], policies, recusals: [] },
  ],
  ['a proposal: the matters of the action', ask.ProposeSanction(), action, { ...both, policies }],
  [
    'a proposal: the matters of the action and those that became known',
    ask.ProposeSanction({ otherMatters: [commune] }),
    action,
    { matters: [usual, other, commune], policies, recusals },
  ],
  ['what the head says: whose act it was in each matter', ask.RecordHeadExplained(), action, both],
  ['a ground: whose act it was in each matter', ask.ClaimGround(), action, both],
  ['that it is dropped: its own matter', ask.DropAction(), action, { matters: [usual], recusals }],
  [
    'an assessment: who claimed the ground',
    ask.AssessGround({ groundId: 'G2' }),
    action,
    { officers: [idOf('inspector')], recusals },
  ],
  ['an assessment of no ground: nobody', ask.AssessGround(), untouched, { officers: [], recusals }],
  ['a second look: who recorded the paper', ask.ConfirmRecord(), action, { officers: [idOf('inspector')], recusals }],
  ['a return: who recorded the paper', ask.ReturnRecord(), action, { officers: [idOf('inspector')], recusals }],
  ['a second look at no paper: nobody', ask.ConfirmRecord(), untouched, { officers: [], recusals }],
  ['of no case: nobody recused', ask.NotifyHead(), ofNoCase, { recusals: [] }],
  ['of no action: no matter (hearing)', ask.ClaimGround(), null, { matters: [], recusals: [] }],
  ['of no action: no matter (dropping)', ask.DropAction(), null, { matters: [], recusals: [] }],
  ['of no action: nobody (assessment)', ask.AssessGround(), null, { officers: [], recusals: [] }],
  ['of no action: nobody (second look)', ask.ConfirmRecord(), null, { officers: [], recusals: [] }],
];

describe('what is asked of other streams', () => {
  test.each(rows)('%s', (_, command, state, asked) => {
    expect(needs(command, state)).toEqual(asked);
  });

  test.each([
    'NotifyHead',
    'RecordSanction',
    'RecordSanctionReplaced',
    'RecordAppealDecided',
    'RecordSanctionAnnulled',
    'RecordNoFurtherSanction',
    'RecordSanctionEnforced',
    'RecordSanctionAppealed',
    'RecordPersonStatus',
  ] as const)('%s: only who is recused', (type) => {
    expect(needs(ask[type](), action)).toEqual({ recusals });
  });
});
