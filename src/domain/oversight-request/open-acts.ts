import type { Actor } from '../envelope.ts';
import type { Facts } from '../facts.ts';
import { actorId } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { RequestCommand } from './commands.ts';
import { answeringBody } from './guards.ts';
import { isSettled, isUnanswered, type OversightRequest, openReportBacks } from './state.ts';

export type RequestActType = Exclude<RequestCommand['type'], 'RaiseRequest'>;

/** `subjects`: the duties it can be done on; null: it is done on the request as a whole. */
export type OpenRequestAct = Readonly<{ act: RequestActType; subjects: readonly string[] | null }>;

type Situation = Readonly<{ by: Actor; today: LegalDate }>;

/** What this person could do to the request as it stands, so that a screen offers nothing that must fail. Rights come on top. */
export const openRequestActs = (
  request: OversightRequest,
  { by, today }: Situation,
  facts: Pick<Facts, 'units'>,
): readonly OpenRequestAct[] => [
  ...(actorId(by) === request.askedBy ? askersActs(request) : []),
  ...(by.kind === 'officer' && by.body === answeringBody(request, facts, today) ? answerersActs(request) : []),
];

const whole = (act: RequestActType, isOpen: boolean): readonly OpenRequestAct[] =>
  isOpen ? [{ act, subjects: null }] : [];

const askersActs = (request: OversightRequest): readonly OpenRequestAct[] => [
  ...whole('AcceptAnswer', request.status === 'answered'),
  ...whole('FindAnswerInsufficient', request.status === 'answered'),
  ...whole('WithdrawRequest', !isSettled(request)),
];

const answerersActs = (request: OversightRequest): readonly OpenRequestAct[] => {
  const isThere = request.status !== 'withdrawn';
  const owed = isThere ? openReportBacks(request).map(({ reportBackId }) => reportBackId) : [];
  return [
    ...whole('AcknowledgeRequest', request.status === 'raised'),
    ...whole('AnswerRequest', isUnanswered(request)),
    ...(owed.length === 0 ? [] : [{ act: 'GiveReportBack' as const, subjects: owed }]),
    ...whole('PromiseReportBack', isThere),
  ];
};
