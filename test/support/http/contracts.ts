import * as calendars from '#http/calendars/contract.ts';
import * as cases from '#http/cases/contract.ts';
import * as caseFile from '#http/cases/file-contract.ts';
import * as openActs from '#http/cases/open-acts-contract.ts';
import * as timeline from '#http/cases/timeline-contract.ts';
import * as changes from '#http/changes/contract.ts';
import * as chooser from '#http/chooser/contract.ts';
import type { RouteContract } from '#http/contract.ts';
import * as deadlines from '#http/deadlines/contract.ts';
import * as subjectDeadlines from '#http/deadlines/subject-contract.ts';
import * as evidence from '#http/evidence/contract.ts';
import * as exported from '#http/exports/contract.ts';
import * as followUp from '#http/follow-up/contract.ts';
import * as reminders from '#http/follow-up/reminders-contract.ts';
import * as health from '#http/health/contract.ts';
import * as me from '#http/me/contract.ts';
import * as savedFilters from '#http/me/saved-filters-contract.ts';
import * as metrics from '#http/metrics/contract.ts';
import * as officers from '#http/officers/contract.ts';
import * as operations from '#http/operations/contract.ts';
import * as policies from '#http/policies/contract.ts';
import { acts } from '#http/product-routes.ts';
import * as reveals from '#http/reveals/contract.ts';
import * as units from '#http/units/contract.ts';
import * as unitLaw from '#http/units/law-contract.ts';

const isContract = (value: unknown): value is RouteContract =>
  typeof value === 'object' && value !== null && 'kind' in value && 'answer' in value;

/** Every contract of the product, for tests that go through all of them. */
export const contracts: readonly RouteContract[] = [
  ...acts,
  ...[
    cases,
    caseFile,
    timeline,
    openActs,
    evidence,
    exported,
    followUp,
    reminders,
    deadlines,
    subjectDeadlines,
    calendars,
    policies,
    changes,
    me,
    savedFilters,
    units,
    unitLaw,
    officers,
    reveals,
    operations,
    health,
    metrics,
    chooser,
  ]
    .flatMap((module) => Object.values(module))
    .filter(isContract),
];
