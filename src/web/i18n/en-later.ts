import { accessLog } from './en/access-log.ts';
import { accountability } from './en/accountability.ts';
import { acts } from './en/acts.ts';
import { around } from './en/around.ts';
import { caseFile } from './en/case-file.ts';
import { check } from './en/check.ts';
import { compare } from './en/compare.ts';
import { dashboard } from './en/dashboard.ts';
import { dossier } from './en/dossier.ts';
import { evidence } from './en/evidence.ts';
import { exporting } from './en/exporting.ts';
import { fieldwork } from './en/fieldwork.ts';
import { followUp } from './en/follow-up.ts';
import { forms } from './en/forms.ts';
import { importing } from './en/importing.ts';
import { law } from './en/law.ts';
import { matters } from './en/matters.ts';
import { notifications } from './en/notifications.ts';
import { offices } from './en/offices.ts';
import { plan } from './en/plan.ts';
import { replay } from './en/replay.ts';
import { requests } from './en/requests.ts';
import { statistics } from './en/statistics.ts';

/** Words of screens that are loaded when somebody goes there: they come with them. */
export const enLater = {
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
};
