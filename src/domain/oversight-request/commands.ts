import type { CommandOf } from '../command.ts';
import { acknowledgeRequest, answerRequest } from './answering.ts';
import { acceptAnswer, findAnswerInsufficient, withdrawRequest } from './judging.ts';
import { raiseRequest } from './raising.ts';
import { giveReportBack, promiseReportBack } from './report-backs.ts';

/** The overseer's, then the body's that is asked, then the overseer's again. */
export const requestCommandDefinitions = [
  raiseRequest,
  acknowledgeRequest,
  answerRequest,
  promiseReportBack,
  giveReportBack,
  acceptAnswer,
  findAnswerInsufficient,
  withdrawRequest,
] as const;

export type RequestCommand = CommandOf<(typeof requestCommandDefinitions)[number]>;
