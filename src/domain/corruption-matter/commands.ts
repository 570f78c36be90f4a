import type { CommandOf } from '../command.ts';
import {
  correctJudgment,
  recordJudgment,
  recordProceedingsEnded,
  recordProsecutionOpened,
  recordProsecutionRefused,
} from './criminal-track.ts';
import { acceptEscalation, escalateMatter } from './escalation.ts';
import { identifyMatter } from './identification.ts';
import { clearMatter, mergeMatter, nameOffenders } from './standing.ts';
import {
  recordCancellationPublished,
  recordRightsRestored,
  recordSuspensionCancelled,
  recordSuspensionDeclined,
  recordSuspensionOrdered,
  requestSuspension,
} from './suspensions.ts';
import { notifyProcuracy, recordTransferAcknowledged, transferMatter } from './transfer.ts';

/** Every command of a matter. `Record…`: what others did. */
export const matterCommandDefinitions = [
  identifyMatter,
  nameOffenders,
  mergeMatter,
  clearMatter,
  escalateMatter,
  acceptEscalation,
  transferMatter,
  notifyProcuracy,
  recordTransferAcknowledged,
  recordProsecutionOpened,
  recordProsecutionRefused,
  recordProceedingsEnded,
  recordJudgment,
  correctJudgment,
  requestSuspension,
  recordSuspensionOrdered,
  recordSuspensionDeclined,
  recordSuspensionCancelled,
  recordCancellationPublished,
  recordRightsRestored,
] as const;

export type MatterCommand = CommandOf<(typeof matterCommandDefinitions)[number]>;
