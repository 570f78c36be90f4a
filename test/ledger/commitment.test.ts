import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, StoredEvent } from '#domain/envelope.ts';
import { commitment } from '#ledger/commitment.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const first: StoredEvent = {
  id: '018f3d5e-7c00-7000-8000-000000000001',
  type: 'FindingReported',
  schemaVersion: 1,
  stream: 'test/inspectionCase-1',
  revision: 0,
  data: { summary: 'Chi tiếp khách vượt định mức', amountVnd: 125_000_000 },
  metadata: {
    recordedAt: '2024-03-14T02:05:09.120Z',
    actor: { kind: 'officer', officerId: 'officer-7', role: 'district-inspector', body: '46' },
    authorityRevision: 3,
    facts: { 'test/unit-46': 2 },
    commandId: '0f'.repeat(32),
    requestHash: 'a1'.repeat(32),
    correlationId: 'correlation-1',
    causationId: null,
    salt: '5c'.repeat(16),
  },
};
const PREVIOUS = 'ab'.repeat(32);
const second: StoredEvent = { ...first, revision: 1 };
const withData = (data: StoredEvent['data']): StoredEvent => ({ ...first, data });
const entry = (event: StoredEvent, previous: string | null = null): string => commitment(event, previous, sha256);

describe('the commitment of an event', () => {
  test('is SHA-256 over salt and canonical JSON, written out here by hand', () => {
    const json =
      '{"data":{"amountVnd":125000000,"summary":"Chi tiếp khách vượt định mức"},' +
      '"id":"018f3d5e-7c00-7000-8000-000000000001",' +
      '"metadata":{"actor":{"body":"46","kind":"officer","officerId":"officer-7","role":"district-inspector"},' +
      `"authorityRevision":3,"causationId":null,"commandId":"${'0f'.repeat(32)}","correlationId":"correlation-1",` +
      `"facts":{"test/unit-46":2},"recordedAt":"2024-03-14T02:05:09.120Z","requestHash":"${'a1'.repeat(32)}"},` +
      '"previous":null,"revision":0,"schemaVersion":1,"stream":"test/inspectionCase-1","type":"FindingReported","v":1}';
    const expected = createHash('sha256')
      .update(Buffer.from('5c'.repeat(16), 'hex'))
      .update(json)
      .digest('hex');
    expect(entry(first)).toBe(expected);
    // Golden: this value is in ledgers. Who changes it makes every proof ever given out wrong.
    expect(entry(first)).toBe('cffd0cd8290fd6a93c10b70d799b964343b925eb1a406999dad2b20a298233a9');
  });

  test('does not depend on the order in which members are written', () => {
    const { data, metadata, ...rest } = first;
    const { summary, amountVnd } = data;
    const reordered = { metadata, data: { amountVnd, summary }, ...rest } as StoredEvent;
    expect(entry(reordered)).toBe(entry(first));
  });

  const { metadata } = first;
  test.each([
    ['stream', { ...first, stream: 'test/inspectionCase-2' }],
    ['id', { ...first, id: '018f3d5e-7c00-7000-8000-000000000002' }],
    ['type', { ...first, type: 'FindingUpheld' }],
    ['schema version', { ...first, schemaVersion: 2 }],
    ['data', withData({ ...first.data, amountVnd: 125_000_001 })],
    ['an added member', withData({ ...first.data, landM2: null })],
    ['time', { ...first, metadata: { ...metadata, recordedAt: '2024-03-14T02:05:09.121Z' } }],
    ['actor', { ...first, metadata: { ...metadata, actor: { kind: 'system', component: 'x' } } }],
    ['authority', { ...first, metadata: { ...metadata, authorityRevision: 4 } }],
    ['facts', { ...first, metadata: { ...metadata, facts: {} } }],
    ['command', { ...first, metadata: { ...metadata, commandId: '0e'.repeat(32) } }],
    ['request', { ...first, metadata: { ...metadata, requestHash: 'a2'.repeat(32) } }],
    ['correlation', { ...first, metadata: { ...metadata, correlationId: 'correlation-2' } }],
    ['causation', { ...first, metadata: { ...metadata, causationId: 'event-1' } }],
    ['salt', { ...first, metadata: { ...metadata, salt: '5d'.repeat(16) } }],
  ] satisfies [string, StoredEvent][])('changes with the %s', (_, changed) => {
    expect(entry(changed)).not.toBe(entry(first));
  });

  test('changes with the entry before it, so that a stream is a chain', () => {
    expect(entry(second, PREVIOUS)).not.toBe(entry(second, 'ac'.repeat(32)));
    expect(entry(second, PREVIOUS)).not.toBe(entry(first));
  });

  test('does not exist for a chain that is cut', () => {
    expect(() => entry(second, null)).toThrow(expect.objectContaining({ code: 'NoCommitment' }));
    expect(() => entry(first, PREVIOUS)).toThrow(expect.objectContaining({ code: 'NoCommitment' }));
  });

  test('takes a salt of one length and spelling only', () => {
    for (const salt of ['', '5c', '5c'.repeat(15), '5c'.repeat(17), '5C'.repeat(16), 'zz'.repeat(16)]) {
      expect(() => entry({ ...first, metadata: { ...metadata, salt } }), salt).toThrow(
        expect.objectContaining({ code: 'NoCommitment' }),
      );
    }
  });

  test('refuses half a character instead of hashing a replacement', () => {
    expect(() => entry(withData({ summary: '\ud800' }))).toThrow(expect.objectContaining({ code: 'NoCommitment' }));
  });

  test('survives the way through JSON, whatever the data', () => {
    const data = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
    fc.assert(
      fc.property(data, (value) => {
        const event = withData(value as StoredEvent['data']);
        const there: StoredEvent = JSON.parse(JSON.stringify(event));
        expect(entry(there)).toBe(entry(event));
      }),
    );
  });
});

describe('canonical JSON, RFC 8785', () => {
  test.each<[Json, string]>([
    // Section 3.2.3 and appendix B: numbers as ECMAScript writes them.
    [
      [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    [[-0, 0, 5e-324, -5e-324], '[0,0,5e-324,-5e-324]'],
    [
      [1.7976931348623157e308, 9007199254740992, 295147905179352830000],
      '[1.7976931348623157e+308,9007199254740992,295147905179352830000]',
    ],
    [[1e21, 1e-7, 999999999999999900000, 0.000001], '[1e+21,1e-7,999999999999999900000,0.000001]'],
    // Strings: the shortest escapes, and nothing else escaped.
    ['\u20ac$\u000f\nA\'B"\\\\"/\u2028', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"'],
    ['\b\t\n\f\r\u007f', '"\\b\\t\\n\\f\\r\u007f"'],
    // Members sorted by UTF-16 code units: the emoji's surrogate comes before U+FB33.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😂': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"😂":5,"\ufb33":3}',
    ],
    [{ '': { b: [], a: {} } }, '{"":{"a":{},"b":[]}}'],
  ])('%j', (value, expected) => {
    expect(canonicalize(value)).toBe(expected);
  });
});
