import type { FoldedEvent, PlainEvent } from '../event-definition.ts';
import { oversightRequestAcknowledged, oversightRequestAnswered } from './answering.ts';
import { oversightAnswerAccepted, oversightAnswerInsufficient, oversightRequestWithdrawn } from './judging.ts';
import { oversightRequestRaised } from './raising.ts';
import { reportBackGiven, reportBackPromised } from './report-backs.ts';

export const requestEventDefinitions = [
  oversightRequestRaised,
  oversightRequestAcknowledged,
  oversightRequestAnswered,
  reportBackPromised,
  reportBackGiven,
  oversightAnswerAccepted,
  oversightAnswerInsufficient,
  oversightRequestWithdrawn,
] as const;

type Definition = (typeof requestEventDefinitions)[number];
export type RequestEvent = FoldedEvent<Definition>;
export type NewRequestEvent = PlainEvent<Definition>;
