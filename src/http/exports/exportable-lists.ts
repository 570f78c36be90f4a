import type { ExportedList } from '#terms/exported-lists.ts';
import type { ExportableList } from './exportable-list.ts';
import { accessLog } from './lists/access-log.ts';
import { accountabilityMatrix } from './lists/accountability-matrix.ts';
import { caseFindings, caseRecommendations } from './lists/case-contents.ts';
import { caseTimeline } from './lists/case-timeline.ts';
import { cases } from './lists/cases.ts';
import { changedClocksList, changedLinesList, changedValuesList } from './lists/comparison.ts';
import { deadlines } from './lists/deadlines.ts';
import { followUp } from './lists/follow-up.ts';
import { ledgerLog } from './lists/ledger-log.ts';
import { leftStage } from './lists/left-stage.ts';
import { officers } from './lists/officers.ts';
import { oversightRequests } from './lists/oversight-requests.ts';
import { paymentLedger } from './lists/payment-ledger.ts';
import { planItems, plans } from './lists/plans.ts';
import { statistics } from './lists/statistics.ts';
import { statisticsLines } from './lists/statistics-lines.ts';
import { unitCoverage } from './lists/unit-coverage.ts';
import { unitCases, unitFindings, unitMatters, unitRecommendations } from './lists/unit-dossier.ts';
import { units } from './lists/units.ts';
import { whoCouldSee } from './lists/who-could-see.ts';

/** Every list that can be taken out. One whose name has no line here does not compile. */
export const exportableLists = {
  cases,
  deadlines,
  'follow-up': followUp,
  'payment-ledger': paymentLedger,
  'accountability-matrix': accountabilityMatrix,
  units,
  officers,
  plans,
  'plan-items': planItems,
  'oversight-requests': oversightRequests,
  'case-timeline': caseTimeline,
  'case-findings': caseFindings,
  'case-recommendations': caseRecommendations,
  'unit-cases': unitCases,
  'unit-findings': unitFindings,
  'unit-recommendations': unitRecommendations,
  'unit-matters': unitMatters,
  'unit-coverage': unitCoverage,
  statistics,
  'statistics-lines': statisticsLines,
  'who-could-see': whoCouldSee,
  'access-log': accessLog,
  'left-stage': leftStage,
  'ledger-log': ledgerLog,
  'changed-values': changedValuesList,
  'changed-clocks': changedClocksList,
  'changed-lines': changedLinesList,
} as const satisfies Readonly<Record<ExportedList, ExportableList>>;
