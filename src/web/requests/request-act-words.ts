import type { RequestActType } from '#domain/oversight-request/open-acts.ts';

/** In the order in which they are offered. */
const order = {
  AnswerRequest: true,
  AcknowledgeRequest: true,
  GiveReportBack: true,
  PromiseReportBack: true,
  AcceptAnswer: true,
  FindAnswerInsufficient: true,
  WithdrawRequest: true,
} as const satisfies Record<RequestActType, true>;

export const requestActTypes = Object.keys(order) as RequestActType[];

/** What leads on. */
export const leadingRequestActs: ReadonlySet<RequestActType> = new Set([
  'AnswerRequest',
  'AcknowledgeRequest',
  'GiveReportBack',
  'AcceptAnswer',
]);

/** `AnswerRequest` ↔ `answer-request`: as it stands in an address. */
export const slugOfRequestAct = (act: RequestActType): string => act.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
export const requestActOfSlug = (slug: string): RequestActType | undefined =>
  requestActTypes.find((act) => slugOfRequestAct(act) === slug);
