import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_JSON_DEPTH, readJsonDocument } from '#http/json-document.ts';

describe('readJsonDocument', () => {
  const hasBigNumber = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isInteger(value) && !Number.isSafeInteger(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(hasBigNumber);

  it('reads what JSON.parse reads, of any text that means one thing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t', '\r\n '), (value, space) => {
        fc.pre(!hasBigNumber(value));
        const text = JSON.stringify(value, null, space);
        const read = readJsonDocument(text);
        // What is not well formed as text is refused; everything else is what it was.
        if (text.isWellFormed() && !/\\ud[89a-f]/i.test(text))
          expect(read).toEqual({ outcome: 'parsed', value: JSON.parse(text) });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json().map((text) => text.slice(1)),
          fc.stringMatching(/^[[\]{}",:\\0-9eE.+-]*$/),
        ),
        (text) => {
          const read = readJsonDocument(text);
          let expected = true;
          try {
            JSON.parse(text);
          } catch {
            expected = false;
          }
          if (!expected) expect(read.outcome).toBe('malformed');
        },
      ),
    );
  });

  it('finds the second of two equal keys wherever it stands', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }), fc.nat(), (object, at) => {
        const keys = Object.keys(object);
        const key = keys[at % keys.length] ?? '';
        fc.pre(key.isWellFormed() && !hasBigNumber(object));
        const text = `{"outer":[${JSON.stringify(object).slice(0, -1)},${JSON.stringify(key)}:null}]}`;
        const read = readJsonDocument(text);
        expect(read.outcome).toBe('malformed');
        if (read.outcome === 'malformed') expect(read.faults.map(({ code }) => code)).toContain('DuplicateKey');
      }),
    );
  });

  it(`takes a depth of ${MAX_JSON_DEPTH} and not one more`, () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(readJsonDocument(nested(MAX_JSON_DEPTH)).outcome).toBe('parsed');
    expect(readJsonDocument(nested(MAX_JSON_DEPTH + 1)).outcome).toBe('malformed');
    expect(readJsonDocument(`"${'['.repeat(1_000)}"`).outcome).toBe('parsed');
  });

  it.each([
    ['0', true],
    ['-0.5', true],
    ['9007199254740991', true],
    ['9007199254740992', false],
    ['-9007199254740993', false],
    ['1e21', false],
    ['1e400', false],
    ['1e-400', true],
    ['123.456', true],
  ])('%s is held faithfully: %s', (literal, faithful) => {
    expect(readJsonDocument(`{"a":[${literal}]}`).outcome).toBe(faithful ? 'parsed' : 'malformed');
  });

  it('is done with 256 KiB of anything before anyone notices', () => {
    const size = 256 * 1024;
    for (const piece of ['"\\"', '{"a":', '[', '"\\u0061":1,', '\\', '1,', ' ', '{}']) {
      const timed = () => {
        const start = performance.now();
        readJsonDocument(piece.repeat(size / piece.length));
        readJsonDocument(`[${piece.repeat(size / piece.length)}0]`);
        return performance.now() - start;
      };
      // The best of some: what else the machine does at that moment is not the parser's fault.
      expect(Math.min(timed(), timed(), timed(), timed(), timed()), piece).toBeLessThan(1_500);
    }
  });
});
