import type { Decision } from '../decider.ts';
import type { EventDefinition, PlainEvent } from '../event-definition.ts';
import { aroundEvents } from './around-events.ts';
import { carryInEvents } from './carry-in.ts';
import { checkEvents } from './check.ts';
import { closureEvents } from './closure.ts';
import { closureGroundEvents } from './closure-grounds.ts';
import { conclusionEvents } from './conclusion.ts';
import { decisionEvents } from './decision.ts';
import { draftingEvents } from './drafting.ts';
import { durationEvents } from './duration.ts';
import { fieldworkEvents } from './fieldwork-events.ts';
import { findingEvents } from './findings.ts';
import { followUpEvents } from './follow-up.ts';
import { matterLinkEvents } from './matters.ts';
import { openingEvents } from './opening.ts';
import { planItemEvents } from './plan-item.ts';
import { publicationEvents } from './publication.ts';
import { recommendationEvents } from './recommendations.ts';
import { recoveryEvents } from './recoveries.ts';
import type { CaseRefusal } from './refusals.ts';
import { reportingEvents } from './reporting.ts';
import { reviewEvents } from './review.ts';
import { suspensionEvents } from './suspension.ts';
import { teamEvents } from './team.ts';
import { terminationEvents } from './termination.ts';
import { transferEvents } from './transfer.ts';

/** Every event type of the stream, in the order of an inspection's life. */
export const caseEventDefinitions = [
  ...openingEvents,
  ...carryInEvents,
  ...planItemEvents,
  ...decisionEvents,
  ...teamEvents,
  ...durationEvents,
  ...suspensionEvents,
  ...terminationEvents,
  ...fieldworkEvents,
  ...findingEvents,
  ...reviewEvents,
  ...transferEvents,
  ...reportingEvents,
  ...draftingEvents,
  ...conclusionEvents,
  ...publicationEvents,
  ...aroundEvents,
  ...checkEvents,
  ...followUpEvents,
  ...recoveryEvents,
  ...recommendationEvents,
  ...matterLinkEvents,
  ...closureGroundEvents,
  ...closureEvents,
] as const satisfies readonly EventDefinition[];

export type CaseEvent = PlainEvent<(typeof caseEventDefinitions)[number]>;
export type CaseDecision = Decision<CaseEvent, CaseRefusal>;
