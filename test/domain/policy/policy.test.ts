import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { clockRuleOn } from '#domain/law/clocks/find-clock-rule.ts';
import { recordRuleReading, setPolicy } from '#domain/policy/commands.ts';
import { type NewPolicyEvent, policyEventDefinitions } from '#domain/policy/events.ts';
import { type PolicyName, policies } from '#domain/policy/policies.ts';
import { policyDecider } from '#domain/policy/policy.ts';
import { LAW_RULES, policyOn } from '#domain/policy/state.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(policyDecider, policyEventDefinitions);
const admin = { by: actor('administrator') };
const names = Object.keys(policies) as PolicyName[];

const setting = { name: 'several-matters', value: 3, from: '2024-03-01', ground: 'Thống nhất cách hiểu' } as const;
const isSet = (value: number, from: string): NewPolicyEvent => ({
  type: 'PolicySet',
  data: { ...setting, value, from },
});
const set = (over: Partial<z.input<typeof setPolicy.data>> = {}) => command(setPolicy, { ...setting, ...over }, admin);

describe('SetPolicy', () => {
  test('sets a value from a day on, with its paper', () => {
    given([])
      .when(set({ document: paper() }))
      .expectEvents({ type: 'PolicySet', data: { ...setting, document: paper() } });
  });

  test.each(names)('%s has a standard within its own bounds, which are kept', (name) => {
    const { min, max, standard } = policies[name];
    expect(min <= standard && standard <= max).toBe(true);
    for (const value of [min, max]) expect(given([]).when(set({ name, value })).decision.outcome).toBe('accepted');
    for (const value of [min - 1, max + 1]) {
      given([]).when(set({ name, value })).expectRejection({ code: 'PolicyOutOfBounds', name, value, min, max });
    }
  });

  test('not for days before the last change', () => {
    given([isSet(3, '2024-03-01')])
      .when(set({ value: 4, from: '2024-02-29' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'from', date: '2024-02-29', notBefore: '2024-03-01' });
  });

  test('for the same day again it corrects', () => {
    const events = [isSet(3, '2024-03-01'), isSet(4, '2024-03-01')];
    given(events.slice(0, 1))
      .when(set({ value: 4 }))
      .expectEvents(...events.slice(1));
    expect(policyOn(given(events).state, 'several-matters', '2024-03-01')).toBe(4);
  });

  test('what is set already is nothing to do; to set what is the standard anyway is a decision', () => {
    given([isSet(3, '2024-03-01')])
      .when(set({ from: '2024-06-01' }))
      .expectNothing();
    given([])
      .when(set({ value: 2 }))
      .expectEvents(isSet(2, '2024-03-01'));
  });

  test('is for no other name, least of all that of the readings', () => {
    expect(() => command(setPolicy, { ...setting, name: LAW_RULES as PolicyName }, admin)).toThrow('name');
  });
});

test('what holds on a day: the standard until the first change, then each from its day on', () => {
  const { state } = given([isSet(3, '2024-03-01'), isSet(5, '2024-07-01')]);
  const on = (date: string) => policyOn(state, 'several-matters', date);
  expect(['2024-02-29', '2024-03-01', '2024-06-30', '2024-07-01'].map(on)).toEqual([2, 3, 3, 5]);
  expect(policyOn(given([]).state, 'due-soon-days', '2024-01-01')).toBe(7);
});

describe('RecordRuleReading', () => {
  const reading = {
    ruleId: 'announce-decision-2022',
    value: 10,
    unit: 'working',
    article: 'Điều 64 Luật Thanh tra 2022',
    mark: 'text',
    source: 'Công báo',
  } as const;
  const recorded: NewPolicyEvent = { type: 'RuleReadingRecorded', data: reading };
  const record = (over: object = {}) => command(recordRuleReading, { ...reading, ...over }, admin);

  test('stands in the place of the rule’s own words', () => {
    given([]).when(record()).expectEvents(recorded);
    const { readings } = given([recorded]).state;
    const rule = clockRuleOn('announce-decision', null, '2024-03-01', readings);
    expect(rule).toMatchObject({
      id: reading.ruleId,
      term: { value: 10, unit: 'working' },
      mark: 'text',
      isRead: true,
    });
  });

  test('of a rule that there is', () => {
    given([])
      .when(record({ ruleId: 'no-such-rule' }))
      .expectRejection({ code: 'RuleUnknown', ruleId: 'no-such-rule' });
  });

  test('is of no term that nobody can have read', () => {
    given([])
      .when(record({ ruleId: 'order-reinspection-2022', value: 51, unit: 'year' }))
      .expectRejection({ code: 'TermTooLong', value: 51, unit: 'year', max: 50 });
  });

  test('keeps the unit of a term that can be extended', () => {
    given([])
      .when(record({ ruleId: 'direct-inspection-provincial-2022', value: 45, unit: 'working' }))
      .expectRejection({ code: 'UnitOfExtension', unit: 'working', expected: 'calendar' });
  });

  test('the last one counts; the same one again is nothing to do', () => {
    given([recorded]).when(record()).expectNothing();
    const changes = [
      { value: 15 },
      { unit: 'calendar' },
      { article: 'Điều 64.1 Luật Thanh tra 2022' },
      { mark: 'cited' },
      { source: 'Trang X' },
    ];
    for (const change of changes) {
      const other = { type: 'RuleReadingRecorded', data: { ...reading, ...change } } as NewPolicyEvent;
      given([recorded]).when(record(change)).expectEvents(other);
      expect(given([recorded, other]).state.readings.get(reading.ruleId)).toEqual(other.data);
    }
  });

  test('is never unverified', () => {
    expect(() => record({ mark: 'unverified' })).toThrow('mark');
  });
});
