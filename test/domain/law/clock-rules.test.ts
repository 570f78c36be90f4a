import { describe, expect, it } from 'vitest';
import { checkClockRules, clockRuleFaults } from '#domain/law/clocks/check-clock-rules.ts';
import type { ClockLine, ClockRule } from '#domain/law/clocks/clock-rule.ts';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';

const indexOf = (id: string): number => clockRules.findIndex((line) => line.known && line.id === id);

/** The table with one line changed. */
const changed = (id: string, change: Partial<ClockRule>): readonly ClockLine[] =>
  clockRules.map((line, index) => (index === indexOf(id) ? ({ ...line, ...change } as ClockLine) : line));

describe('The limits of the law as a table', () => {
  it('is sound', () => {
    expect(clockRuleFaults(clockRules)).toEqual([]);
    expect(() => checkClockRules()).not.toThrow();
  });

  it.each<[string, string, Partial<ClockRule>, string]>([
    ['an overlap', 'assign-draft-2022', { to: '2025-07-10' }, 'overlaps'],
    ['a day of which nothing is said', 'assign-draft-2022', { to: '2025-06-29' }, 'declare the gap'],
    ['an unknown unit', 'assign-draft-2022', { term: { value: 5, unit: 'week' as 'working' } }, 'week is no unit'],
    ['a term of nothing', 'assign-draft-2022', { term: { value: 0, unit: 'working' } }, 'a term of 0 is none'],
    ['a day that does not exist', 'assign-draft-2022', { to: '2025-06-31' }, '2025-06-31 is no date'],
    ['an end before the beginning', 'assign-draft-2022', { to: '2023-06-30' }, 'before it begins'],
    ['an unknown clock', 'assign-draft-2022', { clock: 'assign-work' as 'assign-draft' }, 'assign-work is no clock'],
    ['an unknown tier', 'assign-draft-2022', { levels: ['ward' as 'district'] }, 'ward is no tier'],
    ['an unknown effect', 'assign-draft-2022', { onLapse: 'void' as 'late' }, 'void is no effect'],
    ['an unknown mark', 'assign-draft-2022', { mark: 'sure' as 'text' }, 'sure is no mark'],
    ['no article', 'assign-draft-2022', { article: '' }, 'names no law or no article'],
    ['an id twice', 'assign-draft-2022', { id: 'announce-decision-2022' }, 'another line has this id'],
    ['a first day that does not exist', 'assign-draft-2022', { from: '2023-06-31' }, '2023-06-31 is no date'],
    [
      'a beginning before all that is known',
      'assign-draft-2022',
      { from: '2019-06-30' },
      'it begins before 2019-07-01',
    ],
    ['nobody to whom it applies', 'assign-draft-2022', { levels: [] }, 'nobody is no tier'],
    [
      'one unknown tier among others',
      'assign-draft-2022',
      { levels: ['district', 'ward' as 'district'] },
      'district, ward is no tier of inspecting bodies',
    ],
    ['half a day', 'assign-draft-2022', { term: { value: 2.5, unit: 'working' } }, 'a term of 2.5 is none'],
    [
      'an extension of nothing',
      'direct-inspection-provincial-2022',
      { extension: { value: 0, grounds: [], mark: 'unverified' } },
      'an extension by 0 is none',
    ],
    [
      'an extension by half a day',
      'direct-inspection-provincial-2022',
      { extension: { value: 1.5, grounds: [], mark: 'unverified' } },
      'an extension by 1.5 is none',
    ],
    ['no law', 'assign-draft-2022', { law: '' }, 'names no law or no article'],
    [
      'an end where there was none',
      'assign-draft-2025',
      { to: '2030-12-31' },
      '(assign-draft-2025): nothing is said of assign-draft (provincial) from 2031-01-01 on; declare',
    ],
    ['no end where another line follows', 'assign-draft-2022', { to: null }, 'overlaps'],
    [
      'an extension of what has no term',
      'appraise-draft-provincial-2022',
      { extension: { value: 5, grounds: [], mark: 'unverified' } },
      'cannot be extended',
    ],
  ])('with %s is refused, and the line is named', (_name, id, change, said) => {
    const lines = changed(id, change);
    const faults = clockRuleFaults(lines).join('\n');
    expect(faults).toContain(said);
    expect(faults).toMatch(/line \d+ \(/);
    expect(() => checkClockRules(lines)).toThrow(said);
  });

  it('says of every fault in which line it is, counted from one, and all at once', () => {
    const lines = changed('assign-draft-2022', { article: '', mark: 'sure' as 'text' });
    const line = `line ${indexOf('assign-draft-2022') + 1} (assign-draft-2022)`;
    const faults = [`${line}: sure is no mark`, `${line}: it names no law or no article`];
    expect(clockRuleFaults(lines)).toEqual(faults);
    expect(() => checkClockRules(lines)).toThrow(
      new Error(`The limits in clock-rules.ts are not sound:\n${faults.join('\n')}`),
    );
  });

  it('names a clock of which nothing is said at all', () => {
    const lines = clockRules.filter(({ clock }) => clock !== 'suspension');
    expect(clockRuleFaults(lines)).toEqual(
      ['provincial', 'district', 'department'].map(
        (level) => `no line: nothing is said of suspension (${level}) from 2019-07-01 on; declare the gap`,
      ),
    );
  });

  it('names a gap by its clock and its first day', () => {
    const index = clockRules.findIndex(({ clock, known }) => clock === 'assign-draft' && !known);
    const lines = clockRules.map((each, at) => (at === index ? { ...each, to: '2019-06-30' } : each));
    expect(clockRuleFaults(lines)).toEqual([
      `line ${index + 1} (gap of assign-draft from 2019-07-01): it ends on 2019-06-30, before it begins`,
    ]);
  });

  it('may hold for a single day, for one unit of time, and stand in any order', () => {
    const day = '2023-07-01';
    const lines = clockRules.flatMap((line) =>
      line.known && line.id === 'assign-draft-2022'
        ? [
            { ...line, id: 'rest', from: '2023-07-02' },
            { ...line, id: 'day', to: day, term: { value: 1, unit: 'working' as const } },
          ]
        : line.known && line.id === 'direct-inspection-provincial-2022'
          ? [{ ...line, extension: { value: 1, grounds: [], mark: 'unverified' as const } }]
          : [line],
    );
    expect(clockRuleFaults(lines)).toEqual([]);
    expect(clockRuleFaults(lines.toReversed())).toEqual([]);
  });
});
