import { amendmentEvents } from './conclusion-amendments.ts';
import { contestEvents } from './contests.ts';
import { lateFactEvents } from './late-facts.ts';
import { legalFileEvents } from './legal-file.ts';
import { procuracyNoticeEvents } from './procuracy-notice.ts';
import { reinspectionEvents } from './reinspection.ts';
import { reopeningEvents } from './reopening.ts';
import { superiorOpinionEvents } from './superior-opinions.ts';

/** What happens around the conclusion and after it, beside following up. */
export const aroundEvents = [
  ...procuracyNoticeEvents,
  ...superiorOpinionEvents,
  ...amendmentEvents,
  ...contestEvents,
  ...legalFileEvents,
  ...lateFactEvents,
  ...reinspectionEvents,
  ...reopeningEvents,
] as const;
export type AroundEventType = (typeof aroundEvents)[number]['type'];
