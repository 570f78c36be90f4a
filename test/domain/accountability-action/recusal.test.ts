import { expect, test } from 'vitest';
import { recusalRecorded } from '#domain/inspection-case/team.ts';
import { given, mattersBeside, opened } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, type PersonKey } from '#test/support/domain/huong-binh.ts';
import { CASE_ID } from '#test/support/domain/matter.ts';

const recusedFromCase = (officer: PersonKey) =>
  extend(mattersBeside, {
    cases: {
      [CASE_ID]: [
        happened(recusalRecorded, {
          officerId: idOf(officer),
          ground: 'relative-heads-unit',
          recordedBy: idOf('head'),
          occurredOn: on.found,
        }),
      ],
    },
  });

test('who is recused from the case of the matter opens nothing for it', () => {
  given()
    .with(recusedFromCase('leader'))
    .when(ask.OpenAction())
    .expectRejection({ code: 'MemberRecused', officerId: idOf('leader') });
});

const { OpenAction, ...later } = ask;
test.each(Object.entries(later))('nor does anything in what was opened for it: %s', (_, act) => {
  const command = act({}, { by: actor('leader') });
  given(opened())
    .with(recusedFromCase('leader'))
    .when(command)
    .expectRejection({ code: 'MemberRecused', officerId: idOf('leader') });
  const { decision } = given(opened()).with(recusedFromCase('appraiser')).when(command);
  expect(decision).not.toMatchObject({ refusal: { code: 'MemberRecused' } });
});

test('an action for a matter of no case of ours: nobody is recused', () => {
  const ofOthers = given(opened({ caseId: null })).with(recusedFromCase('inspector'));
  expect(ofOthers.when(ask.NotifyHead()).decision.outcome).toBe('accepted');
});
