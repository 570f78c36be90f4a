import { coerciveMeasureEvents } from './coercive-measures.ts';
import { diaryEvents } from './diary.ts';
import { dissentEvents } from './dissents.ts';
import { documentRequestEvents } from './document-requests.ts';
import { expertEvents } from './experts.ts';
import { minutesEvents } from './minutes.ts';
import { outlineEvents } from './outline.ts';
import { explanationEvents } from './unit-explanations.ts';
import { violationStopEvents } from './violation-stops.ts';

/** What inspectors do on the spot, between the decision and the conclusion. */
export const fieldworkEvents = [
  ...outlineEvents,
  ...documentRequestEvents,
  ...minutesEvents,
  ...diaryEvents,
  ...expertEvents,
  ...coerciveMeasureEvents,
  ...explanationEvents,
  ...violationStopEvents,
  ...dissentEvents,
] as const;
export type FieldworkEventType = (typeof fieldworkEvents)[number]['type'];
