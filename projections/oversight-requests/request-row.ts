import type { Opaque } from '#domain/event-definition.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { OversightRequest } from '#domain/oversight-request/state.ts';

export type RequestRow = Readonly<{
  request_id: string;
  revision: number;
  state: string;
  told: string;
  next_due_on: string;
}>;

/** An event as the row keeps it: what it says, and where it stands in the ledger. */
export type ToldEvent = Opaque<RequestEvent> & Readonly<{ number: number; recordedAt: string }>;

/** Sorts behind every day that is stated. */
export const NO_DAY = '9999-12-31';

/** Written by this model's own handler. */
export const stateIn = ({ state }: Pick<RequestRow, 'state'>): OversightRequest =>
  JSON.parse(state) as OversightRequest;
export const toldIn = ({ told }: Pick<RequestRow, 'told'>): readonly ToldEvent[] =>
  JSON.parse(told) as readonly ToldEvent[];

/** The first event: a request begins with no other. */
export const raisedIn = (told: readonly ToldEvent[]): Extract<ToldEvent, { type: 'OversightRequestRaised' }> => {
  const [first] = told;
  if (first?.type !== 'OversightRequestRaised') throw new Error('a request begins with OversightRequestRaised');
  return first;
};
