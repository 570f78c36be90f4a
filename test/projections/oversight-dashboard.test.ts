import { describe, expect, test } from 'vitest';
import { oversightDashboard } from '#projections/oversight-dashboard/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { on } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onUnit, parseProductEvent } from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(oversightDashboard, parseProductEvent);
const all = { visibility: SEES_ALL };
const [following, drafted] = [uuid('ca5e', 1), uuid('ca5e', 2)];

const ledger: readonly SampleEvent[] = [
  ...provinceEvents(),
  ...provinceLed.upTo('following-up').map((event) => onCase(following, event)),
  ...provinceLed.upTo('drafted').map((event) => onCase(drafted, event)),
];

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('what stands where', () => {
  test('is counted by stage, body, unit, age and month, with how long cases were in each stage', async () => {
    const legalDate = '2024-07-01';
    const mean = (from: string, to: string) => ({ times: 2, meanDays: daysBetween(from, to) });
    await given(ledger).expectRows(
      'figures',
      all,
      { number: 'now', legalDate },
      {
        openCases: 2,
        byStage: [
          { stage: 'drafted', form: 'inspection', cases: 1 },
          { stage: 'following-up', form: 'inspection', cases: 1 },
        ],
        inStage: [
          { stage: 'opened', cases: 0, longestSince: null, meanDays: 0, left: mean(on.opened, on.decided) },
          { stage: 'decided', cases: 0, longestSince: null, meanDays: 0, left: mean(on.decided, on.announced) },
          {
            stage: 'announced',
            cases: 0,
            longestSince: null,
            meanDays: 0,
            left: mean(on.announced, on.fieldworkEnded),
          },
          {
            stage: 'fieldwork-ended',
            cases: 0,
            longestSince: null,
            meanDays: 0,
            left: mean(on.fieldworkEnded, on.reported),
          },
          { stage: 'reported', cases: 0, longestSince: null, meanDays: 0, left: mean(on.reported, on.drafted) },
          {
            stage: 'drafted',
            cases: 1,
            longestSince: on.drafted,
            meanDays: daysBetween(on.drafted, legalDate),
            left: { times: 1, meanDays: daysBetween(on.drafted, on.concluded) },
          },
          {
            stage: 'concluded',
            cases: 0,
            longestSince: null,
            meanDays: 0,
            left: { times: 1, meanDays: daysBetween(on.concluded, on.published) },
          },
          {
            stage: 'following-up',
            cases: 1,
            longestSince: on.published,
            meanDays: daysBetween(on.published, legalDate),
            left: { times: 0, meanDays: null },
          },
        ],
        byBody: [{ code: c.provincialInspectorate, name: 'Thanh tra tỉnh Hương Bình', cases: 2 }],
        byUnit: [{ code: c.department, name: 'Sở Y tế', isItself: false, cases: 2 }],
        byMove: [
          { role: 'head', cases: 1 },
          { role: 'closure-proposer', cases: 1 },
        ],
        ageing: [
          { days: '0-30', openedFrom: '2024-06-01', openedTo: null, cases: 0 },
          { days: '31-60', openedFrom: '2024-05-02', openedTo: '2024-05-31', cases: 0 },
          { days: '61-90', openedFrom: '2024-04-02', openedTo: '2024-05-01', cases: 0 },
          { days: '91-180', openedFrom: '2024-01-03', openedTo: '2024-04-01', cases: 2 },
          { days: '181+', openedFrom: null, openedTo: '2024-01-02', cases: 0 },
        ],
        trend: [
          ...['2023-08', '2023-09', '2023-10', '2023-11', '2023-12'],
          ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07'],
        ].map((month) => ({
          month,
          opened: on.opened.startsWith(month) ? 2 : 0,
          concluded: on.concluded.startsWith(month) ? 1 : 0,
          closed: 0,
        })),
      },
    );
  });

  test('is the same however many events lie before: sums that were taken are what the flows add up to', async () => {
    // So many events that sums are taken several times, at moments that no case begins or ends with.
    const noise = Array.from({ length: 300 }, (_, index) =>
      onUnit(c.commune, {
        type: 'RemoteAreaFlagged',
        data: { remote: index % 2 === 0, from: '2024-01-01', source: 'QĐ' },
      }),
    );
    const more = [3, 4, 5, 6].flatMap((n) => [
      ...noise.slice(0, n * 20),
      ...provinceLed.upTo('following-up').map((event) => onCase(uuid('ca5e', n), event)),
    ]);
    await using model = await openModel(oversightDashboard, [...ledger, ...more]);
    for (let number = 0; number <= ledger.length + more.length; number += 7) {
      await using short = await openModel(oversightDashboard, [...ledger, ...more].slice(0, number));
      const moment = { number, legalDate: '2024-07-01' };
      expect(model.ask('figures', all, moment)).toEqual(short.ask('figures', all, { ...moment, number: 'now' }));
    }
  });
});

describe('what was examined where', () => {
  test('is known from the publication on, by topic and by dimension, and a unit without it was never examined', async () => {
    await using model = await openModel(oversightDashboard, ledger);
    const of = (number: number | 'now') => model.ask('coverage', all, { number, legalDate: '2024-07-01' });
    const published = ledger.findIndex(({ type }) => type === 'ConclusionPublished') + 1;
    const rowOf = (number: number | 'now', code: string) => of(number).units.find((unit) => unit.code === code);
    expect(rowOf(published - 1, c.department)).toMatchObject({ dimensions: [], topics: [] });
    expect(rowOf('now', c.department)).toEqual({
      code: c.department,
      name: 'Sở Y tế',
      hasEnded: false,
      dimensions: [{ dimension: 4, examined: 1, violations: 0 }],
      topics: [
        { topic: 'budget-finance', examined: 1, violations: 0 },
        { topic: 'procurement', examined: 1, violations: 0 },
      ],
    });
    expect(rowOf('now', c.commune)).toMatchObject({ hasEnded: false, dimensions: [] });
    expect(rowOf('now', c.provincialInspectorate)).toBeUndefined();
    const units = of('now').units.length;
    expect(of('now').dimensions[3]).toEqual({ dimension: 4, examined: 1, violations: 0, never: units - 1 });
    expect(of(published - 1).dimensions[3]).toEqual({ dimension: 4, examined: 0, violations: 0, never: units });
  });

  test('is of the territory that is asked for, and of the reader’s reach', async () => {
    await using model = await openModel(oversightDashboard, ledger);
    const codes = (params: object) => model.ask('coverage', { ...all, ...params }).units.map(({ code }) => code);
    expect(codes({ unit: c.district })).toContain(c.commune);
    expect(codes({ unit: c.district })).not.toContain(c.department);
    expect(codes({ visibility: { ...SEES_ALL, units: [c.commune] } })).toEqual([c.commune]);
  });
});
