import { describe, expect, test } from 'vitest';
import {
  type AskedConsequence,
  consequenceOn,
  decidedOn,
  missingPapers,
  sanctionReading,
} from '#domain/accountability-action/consequence-on.ts';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { documentKey } from '#domain/document.ts';
import { opened, superiorPaper, told } from '#test/support/domain/action.ts';
import { actionFrom, matterFrom } from '#test/support/domain/facts.ts';
import { identified, matterIds, refOf, told as toldOfMatter } from '#test/support/domain/matter.ts';

const { usual, other } = matterIds;
const mattersOf = (events: readonly MatterEvent[], ofOther?: readonly MatterEvent[]) =>
  new Map([
    [usual, matterFrom([identified(), ...events])],
    ...(ofOther === undefined ? [] : [[other, matterFrom([identified(), ...ofOther])] as const]),
  ]);
const prison = (months: number) => ({ kind: 'imprisonment', months }) as const;
const serious = toldOfMatter.judged(1, '2026-03-02', prison(48), { receivedOn: '2026-03-20' });

const bandOf = (
  asked: Partial<AskedConsequence>,
  action: readonly ActionEvent[],
  matters: ReturnType<typeof mattersOf>,
) => {
  const { consequence } = consequenceOn(actionFrom([opened(), ...action]), matters, {
    day: '2026-06-01',
    several: 2,
    ...asked,
  });
  return consequence.outcome === 'discipline'
    ? `${consequence.lightest} – ${consequence.heaviest}`
    : consequence.outcome;
};

describe('Điều 78 Nghị định 59/2019: what follows for the head', () => {
  test('is told with all that it comes from', () => {
    const reading = consequenceOn(actionFrom([opened()]), mattersOf([]), { day: '2026-06-01', several: 2 });
    expect(reading).toMatchObject({
      matters: [{ matterId: usual, severity: { severity: { outcome: 'graded', severity: 'less-serious' } } }],
      effects: [],
      reference: { form: 'reprimand', clause: 'one-less-serious', several: 2 },
      consequence: { outcome: 'discipline', lightest: 'reprimand', heaviest: 'reprimand', isCriminalPossible: true },
    });
    const joint = consequenceOn(actionFrom([opened({ liability: 'joint' })]), mattersOf([]), {
      day: '2026-06-01',
      several: 2,
    });
    expect(joint.consequence).toMatchObject({ isCriminalPossible: false });
  });

  test('a ground counts once it was given, from the day of its assessment, and as far as that was known', () => {
    const claimed = told.claimed('G1', 'could-not-know', 'exclude');
    const effectsOf = (events: readonly ActionEvent[], asked: Partial<AskedConsequence> = {}) =>
      consequenceOn(actionFrom([opened(), ...events]), mattersOf([]), { day: '2026-06-01', several: 2, ...asked })
        .effects;
    const given = [claimed, told.assessed('G1', 'exclude')];
    expect(effectsOf([claimed])).toStrictEqual([]);
    expect(effectsOf([claimed, told.assessed('G1', undefined)])).toStrictEqual([]);
    expect(effectsOf(given)).toStrictEqual(['exclude']);
    expect(effectsOf(given, { day: '2024-05-27' })).toStrictEqual([]);
    expect(effectsOf(given, { day: '2024-05-28' })).toStrictEqual(['exclude']);
    expect(effectsOf(given, { knownOn: '2024-05-27' })).toStrictEqual([]);
    expect(effectsOf(given, { knownOn: '2024-05-28' })).toStrictEqual(['exclude']);
    expect(effectsOf(given, { day: '2024-05-27', knownOn: '2024-05-28' })).toStrictEqual([]);
  });

  test('another matter counts from the day on which it was known', () => {
    const two = opened({ otherMatters: [other] });
    const countedOn = (day: string) =>
      consequenceOn(
        actionFrom([two]),
        new Map([
          [usual, matterFrom([identified()])],
          [other, matterFrom([identified({ occurredOn: '2025-02-03' })])],
        ]),
        { day, several: 2 },
      ).matters.map(({ matterId }) => matterId);
    expect(countedOn('2025-02-02')).toStrictEqual([usual]);
    expect(countedOn('2025-02-03')).toStrictEqual([usual, other]);
  });

  test('known then and known now are the same question over what we had', () => {
    const matters = mattersOf([serious]);
    expect(bandOf({ day: '2026-03-01' }, [], matters)).toBe('reprimand – reprimand');
    expect(bandOf({ day: '2026-03-02' }, [], matters)).toBe('warning – warning');
    expect(bandOf({ knownOn: '2026-03-19' }, [], matters)).toBe('reprimand – reprimand');
    expect(bandOf({ knownOn: '2026-03-20' }, [], matters)).toBe('warning – warning');
  });

  test('several matters are counted together, as many as the province says', () => {
    const action = actionFrom([opened({ otherMatters: [other] })]);
    const formFor = (several: number) =>
      consequenceOn(action, mattersOf([], []), { day: '2026-06-01', several }).reference?.form;
    expect([formFor(2), formFor(3)]).toEqual(['warning', 'reprimand']);
  });

  test('one that is not known here is named and not counted', () => {
    const reading = consequenceOn(actionFrom([opened({ otherMatters: [other] })]), mattersOf([]), {
      day: '2026-06-01',
      several: 2,
    });
    expect(reading.matters[1]).toStrictEqual({ matterId: other, severity: null });
    expect(reading.reference?.form).toBe('reprimand');
    expect(consequenceOn(actionFrom([opened()]), new Map(), { day: '2026-06-01', several: 2 })).toMatchObject({
      reference: null,
      consequence: { outcome: 'nothing-to-answer' },
    });
  });

  test('one that was merged counts where it went, once, from that day', () => {
    const merged = mattersOf([], [toldOfMatter.merged(usual, '2025-01-10')]);
    const action = actionFrom([opened({ otherMatters: [other] })]);
    const on = (day: string) => consequenceOn(action, merged, { day, several: 2 });
    expect(on('2025-01-09').reference?.form).toBe('warning');
    expect(on('2025-01-10').reference?.form).toBe('reprimand');
    expect(on('2025-01-10').matters.map(({ matterId }) => matterId)).toEqual([usual]);
  });

  test('two that were merged into each other end it all the same', () => {
    const circle = mattersOf([toldOfMatter.merged(other)], [toldOfMatter.merged(usual)]);
    expect(consequenceOn(actionFrom([opened()]), circle, { day: '2026-06-01', several: 2 }).matters).toHaveLength(1);
  });

  test('under another regime it is that regime’s', () => {
    expect(
      consequenceOn(actionFrom([opened({ regime: 'other' })]), mattersOf([]), { day: '2026-06-01', several: 2 }),
    ).toMatchObject({
      consequence: { outcome: 'other-regime' },
    });
  });
});

describe('Điều 73 Luật PCTN 2018: grounds', () => {
  const increased = [
    told.claimed('G1', 'knew-and-did-not-act', 'increase'),
    told.assessed('G1', 'increase', '2024-05-28'),
  ];
  const matters = mattersOf([]);

  test('count once they were assessed as given, from that day', () => {
    expect(bandOf({}, increased.slice(0, 1), matters)).toBe('reprimand – reprimand');
    expect(bandOf({ day: '2024-05-27' }, increased, matters)).toBe('reprimand – reprimand');
    expect(bandOf({ day: '2024-05-28' }, increased, matters)).toBe('reprimand – forced-resignation');
    expect(bandOf({ knownOn: '2024-05-27' }, increased, matters)).toBe('reprimand – reprimand');
    expect(bandOf({ knownOn: '2024-05-28' }, increased, matters)).toBe('reprimand – forced-resignation');
    expect(bandOf({ day: '2024-05-28', knownOn: '2024-05-30' }, increased, matters)).toBe(
      'reprimand – forced-resignation',
    );
    expect(bandOf({ day: '2024-05-27', knownOn: '2024-05-30' }, increased, matters)).toBe('reprimand – reprimand');
  });

  test('that were not given count nothing', () => {
    const refused = [told.claimed('G1', 'could-not-know', 'exclude'), told.assessed('G1', undefined)];
    expect(bandOf({}, refused, matters)).toBe('reprimand – reprimand');
  });
});

describe('the decision that holds, and how it stood to the reference of its own day', () => {
  const reprimand = told.sanctioned(1, '2024-07-01', 'reprimand');
  const ref = refOf(reprimand.data.document);
  const severalOn = () => 2;
  const decided = (day: string, ...events: readonly ActionEvent[]) => {
    const found = decidedOn(actionFrom([opened(), ...events]), mattersOf([serious]), { day, severalOn });
    return found && [found.paper.key, found.deviation];
  };

  test('none before it was signed', () => {
    expect(decided('2026-06-01')).toBeNull();
    expect(decided('2024-06-30', reprimand)).toBeNull();
  });

  test('a later judgment makes no deviation of what was right on its day', () => {
    expect(decided('2026-06-01', reprimand)).toEqual(['01/QĐ-UBND (2024, 99)', 'within']);
    const found = decidedOn(actionFrom([opened(), reprimand]), mattersOf([serious]), { day: '2026-06-01', severalOn });
    expect(found?.whenDecided.reference?.form).toBe('reprimand');
  });

  test('it is judged by what we had on its own day', () => {
    const again = told.replaced(2, '2026-03-19', 'reprimand', ref);
    expect(decided('2026-06-01', reprimand, again)).toEqual(['02/QĐ-UBND (2026, 99)', 'within']);
    const later = told.replaced(2, '2026-03-20', 'reprimand', ref);
    expect(decided('2026-06-01', reprimand, later)).toEqual(['02/QĐ-UBND (2026, 99)', 'lighter']);
  });

  test('several is what it was on its own day', () => {
    const action = actionFrom([opened({ otherMatters: [other] }), reprimand]);
    const asked = (first: number) =>
      decidedOn(action, mattersOf([], []), {
        day: '2026-06-01',
        severalOn: (day) => (day <= '2024-07-01' ? first : 9),
      });
    expect([asked(2)?.deviation, asked(3)?.deviation]).toEqual(['lighter', 'within']);
  });

  test('annulled, nothing holds', () => {
    expect(decided('2026-06-01', reprimand, told.annulled(3, '2024-08-01', ref))).toBeNull();
    expect(decided('2024-07-31', reprimand, told.annulled(3, '2024-08-01', ref))).toEqual([
      '01/QĐ-UBND (2024, 99)',
      'within',
    ]);
  });

  test.each([
    [{ result: 'changed', form: 'warning' } as const, 'warning'],
    [{ result: 'kept' } as const, 'reprimand'],
    [{ result: 'annulled' } as const, undefined],
  ])('on appeal: %o', (outcome, form) => {
    const action = actionFrom([opened(), reprimand, told.appealDecided(4, '2024-08-01', ref, outcome)]);
    expect(sanctionReading(action, '2026-06-01')).toMatchObject({ beside: [], missing: [] });
    expect(sanctionReading(action, '2026-06-01').standing?.form).toBe(form);
  });

  test('papers that decide no form, and steps, decide nothing', () => {
    const { standing } = sanctionReading(
      actionFrom([opened(), reprimand, told.leftAsItIs(5, '2024-09-01')]),
      '2026-06-01',
    );
    expect(standing).toStrictEqual({
      key: '01/QĐ-UBND (2024, 99)',
      form: 'reprimand',
      on: '2024-07-01',
      replaces: null,
    });
  });

  test('what others speak of and nobody recorded is named', () => {
    const replaced = told.replaced(2, '2024-08-01', 'warning', ref);
    const annulled = told.annulled(3, '2024-09-01', refOf(superiorPaper(8, '2024-01-01')));
    expect(sanctionReading(actionFrom([opened(), replaced, annulled]), '2026-06-01').missing).toEqual([
      '01/QĐ-UBND (2024, 99)',
      '08/QĐ-UBND (2024, 99)',
    ]);
  });
});

test('decisions that papers speak of and that were never recorded are named, each once', () => {
  const first = superiorPaper(1, '2024-06-05');
  const replacing = told.replaced(2, '2024-09-02', 'warning', refOf(first));
  const annulling = told.annulled(3, '2024-10-01', refOf(first));
  const missing = (...events: readonly ActionEvent[]) => missingPapers(actionFrom([opened(), ...events]));
  expect(missing()).toStrictEqual([]);
  expect(missing(told.sanctioned(1, '2024-06-05', 'reprimand'))).toStrictEqual([]);
  expect(missing(replacing, annulling)).toStrictEqual([documentKey(refOf(first))]);
  expect(missing(replacing, told.sanctioned(1, '2024-06-05', 'reprimand'))).toStrictEqual([]);
});
