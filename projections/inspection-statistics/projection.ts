import { readFileSync } from 'node:fs';
import { defineReadModel } from '#projecting/read-model.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { together } from '../together.ts';
import { bodyHandlers } from './bodies.ts';
import { caseFactHandlers } from './case-facts.ts';
import { queries } from './queries.ts';

/**
 * Form 01/TTr for any period: each figure a sum of facts, each fact an event. Facts are appended and carry their number, so
 * that a figure as of a past moment is the same sum over those up to it.
 */
export const inspectionStatistics = defineReadModel({
  name: 'inspection-statistics',
  version: 1,
  schema: [unitNamesSchema, caseRightsSchema, readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')].join(''),
  unversioned: [
    ...(['statistic_case', 'statistic_fact', 'statistic_body', 'statistic_body_end'] as const),
    ...(['statistic_finding', 'statistic_sent_person'] as const),
    ...CASE_RIGHT_TABLES,
  ],
  handlers: together(unitNameHandlers(), caseRightHandlers, bodyHandlers, caseFactHandlers),
  queries,
});
