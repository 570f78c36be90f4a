import { accessLog } from './vi/access-log.ts';
import { accountability } from './vi/accountability.ts';
import { acts } from './vi/acts.ts';
import { around } from './vi/around.ts';
import { caseFile } from './vi/case-file.ts';
import { check } from './vi/check.ts';
import { compare } from './vi/compare.ts';
import { dashboard } from './vi/dashboard.ts';
import { dossier } from './vi/dossier.ts';
import { evidence } from './vi/evidence.ts';
import { exporting } from './vi/exporting.ts';
import { fieldwork } from './vi/fieldwork.ts';
import { followUp } from './vi/follow-up.ts';
import { forms } from './vi/forms.ts';
import { importing } from './vi/importing.ts';
import { law } from './vi/law.ts';
import { matters } from './vi/matters.ts';
import { notifications } from './vi/notifications.ts';
import { offices } from './vi/offices.ts';
import { plan } from './vi/plan.ts';
import { replay } from './vi/replay.ts';
import { requests } from './vi/requests.ts';
import { statistics } from './vi/statistics.ts';

/** Words of screens that are loaded when somebody goes there: they come with them. */
export const viLater = {
  acts,
  offices,
  forms,
  caseFile,
  check,
  evidence,
  exporting,
  fieldwork,
  around,
  matters,
  law,
  accountability,
  plan,
  importing,
  dashboard,
  dossier,
  followUp,
  requests,
  accessLog,
  statistics,
  notifications,
  replay,
  compare,
} as const;
