import { describe, expect, it } from 'vitest';
import { blankOutcome, outcomeOf, valuesOfOutcome } from '#web/matter-acts/judgment-values.ts';

const prison = (years: unknown, months: unknown) =>
  outcomeOf({ ...blankOutcome(), personId: 'p', kind: 'imprisonment', years, months });

describe('What a court made of somebody, out of the fields', () => {
  it('counts prison in months', () => {
    expect(prison(7, 6)).toEqual({ personId: 'p', outcome: { kind: 'imprisonment', months: 90 } });
    expect(prison(3, null)['outcome']).toEqual({ kind: 'imprisonment', months: 36 });
    expect(prison('', 8)['outcome']).toEqual({ kind: 'imprisonment', months: 8 });
    expect(prison(null, null)['outcome']).toEqual({ kind: 'imprisonment', months: null });
  });

  it('never makes another number of what it cannot read', () => {
    expect(prison('bảy', 6)['outcome']).toEqual({ kind: 'imprisonment', months: 'bảy' });
  });

  it('forgets years that belonged to another outcome', () => {
    const values = { ...blankOutcome(), personId: 'p', kind: 'acquitted', years: 7, months: 1 };
    expect(outcomeOf(values)).toEqual({ personId: 'p', outcome: { kind: 'acquitted' } });
  });

  it('gives whoever is new an id of his own, each another one', () => {
    const [one, other] = [blankOutcome(), blankOutcome()].map((blank) => outcomeOf({ ...blank, personId: 'new' }));
    expect(one?.['personId']).not.toBe('new');
    expect(one?.['personId']).not.toBe(other?.['personId']);
  });

  it('backwards is the same, to be corrected', () => {
    const told = { personId: 'p', outcome: { kind: 'imprisonment', months: 90 } };
    expect(valuesOfOutcome(told)).toMatchObject({ personId: 'p', kind: 'imprisonment', years: 7, months: 6 });
    expect(outcomeOf(valuesOfOutcome(told))).toEqual(told);
  });
});
