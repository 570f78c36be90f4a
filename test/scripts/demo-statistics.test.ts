import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { PERIOD_KINDS, reportingPeriod, yearBefore } from '#domain/law/reporting-periods.ts';
import { STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { inspectionStatistics } from '#projections/inspection-statistics/projection.ts';
import type { Statistics } from '#projections/inspection-statistics/queries.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { Projected } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { parseProductEvent } from '#test/support/projections/product-events.ts';
import { counted, countedByHand } from '#test/support/projections/statistics-by-hand.ts';
import { seedDemoInto } from '#test/support/seeded-demo.ts';

const periods = [2023, 2024, 2025, 2026].flatMap((year) => PERIOD_KINDS.map((kind) => reportingPeriod(kind, year)));

test('form 01/TTr of the demo is what hand-written SQL over its events.sqlite says: every period, now and as of its end', async () => {
  using folder = temporaryFolder();
  using models = temporaryFolder();
  const { store, file } = await seedDemoInto(folder.path);
  await using _ = store;
  await using projected = await Projected.from({
    ...{ folder: models.path, models: [inspectionStatistics], parse: parseProductEvent, store },
  });
  using raw = new DatabaseSync(file, { readOnly: true });
  const numberBy = (instant: string): number =>
    Number(
      raw.prepare("select max(position) as last from events where metadata ->> '$.recordedAt' <= ?").get(instant)?.[
        'last'
      ] ?? 0,
    );
  const last = numberBy('9999');
  const found = new Set<string>();
  let differing = 0;
  for (const period of periods) {
    const answers = [last, numberBy(`${period.to}T16:59:59.999Z`)].map((number) => {
      const before = yearBefore(period);
      const params = { visibility: SEES_ALL, period, before };
      const said = projected.read('inspection-statistics', 'form', params, {
        number,
        legalDate: period.to,
      }) as Statistics;
      const asked = { number, reportedOn: period.to, seesUnpublished: true };
      const byHand = countedByHand(raw, { ...asked, period });
      expect(counted(said, 'figures')).toEqual(byHand);
      expect(counted(said, 'before')).toEqual(countedByHand(raw, { ...asked, period: before }));
      for (const figures of Object.values(byHand)) for (const column of Object.keys(figures)) found.add(column);
      return JSON.stringify(byHand);
    });
    if (answers[0] !== answers[1]) differing += 1;
  }
  // Land that is not to be recovered nobody recommends anything about there; random histories have it.
  expect(STATISTICS_COLUMNS.filter((column) => !found.has(column))).toEqual(['otherLandM2']);
  // What was recorded after the end of a period is why one asks as of it.
  expect(differing).toBeGreaterThan(0);
});
