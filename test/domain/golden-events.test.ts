import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { accessEventDefinitions } from '#domain/access/events.ts';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { documentRegisterEventDefinitions } from '#domain/document-register/events.ts';
import { metadataSchema, type StoredEvent } from '#domain/envelope.ts';
import type { EventDefinition, StoredData } from '#domain/event-definition.ts';
import { evidenceEventDefinitions } from '#domain/evidence/events.ts';
import { caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { officerEventDefinitions } from '#domain/officer/events.ts';
import { requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { eventDefinitions, parseEvent } from '#domain/parse-event.ts';
import { policyEventDefinitions } from '#domain/policy/events.ts';
import { refusalEventDefinitions } from '#domain/refusal/events.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import { calendarEventDefinitions } from '#domain/working-calendar/events.ts';
import { commitment } from '#ledger/commitment.ts';
import { accessSamples } from '#test/support/golden-samples/access.ts';
import { actionSamples } from '#test/support/golden-samples/accountability-action.ts';
import { matterSamples } from '#test/support/golden-samples/corruption-matter.ts';
import { documentRegisterSamples } from '#test/support/golden-samples/document-register.ts';
import { evidenceSamples } from '#test/support/golden-samples/evidence.ts';
import { caseSamples } from '#test/support/golden-samples/inspection-case.ts';
import { planSamples } from '#test/support/golden-samples/inspection-plan.ts';
import { officerSamples } from '#test/support/golden-samples/officer.ts';
import { requestSamples } from '#test/support/golden-samples/oversight-request.ts';
import { policySamples } from '#test/support/golden-samples/policy.ts';
import { refusalSamples } from '#test/support/golden-samples/refusal.ts';
import { PREVIOUS, storedForm } from '#test/support/golden-samples/stored-form.ts';
import { unitSamples } from '#test/support/golden-samples/unit.ts';
import { unusedOptions } from '#test/support/golden-samples/unused-options.ts';
import { calendarSamples } from '#test/support/golden-samples/working-calendar.ts';

const FROZEN =
  'What is written into an immutable ledger can never change, and these bytes are under its proofs. ' +
  'A new shape needs a higher schemaVersion, an upcaster from the version before, and a golden entry of its own; ' +
  'the old entry stays and shows that the old shape can still be read.';
const ADD =
  'Run `ADD_GOLDEN=1 npx vitest run test/domain/golden-events.test.ts`: it adds what is missing and changes nothing.';

const goldenSchema = z.record(
  z.string(),
  z.strictObject({
    /** Canonical JSON of the whole stored event. */
    event: z.string(),
    previous: z.string().nullable(),
    commitment: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);
type Golden = z.infer<typeof goldenSchema>;

const streams = [
  { category: 'inspectionCase', file: 'inspection-case', definitions: caseEventDefinitions, samples: caseSamples },
  {
    category: 'corruptionMatter',
    file: 'corruption-matter',
    definitions: matterEventDefinitions,
    samples: matterSamples,
  },
  {
    category: 'accountabilityAction',
    file: 'accountability-action',
    definitions: actionEventDefinitions,
    samples: actionSamples,
  },
  { category: 'evidence', file: 'evidence', definitions: evidenceEventDefinitions, samples: evidenceSamples },
  { category: 'inspectionPlan', file: 'inspection-plan', definitions: planEventDefinitions, samples: planSamples },
  {
    category: 'oversightRequest',
    file: 'oversight-request',
    definitions: requestEventDefinitions,
    samples: requestSamples,
  },
  { category: 'unit', file: 'unit', definitions: unitEventDefinitions, samples: unitSamples },
  { category: 'officer', file: 'officer', definitions: officerEventDefinitions, samples: officerSamples },
  {
    category: 'workingCalendar',
    file: 'working-calendar',
    definitions: calendarEventDefinitions,
    samples: calendarSamples,
  },
  { category: 'policy', file: 'policy', definitions: policyEventDefinitions, samples: policySamples },
  {
    category: 'documentRegister',
    file: 'document-register',
    definitions: documentRegisterEventDefinitions,
    samples: documentRegisterSamples,
  },
  { category: 'refusal', file: 'refusal', definitions: refusalEventDefinitions, samples: refusalSamples },
  { category: 'access', file: 'access', definitions: accessEventDefinitions, samples: accessSamples },
] as const satisfies readonly Readonly<{
  category: string;
  file: string;
  definitions: readonly EventDefinition[];
  samples: Readonly<Record<string, object>>;
}>[];

const pathOf = (file: string): URL => new URL(`../golden/${file}.json`, import.meta.url);
const keyOf = ({ type, schemaVersion }: Pick<EventDefinition, 'type' | 'schemaVersion'>) => `${type}/${schemaVersion}`;
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const entryOf = (event: StoredEvent): Golden[string] => {
  const previous = event.revision === 0 ? null : PREVIOUS;
  return { event: canonicalize(event) ?? '', previous, commitment: commitment(event, previous, sha256) };
};

const readGolden = (file: string): Golden =>
  existsSync(pathOf(file)) ? goldenSchema.parse(JSON.parse(readFileSync(pathOf(file), 'utf8'))) : {};

test('every event type of the product has its stream here', () => {
  const here: readonly string[] = streams.flatMap(({ definitions }) => definitions.map(({ type }) => type));
  const missing = eventDefinitions.map(({ type }) => type).filter((type) => !here.includes(type));
  expect(missing, 'These event types have no golden bytes: add their stream, with samples, to this test.').toEqual([]);
});

describe.each(streams)('golden events of $category', ({ category, file, definitions, samples }) => {
  const samplesByType = new Map<string, object>(Object.entries(samples));
  const built = new Map(
    definitions.flatMap((definition: EventDefinition) => {
      const sample = samplesByType.get(definition.type);
      if (sample === undefined) return [];
      return [[keyOf(definition), entryOf(storedForm(category, definition, sample as StoredData))] as const];
    }),
  );
  const { ADD_GOLDEN } = process.env;
  if (ADD_GOLDEN === '1') {
    const readable = [...built].filter(([, { event }]) => parseEvent(JSON.parse(event)).outcome === 'parsed');
    // What is there comes last, and wins.
    const all = { ...Object.fromEntries(readable), ...readGolden(file) };
    writeFileSync(pathOf(file), `${JSON.stringify(all, null, 2)}\n`);
  }
  const golden = readGolden(file);

  describe.each(definitions.map((definition: EventDefinition) => [keyOf(definition), definition] as const))(
    '%s',
    (key, definition) => {
      const sample = samplesByType.get(definition.type);

      test('has a sample that fits the plain schema and uses every optional field', () => {
        expect(sample, `${definition.type} has no sample in test/support/golden-samples.`).toBeDefined();
        expect(definition.plain.parse(sample)).toStrictEqual(sample);
        expect(unusedOptions(definition.plain, [sample])).toStrictEqual([]);
      });

      test('has a sample whose stored form fits the stored schema and the envelope', () => {
        const event = storedForm(category, definition, sample as StoredData);
        expect(definition.stored.parse(event.data)).toStrictEqual(event.data);
        expect(metadataSchema.parse(event.metadata)).toStrictEqual(event.metadata);
      });

      test('has the bytes and the commitment that were frozen', () => {
        expect(golden[key], `${key} has no golden entry yet. ${ADD}`).toBeDefined();
        expect(built.get(key), FROZEN).toStrictEqual(golden[key]);
      });
    },
  );

  test.each(Object.entries(golden))('%s, as it was written, can still be read and proved', (key, entry) => {
    const event: StoredEvent = JSON.parse(entry.event);
    expect(keyOf(event)).toBe(key);
    expect(entryOf(event), FROZEN).toStrictEqual(entry);
    expect(parseEvent(event), `${key}: ${FROZEN}`).toMatchObject({ outcome: 'parsed', type: event.type });
  });
});
