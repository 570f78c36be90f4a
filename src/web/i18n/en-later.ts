import { accountability } from './en/accountability.ts';
import { acts } from './en/acts.ts';
import { dossier } from './en/dossier.ts';
import { law } from './en/law.ts';
import { matters } from './en/matters.ts';
import { plan } from './en/plan.ts';

/** Words of screens that are loaded when somebody goes there: they come with them. */
export const enLater = { acts, matters, law, accountability, plan, dossier };
