import { describe, expect, test } from 'vitest';
import { escalationAccepted } from '#domain/corruption-matter/escalation.ts';
import { accountabilityLinked, matterLinked } from '#domain/inspection-case/matters.ts';
import { opened } from '#test/support/domain/action.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { DEFAULT_IDENTITY } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { bribe, overspending } from '#test/support/domain/finding-story.ts';
import { huongBinh, uuid } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ACTION_ID, ask, MATTER_ID, TODAY } from '#test/support/domain/inspection-commands.ts';
import { CASE_ID, identified, told } from '#test/support/domain/matter.ts';

const SECOND = { matter: uuid('3a77', 2), action: uuid('ac71', 2) };
const FOREIGN = { matter: uuid('3a77', 3), action: uuid('ac71', 3) };
const TAKEN_OVER = uuid('3a77', 4);
const accepted = happened(escalationAccepted, {
  caseId: DEFAULT_IDENTITY,
  acceptedBy: idOf('leader'),
  occurredOn: on.identified,
});
const world = extend(huongBinh, {
  matters: {
    [MATTER_ID]: [identified({ caseId: DEFAULT_IDENTITY, findingIds: ['F1', 'F3'] })],
    [SECOND.matter]: [identified({ caseId: DEFAULT_IDENTITY, findingIds: ['F4'] })],
    [FOREIGN.matter]: [identified({ caseId: CASE_ID })],
    [TAKEN_OVER]: [identified({ caseId: CASE_ID }), told.escalated(), accepted],
  },
  actions: {
    [ACTION_ID]: [opened({ matterId: MATTER_ID, occurredOn: on.identified })],
    [SECOND.action]: [opened({ matterId: SECOND.matter, occurredOn: on.identified })],
    [FOREIGN.action]: [opened({ matterId: FOREIGN.matter, occurredOn: on.identified })],
  },
});

const corrupt = provinceLed.withFindings(
  { ...bribe, evidence: [] },
  overspending,
  { ...bribe, evidence: [] },
  {
    ...bribe,
    evidence: [],
  },
);
const history = corrupt.upTo('following-up');
const linked = (matterId: string, findingIds: string[]) =>
  happened(matterLinked, { matterId, findingIds, linkedBy: idOf('inspector'), occurredOn: on.linked });
const answered = (actionId: string, matterId: string) =>
  happened(accountabilityLinked, { actionId, matterId, linkedBy: idOf('inspector'), occurredOn: on.linked });

const first = linked(MATTER_ID, ['F1', 'F3']);
const second = linked(SECOND.matter, ['F4']);
const of = (...more: Parameters<typeof given>[0]) => given([...history, ...more]).with(world);

describe('a matter of the case', () => {
  test('is linked with the findings that it names itself', () => {
    of().when(ask.LinkMatter()).expectEvents(first);
  });

  test('is linked once', () => {
    of(first).when(ask.LinkMatter()).expectNothing();
    of(first)
      .when(ask.LinkMatter({ matterId: SECOND.matter }))
      .expectEvents(second);
  });

  test.each([FOREIGN.matter, uuid('3a77', 99)])('of another case, or none at all, is not linked: %s', (matterId) => {
    of().when(ask.LinkMatter({ matterId })).expectRejection({ code: 'MatterNotOfCase', matterId });
  });

  test('is linked once more when an officer names another finding that tells of it', () => {
    of(first)
      .when(ask.LinkMatter({ findingIds: ['F4'] }))
      .expectEvents(linked(MATTER_ID, ['F1', 'F3', 'F4']));
    of(linked(MATTER_ID, ['F1', 'F3', 'F4']))
      .when(ask.LinkMatter({ findingIds: ['F4'] }))
      .expectNothing();
  });

  test('that this case took over is linked with the findings that an officer names', () => {
    const taken = of();
    taken.when(ask.LinkMatter({ matterId: TAKEN_OVER })).expectEvents(linked(TAKEN_OVER, []));
    taken.when(ask.LinkMatter({ matterId: TAKEN_OVER, findingIds: ['F1'] })).expectEvents(linked(TAKEN_OVER, ['F1']));
  });

  test('is linked with upheld corrupt acts of this case only', () => {
    of()
      .when(ask.LinkMatter({ findingIds: ['F4', 'F2'] }))
      .expectRejection({ code: 'NotCorruptAct', findingIds: ['F2'] });
    of()
      .when(ask.LinkMatter({ findingIds: ['F9'] }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
  });

  test('is linked where a corrupt act was upheld', () => {
    given(provinceLed.withFindings(overspending).upTo('following-up'))
      .with(world)
      .when(ask.LinkMatter())
      .expectRejection({ code: 'NotCorruptAct', findingIds: [] });
  });

  test('is linked neither before it was identified nor tomorrow', () => {
    of()
      .when(ask.LinkMatter({ occurredOn: '2024-03-28' }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2024-03-28',
        notBefore: on.identified,
      });
    of()
      .when(ask.LinkMatter({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('the responsibility of a head for a matter of the case', () => {
  const action = answered(ACTION_ID, MATTER_ID);

  test('is linked with the matter that it names itself, once', () => {
    of(first).when(ask.LinkAccountability()).expectEvents(action);
    of(first, action).when(ask.LinkAccountability()).expectNothing();
    of(first, second, action)
      .when(ask.LinkAccountability({ actionId: SECOND.action }))
      .expectEvents(answered(SECOND.action, SECOND.matter));
  });

  test.each([
    ['for a matter of another case', FOREIGN.action],
    ['for a matter that is not linked yet', SECOND.action],
    ['that is not there', uuid('ac71', 99)],
  ])('is not linked %s', (_, actionId) => {
    of(first).when(ask.LinkAccountability({ actionId })).expectRejection({ code: 'ActionNotOfCase', actionId });
  });

  test('is linked neither before it was opened nor tomorrow', () => {
    of(first)
      .when(ask.LinkAccountability({ occurredOn: '2024-03-28' }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2024-03-28',
        notBefore: on.identified,
      });
    of(first)
      .when(ask.LinkAccountability({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('the closure gate', () => {
  const close = ask.ProposeClosure();

  test('names corrupt acts that no linked matter names, and matters for which nobody is asked to answer', () => {
    of(first)
      .when(close)
      .expectRejection({
        code: 'ClosureGateUnmet',
        unmet: [
          { item: 'MatterNotRecorded', findingIds: ['F4'] },
          { item: 'AccountabilityUndecided', matterIds: [MATTER_ID] },
        ],
      });
    of(first, second, answered(ACTION_ID, MATTER_ID))
      .when(close)
      .expectRejection({
        code: 'ClosureGateUnmet',
        unmet: [{ item: 'AccountabilityUndecided', matterIds: [SECOND.matter] }],
      });
  });

  test('opens once each has its matter, and each matter somebody who is asked', () => {
    const outcome = of(first, second, answered(ACTION_ID, MATTER_ID), answered(SECOND.action, SECOND.matter)).when(
      close,
    );
    expect(outcome.decision.outcome).toBe('accepted');
  });
});
