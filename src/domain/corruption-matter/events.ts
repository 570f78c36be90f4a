import type { Decision } from '../decider.ts';
import type { EventDefinition, PlainEvent } from '../event-definition.ts';
import { criminalTrackEvents } from './criminal-track.ts';
import { escalationEvents } from './escalation.ts';
import { identificationEvents } from './identification.ts';
import type { MatterRefusal } from './refusals.ts';
import { standingEvents } from './standing.ts';
import { suspensionEvents } from './suspensions.ts';
import { transferEvents } from './transfer.ts';

/** Every event type of the stream. */
export const matterEventDefinitions = [
  ...identificationEvents,
  ...standingEvents,
  ...escalationEvents,
  ...transferEvents,
  ...criminalTrackEvents,
  ...suspensionEvents,
] as const satisfies readonly EventDefinition[];

export type MatterEvent = PlainEvent<(typeof matterEventDefinitions)[number]>;
export type MatterDecision = Decision<MatterEvent, MatterRefusal>;
