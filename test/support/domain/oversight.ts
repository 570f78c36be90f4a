import type { z } from 'zod';
import type { CommandDefinition } from '#domain/command.ts';
import {
  acknowledgeRequest,
  answerRequest,
  oversightRequestAcknowledged,
  oversightRequestAnswered,
} from '#domain/oversight-request/answering.ts';
import type { RequestCommand } from '#domain/oversight-request/commands.ts';
import { type NewRequestEvent, requestEventDefinitions } from '#domain/oversight-request/events.ts';
import {
  acceptAnswer,
  findAnswerInsufficient,
  oversightAnswerAccepted,
  oversightAnswerInsufficient,
  oversightRequestWithdrawn,
  withdrawRequest,
} from '#domain/oversight-request/judging.ts';
import { oversightRequest } from '#domain/oversight-request/oversight-request.ts';
import { oversightRequestRaised, raiseRequest } from '#domain/oversight-request/raising.ts';
import {
  giveReportBack,
  promiseReportBack,
  reportBackGiven,
  reportBackPromised,
} from '#domain/oversight-request/report-backs.ts';
import { asking, type Circumstances } from './asking.ts';
import { happened, idOf } from './case-papers.ts';
import { extend } from './facts.ts';
import { huongBinh, type PersonKey, unitCodes, uuid } from './huong-binh.ts';
import { provinceLed } from './inspection.ts';
import { specify } from './specify.ts';

export const REQUEST_ID = uuid('4e90', 1);
/** The case that is asked about: of the department, led by the province, not public yet. */
export const ASKED_CASE = uuid('ca5e', 41);

/** The days of the usual request; the last lies before `NOW`, 14 June 2024. */
export const asked = {
  raised: '2024-05-02',
  acknowledged: '2024-05-03',
  answerDue: '2024-05-17',
  answered: '2024-05-10',
  reportDue: '2024-05-31',
  reportedBack: '2024-05-30',
  judged: '2024-06-05',
} as const;

/** The province, with the case that is asked about. */
export const besideRequests = extend(huongBinh, { cases: { [ASKED_CASE]: provinceLed.upTo('announced') } });

/** Sentences about a request. */
export const givenRequest = (...events: readonly NewRequestEvent[]) =>
  specify(oversightRequest, requestEventDefinitions).given(events).with(besideRequests);

const moment = { number: 120, day: '2024-04-30' };
const question = 'Vì sao đến 30/04/2024 chưa có phát hiện nào được ghi nhận?';
const content = {
  kind: 'question',
  subject: { kind: 'case', id: ASKED_CASE },
  moment,
  summary: question,
  askedOf: unitCodes.provincialInspectorate,
  answerDueOn: asked.answerDue,
  occurredOn: asked.raised,
} as const;
const answer = {
  moment: { number: 131, day: asked.answered },
  summary: 'Đoàn thanh tra đang đối chiếu chứng từ; phát hiện được ghi khi có biên bản.',
  occurredOn: asked.answered,
} as const;
const promise = { what: 'Kết quả đối chiếu chứng từ', dueOn: asked.reportDue } as const;
const report = {
  reportBackId: 'B1',
  summary: 'Đã đối chiếu xong; ba phát hiện được ghi nhận.',
  occurredOn: asked.reportedBack,
} as const;
const lacking = { why: 'Chưa nói rõ ai đối chiếu và khi nào xong.', occurredOn: asked.judged } as const;
const withdrawal = { ground: 'Kết luận đã công khai, không còn cần hỏi.', occurredOn: asked.judged } as const;

type Data<D extends Readonly<{ plain: z.ZodObject }>> = z.input<D['plain']>;
const [raisedEvent, acknowledgedEvent, answeredEvent, promisedEvent, givenEvent, acceptedEvent, lackingEvent] =
  requestEventDefinitions;

export const raised = (over: Partial<Data<typeof raisedEvent>> = {}): NewRequestEvent =>
  happened(oversightRequestRaised, {
    ...content,
    askedBy: idOf('overseer'),
    askerBody: unitCodes.peoplesCouncil,
    ...over,
  });
export const acknowledged = (over: Partial<Data<typeof acknowledgedEvent>> = {}): NewRequestEvent =>
  happened(oversightRequestAcknowledged, {
    acknowledgedBy: idOf('leader'),
    occurredOn: asked.acknowledged,
    ...over,
  });
export const answered = (over: Partial<Data<typeof answeredEvent>> = {}): NewRequestEvent =>
  happened(oversightRequestAnswered, { answerId: 'A1', ...answer, answeredBy: idOf('leader'), ...over });
export const promised = (over: Partial<Data<typeof promisedEvent>> = {}): NewRequestEvent =>
  happened(reportBackPromised, {
    reportBackId: 'B1',
    ...promise,
    promisedBy: idOf('leader'),
    occurredOn: asked.answered,
    ...over,
  });
export const reportedBack = (over: Partial<Data<typeof givenEvent>> = {}): NewRequestEvent =>
  happened(reportBackGiven, { ...report, reportedBy: idOf('leader'), ...over });
export const accepted = (over: Partial<Data<typeof acceptedEvent>> = {}): NewRequestEvent =>
  happened(oversightAnswerAccepted, {
    answerId: 'A1',
    acceptedBy: idOf('overseer'),
    occurredOn: asked.judged,
    ...over,
  });
export const insufficient = (over: Partial<Data<typeof lackingEvent>> = {}): NewRequestEvent =>
  happened(oversightAnswerInsufficient, { answerId: 'A1', ...lacking, foundBy: idOf('overseer'), ...over });
export const withdrawn = (): NewRequestEvent =>
  happened(oversightRequestWithdrawn, { ...withdrawal, withdrawnBy: idOf('overseer') });

const inRequest =
  <Type extends string, D extends z.ZodObject>(
    definition: CommandDefinition<Type, D>,
    usualBy: PersonKey,
    usual: z.input<D>,
  ) =>
  (changes: Partial<z.input<D>> = {}, circumstances: Circumstances = {}) =>
    asking(definition, usualBy, usual)(changes, { identity: REQUEST_ID, ...circumstances });

/** The usual commands of a request; what a test is about it says itself. */
export const askOfRequest = {
  RaiseRequest: inRequest(raiseRequest, 'overseer', content),
  AcknowledgeRequest: inRequest(acknowledgeRequest, 'leader', { occurredOn: asked.acknowledged }),
  AnswerRequest: inRequest(answerRequest, 'leader', answer),
  PromiseReportBack: inRequest(promiseReportBack, 'leader', { ...promise, occurredOn: asked.answered }),
  GiveReportBack: inRequest(giveReportBack, 'leader', report),
  AcceptAnswer: inRequest(acceptAnswer, 'overseer', { occurredOn: asked.judged }),
  FindAnswerInsufficient: inRequest(findAnswerInsufficient, 'overseer', lacking),
  WithdrawRequest: inRequest(withdrawRequest, 'overseer', withdrawal),
} satisfies { [Type in RequestCommand['type']]: (...args: never[]) => Extract<RequestCommand, { type: Type }> };
