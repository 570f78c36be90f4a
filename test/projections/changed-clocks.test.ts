import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QueryResult } from '#projecting/read-model.ts';
import { deadlines } from '#projections/deadlines/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { CASE_IDS, historyFrom, LONG } from '#test/support/projections/random-history.ts';

type Model = Awaited<ReturnType<typeof openModel<typeof deadlines.queries>>>;
type Moment = Readonly<{ number: number; legalDate: string }>;
type Told = QueryResult<typeof deadlines.queries.ofSubject>;

const day = (turn: number): string => new Date(Date.UTC(2023, 10, 1 + (turn % 700))).toISOString().slice(0, 10);

type Owners = Readonly<{ cases: readonly string[]; subjects: readonly string[] }>;

const ownersIn = (events: readonly SampleEvent[]): Owners => {
  const begun = (...types: readonly string[]) =>
    events.filter(({ type }) => types.includes(type)).map(({ stream }) => stream.slice(stream.indexOf('-') + 1));
  return { cases: CASE_IDS, subjects: begun('MatterIdentified', 'AccountabilityActionOpened') };
};

/** Each clock of each owner as it stood, by the questions about one owner: the other way to the same answer. */
const standing = (model: Model, { cases, subjects }: Owners, moment: Moment): ReadonlyMap<string, object> => {
  const told = (id: string, clocks: Told) =>
    clocks.map(({ key, status, dueOn, endedOn }) => [`${id} ${key}`, { status, dueOn, endedOn }] as const);
  const of = { axis: 'recorded' } as const;
  return new Map([
    ...cases.flatMap((caseId) => told(caseId, model.ask('ofCase', { caseId, ...of, outline: false }, moment))),
    ...subjects.flatMap((subjectId) => told(subjectId, model.ask('ofSubject', { subjectId, ...of }, moment))),
  ]);
};

const differences = (model: Model, owners: Owners, from: Moment, to: Moment) => {
  const [before, after] = [standing(model, owners, from), standing(model, owners, to)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
};

const listed = (model: Model, from: Moment, to: Moment, limit: number, place = {}) => {
  const compared = { visibility: SEES_ALL, since: from.number, sinceDay: from.legalDate, ...place };
  const clocks: QueryResult<typeof deadlines.queries.changedClocks>['clocks'][number][] = [];
  for (let after: string | undefined; ; ) {
    const params = { ...compared, limit, ...(after === undefined ? {} : { after }) };
    const page = model.ask('changedClocks', params, to);
    clocks.push(...page.clocks);
    if (page.next === null) return { clocks, counts: model.ask('changedClockCounts', compared, to) };
    after = page.next;
  }
};

const moments = fc.record({
  seed: fc.nat(400),
  picks: fc.tuple(fc.nat(), fc.nat()),
  days: fc.tuple(fc.nat(699), fc.nat(699)),
  limit: fc.constantFrom(1, 3, 200),
});

test('every clock that stands otherwise is listed once, whatever happened in between and however it is leafed', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async ({ seed, picks, days, limit }) => {
      const events = historyFrom(seed, LONG);
      const owners = ownersIn(events);
      await using model = await openModel(deadlines, events);
      const [from, to] = picks.map((pick) => pick % (events.length + 1)).toSorted((one, other) => one - other);
      const [fromDay, toDay] = days.map(day).toSorted();
      if (from === undefined || to === undefined || fromDay === undefined || toDay === undefined) return;
      const [earlier, later] = [
        { number: from, legalDate: fromDay },
        { number: to, legalDate: toDay },
      ];
      const { clocks, counts } = listed(model, earlier, later, limit);
      const found = clocks
        .map(({ of, key, before, after }) => ({ key: `${of.id} ${key}`, before, after }))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1));
      expect(found).toEqual(differences(model, owners, earlier, later));
      expect(counts).toEqual({
        becameOverdue: clocks.filter(({ change }) => change === 'became-overdue').length,
        met: clocks.filter(({ change }) => change === 'met' || change === 'met-late').length,
      });
      const everyone = { owners: [...owners.cases, ...owners.subjects] };
      const owned = listed(model, earlier, later, limit, everyone);
      const keyOf = ({ of, key }: (typeof clocks)[number]): string => `${of.id} ${key}`;
      expect(owned.clocks.map(keyOf).toSorted()).toEqual(clocks.map(keyOf).toSorted());
      const inUnit = listed(model, earlier, later, limit, { place: c.commune }).clocks;
      expect(clocks.map(keyOf)).toEqual(expect.arrayContaining(inUnit.map(keyOf)));
    }),
    { numRuns: 25 },
  );
});
