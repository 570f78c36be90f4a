import { accessEventDefinitions } from './access/events.ts';
import { actionEventDefinitions } from './accountability-action/events.ts';
import { matterEventDefinitions } from './corruption-matter/events.ts';
import { documentRegisterEventDefinitions } from './document-register/events.ts';
import type { NewEvent } from './envelope.ts';
import { byType, type EventDefinition, type ParsedEvent, parseStored } from './event-definition.ts';
import { evidenceEventDefinitions } from './evidence/events.ts';
import { caseEventDefinitions } from './inspection-case/events.ts';
import { planEventDefinitions } from './inspection-plan/events.ts';
import { officerEventDefinitions } from './officer/events.ts';
import { requestEventDefinitions } from './oversight-request/events.ts';
import { policyEventDefinitions } from './policy/events.ts';
import { refusalEventDefinitions } from './refusal/events.ts';
import { unitEventDefinitions } from './unit/events.ts';
import { calendarEventDefinitions } from './working-calendar/events.ts';

/** Every event type of the product. */
export const eventDefinitions: readonly EventDefinition[] = [
  ...unitEventDefinitions,
  ...officerEventDefinitions,
  ...calendarEventDefinitions,
  ...policyEventDefinitions,
  ...planEventDefinitions,
  ...requestEventDefinitions,
  ...documentRegisterEventDefinitions,
  ...caseEventDefinitions,
  ...matterEventDefinitions,
  ...actionEventDefinitions,
  ...evidenceEventDefinitions,
  ...refusalEventDefinitions,
  ...accessEventDefinitions,
];

const definitions = byType(eventDefinitions);

/** Brings any stored event of the product to the current shape of its type and checks it. Never throws on bad data. */
export const parseEvent = (event: Pick<NewEvent, 'type' | 'schemaVersion' | 'data'>): ParsedEvent =>
  parseStored(definitions, event);
