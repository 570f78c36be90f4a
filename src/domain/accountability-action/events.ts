import type { Decision } from '../decider.ts';
import type { EventDefinition, PlainEvent } from '../event-definition.ts';
import { hearingEvents } from './hearing.ts';
import { openingEvents } from './opening.ts';
import { outcomeEvents } from './outcome.ts';
import { proposalEvents } from './proposal.ts';
import type { ActionRefusal } from './refusals.ts';
import { sanctionEvents } from './sanctions.ts';

/** Every event type of the stream. */
export const actionEventDefinitions = [
  ...openingEvents,
  ...hearingEvents,
  ...proposalEvents,
  ...sanctionEvents,
  ...outcomeEvents,
] as const satisfies readonly EventDefinition[];

export type ActionEvent = PlainEvent<(typeof actionEventDefinitions)[number]>;
export type ActionDecision = Decision<ActionEvent, ActionRefusal>;
