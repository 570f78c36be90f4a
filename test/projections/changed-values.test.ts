import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import type { ChangedValue } from '#projections/case-timeline/changed-values.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { CASE_IDS, historyFrom, LONG } from '#test/support/projections/random-history.ts';
import { HEADS } from '#test/support/projections/random-matter.ts';

type Model = Awaited<ReturnType<typeof openModel<typeof caseTimeline.queries>>>;
const LEDGER = { kind: 'ledger' } as const;

type Asked = Readonly<{ scope?: LogScope; since: number; to: number; limit?: number }>;

/** All of them, page by page. */
const valuesBetween = (model: Model, { scope = LEDGER, since, to, limit = 200 }: Asked): readonly ChangedValue[] => {
  const found: ChangedValue[] = [];
  for (let after: string | undefined; ; ) {
    const params = { scope, visibility: SEES_ALL, since, limit, ...(after === undefined ? {} : { after }) };
    const page = model.ask('changedValues', params, to);
    if (page === null) return found;
    found.push(...page.values);
    if (page.next === null) return found;
    after = page.next;
  }
};

const keyOf = ({ event: { kind, subjectId }, path }: ChangedValue): string => `${kind} ${subjectId} ${path}`;
/** What is known after the last event: nothing was known before the first. */
const knownBy = (model: Model, to: number): ReadonlyMap<string, string> =>
  new Map([
    ...valuesBetween(model, { since: 0, to })
      .filter(({ event }) => event.kind !== 'case')
      .map((value) => [keyOf(value), JSON.stringify(value.after)] as const),
    // Of a case the values themselves: in words they have the names of units and officers as of the moment of the read.
    ...CASE_IDS.flatMap((caseId) =>
      model
        .ask('compare', { caseId, from: 0, to }, to)
        .map(({ path, after }) => [`case ${caseId} ${path}`, JSON.stringify(after)] as const),
    ),
  ]);

const moments = fc.record({
  seed: fc.nat(400),
  picks: fc.tuple(fc.nat(), fc.nat()),
  limit: fc.constantFrom(1, 7, 200),
});

describe('what changed between two moments', () => {
  test('is what is known at the later one and was not, or was otherwise, at the earlier', async () => {
    await fc.assert(
      fc.asyncProperty(moments, async ({ seed, picks, limit }) => {
        const events = historyFrom(seed, LONG);
        await using model = await openModel(caseTimeline, events);
        const [since, to] = picks.map((pick) => pick % (events.length + 1)).toSorted((one, other) => one - other);
        if (since === undefined || to === undefined) return;
        const [earlier, later] = [knownBy(model, since), knownBy(model, to)];
        const changed = valuesBetween(model, { since, to, limit });
        const differing = [...new Set([...earlier.keys(), ...later.keys()])].filter(
          (key) => (earlier.get(key) ?? 'null') !== (later.get(key) ?? 'null'),
        );
        expect(changed.map(keyOf).toSorted()).toEqual(differing.toSorted());
        for (const value of changed) {
          expect(value.event.number).toBeGreaterThan(since);
          expect(value.event.number).toBeLessThanOrEqual(to);
        }
        for (const value of changed.filter(({ event }) => event.kind !== 'case')) {
          expect(JSON.stringify(value.before)).toBe(earlier.get(keyOf(value)) ?? 'null');
          expect(JSON.stringify(value.after)).toBe(later.get(keyOf(value)) ?? 'null');
        }
      }),
      { numRuns: 25 },
    );
  });

  test('in a scope is of that scope, and each value is named in words', async () => {
    const heads = HEADS.map((id): LogScope => ({ kind: 'head', id }));
    const scopes: readonly LogScope[] = [
      { kind: 'unit', id: c.commune },
      ...heads,
      { kind: 'case', id: CASE_IDS[0] ?? '' },
    ];
    const found = new Set<string>();
    for (const seed of [3, 8, 21, 34]) {
      const events = historyFrom(seed, LONG);
      await using model = await openModel(caseTimeline, events);
      const all = new Map(valuesBetween(model, { since: 0, to: events.length }).map((value) => [keyOf(value), value]));
      for (const scope of scopes) {
        for (const value of valuesBetween(model, { scope, since: 0, to: events.length })) {
          found.add(scope.kind);
          expect(all.has(keyOf(value))).toBe(true);
        }
      }
      for (const { path, name, before, after } of all.values()) {
        expect(name.vi, path).not.toContain('/offenders');
        expect(name.vi.startsWith('/'), `${path} has no name`).toBe(false);
        expect(before ?? after, `${path} says nothing`).not.toBeNull();
      }
    }
    expect([...found].toSorted()).toEqual(['case', 'head', 'unit']);
  });

  test('is told by every event of a matter, an action and a unit: each sets a value', async () => {
    const silent = new Set(
      [...matterEventDefinitions, ...actionEventDefinitions, ...unitEventDefinitions].map(({ type }) => type),
    );
    const happened = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const events = historyFrom(seed, LONG);
      for (const { type } of events) happened.add(type);
      await using model = await openModel(caseTimeline, events);
      for (let to = 1; to <= events.length; to += 1) {
        const type = events[to - 1]?.type ?? '';
        if (!silent.has(type as never)) continue;
        const own = valuesBetween(model, { since: to - 1, to });
        if (own.some(({ event }) => event.type === type)) silent.delete(type as never);
      }
    }
    expect([...silent].filter((type) => happened.has(type))).toEqual([]);
  });
});
