import type { MatterCommand } from './commands.ts';
import { notMerged, notOpen } from './guards.ts';
import type { CorruptionMatter } from './state.ts';

export type MatterActType = Exclude<MatterCommand['type'], 'IdentifyMatter'>;

type Opening = (matter: CorruptionMatter) => boolean;

const whileOpen: Opening = (matter) => notOpen(matter) === undefined;
/** What others did is recorded whatever we think of the matter. */
const always: Opening = (matter) => notMerged(matter) === undefined;

const openings: Readonly<Record<MatterActType, Opening>> = {
  NameOffenders: whileOpen,
  TransferMatter: whileOpen,
  NotifyProcuracy: (matter) => whileOpen(matter) && matter.transfers.length > 0,
  EscalateMatter: (matter) => whileOpen(matter) && matter.escalation === null,
  AcceptEscalation: (matter) => whileOpen(matter) && matter.escalation?.caseId === null,
  RecordTransferAcknowledged: always,
  RecordProsecutionOpened: always,
  RecordProsecutionRefused: always,
  RecordProceedingsEnded: always,
  RecordJudgment: always,
  CorrectJudgment: (matter) => always(matter) && matter.judgments.length > 0,
  RequestSuspension: (matter) => whileOpen(matter) && matter.offenders.length > 0,
  RecordSuspensionOrdered: always,
  RecordSuspensionDeclined: always,
  RecordSuspensionCancelled: always,
  RecordCancellationPublished: always,
  RecordRightsRestored: always,
  MergeMatter: whileOpen,
  ClearMatter: whileOpen,
};

/** What could be done to the matter as it stands, so that a screen offers nothing that must fail. Rights come on top. */
export const openMatterActs = (matter: CorruptionMatter): readonly MatterActType[] =>
  Object.entries(openings).flatMap(([act, isOpen]) => (isOpen(matter) ? [act as MatterActType] : []));
