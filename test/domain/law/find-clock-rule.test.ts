import { describe, expect, it } from 'vitest';
import { type ClockFacts, clockDue, clockStanding, isProvisional, lookedAtFrom } from '#domain/law/clocks/clock.ts';
import { LONGEST_TERM, TERM_UNITS } from '#domain/law/clocks/clock-rule.ts';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';
import { clockLineOn, clockRuleById, clockRuleOn, pinnedDay } from '#domain/law/clocks/find-clock-rule.ts';
import { workingCalendar } from '#test/support/law/working-calendar.ts';

const ground = { calendar: workingCalendar, readings: new Map() };
const direct = (over: Partial<ClockFacts> = {}): ClockFacts => ({
  clock: 'direct-inspection',
  level: 'provincial',
  startedOn: '2024-03-11',
  pinnedOn: '2024-03-04',
  pauses: [],
  extensions: [],
  ...over,
});

describe('The rule of a clock', () => {
  it('before all that is known is a gap of that very day', () => {
    expect(clockLineOn('announce-decision', 'district', '2019-06-30')).toBeUndefined();
    expect(clockRuleOn('announce-decision', 'district', '2019-06-30')).toEqual({
      known: false,
      clock: 'announce-decision',
      levels: 'all',
      from: '2019-06-30',
      to: null,
    });
  });

  it('says whether it was read since', () => {
    const reading = {
      ruleId: 'suspension-2022',
      value: 20,
      unit: 'working',
      article: 'Điều 70',
      mark: 'text',
    } as const;
    const rule = clockRuleById('suspension-2022');
    const { ruleId: _, value, unit, ...read } = reading;
    expect(clockRuleOn('suspension', 'provincial', '2024-03-04')).toEqual({ ...rule, isRead: false });
    expect(clockRuleOn('suspension', 'provincial', '2024-03-04', new Map([[reading.ruleId, reading]]))).toEqual({
      ...rule,
      ...read,
      term: { value, unit },
      isRead: true,
    });
  });

  it.each(TERM_UNITS)('is read with a term that somebody can have meant, and no longer one: %s', (unit) => {
    const read = (value: number) => {
      const reading = { ruleId: 'suspension-2022', value, unit, article: 'Điều 70', mark: 'text' } as const;
      const rule = clockRuleOn('suspension', 'provincial', '2024-03-04', new Map([[reading.ruleId, reading]]));
      return rule.known && rule.isRead;
    };
    expect([read(LONGEST_TERM[unit]), read(LONGEST_TERM[unit] + 1)]).toEqual([true, false]);
  });

  it('is found by its name; a gap has none', () => {
    for (const line of clockRules) if (line.known) expect(clockRuleById(line.id)).toBe(line);
    expect(clockRuleById('suspension-2021')).toBeUndefined();
  });

  it('is that of the day of the decision for an inspection, and of its own start for all else', () => {
    expect(pinnedDay('publish-conclusion', '2025-11-03', '2025-06-30')).toBe('2025-06-30');
    expect(pinnedDay('publish-conclusion', '2025-11-03', undefined)).toBe('2025-11-03');
    expect(pinnedDay('consider-discipline', '2026-07-02', '2025-06-30')).toBe('2026-07-02');
    expect(pinnedDay('give-explanation', '2026-07-02', '2025-06-30')).toBe('2026-07-02');
    expect(pinnedDay('official-suspension', '2026-07-02', '2025-06-30')).toBe('2026-07-02');
  });
});

describe('What a derivation says of papers', () => {
  it('nothing where there are none', () => {
    expect(clockDue(direct(), ground).derivation).toMatchObject({ stated: null, isBeyondLaw: false, extensions: [] });
  });

  it('the term that the paper states', () => {
    const stated = { value: 60, unit: 'calendar' } as const;
    expect(clockDue(direct({ stated }), ground).derivation).toMatchObject({ stated, isBeyondLaw: true });
  });

  it('the last day that the paper names: nothing is counted, and nothing is moved', () => {
    const facts: ClockFacts = {
      clock: 'implement-recommendation',
      level: 'provincial',
      startedOn: '2024-03-05',
      pinnedOn: '2024-03-05',
      statedDueOn: '2024-06-30',
      extensions: [],
      pauses: [{ kind: 'inspection-suspended', from: '2024-04-01', until: null }],
    };
    const { derivation, ...due } = clockDue(facts, ground);
    expect(due).toEqual({ outcome: 'due', dueOn: '2024-06-30' });
    expect(derivation).toMatchObject({ statedDueOn: '2024-06-30', inputs: null, countedTo: null, specialDays: [] });
    expect(clockDue(direct(), ground).derivation.statedDueOn).toBeNull();
  });

  const extended = (facts: Partial<ClockFacts>, days: number) => {
    const extension = { days, ground: 'complex', on: '2024-04-20' } as const;
    return clockDue(direct({ ...facts, extensions: [extension] }), ground).derivation.extensions;
  };
  const paper = { ground: 'complex', on: '2024-04-20' };

  it.each([
    ['as long as the rule allows', {}, 30, false],
    ['a day longer', {}, 31, true],
    ['at the district as long as the rule allows', { level: 'district' }, 15, false],
    ['at the district a day longer', { level: 'district' }, 16, true],
    ['where the rule knows none', { clock: 'publish-conclusion' }, 1, true],
    // Without a rule there is nothing to be beyond of.
    ['where no rule is known', { pinnedOn: '2025-07-01', stated: { value: 45, unit: 'calendar' } }, 90, false],
  ] as const)('an extension: %s', (_name, facts, days, isBeyondRule) => {
    expect(extended(facts, days)).toEqual([{ days, ...paper, isBeyondRule }]);
  });

  it('extensions are measured by the rule together', () => {
    const extensions = [20, 10, 1].map((days) => ({ days, ground: 'complex', on: '2024-04-20' }) as const);
    const { derivation } = clockDue(direct({ extensions }), ground);
    expect(derivation.extensions.map(({ isBeyondRule }) => isBeyondRule)).toEqual([false, false, true]);
    expect(derivation.inputs?.value).toBe(45 + 31);
  });
});

describe('How a clock stands', () => {
  const standing = (facts: ClockFacts, day: string) => clockStanding(facts, clockDue(facts, ground), day);

  it('without a last day has none, and no days until it', () => {
    expect(standing(direct({ pinnedOn: '2025-07-01' }), '2025-07-10')).toEqual({
      status: 'no-term',
      dueOn: null,
      daysLeft: null,
      onLapse: null,
    });
    const pauses = [{ kind: 'inspection-suspended', from: '2024-03-20', until: null }] as const;
    expect(standing(direct({ pauses }), '2024-03-20')).toEqual({
      status: 'paused',
      dueOn: null,
      daysLeft: null,
      onLapse: 'late',
    });
  });

  it('when it has ended keeps its last day', () => {
    expect(standing(direct({ ended: { on: '2024-04-26', how: 'met' } }), '2024-05-01')).toEqual({
      status: 'met-late',
      dueOn: '2024-04-25',
      daysLeft: null,
      onLapse: 'late',
    });
  });
});

describe('What a last day hangs on', () => {
  const from = (over: Partial<ClockFacts>) => lookedAtFrom(clockDue(direct(over), ground).derivation);

  it('is every day of a term in working days, and only the end of one in calendar days', () => {
    expect(from({ clock: 'assign-draft' })).toBe('2024-03-12');
    expect(from({})).toBe('2024-04-25');
  });

  it('is no calendar at all where a day is named, no term is known, or the end is not moved', () => {
    expect(from({ statedDueOn: '2024-05-01' })).toBeNull();
    expect(from({ pinnedOn: '2019-01-01' })).toBeNull();
    expect(from({ clock: 'keep-published' })).toBeNull();
  });

  it('makes it provisional if a year is not complete, or one of its days was not verified', () => {
    const { derivation } = clockDue(direct(), ground);
    const day = { date: '2024-04-30', kind: 'holiday', label: 'Ngày nghỉ', mark: 'verified' } as const;
    const remembered = { ...day, mark: 'unverified' } as const;
    const provisional = (provisionalYears: readonly number[], ...specialDays: (typeof day | typeof remembered)[]) =>
      isProvisional({ ...derivation, provisionalYears, specialDays });
    expect([provisional([]), provisional([], day), provisional([], day, remembered)]).toEqual([false, false, true]);
    expect([provisional([2024]), provisional([2024], day)]).toEqual([true, true]);
  });
});
