import { expect, test } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { findingReclassified } from '#domain/inspection-case/findings.ts';
import { resultsReported } from '#domain/inspection-case/reporting.ts';
import { caseFile } from '#projections/case-file/projection.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as } from '#test/support/domain/finding-story.ts';
import { huongBinhHistory } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { STORY_CASE } from '#test/support/projections/case-story.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { openRegister } from '#test/support/projections/open-register.ts';
import { onCase, onUnit } from '#test/support/projections/product-events.ts';

const ofCase = { caseId: STORY_CASE };

const supplement = happened(resultsReported, {
  document: paper('report', 4, on.appraised),
  headResponsibilityGrade: 'covering-up',
  dissents: [],
  reportedBy: idOf('leader'),
  occurredOn: on.appraised,
});

const ledgerWith = (events: readonly CaseEvent[]) => [
  ...Object.entries(huongBinhHistory.units).flatMap(([code, [event]]) => (event ? [onUnit(code, event)] : [])),
  ...events.map((event) => onCase(STORY_CASE, event)),
];

test.each([
  ['reported', on.reported],
  ['drafted', on.drafted],
] as const)('a supplement to the report leaves the case in stage %s, since when it was', async (stage, stageSince) => {
  const ledger = ledgerWith([...provinceLed.upTo(stage), supplement]);
  await using register = await openRegister(ledger);
  await using file = await openModel(caseFile, ledger);
  await using timeline = await openModel(caseTimeline, ledger);
  expect(register.list({}).cases).toMatchObject([{ stage, stageSince }]);
  expect(file.ask('outline', ofCase)).toMatchObject({ stage, stageSince });
  expect(file.ask('file', ofCase)?.results).toMatchObject({ headResponsibilityGrade: 'covering-up' });
  const page = { ...ofCase, audience: 'everything', by: 'recorded', direction: 'desc', limit: 1 } as const;
  const [entry] = timeline.ask('timeline', page).entries;
  expect(entry).toMatchObject({ type: 'ResultsReported', stage: null });
  expect(entry?.changes.map(({ path }) => path)).toStrictEqual(['/headResponsibilityGrade', '/results']);
});

test('a returned finding that is reclassified is shown as reported again', async () => {
  const reclassified = happened(findingReclassified, {
    findingId: 'F1',
    topic: 'procurement',
    ground: 'Bản chất là thông thầu',
    reclassifiedBy: idOf('leader'),
    occurredOn: on.reviewed,
  });
  const ledger = ledgerWith([...provinceLed.withFindings(as('returned')).upTo('announced'), reclassified]);
  await using file = await openModel(caseFile, ledger);
  await using timeline = await openModel(caseTimeline, ledger);
  expect(file.ask('file', ofCase)?.findings).toMatchObject([{ status: 'reported', content: { topic: 'procurement' } }]);
  const page = { ...ofCase, audience: 'everything', by: 'recorded', direction: 'desc', limit: 1 } as const;
  expect(timeline.ask('timeline', page).entries[0]?.changes).toContainEqual({
    path: '/findings/F1/status',
    before: 'returned',
    after: 'reported',
  });
});
