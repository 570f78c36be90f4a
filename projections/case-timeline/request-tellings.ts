import type { Document } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import { formatDate } from '#domain/legal-date.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { Facts } from './sentences.ts';

type DataOf<Type extends RequestEvent['type']> = Extract<Opaque<RequestEvent>, { type: Type }>['data'];

/** How an event of a request is told in the case that it asks about. */
export type RequestTelling<Type extends RequestEvent['type']> = Readonly<{
  facts(data: DataOf<Type>, unit: (code: string, day: string) => string): Facts;
  document?(data: DataOf<Type>): Document | undefined;
}>;

const paper = ({ document }: Readonly<{ document?: Document | undefined }>): Document | undefined => document;

export const requestTellings: { readonly [Type in RequestEvent['type']]: RequestTelling<Type> } = {
  OversightRequestRaised: {
    facts: ({ askerBody, moment, summary, occurredOn }, unit) => ({
      body: unit(askerBody, occurredOn),
      moment: moment.number,
      summary,
    }),
    document: paper,
  },
  OversightRequestAcknowledged: { facts: () => ({}) },
  OversightRequestAnswered: {
    facts: ({ moment, summary }) => ({ moment: moment.number, summary }),
    document: paper,
  },
  ReportBackPromised: {
    facts: ({ reportBackId, what, dueOn }) => ({ promise: reportBackId, what, due: formatDate(dueOn) }),
  },
  ReportBackGiven: {
    facts: ({ reportBackId, summary }) => ({ promise: reportBackId, summary }),
    document: paper,
  },
  OversightAnswerAccepted: { facts: () => ({}) },
  OversightAnswerInsufficient: { facts: ({ why }) => ({ why }) },
  OversightRequestWithdrawn: { facts: ({ ground }) => ({ ground }) },
};
