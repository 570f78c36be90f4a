import { accessEventDefinitions, type NewAccessEvent } from '#domain/access/events.ts';
import { type ActionEvent, actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { type MatterEvent, matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { documentRegisterEventDefinitions } from '#domain/document-register/events.ts';
import type { EventMetadata, Json } from '#domain/envelope.ts';
import { byType, type Opaque, parseStored, sealedPaths } from '#domain/event-definition.ts';
import { evidenceEventDefinitions, type NewEvidenceEvent } from '#domain/evidence/events.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { type NewPlanEvent, planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { type OfficerEvent, officerEventDefinitions } from '#domain/officer/events.ts';
import { type NewRequestEvent, requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { type PolicyEvent, policyEventDefinitions } from '#domain/policy/events.ts';
import { type NewRefusalEvent, refusalEventDefinitions } from '#domain/refusal/events.ts';
import { type UnitEvent, unitEventDefinitions } from '#domain/unit/events.ts';
import { type CalendarEvent, calendarEventDefinitions } from '#domain/working-calendar/events.ts';
import type { ParseEvent } from '#projecting/numbered-event.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';

const definitions = byType([
  ...caseEventDefinitions,
  ...matterEventDefinitions,
  ...actionEventDefinitions,
  ...evidenceEventDefinitions,
  ...unitEventDefinitions,
  ...officerEventDefinitions,
  ...calendarEventDefinitions,
  ...policyEventDefinitions,
  ...planEventDefinitions,
  ...requestEventDefinitions,
  ...documentRegisterEventDefinitions,
  ...refusalEventDefinitions,
  ...accessEventDefinitions,
]);

/** Every event the product knows, as the projecting worker reads them. */
export const parseProductEvent: ParseEvent = (event) => parseStored(definitions, event);

type Circumstances = Readonly<{ recordedAt?: string; by?: EventMetadata['actor'] }>;

export const onUnit = (code: string, event: UnitEvent, given?: Circumstances): SampleEvent =>
  sample(`unit-${code}`, event, given);
export const onOfficer = (officerId: string, event: OfficerEvent, given?: Circumstances): SampleEvent =>
  sample(`officer-${officerId}`, event, given);
export const onCase = (caseId: string, event: CaseEvent | Opaque<CaseEvent>, given?: Circumstances): SampleEvent =>
  sample(`inspectionCase-${caseId}`, event, given);
export const onMatter = (
  matterId: string,
  event: MatterEvent | Opaque<MatterEvent>,
  given?: Circumstances,
): SampleEvent => sample(`corruptionMatter-${matterId}`, event, given);
export const onAction = (
  actionId: string,
  event: ActionEvent | Opaque<ActionEvent>,
  given?: Circumstances,
): SampleEvent => sample(`accountabilityAction-${actionId}`, event, given);

export const onEvidence = (hash: string, event: NewEvidenceEvent, given?: Circumstances): SampleEvent =>
  sample(`evidence-${hash}`, event, given);

export const onCalendar = (year: number, event: CalendarEvent, given?: Circumstances): SampleEvent =>
  sample(`workingCalendar-${year}`, event, given);
export const onPolicy = (name: string, event: PolicyEvent, given?: Circumstances): SampleEvent =>
  sample(`policy-${name}`, event, given);

export const onPlan = (planId: string, event: NewPlanEvent, given?: Circumstances): SampleEvent =>
  sample(`inspectionPlan-${planId}`, event, given);

export const onAccess = (officerId: string, event: NewAccessEvent, given?: Circumstances): SampleEvent => ({
  ...sample(`access-${officerId}`, event, given),
  schemaVersion: event.type === 'SealedFieldsRevealed' ? 2 : 1,
});
/** @param identity `<officerId>-<yyyy-MM>` */
export const onRefusal = (identity: string, event: NewRefusalEvent, given?: Circumstances): SampleEvent =>
  sample(`refusal-${identity}`, event, given);
export const onRequest = (requestId: string, event: NewRequestEvent, given?: Circumstances): SampleEvent =>
  sample(`oversightRequest-${requestId}`, event, given);

const sample = (
  stream: string,
  { type, data }: Readonly<{ type: string; data: unknown }>,
  { recordedAt, by }: Circumstances = {},
): SampleEvent => ({
  type,
  stream,
  data: storedForm(type, data),
  ...(recordedAt === undefined ? {} : { recordedAt }),
  ...(by === undefined ? {} : { metadata: { actor: by } }),
});

/**
 * The data as the store holds it: what is to be sealed is sealed, with a mark in place of a real ciphertext.
 * A test that finds clear text behind it has found a leak.
 */
const storedForm = (type: string, data: unknown): SampleEvent['data'] => {
  const definition = definitions.get(type);
  if (definition === undefined) throw new Error(`${type} is no event of ours`);
  // A payload is JSON: what cannot be copied so could not be stored either.
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, Json>;
  for (const path of sealedPaths(definition, copy)) seal(copy, path);
  return copy;
};

const seal = (root: object, path: readonly (string | number)[]): void => {
  const holder = path.slice(0, -1).reduce<object>((value, key) => Reflect.get(value, key) as object, root);
  const last = path.at(-1) ?? '';
  if (typeof Reflect.get(holder, last) === 'string') Reflect.set(holder, last, sealedAs(path.join('/')));
};

export const sealedAs = (name: string) => ({
  sealed: 1,
  keyId: `key-of-${name}`,
  nonce: 'bm9uY2Vub25jZW5v',
  ciphertext: 'c2VhbGVk',
});
