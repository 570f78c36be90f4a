import { reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { decideAcknowledging, decideAnswering } from './answering.ts';
import type { RequestCommand } from './commands.ts';
import { decideJudging, decideWithdrawing } from './judging.ts';
import { decideRaising } from './raising.ts';
import type { RequestDecision } from './refusals.ts';
import { decidePromising, decideReportingBack } from './report-backs.ts';
import type { RequestState } from './state.ts';

/**
 * A question of an overseer about a moment, and what became of it. The body asked acknowledges, answers and reports
 * back; the asker alone says whether that is enough.
 */
export const decide = (command: RequestCommand, state: RequestState, facts: Facts): RequestDecision => {
  if (command.type === 'RaiseRequest') return decideRaising(command, state, facts);
  if (state === null) return reject({ code: 'OversightRequestUnknown' });
  switch (command.type) {
    case 'AcknowledgeRequest':
      return decideAcknowledging(command, state, facts);
    case 'AnswerRequest':
      return decideAnswering(command, state, facts);
    case 'PromiseReportBack':
      return decidePromising(command, state, facts);
    case 'GiveReportBack':
      return decideReportingBack(command, state, facts);
    case 'AcceptAnswer':
    case 'FindAnswerInsufficient':
      return decideJudging(command, state);
    case 'WithdrawRequest':
      return decideWithdrawing(command, state);
  }
};
