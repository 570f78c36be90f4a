import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { type Period, reportingPeriod, yearBefore } from '#domain/law/reporting-periods.ts';
import { CHECK_SUMS, STATISTICS_COLUMNS, type StatisticsFigures } from '#domain/law/statistics-form.ts';
import { inspectionStatistics } from '#projections/inspection-statistics/projection.ts';
import type { Statistics } from '#projections/inspection-statistics/queries.ts';
import type { Trace } from '#projections/inspection-statistics/trace.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { bribeHandedOver } from '#test/support/domain/finding-story.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { paper } from '#test/support/domain/papers.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onUnit } from '#test/support/projections/product-events.ts';
import { CASE_IDS, historyFrom, provinceEvents } from '#test/support/projections/random-history.ts';
import { counted, countedByHand, rawEvents } from '#test/support/projections/statistics-by-hand.ts';

const document = paper({ kind: 'other', symbol: 'NQ', number: 1, signedOn: '2024-05-02' });

/** The district's inspectorate ends: into the province's, or two, of which one gets a case of its own. */
const reorganised = (pick: number): readonly SampleEvent[] => {
  const from = `2024-0${4 + (pick % 5)}-01`;
  const into = c.provincialInspectorate;
  const other = c.otherDistrictInspectorate;
  if (pick % 3 === 0) return [];
  if (pick % 3 === 1) {
    return [onUnit(c.districtInspectorate, { type: 'UnitMerged', data: { into, from, document } })];
  }
  const owners = CASE_IDS.slice(0, 2).map((id) => ({ subject: 'case' as const, id, owner: other }));
  const data = { into: [into, other], defaultOwner: into, owners, from, document };
  return [onUnit(c.districtInspectorate, { type: 'UnitSplit', data })];
};

const kinds = [
  { ...recover, amountVnd: 120_000_001 },
  { ...recover, kind: 'return-to-payer' as const, amountVnd: 5_500_000, landM2: 10.5 },
  { ...amend, kind: 'recover-land' as const, landM2: 250.125 },
  { ...amend, kind: 'handle-organisation' as const },
  { ...amend, kind: 'handle-individual' as const },
  amend,
];
const TOLD = uuid('ca5e', 9);
/** One case that counts in every column. */
const told = provinceLed
  .withFindings(bribeHandedOver)
  .withRecommendations(...kinds)
  .upTo('following-up')
  .map((event) => onCase(TOLD, event));

/** What the deciders let happen, with that case and the reorganisation recorded somewhere in it. */
const ledgers = (maxSteps = 250): fc.Arbitrary<readonly SampleEvent[]> =>
  fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 40, max: maxSteps }), fc.nat(60), fc.nat())
    .map(([seed, steps, pick, place]) => {
      const events = historyFrom(seed, steps);
      const at = 60 + (place % Math.max(1, events.length - 60));
      const begun = provinceEvents().length;
      return [
        ...events.slice(0, begun),
        ...told,
        ...events.slice(begun, at),
        ...reorganised(pick),
        ...events.slice(at),
      ];
    });

const FIRST = Date.UTC(2023, 9, 1);
const dayAt = (days: number): string => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(fc.nat(500), fc.nat(360)).map(([from, days]) => ({ from: dayAt(from), to: dayAt(from + days) })),
  fc.constantFrom(
    reportingPeriod('year', 2024),
    reportingPeriod('q2', 2024),
    reportingPeriod('six-months', 2024),
    reportingPeriod('year', 2025),
  ),
);

const outline: CaseVisibilityFilter = { ...SEES_ALL, beforePublication: 'outline' };
const ofDepartment: CaseVisibilityFilter = {
  ...SEES_ALL,
  units: [c.department, c.commune],
  withCases: CASE_IDS.slice(0, 1),
};
const readers = [SEES_ALL, outline, ofDepartment, { ...ofDepartment, beforePublication: 'outline' as const }];

type Model = Awaited<ReturnType<typeof openModel<(typeof inspectionStatistics)['queries']>>>;

const formOf = (model: Model, period: Period, number: number | 'now', visibility = SEES_ALL): Statistics =>
  model.ask('form', { visibility, period, before: yearBefore(period) }, { number, legalDate: '2024-08-01' });

const traceOf = (
  model: Model,
  asked: Readonly<{ period: Period; column: (typeof STATISTICS_COLUMNS)[number]; body: string | null; since?: number }>,
  visibility = SEES_ALL,
  reportedOn = asked.period.to,
): Trace => {
  const pages: Trace[] = [];
  const params = { visibility, ...asked, reportedOn, since: asked.since ?? null, limit: 3 };
  for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.next ?? null) {
    const page = model.ask('trace', after === undefined ? params : { ...params, after });
    if ('unknown' in page) throw new Error(`no such ${page.unknown}`);
    pages.push(page);
  }
  const [first] = pages;
  if (first === undefined) throw new Error('there is a first page');
  return { ...first, lines: pages.flatMap(({ lines }) => lines) };
};

const rowsOf = ({ rows, total }: Statistics) => [...rows, { body: null, ...total }];

describe('What has changed since', () => {
  const into = c.provincialInspectorate;
  const merged = onUnit(c.districtInspectorate, { type: 'UnitMerged', data: { into, from: '2024-05-01', document } });
  const ofDistrict = districtLed.upTo('announced').map((event) => onCase(TOLD, event));
  const concluded = told.findIndex(({ type }) => type === 'ConclusionIssued');
  const begun = provinceEvents().length;

  test.each([
    ['recorded', told, begun, 'concluded', null, 1, 'ConclusionIssued'],
    ['ended', told, begun + concluded, 'carriedOver', null, -1, 'ConclusionIssued'],
    ['reorganised', [...ofDistrict, merged], begun + ofDistrict.length, 'carriedOver', into, 1, 'UnitMerged'],
    [
      'reorganised',
      [...ofDistrict, merged],
      begun + ofDistrict.length,
      'inspections',
      c.districtInspectorate,
      -1,
      'UnitMerged',
    ],
  ] as const)('was %s: the event that did it is named', async (why, events, since, column, body, amount, type) => {
    await using model = await openModel(inspectionStatistics, [...provinceEvents(), ...events]);
    // After the conclusion for what ended before it; else from before it on.
    const period = { from: why === 'ended' ? '2024-06-01' : '2024-05-01', to: '2024-06-30' };
    const { lines } = traceOf(model, { period, column, body, since });
    const number = begun + 1 + events.findIndex((event) => event.type === type);
    expect(lines).toMatchObject([{ caseId: TOLD, amount, cause: { why, number, type } }]);
  });
});

describe('One case', () => {
  const year = reportingPeriod('year', 2024);
  const figuresOf = async (events: readonly SampleEvent[], period: Period) => {
    await using model = await openModel(inspectionStatistics, [...provinceEvents(), ...events]);
    const { rows } = formOf(model, period, 'now');
    return Object.fromEntries(rows.map(({ body, figures }) => [body, Object.values(figures)]));
  };
  const nothing = Array.from({ length: 18 }, () => 0);
  const others = Object.fromEntries(
    [c.departmentInspectorate, c.districtInspectorate, c.otherDistrictInspectorate].map((body) => [body, nothing]),
  );

  test('counts in each column by its papers, each amount of what is recommended in one column', async () => {
    const figures = [1, 0, 1, 1, 0, 1, 1, 125_500_001, 260.625, 120_000_001, 250.125, 5_500_000, 10.5, 1, 1, 1, 1, 1];
    expect(await figuresOf(told, year)).toEqual({ ...others, [c.provincialInspectorate]: figures });
    expect(await figuresOf(told, reportingPeriod('year', 2025))).toEqual({
      ...others,
      [c.provincialInspectorate]: nothing,
    });
  });

  test('is carried over until it is concluded or given up, on whichever day of the period', async () => {
    const untilConcluded = { from: '2024-05-13', to: '2024-05-13' };
    const carried = [1, 1, 0, 1, 0];
    expect((await figuresOf(told, untilConcluded))[c.provincialInspectorate]?.slice(0, 6)).toEqual([...carried, 1]);
    const after = { from: '2024-05-14', to: '2024-06-30' };
    expect((await figuresOf(told, after))[c.provincialInspectorate]).toEqual(nothing);
    const running = provinceLed.upTo('announced').map((event) => onCase(TOLD, event));
    expect((await figuresOf(running, after))[c.provincialInspectorate]?.slice(0, 5)).toEqual(carried);
    const givenUp = [
      ...provinceLed.upTo('announced'),
      happened(inspectionTerminated, {
        ...{ ground: 'Không còn căn cứ', document: paper({ signedOn: '2024-05-10' }) },
        ...{ terminatedBy: idOf('head'), occurredOn: '2024-05-10' },
      }),
    ].map((event) => onCase(TOLD, event));
    expect(
      (await figuresOf(givenUp, { from: '2024-05-10', to: '2024-05-10' }))[c.provincialInspectorate]?.slice(0, 5),
    ).toEqual(carried);
    expect((await figuresOf(givenUp, after))[c.provincialInspectorate]).toEqual(nothing);
  });

  test('that a district began is reported by whoever has come after it on the last day of the period', async () => {
    const ofDistrict = districtLed.upTo('announced').map((event) => onCase(TOLD, event));
    const merged = onUnit(c.districtInspectorate, {
      type: 'UnitMerged',
      data: { into: c.provincialInspectorate, from: '2024-06-01', document },
    });
    const begun = [1, 0, 1, 1, 0];
    const before = await figuresOf([...ofDistrict, merged], { from: '2024-03-01', to: '2024-05-31' });
    expect(before[c.districtInspectorate]?.slice(0, 5)).toEqual(begun);
    const later = await figuresOf([...ofDistrict, merged], { from: '2024-03-01', to: '2024-06-01' });
    expect(later[c.provincialInspectorate]?.slice(0, 5)).toEqual(begun);
    expect(later).not.toHaveProperty([c.districtInspectorate]);
  });

  test('whose content is not public yet is counted for an overseer as far as its outline goes', async () => {
    await using model = await openModel(inspectionStatistics, [...provinceEvents(), ...told.slice(0, -1)]);
    const { total, unpublished } = formOf(model, year, 'now', outline);
    expect([told.at(-1)?.type, unpublished]).toEqual(['ConclusionPublished', 1]);
    expect(Object.values(total.figures)).toEqual([1, 0, 1, 1, 0, 1, ...nothing.slice(6)]);
    expect(traceOf(model, { period: year, column: 'moneyVnd', body: null }, outline)).toMatchObject({
      amount: 0,
      count: 0,
    });
    expect(formOf(model, year, 'now').unpublished).toBe(0);
  });

  test('behind a figure stands with its paper, its day and its event', async () => {
    await using model = await openModel(inspectionStatistics, [...provinceEvents(), ...told]);
    const asked = { period: year, column: 'moneyVnd', body: c.provincialInspectorate } as const;
    const { lines, amount } = traceOf(model, asked);
    const number = provinceEvents().length + 1 + told.findIndex(({ type }) => type === 'ConclusionIssued');
    expect(amount).toBe(125_500_001);
    expect(lines).toMatchObject([
      {
        ...{ caseId: TOLD, number, type: 'ConclusionIssued', on: on.concluded, body: c.provincialInspectorate },
        title: { vi: 'Thanh tra Sở Y tế: Tài chính, ngân sách; Mua sắm, đấu thầu (Quyết định 15/QĐ-TTr)' },
        ...{ bodyName: 'Thanh tra tỉnh Hương Bình', recommendationId: 'R1', amount: 120_000_001, cause: null },
      },
      { recommendationId: 'R2', amount: 5_500_000 },
    ]);
    const nowhere = { ...asked, visibility: SEES_ALL, reportedOn: year.to, since: null, limit: 5, body: '99.Z' };
    expect(model.ask('trace', nowhere)).toEqual({ unknown: 'body' });
    const elsewhere = { ...nowhere, body: asked.body, limit: 1 };
    const { next } = model.ask('trace', elsewhere) as Trace;
    const other = { ...elsewhere, column: 'otherMoneyVnd' as const, after: next ?? '' };
    expect(model.ask('trace', other)).toEqual({ unknown: 'page' });
  });
});

/** In these the case that is told counts in every column. */
const told2024: readonly Period[] = [reportingPeriod('year', 2024), { from: '2024-05-01', to: '2024-06-30' }];

describe('The form', () => {
  test('says in every column what hand-written SQL over the raw events says, at any number, also a year before', async () => {
    const found = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        ledgers(),
        periods.map((period) => [...told2024, period]),
        fc.nat(),
        async (events, spans, cut) => {
          await using model = await openModel(inspectionStatistics, events);
          using raw = rawEvents(events);
          for (const number of [events.length, 60 + (cut % Math.max(1, events.length - 59))]) {
            for (const period of spans) {
              for (const visibility of [SEES_ALL, outline]) {
                const seesUnpublished = visibility.beforePublication === 'everything';
                const said = formOf(model, period, Math.min(number, events.length), visibility);
                const asked = { number, reportedOn: period.to, seesUnpublished };
                const byHand = countedByHand(raw, { ...asked, period });
                expect(counted(said, 'figures')).toEqual(byHand);
                expect(counted(said, 'before')).toEqual(countedByHand(raw, { ...asked, period: yearBefore(period) }));
                for (const figures of Object.values(byHand))
                  for (const column of Object.keys(figures)) found.add(column);
              }
            }
          }
        },
      ),
      { numRuns: 15 },
    );
    expect([...found].toSorted()).toEqual(STATISTICS_COLUMNS.toSorted());
  });

  test('its check sums hold in every row, and its rows come to the total, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers(), periods, fc.constantFrom(...readers), async (events, period, visibility) => {
        await using model = await openModel(inspectionStatistics, events);
        const form = formOf(model, period, 'now', visibility);
        for (const of of ['figures', 'before'] as const) {
          for (const row of rowsOf(form)) {
            for (const { sum, parts } of CHECK_SUMS) {
              expect(parts.reduce((so, part) => so + thousandths(row[of][part]), 0)).toBe(thousandths(row[of][sum]));
            }
          }
          for (const column of STATISTICS_COLUMNS) {
            const sum = form.rows.reduce((so, row) => so + thousandths(row[of][column]), 0);
            expect(sum).toBe(thousandths(form.total[of][column]));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('every figure is the sum of its lines, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers(), periods, fc.constantFrom(...readers), async (events, period, visibility) => {
        await using model = await openModel(inspectionStatistics, events);
        const before = yearBefore(period);
        for (const row of rowsOf(formOf(model, period, 'now', visibility))) {
          for (const column of STATISTICS_COLUMNS) {
            const now = traceOf(model, { period, column, body: row.body }, visibility);
            expect([thousandths(now.amount), now.count]).toEqual([thousandths(row.figures[column]), now.lines.length]);
            expect(sumOf(now)).toBe(thousandths(row.figures[column]));
            const then = traceOf(model, { period: before, column, body: row.body }, visibility, period.to);
            expect(sumOf(then)).toBe(thousandths(row.before[column]));
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('what it was and what has changed since come to what it is, and each change names an event since', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers(), periods, fc.nat(), async (events, period, pick) => {
        await using model = await openModel(inspectionStatistics, events);
        const since = 50 + (pick % (events.length - 49));
        const then = formOf(model, period, since);
        const figuresThen = (body: string | null): StatisticsFigures | undefined =>
          rowsOf(then).find((row) => row.body === body)?.figures;
        for (const { body, figures } of rowsOf(formOf(model, period, 'now'))) {
          for (const column of STATISTICS_COLUMNS) {
            const changes = traceOf(model, { period, column, body, since });
            expect(sumOf(changes)).toBe(thousandths(figures[column]) - thousandths(figuresThen(body)?.[column] ?? 0));
            for (const { cause } of changes.lines) {
              expect(cause?.number).toBeGreaterThan(since);
              expect(cause?.type).toBe(events[(cause?.number ?? 0) - 1]?.type);
            }
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('as of its cut-off it is what was reported then', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers(), periods, fc.nat(), async (events, period, pick) => {
        const cut = pick % (events.length + 1);
        await using whole = await openModel(inspectionStatistics, events);
        await using stopped = await openModel(inspectionStatistics, events.slice(0, cut));
        expect(formOf(whole, period, cut)).toEqual(formOf(stopped, period, 'now'));
      }),
      { numRuns: 15 },
    );
  });
});

/** Whole numbers, so that sums can be compared. */
const thousandths = (amount: number): number => Math.round(amount * 1_000);
const sumOf = ({ lines }: Trace): number => lines.reduce((sum, { amount }) => sum + thousandths(amount), 0);
