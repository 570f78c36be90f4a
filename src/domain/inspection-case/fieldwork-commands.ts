import { applyCoerciveMeasure, liftCoerciveMeasure } from './coercive-measures.ts';
import { writeDiaryEntry } from './diary.ts';
import { reserveDissent } from './dissents.ts';
import { receiveDocuments, requestDocuments } from './document-requests.ts';
import { recordExpertAnswer, requestExpert } from './experts.ts';
import { signMinutes } from './minutes.ts';
import { sendOutline } from './outline.ts';
import { recordUnitExplanation } from './unit-explanations.ts';
import { orderViolationStop } from './violation-stops.ts';

/** What inspectors do on the spot, between the decision and the conclusion. */
export const fieldworkCommandDefinitions = [
  sendOutline,
  requestDocuments,
  receiveDocuments,
  signMinutes,
  writeDiaryEntry,
  requestExpert,
  recordExpertAnswer,
  applyCoerciveMeasure,
  liftCoerciveMeasure,
  recordUnitExplanation,
  orderViolationStop,
  reserveDissent,
] as const;
