import { accountability } from './vi/accountability.ts';
import { acts } from './vi/acts.ts';
import { dossier } from './vi/dossier.ts';
import { law } from './vi/law.ts';
import { matters } from './vi/matters.ts';
import { plan } from './vi/plan.ts';

/** Words of screens that are loaded when somebody goes there: they come with them. */
export const viLater = { acts, matters, law, accountability, plan, dossier } as const;
