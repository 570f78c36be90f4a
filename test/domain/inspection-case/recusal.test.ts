import { describe, expect, test } from 'vitest';
import { caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import { recusalRecorded } from '#domain/inspection-case/team.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import type { PersonKey } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const recused = (key: PersonKey) =>
  happened(recusalRecorded, {
    officerId: idOf(key),
    ground: 'relative-heads-unit',
    recordedBy: idOf('head'),
    occurredOn: on.found,
  });

const types = caseCommandDefinitions
  .map(({ type }) => type)
  .filter((type) => type !== 'OpenCase' && type !== 'CarryInCase');

describe.each(types)('whoever is recused does nothing more: %s', (type) => {
  const history = [...provinceLed.upTo('announced'), recused('inspector')];

  test('is refused', () => {
    given(history)
      .when(ask[type]({}, { by: 'inspector' }))
      .expectRejection({ code: 'MemberRecused', officerId: idOf('inspector') });
  });

  test('is refused under a second enrolment', () => {
    const { world, officerId, actor } = enrolledTwice('inspector', 'leader');
    given(history)
      .with(world)
      .when(ask[type]({}, { by: actor }))
      .expectRejection({ code: 'MemberRecused', officerId });
  });
});

test('nobody else is hindered', () => {
  const history = [...provinceLed.upTo('announced'), recused('inspector')];
  expect(given(history).when(ask.EndFieldwork()).decision.outcome).toBe('accepted');
});

test('a recused leader is replaced by the head, and the new one goes on', () => {
  const history = [...provinceLed.upTo('announced'), recused('leader')];
  given(history)
    .when(ask.EndFieldwork())
    .expectRejection({ code: 'MemberRecused', officerId: idOf('leader') });
  const joining = { officerId: idOf('head'), position: 'leader' as const };
  const replacing = ask.ReplaceTeamMember({
    leaving: idOf('leader'),
    joining: { ...joining, declaredNoConflict: { by: idOf('head'), on: on.found } },
  });
  expect(given(history).when(replacing).decision.outcome).toBe('accepted');
});
