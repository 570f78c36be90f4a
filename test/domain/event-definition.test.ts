import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  byType,
  defineEvent,
  type EventDefinition,
  type FoldedEvent,
  isSealedValue,
  type Opaque,
  type PlainEvent,
  parseStored,
  type Seal,
  type Secret,
  type StoredData,
  sealedPaths,
} from '#domain/event-definition.ts';

const sealed = { sealed: 1, keyId: 'k1', nonce: 'AAECAwQFBgcICQoL', ciphertext: 'c2VhbGVk' } as const;

const statementTaken = defineEvent('StatementTaken', (seal) =>
  z.strictObject({
    summary: z.string(),
    details: seal(z.string()).optional(),
    remark: seal(z.string()).nullable(),
    aside: seal(z.string()).nullable().optional(),
    persons: z.array(
      z.strictObject({ personId: z.string(), name: seal(z.string().max(20)), aliases: z.array(seal(z.string())) }),
    ),
    place: z.strictObject({ room: z.string(), owner: seal(z.string()).optional() }).optional(),
    grid: z.array(z.array(seal(z.string()))).optional(),
  }),
);

const plain = {
  summary: 'Lời trình bày tại buổi làm việc',
  details: 'Ông Thủ nhận tiền.',
  remark: 'Có mặt luật sư.',
  persons: [
    { personId: 'p1', name: 'Mai Văn Thủ', aliases: ['Tư', 'Thủ quỹ'] },
    { personId: 'p2', name: 'Cao Thị Chứng', aliases: [] },
  ],
  place: { room: '3', owner: 'Lê Văn Chủ' },
  grid: [['a'], [], ['b', 'c']],
};

describe('one definition, two schemas', () => {
  test('plain: the text itself, with the limits of the text', () => {
    expect(statementTaken.plain.parse(plain)).toStrictEqual(plain);
    const longName = { ...plain, persons: [{ personId: 'p1', name: 'x'.repeat(21), aliases: [] }] };
    expect(statementTaken.plain.safeParse(longName).error?.issues).toMatchObject([{ path: ['persons', 0, 'name'] }]);
  });

  test('stored: a sealed value wherever the plain one has a secret, and the rest as it is', () => {
    const stored = {
      summary: plain.summary,
      details: sealed,
      remark: null,
      persons: [{ personId: 'p1', name: sealed, aliases: [sealed] }],
      place: { room: '3', owner: sealed },
      grid: [[sealed]],
    };
    expect(statementTaken.stored.parse(stored)).toStrictEqual(stored);
  });

  test('neither takes the other’s form: a secret is never stored in clear, a sealed value never decided on', () => {
    expect(statementTaken.stored.safeParse({ summary: 's', remark: 'in clear', persons: [] }).success).toBe(false);
    expect(statementTaken.plain.safeParse({ summary: 's', remark: sealed, persons: [] }).success).toBe(false);
  });

  test('a sealed value is exactly four members', () => {
    expect(isSealedValue(sealed)).toBe(true);
    expect(isSealedValue({ ...sealed, clear: 'text' })).toBe(false);
    expect(isSealedValue({ ...sealed, sealed: 2 })).toBe(false);
    expect(isSealedValue('text')).toBe(false);
  });
});

describe('sealedPaths', () => {
  test('finds every secret there is: optional, nullable, in objects, lists and lists of lists, in order', () => {
    expect(sealedPaths(statementTaken, plain)).toStrictEqual([
      ['details'],
      ['remark'],
      ['persons', 0, 'name'],
      ['persons', 0, 'aliases', 0],
      ['persons', 0, 'aliases', 1],
      ['persons', 1, 'name'],
      ['place', 'owner'],
      ['grid', 0, 0],
      ['grid', 2, 0],
      ['grid', 2, 1],
    ]);
  });

  test('finds none where none is given', () => {
    expect(sealedPaths(statementTaken, { summary: 's', remark: null, persons: [] })).toStrictEqual([]);
  });

  test('does not take a plain text of the same schema for a secret', () => {
    const text = z.string().max(20);
    const both = defineEvent('Both', (seal) => z.strictObject({ open: text, hidden: seal(text) }));
    expect(sealedPaths(both, { open: 'a', hidden: 'b' })).toStrictEqual([['hidden']]);
  });

  test('survives that a shape is made partial or loses fields', () => {
    const shape = (seal: Seal) => z.strictObject({ open: z.string(), hidden: seal(z.string()) });
    const partial = defineEvent('Partial', (seal) => z.strictObject({ changes: shape(seal).partial() }));
    const omitted = defineEvent('Omitted', (seal) => shape(seal).omit({ open: true }));
    expect(sealedPaths(partial, { changes: { hidden: 'b' } })).toStrictEqual([['changes', 'hidden']]);
    expect(sealedPaths(omitted, { hidden: 'b' })).toStrictEqual([['hidden']]);
  });

  const hiding: readonly (readonly [string, (seal: Seal) => z.ZodType])[] = [
    ['stands in a union', (seal) => z.union([z.number(), z.strictObject({ name: seal(z.string()) })])],
    ['stands in a list in a union', (seal) => z.union([z.number(), z.array(seal(z.string()).optional())])],
    ['stands in a record', (seal) => z.record(z.string(), seal(z.string()))],
    ['stands in a tuple', (seal) => z.tuple([seal(z.string())])],
    ['stands in an intersection', (seal) => z.intersection(z.object({ name: seal(z.string()) }), z.object({}))],
    ['is made read-only', (seal) => seal(z.string()).readonly()],
    ['is in a read-only list', (seal) => z.array(seal(z.string())).readonly()],
    ['is refined afterwards', (seal) => seal(z.string()).refine((text) => text !== '')],
    ['is described afterwards', (seal) => seal(z.string()).meta({ description: 'a name' })],
    ['is left out', (seal) => z.object({ name: seal(z.string()) }).omit({ name: true })],
  ];

  test.each(hiding)('a definition is refused whose secret %s: it would be written in clear', (_, field) => {
    const hiding = defineEvent('Hiding', (seal) => z.strictObject({ field: field(seal) }));
    expect(() => hiding.plain).toThrow(
      'Hiding: a sealed field may stand in objects, arrays, optional and nullable fields only',
    );
  });

  test('lets unions and records be that hold no secret', () => {
    const definition = defineEvent('Open', (seal) =>
      z.strictObject({
        either: z.union([z.string(), z.number()]),
        table: z.record(z.string(), z.number()),
        hidden: seal(z.string()),
      }),
    );
    expect(sealedPaths(definition, { either: 1, table: { a: 1 }, hidden: 'x' })).toStrictEqual([['hidden']]);
  });
});

/** What stood in version 1 in millions stands in version 2 in đồng; version 3 says who counted. */
const visitNoted = defineEvent(
  'VisitNoted',
  (seal) =>
    z.strictObject({
      place: z.string(),
      amountVnd: z.int(),
      countedBy: z.string().nullable(),
      visitor: seal(z.string()),
    }),
  {
    schemaVersion: 3,
    upcasters: {
      1: ({ amountMillion, ...rest }: StoredData): StoredData => ({ ...rest, amountVnd: Number(amountMillion) * 1e6 }),
      2: (data: StoredData): StoredData => ({ ...data, countedBy: null }),
    },
  },
);
const definitions = byType([visitNoted, statementTaken]);
const current = { place: 'Phòng Kế toán', amountVnd: 12_000_000, countedBy: null, visitor: sealed };

const oldShape = (): Parameters<typeof parseStored>[1] =>
  JSON.parse(readFileSync(new URL('./fixtures/visit-noted-v1.json', import.meta.url), 'utf8'));

describe('reading what was stored', () => {
  test('an old shape goes through each upcaster in turn, sealed values untouched', () => {
    expect(parseStored(definitions, oldShape())).toStrictEqual({
      outcome: 'parsed',
      type: 'VisitNoted',
      data: current,
    });
  });

  test('a shape in between goes through the later ones only', () => {
    const { countedBy: _, ...data } = current;
    expect(parseStored(definitions, { type: 'VisitNoted', schemaVersion: 2, data })).toMatchObject({ data: current });
  });

  test('reading leaves the stored event as it is', () => {
    const event = oldShape();
    parseStored(definitions, event);
    expect(event).toStrictEqual(oldShape());
  });

  test('the current shape is read as it is', () => {
    expect(parseStored(definitions, { type: 'VisitNoted', schemaVersion: 3, data: current })).toStrictEqual({
      outcome: 'parsed',
      type: 'VisitNoted',
      data: current,
    });
  });

  test('a version or type of a newer program is unknown, not invalid', () => {
    expect(parseStored(definitions, { type: 'VisitNoted', schemaVersion: 4, data: current })).toStrictEqual({
      outcome: 'unknown-type',
    });
    expect(parseStored(definitions, { type: 'VisitForgotten', schemaVersion: 1, data: {} })).toStrictEqual({
      outcome: 'unknown-type',
    });
  });

  test.each([
    ['a field is missing', { place: 'Phòng Kế toán' }],
    ['a field is too many', { ...current, note: 'x' }],
    ['a secret stands in clear', { ...current, visitor: 'Mai Văn Thủ' }],
  ])('invalid when %s', (_, data) => {
    const parsed = parseStored(definitions, { type: 'VisitNoted', schemaVersion: 3, data });
    expect(parsed).toMatchObject({ outcome: 'invalid' });
    expect(JSON.stringify(parsed)).not.toContain('Mai Văn Thủ');
  });

  test('invalid when it claims a version before the first', () => {
    expect(parseStored(definitions, { type: 'VisitNoted', schemaVersion: 0, data: current })).toStrictEqual({
      outcome: 'invalid',
      reason: 'no upcaster from version 0',
    });
  });
});

describe('defining', () => {
  test('a gap among the upcasters is refused at once', () => {
    expect(() =>
      defineEvent('Gap', () => z.strictObject({}), { schemaVersion: 3, upcasters: { 2: (data) => data } }),
    ).toThrow('Gap: no upcaster from version 1');
  });

  test('two definitions of one type are refused', () => {
    const twin: EventDefinition = defineEvent('VisitNoted', () => z.strictObject({}));
    expect(() => byType([visitNoted, twin])).toThrow('two event definitions have the same type');
  });
});

// Checked by the compiler; at run time they only show that the names exist.
describe('types', () => {
  type Plain = PlainEvent<typeof statementTaken>['data'];
  type Folded = FoldedEvent<typeof statementTaken>['data'];

  test('a secret is a string that an ordinary string is not', () => {
    expectTypeOf<Plain['persons'][number]['name']>().toEqualTypeOf<Secret>();
    expectTypeOf<Secret>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<Secret>();
  });

  test('a fold sees of a secret nothing but that it is there', () => {
    expectTypeOf<Opaque<Secret>>().toEqualTypeOf<unknown>();
    expectTypeOf<Folded['persons'][number]['name']>().toEqualTypeOf<unknown>();
    expectTypeOf<Folded['persons'][number]['aliases']>().toEqualTypeOf<readonly unknown[]>();
    expectTypeOf<Folded['summary']>().toEqualTypeOf<string>();
  });

  test('data are read-only all the way down', () => {
    expectTypeOf<Plain['persons']>().not.toExtend<unknown[]>();
    expectTypeOf<Pick<Plain, 'summary'>>().toEqualTypeOf<{ readonly summary: string }>();
  });
});
