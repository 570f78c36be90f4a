import type { ReadModels } from '#projecting/read-model.ts';
import { accessLog } from './access-log/projection.ts';
import { accountabilityMatrix } from './accountability-matrix/projection.ts';
import { caseFile } from './case-file/projection.ts';
import { caseRegister } from './case-register/projection.ts';
import { caseTimeline } from './case-timeline/projection.ts';
import { deadlines } from './deadlines/projection.ts';
import { followUp } from './follow-up/projection.ts';
import { inspectionPlan } from './inspection-plan/projection.ts';
import { inspectionStatistics } from './inspection-statistics/projection.ts';
import { officerDirectory } from './officer-directory/projection.ts';
import { oversightDashboard } from './oversight-dashboard/projection.ts';
import { oversightRequests } from './oversight-requests/projection.ts';
import { unitDossier } from './unit-dossier/projection.ts';
import { unitRegister } from './unit-register/projection.ts';

/** The table of contents: every read model, by its name. A line here is all that registers one. */
export const readModels = {
  'access-log': accessLog,
  'accountability-matrix': accountabilityMatrix,
  'case-file': caseFile,
  'case-register': caseRegister,
  'case-timeline': caseTimeline,
  deadlines,
  'inspection-plan': inspectionPlan,
  'inspection-statistics': inspectionStatistics,
  'follow-up': followUp,
  'officer-directory': officerDirectory,
  'oversight-dashboard': oversightDashboard,
  'oversight-requests': oversightRequests,
  'unit-dossier': unitDossier,
  'unit-register': unitRegister,
} satisfies ReadModels;

/** For http, which knows of read models only what may be asked of them. */
export type ProductReadModels = typeof readModels;
