import { addDays } from 'date-fns/addDays';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { readModels } from '#projections/index.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { parseProductEvent } from '#test/support/projections/product-events.ts';
import { type Question, questions, unasked } from '#test/support/projections/questions.ts';
import { historyFrom, LONG, longerHistories, provinceEvents } from '#test/support/projections/random-history.ts';

const models = Object.values(readModels);

const open = (folder: string, events: readonly SampleEvent[], batchSize = 50) =>
  Projected.from({ folder, models, parse: parseProductEvent, store: new ArrayStore(events), batchSize, lazyEvents: 7 });

/** Some time before the histories begin until some time after their last term: each question is asked of another day. */
const FIRST_DAY = new Date('2023-11-01T00:00:00Z');
const dayOf = (turn: number, index: number): string =>
  addDays(FIRST_DAY, (turn + index * 37) % 700)
    .toISOString()
    .slice(0, 10);

const answers = (projected: Projected, number: number | 'now', { asked = questions, turn = 0 } = {}) =>
  asked.map(([model, query, params], index) => {
    const moment = { number, legalDate: dayOf(turn, index) };
    return [model, query, params, moment, projected.read(model, query, params, moment)];
  });

/** What was answered, without the moment that was asked for. */
const told = (answered: ReturnType<typeof answers>) =>
  answered.map(([model, query, , , value]) => [model, query, value]);

/** Rights are those of now: whoever waits for the publication is told more of the past once it is there; of a check with its notice. */
const publishesAfter = (events: readonly Readonly<{ type: string }>[], cut: number): boolean =>
  events.slice(cut).some(({ type }) => type === 'ConclusionPublished' || type === 'CheckResultNotified');
const hangsOnPublication = ([, , params]: Question): boolean =>
  JSON.stringify(params).includes('"beforePublication":"outline"');

/** A model that has stopped agrees with everything. */
const expectTaken = (projected: Projected): void => {
  for (const { name, stopped } of projected.projector.status().models) expect(stopped, `${name} stopped`).toBeNull();
};

test('every query of every read model is asked', () => {
  expect(unasked()).toEqual([]);
});

test('random histories hold every kind of event of a case', () => {
  const ledgers = Array.from({ length: 60 }, (_, seed) => historyFrom(seed, 400));
  const types = new Set(ledgers.flatMap((events) => events.map(({ type }) => type)));
  expect([...types]).toEqual(expect.arrayContaining(caseEventDefinitions.map(({ type }) => type)));
  const ofMatters = ['JudgmentRecorded', 'SuspensionCancelled', 'MatterCleared', 'SanctionReplaced', 'GroundAssessed'];
  expect([...types]).toEqual(expect.arrayContaining(ofMatters));
  expect([...types]).toEqual(expect.arrayContaining(requestEventDefinitions.map(({ type }) => type)));
});

test('every query finds something in some random history: what always answers as of nothing would agree with everything', async () => {
  const silent = new Set(questions.map(([model, query]) => `${model}.${query}`));
  for (let seed = 0; seed < 12 && silent.size > 0; seed += 1) {
    using folder = temporaryFolder();
    await using projected = await open(folder.path, historyFrom(seed, LONG));
    expectTaken(projected);
    const turn = seed * 61;
    const nothing = told(answers(projected, 0, { turn }));
    for (const [index, [model, query, answer]] of told(answers(projected, 'now', { turn })).entries()) {
      if (JSON.stringify(answer) !== JSON.stringify(nothing[index]?.[2])) silent.delete(`${model}.${query}`);
    }
  }
  expect([...silent]).toEqual([]);
});

test('then = stopped then: any query at a moment of the whole ledger equals one on a ledger that ends there', async () => {
  await fc.assert(
    fc.asyncProperty(longerHistories(), fc.nat(), fc.nat(699), async (events, pick, turn) => {
      const cut = pick % (events.length + 1);
      using wholeFolder = temporaryFolder();
      using cutFolder = temporaryFolder();
      await using whole = await open(wholeFolder.path, events);
      await using stopped = await open(cutFolder.path, events.slice(0, cut));
      expectTaken(whole);
      const asked = publishesAfter(events, cut)
        ? questions.filter((question) => !hangsOnPublication(question))
        : questions;
      expect(answers(whole, cut, { asked, turn })).toEqual(answers(stopped, cut, { asked, turn }));
      expect(told(answers(stopped, 'now', { turn }))).toEqual(told(answers(stopped, cut, { turn })));
    }),
    { numRuns: 15 },
  );
});

test('rebuild = live, wherever the batches were cut', async () => {
  const begun = provinceEvents().length;
  await fc.assert(
    fc.asyncProperty(longerHistories(), fc.integer({ min: 1, max: 9 }), async (events, batchSize) => {
      using folder = temporaryFolder();
      await using live = await open(folder.path, events, batchSize);
      const moments = [0, begun, ...[1, 2, 3].map((n) => Math.floor((events.length * n) / 3))];
      const before = moments.map((number) => answers(live, number));
      live.projector.rebuild(models.map(({ name }) => name));
      await projectAll(live.projector);
      expectTaken(live);
      expect(moments.map((number) => answers(live, number))).toEqual(before);
    }),
    { numRuns: 8 },
  );
});

test('whose move it is says the register as the file does', async () => {
  type List = { cases: readonly { caseId: string; inside: { whoseMove: unknown } | null }[] };
  const visibility = {
    units: 'all',
    withCases: [],
    withoutCases: [],
    teamMember: null,
    beforePublication: 'everything',
  };
  const moves = new Set<string>();
  for (let seed = 0; seed < 12; seed += 1) {
    const events = historyFrom(seed, 300);
    using folder = temporaryFolder();
    await using projected = await open(folder.path, events);
    for (const number of [events.length, Math.floor(events.length * 0.7)]) {
      const moment = { number, legalDate: '2024-08-01' };
      const list = { visibility, sort: 'opened', direction: 'desc', limit: 50 };
      const { cases } = projected.read('case-register', 'list', list, moment) as List;
      for (const { caseId, inside } of cases) {
        expect(projected.read('case-file', 'file', { caseId }, moment)).toMatchObject({ whoseMove: inside?.whoseMove });
        moves.add(JSON.stringify(inside?.whoseMove));
      }
    }
  }
  expect(moves.size).toBeGreaterThan(5);
});
