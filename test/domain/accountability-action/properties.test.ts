import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountabilityAction } from '#domain/accountability-action/accountability-action.ts';
import { actionClocks } from '#domain/accountability-action/action-clocks.ts';
import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import { consequenceOn, decidedOn, sanctionReading } from '#domain/accountability-action/consequence-on.ts';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { reconsiderationOf } from '#domain/accountability-action/reconsideration.ts';
import { type AccountabilityAction, PERSON_STATUSES } from '#domain/accountability-action/state.ts';
import { noFacts } from '#domain/facts.ts';
import { SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { opened, superiorPaper, told } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { actionFrom, matterFrom } from '#test/support/domain/facts.ts';
import { identified, matterIds, refOf, told as toldOfMatter } from '#test/support/domain/matter.ts';
import { ASKED, dated, inTwoOrders, someDay } from '#test/support/domain/random-outside-facts.ts';

const form = fc.constantFrom(...SANCTION_FORMS);
const fact = fc.record({
  type: fc.constantFrom(
    'RecordSanction',
    'RecordSanctionReplaced',
    'RecordAppealDecided',
    'RecordSanctionAnnulled',
    'RecordNoFurtherSanction',
    'RecordSanctionEnforced',
    'RecordSanctionAppealed',
    'RecordPersonStatus',
  ),
  days: dated,
  form,
  target: fc.nat(9),
  result: fc.constantFrom('kept', 'changed', 'annulled'),
  status: fc.constantFrom(...PERSON_STATUSES),
});
type Fact = typeof fact extends fc.Arbitrary<infer Value> ? Value : never;

/** A paper is named by its place in the list; it speaks of others before they are there, or where there are none. */
const commandOf = ({ type, days, form: decided, target, result, status }: Fact, index: number): ActionCommand => {
  const { signedOn, receivedOn } = days;
  const common = { document: superiorPaper(index + 1, signedOn), receivedOn };
  const named = refOf(superiorPaper(target === index ? 99 : target + 1, '2024-01-01'));
  switch (type) {
    case 'RecordSanction':
      return ask.RecordSanction({ ...common, form: decided });
    case 'RecordSanctionReplaced':
      return ask.RecordSanctionReplaced({ ...common, form: decided, replaces: named });
    case 'RecordAppealDecided':
      return ask.RecordAppealDecided({
        ...common,
        sanction: named,
        result,
        ...(result === 'changed' ? { form: decided } : {}),
      });
    case 'RecordSanctionAnnulled':
      return ask.RecordSanctionAnnulled({ ...common, sanction: named });
    case 'RecordNoFurtherSanction':
      return ask.RecordNoFurtherSanction(common);
    case 'RecordSanctionEnforced':
      return ask.RecordSanctionEnforced({ sanction: named, occurredOn: signedOn });
    case 'RecordSanctionAppealed':
      return ask.RecordSanctionAppealed({ sanction: named, occurredOn: signedOn });
    case 'RecordPersonStatus':
      return ask.RecordPersonStatus({ status, from: signedOn });
  }
};
const facts = fc.array(fact, { maxLength: 9 }).map((some) => some.map(commandOf));

const early = '2024-03-29';
const beginnings = fc.constantFrom<readonly ActionEvent[]>(
  [opened({ occurredOn: early })],
  [opened({ occurredOn: early, otherMatters: [matterIds.other], regime: 'other' })],
  [
    opened({ occurredOn: early, otherMatters: [matterIds.other] }),
    told.claimed('G1', 'knew-and-did-not-act', 'increase'),
    told.assessed('G1', 'increase', '2024-05-10'),
  ],
  [opened({ occurredOn: early }), told.dropped('matter-cleared', '2024-05-02')],
);

const matter = matterFrom([
  identified(),
  toldOfMatter.opened(1, '2024-04-03'),
  toldOfMatter.judged(1, '2024-05-02', { kind: 'imprisonment', months: 48 }, { receivedOn: '2024-05-20' }),
]);
const matters = new Map([
  [matterIds.usual, matter],
  [matterIds.other, matterFrom([identified()])],
]);

/** Everything is accepted: nobody refuses what a superior did because of when he hears of it. */
const recorded = (action: AccountabilityAction, commands: readonly ActionCommand[]): AccountabilityAction =>
  commands.reduce((state, command) => {
    const decision = accountabilityAction.decide(command, state, noFacts);
    if (decision.outcome === 'rejected') throw new Error(`${command.type} refused: ${decision.refusal.code}`);
    const after = decision.events.reduce(accountabilityAction.evolve, state);
    if (after === null) throw new Error('an action does not go away');
    return after;
  }, action);

const severalOn = (day: string): number => (day < '2024-05-01' ? 2 : 3);
const stepKey = ({ target, on }: AccountabilityAction['appeals'][number]): string => `${target} ${on}`;
const knownNow = (action: AccountabilityAction) => ({
  statuses: action.statuses,
  steps: [new Set(action.enforcements.map(stepKey)), new Set(action.appeals.map(stepKey))],
  clocks: actionClocks(action, { matter, concludedOn: '2024-04-02' }),
  onDays: ASKED.map((day) => {
    const decided = decidedOn(action, matters, { day, severalOn });
    return {
      sanctions: sanctionReading(action, day),
      consequence: consequenceOn(action, matters, { day, several: severalOn(day) }),
      decided: decided && { ...decided, paper: decided.paper.key },
      task: reconsiderationOf(action, matters, { day, severalOn }),
    };
  }),
});

describe('what superiors decide', () => {
  test('is never refused, in whatever order it arrives and how often, and comes to the same', () => {
    fc.assert(
      fc.property(beginnings, inTwoOrders(facts), (beginning, { one, other }) => {
        const action = actionFrom(beginning);
        expect(knownNow(recorded(action, other))).toStrictEqual(knownNow(recorded(action, one)));
      }),
    );
  });

  test('sent again in the same order, it changes nothing', () => {
    fc.assert(
      fc.property(beginnings, facts, (beginning, commands) => {
        const once = recorded(actionFrom(beginning), commands);
        expect(recorded(once, commands)).toStrictEqual(once);
      }),
    );
  });

  test('one discipline holds, and what else holds is named beside it', () => {
    fc.assert(
      fc.property(facts, someDay, (commands, day) => {
        const action = recorded(actionFrom([opened({ occurredOn: early })]), commands);
        const { standing, beside } = sanctionReading(action, day);
        const holding = [...beside, ...(standing === null ? [] : [standing])];
        expect(new Set(holding.map(({ key }) => key)).size).toBe(holding.length);
        for (const { on } of holding) expect(on <= day && on <= (standing?.on ?? '')).toBe(true);
        if (standing === null) expect(beside).toEqual([]);
      }),
    );
  });

  test('the random facts say everything there is to say', () => {
    const types = new Set(
      fc.sample(facts, { numRuns: 50, seed: 2024 }).flatMap((some) => some.map(({ type }) => type)),
    );
    const outside = Object.keys(ask).filter((type) => type.startsWith('Record') && type !== 'RecordHeadExplained');
    expect([...types].toSorted()).toEqual(outside.toSorted());
  });
});
