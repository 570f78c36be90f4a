import { z } from 'zod';
import type { Json, NewEvent } from './envelope.ts';

/** Clear text of a field that is sealed before it is stored. The brand keeps ordinary strings out of sealed fields, so that a name never ends up in a clear one by mistake of a type. */
export type Secret = string & z.$brand<'Secret'>;

/** A sealed field as stored and as readers see it (AES-256-GCM; base64). */
export const sealedValueSchema = z.strictObject({
  sealed: z.literal(1),
  keyId: z.string().min(1),
  nonce: z.base64(),
  ciphertext: z.base64(),
});
export type SealedValue = z.infer<typeof sealedValueSchema>;

export const isSealedValue = (value: unknown): value is SealedValue => sealedValueSchema.safeParse(value).success;

/** What a fold sees of a sealed field: that there is one. State never depends on what it says. */
export type Opaque<T> = T extends Secret
  ? unknown
  : T extends readonly (infer Item)[]
    ? readonly Opaque<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Opaque<T[Key]> }
      : T;

/**
 * Marks a text field as sealed. In the plain schema it is the text itself; in the stored one a sealed value.
 */
export type Seal = (schema: z.ZodString) => z.core.$ZodBranded<z.ZodString, 'Secret'>;

type DataShape = z.ZodObject;

/** One event type: its two schemas come from one definition, so they cannot drift apart. */
export type EventDefinition<Type extends string = string, Data extends DataShape = DataShape> = Readonly<{
  type: Type;
  /** Current version of the shape. */
  schemaVersion: number;
  /** What `decide` writes: sealed fields as clear text. */
  plain: Data;
  /** What the store and every reader see: sealed fields as sealed values. */
  stored: DataShape;
  /** For each older version v, the function from v to v + 1, on stored data. */
  upcasters: Readonly<Record<number, (data: StoredData) => StoredData>>;
}>;

export type StoredData = NewEvent['data'];

/** Data as values: nobody changes what a command or an event says. */
export type DeepReadonly<T> = T extends Secret
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** A domain event before it is sealed and put into an envelope. */
export type PlainEvent<D> =
  D extends EventDefinition<infer Type, infer Data>
    ? Readonly<{ type: Type; data: DeepReadonly<z.output<Data>> }>
    : never;

/** The same event as folds and read models see it. */
export type FoldedEvent<D> = Opaque<PlainEvent<D>>;

type DefineOptions = Readonly<{ schemaVersion?: number; upcasters?: EventDefinition['upcasters'] }>;

/**
 * Defines an event type. `shape` is called with a `seal` that keeps the text (plain) and with one that expects a sealed
 * value (stored), each when it is first asked for: schemas are large, and a worker that only reads needs none.
 *
 * Event names are forever. A changed shape gets a higher `schemaVersion`, an upcaster from the version before,
 * and a fixture of the old shape in the tests.
 */
export const defineEvent = <const Type extends string, Data extends DataShape>(
  type: Type,
  shape: (seal: Seal) => Data,
  { schemaVersion = 1, upcasters = {} }: DefineOptions = {},
): EventDefinition<Type, Data> => {
  for (let version = 1; version < schemaVersion; version += 1) {
    if (upcasters[version] === undefined) throw new Error(`${type}: no upcaster from version ${version}`);
  }
  let plain: Data | undefined;
  let stored: DataShape | undefined;
  return {
    type,
    schemaVersion,
    upcasters,
    get plain() {
      plain ??= plainSchema(type, shape);
      return plain;
    },
    get stored() {
      stored ??= shape((() => sealedValueSchema) as unknown as Seal);
      return stored;
    },
  };
};

const plainSchema = <Data extends DataShape>(type: string, shape: (seal: Seal) => Data): Data => {
  const made = new Set<z.core.$ZodType>();
  const plain = shape(sealPlain(made));
  const found = new Set(secretsWithin(plain));
  if (made.isSubsetOf(found)) return plain;
  throw new Error(
    `${type}: a sealed field may stand in objects, arrays, optional and nullable fields only, as seal() gave it`,
  );
};

const plainSecrets = new WeakSet<object>();

const sealPlain =
  (made: Set<z.core.$ZodType>): Seal =>
  (schema) => {
    const secret = schema.brand<'Secret'>();
    // brand() may return the schema itself, so the mark goes on a copy that nobody else holds.
    const marked = secret.clone();
    plainSecrets.add(marked);
    made.add(marked);
    return marked;
  };

/**
 * The secrets that `sealedPaths` will find. One that stands elsewhere (a union, a tuple), or was copied after it was
 * marked (`refine`, `meta`, `readonly`), would be written in clear: such a definition is refused before any event.
 */
const secretsWithin = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (plainSecrets.has(schema)) return [schema];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return secretsWithin(schema.unwrap());
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).flatMap(secretsWithin);
  if (schema instanceof z.ZodArray) return secretsWithin(schema.element);
  return [];
};

/** Where the sealed fields of a plain payload are, as JSON pointers segments, in document order. */
export const sealedPaths = (definition: EventDefinition, data: unknown): readonly (readonly (string | number)[])[] => {
  const paths: (string | number)[][] = [];
  const walk = (schema: z.core.$ZodType, value: unknown, path: (string | number)[]): void => {
    if (value === undefined || value === null) return;
    if (plainSecrets.has(schema)) {
      paths.push(path);
      return;
    }
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) walk(schema.unwrap(), value, path);
    else if (schema instanceof z.ZodObject) {
      for (const [key, field] of Object.entries(schema.shape)) {
        walk(field, (value as Record<string, unknown>)[key], [...path, key]);
      }
    } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(schema.element, item, [...path, index]);
      });
    }
  };
  walk(definition.plain, data, []);
  return paths;
};

export type ParsedEvent =
  | Readonly<{ outcome: 'parsed'; type: string; data: { readonly [key: string]: Json } }>
  /** Written by a newer version of this program. */
  | Readonly<{ outcome: 'unknown-type' }>
  | Readonly<{ outcome: 'invalid'; reason: string }>;

/** Brings a stored payload to the current shape of its type and checks it. Never throws on bad data. */
export const parseStored = (
  definitions: ReadonlyMap<string, EventDefinition>,
  event: Pick<NewEvent, 'type' | 'schemaVersion' | 'data'>,
): ParsedEvent => {
  const definition = definitions.get(event.type);
  if (definition === undefined || event.schemaVersion > definition.schemaVersion) return { outcome: 'unknown-type' };
  let data = event.data;
  for (let version = event.schemaVersion; version < definition.schemaVersion; version += 1) {
    const upcast = definition.upcasters[version];
    if (upcast === undefined) return { outcome: 'invalid', reason: `no upcaster from version ${version}` };
    data = upcast(data);
  }
  const checked = definition.stored.safeParse(data);
  if (!checked.success) return { outcome: 'invalid', reason: z.prettifyError(checked.error) };
  return { outcome: 'parsed', type: event.type, data };
};

/** Definitions by type; two with one name are a mistake of ours. */
export const byType = (definitions: readonly EventDefinition[]): ReadonlyMap<string, EventDefinition> => {
  const map = new Map(definitions.map((definition) => [definition.type, definition]));
  if (map.size !== definitions.length) throw new Error('two event definitions have the same type');
  return map;
};
