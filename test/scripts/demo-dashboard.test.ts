import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { TOPICS, type Topic } from '#domain/law/topics.ts';
import { yearBefore } from '#http/dashboard/year-before.ts';
import { followUp } from '#projections/follow-up/projection.ts';
import type { RecoveryFigures } from '#projections/follow-up/recovery.ts';
import type { Coverage } from '#projections/oversight-dashboard/coverage.ts';
import type { Figures } from '#projections/oversight-dashboard/figures.ts';
import { oversightDashboard } from '#projections/oversight-dashboard/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { Projected } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { parseProductEvent } from '#test/support/projections/product-events.ts';
import { seedDemoInto } from '#test/support/seeded-demo.ts';

/** Where a case came to by its last step on the way; a second report leads nowhere. */
const STAGES = `
  select (select json_extract(o.data, '$.form') from events o where o.stream = s.stream and o.type = 'CaseOpened') as form,
    case s.type when 'CaseOpened' then 'opened' when 'InspectionDecisionIssued' then 'decided'
      when 'CheckDecisionIssued' then 'decided' when 'CheckDone' then 'checked' when 'DecisionAnnounced' then 'announced'
      when 'FieldworkEnded' then 'fieldwork-ended' when 'ResultsReported' then 'reported'
      when 'ConclusionDrafted' then 'drafted' when 'ConclusionIssued' then 'concluded' when 'CaseClosed' then 'closed'
      when 'InspectionTerminated' then 'terminated' when 'CheckStopped' then 'terminated' else 'following-up' end as stage,
    (select json_extract(o.data, '$.occurredOn') from events o where o.stream = s.stream and o.type = 'CaseOpened') as opened
  from events s
  where s.position = (select max(position) from events e where e.stream = s.stream and e.position <= :n
    and e.type in ('CaseOpened', 'InspectionDecisionIssued', 'CheckDecisionIssued', 'CheckDone', 'DecisionAnnounced',
      'FieldworkEnded', 'ResultsReported', 'ConclusionDrafted', 'ConclusionIssued', 'ConclusionPublished',
      'CheckResultNotified', 'InspectionTerminated', 'CheckStopped', 'CaseClosed', 'CaseReopened')
    and not (e.type = 'ResultsReported' and exists (select 1 from events f
      where f.stream = e.stream and f.type = 'ResultsReported' and f.position < e.position)))`;

const PUBLISHED = `select stream from events where type in ('ConclusionPublished', 'CheckResultNotified') and position <= :n`;

type Row = Readonly<Record<string, string | number>>;

test('the dashboard of the demo is what hand-written SQL over its events.sqlite says, now and a year before', async () => {
  using folder = temporaryFolder();
  using models = temporaryFolder();
  const { store, file } = await seedDemoInto(folder.path);
  await using _ = store;
  await using projected = await Projected.from({
    ...{ folder: models.path, models: [oversightDashboard, followUp], parse: parseProductEvent, store },
  });
  using raw = new DatabaseSync(file, { readOnly: true });
  const rows = (sql: string, n: number) => raw.prepare(sql).all({ n }) as readonly Row[];
  const numberBy = (instant: string): number =>
    Number(
      raw.prepare("select max(position) as n from events where metadata ->> '$.recordedAt' <= ?").get(instant)?.['n'] ??
        0,
    );
  const seen: number[] = [];
  for (const day of ['2024-03-01', '2025-03-01', '2025-08-15', '2025-12-01', '2026-03-01', '2026-11-20']) {
    const here = { number: 0, instant: `${day}T05:00:00.000Z`, legalDate: day };
    const { asOf, legalDate = '' } = yearBefore(here);
    const then = typeof asOf === 'object' && 'instant' in asOf ? asOf.instant : '';
    for (const [instant, date] of [
      [here.instant, day],
      [then, legalDate],
    ] as const) {
      const n = numberBy(instant);
      const moment = { number: n, legalDate: date };
      const visibility = { visibility: SEES_ALL };
      const figures = projected.read('oversight-dashboard', 'figures', visibility, moment) as Figures;
      const open = rows(STAGES, n).filter(({ stage }) => stage !== 'closed' && stage !== 'terminated');
      seen.push(open.length);
      expect(figures.openCases).toBe(open.length);
      for (const { stage, form, cases } of figures.byStage) {
        expect(open.filter((row) => row['stage'] === stage && row['form'] === form)).toHaveLength(cases);
      }
      for (const { openedFrom, openedTo, cases } of figures.ageing) {
        const those = open.filter(
          ({ opened = '' }) => opened >= (openedFrom ?? '') && opened <= (openedTo ?? '9999-12-31'),
        );
        expect(those).toHaveLength(cases);
      }
      const opened = `select json_extract(data, '$.occurredOn') as day from events where type = 'CaseOpened' and position <= :n`;
      for (const { month, opened: cases } of figures.trend) {
        expect(rows(opened, n).filter(({ day: on }) => String(on).startsWith(month))).toHaveLength(cases);
      }
      const ordered = rows(
        `select sum(json_extract(r.value, '$.amountVnd')) as vnd, sum(json_extract(r.value, '$.landM2')) as land,
           count(*) as recommendations
         from events e, json_each(e.data, '$.recommendations') r
         where e.type in ('ConclusionIssued', 'CheckResultNotified') and e.position <= :n and e.stream in (${PUBLISHED})`,
        n,
      )[0];
      const recovery = projected.read('follow-up', 'recovery', visibility, moment) as RecoveryFigures;
      expect(recovery.money.ordered).toBe(Number(ordered?.['vnd'] ?? 0));
      expect(recovery.land.ordered).toBe(Number(ordered?.['land'] ?? 0));
      expect(recovery.open + recovery.settled).toBe(ordered?.['recommendations']);
      const { money } = recovery;
      expect(money.recovered + money.closed + money.owed).toBe(money.ordered);
      const assessed = rows(
        `select e.stream as stream, json_extract(a.value, '$.topic') as topic, json_extract(a.value, '$.result') as result
         from events e, json_each(e.data, '$.assessments') a
         where e.type = 'ConclusionIssued' and e.position <= :n and e.stream in (${PUBLISHED})`,
        n,
      );
      const coverage = projected.read('oversight-dashboard', 'coverage', visibility, moment) as Coverage;
      for (const { dimension, examined, violations } of coverage.dimensions) {
        const inIt = assessed.filter(
          // Written by the domain, from its own list.
          ({ topic, result }) => TOPICS[topic as Topic].papiDimension === dimension && result !== 'not-examined',
        );
        expect(new Set(inIt.map(({ stream }) => stream)).size).toBe(examined);
        const wrong = inIt.filter(({ result }) => result === 'violations');
        expect(new Set(wrong.map(({ stream }) => stream)).size).toBe(violations);
      }
    }
  }
  // It would hold of nothing, too.
  expect(Math.max(...seen)).toBeGreaterThan(8);
  expect(new Set(seen).size).toBeGreaterThan(4);
});
