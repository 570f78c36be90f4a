import type { MatterActType } from '#domain/corruption-matter/open-acts.ts';
import type { MatterActDefinition } from './act-definition.ts';
import { correctJudgment, recordJudgment } from './judgment-acts.tsx';
import { recordProceedingsEnded, recordProsecutionOpened, recordProsecutionRefused } from './proceeding-acts.tsx';
import { acceptEscalation, clearMatter, escalateMatter, mergeMatter, nameOffenders } from './standing-acts.tsx';
import {
  recordCancellationPublished,
  recordRightsRestored,
  recordSuspensionCancelled,
  recordSuspensionDeclined,
  recordSuspensionOrdered,
  requestSuspension,
} from './suspension-acts.tsx';
import { notifyProcuracy, recordTransferAcknowledged, transferMatter } from './transfer-acts.tsx';

/** Every act on a matter as a form; one that has none does not compile. */
export const matterActDefinitions: Readonly<Record<MatterActType, MatterActDefinition>> = {
  NameOffenders: nameOffenders,
  MergeMatter: mergeMatter,
  ClearMatter: clearMatter,
  EscalateMatter: escalateMatter,
  AcceptEscalation: acceptEscalation,
  TransferMatter: transferMatter,
  NotifyProcuracy: notifyProcuracy,
  RecordTransferAcknowledged: recordTransferAcknowledged,
  RecordProsecutionOpened: recordProsecutionOpened,
  RecordProsecutionRefused: recordProsecutionRefused,
  RecordProceedingsEnded: recordProceedingsEnded,
  RecordJudgment: recordJudgment,
  CorrectJudgment: correctJudgment,
  RequestSuspension: requestSuspension,
  RecordSuspensionOrdered: recordSuspensionOrdered,
  RecordSuspensionDeclined: recordSuspensionDeclined,
  RecordSuspensionCancelled: recordSuspensionCancelled,
  RecordCancellationPublished: recordCancellationPublished,
  RecordRightsRestored: recordRightsRestored,
};
