import type { CommandOf } from '../command.ts';
import type { Facts } from '../facts.ts';
import type { aroundCommandDefinitions } from './around-commands.ts';
import { decideAmendConclusion } from './conclusion-amendments.ts';
import { decideAnswerContest, decideContestConclusion } from './contests.ts';
import type { CaseDecision } from './events.ts';
import { decideAddLateFact } from './late-facts.ts';
import { decideCloseFile, decideHandOverFile } from './legal-file.ts';
import { decideNotifyProcuracyOfTransfer } from './procuracy-notice.ts';
import { decideOrderReinspection } from './reinspection.ts';
import { decideReopenCase } from './reopening.ts';
import type { InspectionCase } from './state.ts';
import { decideRecordOpinion, decideRequestOpinion } from './superior-opinions.ts';

export type AroundCommand = CommandOf<(typeof aroundCommandDefinitions)[number]>;

/** The rules around the conclusion: only an amendment is a step on the way, and only a reopening leads back. */
export const decideAround = (command: AroundCommand, state: InspectionCase, facts: Facts): CaseDecision => {
  switch (command.type) {
    case 'NotifyProcuracyOfTransfer':
      return decideNotifyProcuracyOfTransfer(command, state);
    case 'RequestOpinion':
      return decideRequestOpinion(command, state);
    case 'RecordOpinion':
      return decideRecordOpinion(command, state);
    case 'AmendConclusion':
      return decideAmendConclusion(command, state, facts);
    case 'ContestConclusion':
      return decideContestConclusion(command, state);
    case 'AnswerContest':
      return decideAnswerContest(command, state);
    case 'CloseFile':
      return decideCloseFile(command, state);
    case 'HandOverFile':
      return decideHandOverFile(command, state);
    case 'AddLateFact':
      return decideAddLateFact(command, state);
    case 'OrderReinspection':
      return decideOrderReinspection(command, state, facts);
    case 'ReopenCase':
      return decideReopenCase(command, state);
  }
};
