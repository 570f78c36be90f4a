import { createHash } from 'node:crypto';
import type { EventMetadata, Json, StoredEvent } from '#domain/envelope.ts';
import { type EventDefinition, type SealedValue, type StoredData, sealedPaths } from '#domain/event-definition.ts';

/** Bytes to be frozen must be the same tomorrow: no clock, no randomness, no encryption. */
const sealedValue = (index: number): SealedValue => ({
  sealed: 1,
  keyId: String(index + 1).padStart(32, '0'),
  nonce: 'AAECAwQFBgcICQoL',
  ciphertext: 'c2VhbGVkIHRleHQsIGFzIGxvbmcgYXMgaXQgd2Fz',
});

const common = {
  recordedAt: '2024-03-14T02:05:09.120Z',
  commandId: 'c'.repeat(64),
  requestHash: '7'.repeat(64),
  correlationId: 'golden-correlation',
  salt: '000102030405060708090a0b0c0d0e0f',
} as const;

const byOfficer: EventMetadata = {
  ...common,
  actor: {
    kind: 'officer',
    officerId: '00000000-0000-7000-8000-000000000001',
    role: 'provincial-inspector',
    body: '99.TTr',
  },
  authorityRevision: 3,
  facts: { 'golden/unit-99.S01': 2, 'golden/unit-99.S99': -1 },
  causationId: 'golden-cause',
};

const bySystem: EventMetadata = {
  ...common,
  actor: { kind: 'system', component: 'import-register' },
  authorityRevision: null,
  facts: {},
  causationId: null,
};

const isObject = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const withValueAt = (json: Json, [step, ...rest]: readonly (string | number)[], value: Json): Json => {
  if (step === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((item: Json, index) => (index === step ? withValueAt(item, rest, value) : item));
  }
  if (!isObject(json)) throw new Error(`nothing at ${step}`);
  return { ...json, [step]: withValueAt(json[step] ?? null, rest, value) };
};

/** As a first entry each of them is frozen with no entry before it. */
const FIRST_OF_A_STREAM: readonly string[] = [
  'CaseOpened',
  'UnitRegistered',
  'OfficerEnrolled',
  'MatterIdentified',
  'AccountabilityActionOpened',
];

/** The sample as the store would hold it: sealed fields sealed, all of envelope v1 around it. */
export const storedForm = (category: string, definition: EventDefinition, sample: StoredData): StoredEvent => {
  const isFirst = FIRST_OF_A_STREAM.includes(definition.type);
  const sealed = sealedPaths(definition, sample).reduce<Json>(
    (data, path, index) => withValueAt(data, path, sealedValue(index)),
    sample,
  );
  const digest = createHash('sha256').update(`${definition.type}/${definition.schemaVersion}`).digest('hex');
  return {
    id: digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5'),
    type: definition.type,
    schemaVersion: definition.schemaVersion,
    stream: `golden/${category}-1`,
    revision: isFirst ? 0 : 7,
    data: sealed as StoredData,
    metadata: isFirst ? bySystem : byOfficer,
  };
};

/** Entry of the event before a later one, made up. */
export const PREVIOUS = 'f'.repeat(64);
