import { amendConclusion } from './conclusion-amendments.ts';
import { answerContest, contestConclusion } from './contests.ts';
import { addLateFact } from './late-facts.ts';
import { closeFile, handOverFile } from './legal-file.ts';
import { notifyProcuracyOfTransfer } from './procuracy-notice.ts';
import { orderReinspection } from './reinspection.ts';
import { reopenCase } from './reopening.ts';
import { recordOpinion, requestOpinion } from './superior-opinions.ts';

/** What is done around the conclusion and after it, beside following up. */
export const aroundCommandDefinitions = [
  notifyProcuracyOfTransfer,
  requestOpinion,
  recordOpinion,
  amendConclusion,
  contestConclusion,
  answerContest,
  closeFile,
  handOverFile,
  addLateFact,
  orderReinspection,
  reopenCase,
] as const;
