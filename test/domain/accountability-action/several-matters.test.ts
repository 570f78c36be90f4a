import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { given, mattersBeside, opened } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { identified, identifiedByDistrict, matterIds, told } from '#test/support/domain/matter.ts';
import { holders } from '#test/support/domain/offices.ts';
import { paper } from '#test/support/domain/papers.ts';

const { department, commune } = unitCodes;
const nothing = given();
const MATTER = uuid('3a77', 31);
/** Beside the usual matters this one. */
const matterOf = (...events: readonly MatterEvent[]) => extend(mattersBeside, { matters: { [MATTER]: events } });
const withMatter = (...events: readonly MatterEvent[]) => nothing.with(matterOf(...events));
/** Somebody who headed a unit before its present people came. */
const headBefore2021 = {
  type: 'HeadAppointed',
  data: {
    ...holders.schoolHead,
    level: 'unit-head',
    acting: false,
    from: '2018-01-01',
    until: '2020-12-31',
    document: paper({ year: 2017, signedOn: '2017-12-20' }),
  },
} as const;
const asHead = (key: keyof typeof holders) => ({ personId: holders[key].personId, office: 'head' as const });

describe('Điều 78 Nghị định 59/2019: several matters of one unit are counted together', () => {
  const otherMatters = [matterIds.other];
  const both = [
    { matterId: matterIds.usual, severity: 'less-serious' as const, outcome: 'graded' as const },
    { matterId: matterIds.other, severity: 'less-serious' as const, outcome: 'graded' as const },
  ];
  const warning = { form: 'warning', clause: 'several-less-serious', several: 2, isProvisional: false };

  test('two are several, unless the province says otherwise', () => {
    nothing
      .when(ask.OpenAction({ otherMatters }))
      .expectEvents(opened({ otherMatters, reference: warning, counted: both }));
    nothing
      .with({ ...mattersBeside, policies: new Map([['several-matters', [{ from: '2024-01-01', value: 3 }]]]) })
      .when(ask.OpenAction({ otherMatters }))
      .expectEvents(
        opened({
          otherMatters,
          reference: { form: 'reprimand', clause: 'one-less-serious', several: 3, isProvisional: false },
          counted: both,
        }),
      );
  });

  test('the reference is kept as it was used: provisional, or none', () => {
    const pending = told.transferred('2024-04-02');
    withMatter(identified(), pending)
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectEvents(
        opened({
          matterId: MATTER,
          reference: { form: 'reprimand', clause: 'one-less-serious', several: 2, isProvisional: true },
          counted: [{ matterId: MATTER, severity: 'less-serious', outcome: 'undetermined' }],
        }),
      );
    const acquitted = told.judged(1, '2024-05-02', { kind: 'acquitted' });
    withMatter(identified(), acquitted)
      .when(ask.OpenAction({ matterId: MATTER }))
      .expectEvents(
        opened({
          matterId: MATTER,
          reference: null,
          counted: [{ matterId: MATTER, severity: null, outcome: 'no-offender' }],
        }),
      );
  });

  test('each once, and not the matter itself', () => {
    expect(() => ask.OpenAction({ otherMatters: [matterIds.other, matterIds.other] })).toThrow('each matter once');
    nothing
      .when(ask.OpenAction({ otherMatters: [matterIds.other, matterIds.usual] }))
      .expectRejection({ code: 'OtherMatterUnknown', matterId: matterIds.usual });
  });

  test.each([
    ['is not there', [], { code: 'OtherMatterUnknown', matterId: MATTER }],
    [
      'is of another unit',
      [identifiedByDistrict()],
      { code: 'OtherMatterElsewhere', matterId: MATTER, unit: commune, expected: department },
    ],
    ['was merged', [identified(), told.merged(matterIds.usual)], { code: 'OtherMatterEnded', matterId: MATTER }],
    ['was cleared', [identified(), told.cleared()], { code: 'OtherMatterEnded', matterId: MATTER }],
    [
      'happened when he was not in office',
      [identified({ from: '2020-02-01', to: '2020-02-28' })],
      { code: 'NotLiableFor', matterId: MATTER, personId: holders.formerDirector.personId },
    ],
  ] as const)('not one that %s', (_, events, refusal) => {
    // Before 2021 a head of then, so that nothing is undetermined.
    const world = extend(mattersBeside, {
      units: { [department]: [headBefore2021] },
      matters: { [MATTER]: events },
    });
    nothing
      .with(world)
      .when(ask.OpenAction({ ...asHead('formerDirector'), otherMatters: [MATTER] }))
      .expectRejection(refusal);
  });

  test('not one for which the same person answers in another post', () => {
    const term = { level: 'unit-head', acting: false, from: '2018-01-01', until: '2020-12-31' } as const;
    const document = paper({ year: 2017, signedOn: '2017-12-20' });
    // Head of the commune from 2021 on; until then its deputy, to whom this field was given.
    const { chairman } = holders;
    const world = extend(mattersBeside, {
      units: {
        [commune]: [
          headBefore2021,
          { type: 'DeputyAppointed', data: { ...chairman, ...term, document } },
          {
            type: 'FieldAssigned',
            data: { deputy: chairman.personId, topics: ['administrative-procedure'], subUnits: [], from: '2018-01-01' },
          },
        ],
      },
      matters: { [MATTER]: [identifiedByDistrict({ from: '2020-02-01', to: '2020-02-28' })] },
    });
    const asChairman = { matterId: matterIds.commune, ...asHead('chairman') };
    expect(nothing.with(world).when(ask.OpenAction(asChairman)).decision.outcome).toBe('accepted');
    nothing
      .with(world)
      .when(ask.OpenAction({ ...asChairman, otherMatters: [MATTER] }))
      .expectRejection({ code: 'NotLiableFor', matterId: MATTER, personId: chairman.personId });
  });

  test('one for which it has to be determined who answers may be counted', () => {
    const undetermined = identified({ topic: 'health' });
    const { decision } = withMatter(undetermined).when(
      ask.OpenAction({ ...asHead('formerDirector'), otherMatters: [MATTER] }),
    );
    expect(decision.outcome).toBe('accepted');
  });

  test('also where that is so for a part of its days', () => {
    const { decision } = nothing
      .with(
        extend(mattersBeside, {
          matters: {
            [matterIds.usual]: [identified({ to: '2023-07-31' })],
            // Nobody headed the department in 2020.
            [MATTER]: [identified({ from: '2020-12-01', to: '2021-01-31' })],
          },
        }),
      )
      .when(ask.OpenAction({ ...asHead('director'), otherMatters: [MATTER] }));
    expect(decision.outcome).toBe('accepted');
  });
});
