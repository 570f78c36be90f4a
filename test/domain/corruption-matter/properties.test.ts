import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import { corruptionMatter } from '#domain/corruption-matter/corruption-matter.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { matterClocks } from '#domain/corruption-matter/matter-clocks.ts';
import { severityOn } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import { suspensionsOf } from '#domain/corruption-matter/suspensions-of.ts';
import { noFacts } from '#domain/facts.ts';
import { COURT_LEVELS } from '#domain/law/accountability/criminal-track.ts';
import { paper } from '#test/support/domain/case-papers.ts';
import { matterFrom } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { courtPaper, identified, managerPaper, policePaper, refOf, told } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';
import { ASKED, dated, inTwoOrders, someDay } from '#test/support/domain/random-outside-facts.ts';

const PERSONS = [suspect.personId, witness.personId] as const;
const person = fc.constantFrom(...PERSONS);

const proceeding = fc.record({
  type: fc.constantFrom('RecordProsecutionOpened', 'RecordProsecutionRefused', 'RecordProceedingsEnded'),
  days: dated,
});
const outcome = fc.constantFrom(
  { kind: 'imprisonment', months: 24 } as const,
  { kind: 'imprisonment', months: 100 } as const,
  { kind: 'acquitted' } as const,
  { kind: 'pending' } as const,
  { kind: 'fine' } as const,
);
const judgment = fc.record({
  days: dated,
  delay: fc.constantFrom(0, 1),
  level: fc.constantFrom(...COURT_LEVELS),
  outcomes: fc.uniqueArray(fc.record({ personId: person, outcome }), {
    selector: ({ personId }) => personId,
    minLength: 1,
  }),
  supersedes: fc.option(fc.nat(9)),
});
const suspension = fc.record({
  type: fc.constantFrom(
    'RecordSuspensionOrdered',
    'RecordSuspensionDeclined',
    'RecordSuspensionCancelled',
    'RecordRightsRestored',
    'RecordCancellationPublished',
  ),
  days: dated,
  persons: fc.subarray([...PERSONS], { minLength: 1 }),
  order: fc.nat(9),
  namesRequest: fc.boolean(),
});

/** A paper is named by its place in the list: others speak of it before it is there, or where there is none. */
const facts = fc
  .tuple(
    fc.array(proceeding, { maxLength: 4 }),
    fc.array(judgment, { maxLength: 4 }),
    fc.array(suspension, { maxLength: 6 }),
  )
  .map(([proceedings, judgments, suspensions]): readonly MatterCommand[] => [
    ...proceedings.map(({ type, days: { signedOn, receivedOn } }, index) =>
      ask[type]({ document: policePaper(index + 1, signedOn), receivedOn }),
    ),
    ...judgments.map(({ days: { signedOn, receivedOn }, delay, level, outcomes, supersedes }, index) =>
      ask.RecordJudgment({
        document: courtPaper(index + 1, signedOn),
        receivedOn,
        effectiveOn: delay === 0 ? signedOn : '2024-06-10',
        level,
        offenders: outcomes,
        ...(supersedes === null || supersedes === index
          ? {}
          : { supersedes: refOf(courtPaper(supersedes + 1, '2024-01-01')) }),
      }),
    ),
    ...suspensions.flatMap(aboutSuspension),
  ]);

type Suspension = typeof suspension extends fc.Arbitrary<infer Value> ? Value : never;
const aboutSuspension = (told: Suspension, index: number): readonly MatterCommand[] =>
  told.persons.map((personId) => aboutOne(told, index, personId));

const aboutOne = (
  { type, days: { signedOn, receivedOn }, order, namesRequest }: Suspension,
  index: number,
  personId: string,
): MatterCommand => {
  const common = { personId, document: managerPaper(index + 1, signedOn), receivedOn };
  const request = namesRequest ? { request: refOf(paper('letter', 43, '2024-04-01')) } : {};
  const named = refOf(managerPaper(order + 1, '2024-01-01'));
  switch (type) {
    case 'RecordSuspensionOrdered':
      return ask.RecordSuspensionOrdered({ ...common, ...request, from: signedOn });
    case 'RecordSuspensionDeclined':
      return ask.RecordSuspensionDeclined({ ...common, ...request });
    case 'RecordSuspensionCancelled':
      return ask.RecordSuspensionCancelled({ ...common, order: named });
    case 'RecordRightsRestored':
      return ask.RecordRightsRestored(common);
    case 'RecordCancellationPublished':
      return ask.RecordCancellationPublished({ personId, order: named, occurredOn: signedOn });
  }
};

const beginnings = fc.constantFrom<readonly MatterEvent[]>(
  [identified(), told.transferred('2024-04-03'), told.asked(43, '2024-04-01')],
  [identified({ offenders: [] }), told.asked(43, '2024-04-01', witness.personId)],
  [identified(), told.cleared('2024-05-02')],
);

/** Everything is accepted: nobody refuses what others did because of when he hears of it. */
const recorded = (matter: CorruptionMatter, commands: readonly MatterCommand[]): CorruptionMatter =>
  commands.reduce((state, command) => {
    const decision = corruptionMatter.decide(command, state, noFacts);
    if (decision.outcome === 'rejected') throw new Error(`${command.type} refused: ${decision.refusal.code}`);
    const after = decision.events.reduce(corruptionMatter.evolve, state);
    if (after === null) throw new Error('a matter does not go away');
    return after;
  }, matter);

const knownNow = (matter: CorruptionMatter) => ({
  severities: ASKED.flatMap((day) => [
    severityOn(matter, { day }),
    ...ASKED.map((knownOn) => severityOn(matter, { day, knownOn })),
  ]),
  suspensions: suspensionsOf(matter),
  clocks: [matterClocks(matter, () => undefined), matterClocks(matter, () => '2024-05-20')],
});

const countOf = ({ proceedings, judgments, suspensionPapers, publications }: CorruptionMatter): number =>
  proceedings.length + judgments.length + suspensionPapers.length + publications.length;

describe('what investigation bodies, courts and managers do', () => {
  test('is never refused, in whatever order it arrives and how often, and comes to the same', () => {
    fc.assert(
      fc.property(beginnings, inTwoOrders(facts), (beginning, { one, other }) => {
        const matter = matterFrom(beginning);
        const [first, second] = [recorded(matter, one), recorded(matter, other)];
        expect(knownNow(second)).toStrictEqual(knownNow(first));
      }),
    );
  });

  test('sent again in the same order, it changes nothing', () => {
    fc.assert(
      fc.property(beginnings, facts, (beginning, commands) => {
        const once = recorded(matterFrom(beginning), commands);
        expect(recorded(once, commands)).toStrictEqual(once);
        expect(countOf(once)).toBeLessThanOrEqual(commands.length);
      }),
    );
  });

  test('known then is what it was: what we had later changes nothing of it', () => {
    fc.assert(
      fc.property(beginnings, facts, someDay, (beginning, commands, day) => {
        const wasThere = ({ data }: MatterCommand) => 'receivedOn' in data && data.receivedOn <= day;
        const then = recorded(matterFrom(beginning), commands.filter(wasThere));
        const now = recorded(matterFrom(beginning), commands);
        expect(severityOn(now, { day, knownOn: day })).toStrictEqual(severityOn(then, { day, knownOn: day }));
      }),
    );
  });

  test('the random facts say everything there is to say', () => {
    const types = new Set(
      fc.sample(facts, { numRuns: 50, seed: 2024 }).flatMap((some) => some.map(({ type }) => type)),
    );
    const outside = Object.keys(ask).filter(
      (type) => type.startsWith('Record') && type !== 'RecordTransferAcknowledged',
    );
    expect([...types].toSorted()).toEqual(outside.toSorted());
  });
});
