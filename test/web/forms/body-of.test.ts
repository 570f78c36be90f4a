import { describe, expect, it } from 'vitest';
import { bodyFrom, NOTHING } from '#web/forms/body-of.ts';

describe('The body out of the fields', () => {
  it('leaves out what is empty, trims what is not', () => {
    expect(bodyFrom({ a: '  x ', b: '', c: '   ', d: null, e: undefined, f: 0, g: false })).toEqual({
      a: 'x',
      f: 0,
      g: false,
    });
  });

  it('keeps an empty list, which says something, and drops empty places in one', () => {
    expect(bodyFrom({ none: [], some: ['a', '', null, ' b '] })).toEqual({ none: [], some: ['a', 'b'] });
  });

  it('drops a part of which nothing is filled in, keeps one that was empty from the beginning', () => {
    expect(bodyFrom({ document: { number: null, symbol: '' }, changes: {} })).toEqual({ changes: {} });
    expect(bodyFrom({ period: { from: '2025-01-01', to: null } })).toEqual({ period: { from: '2025-01-01' } });
  });

  it('sends a null only where nothing is meant', () => {
    expect(bodyFrom({ parent: NOTHING })).toEqual({ parent: null });
  });
});
