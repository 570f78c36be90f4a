import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { copyFile } from '#test/support/copies/copy-in-process.ts';
import { rowsIn } from '#test/support/copies/sample-ledger.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

/** Keys that an object would put in another order or hide, and characters that a reader of lines could trip over. */
const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('10', '9', '__proto__', '', 'sha256', 'event'));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\u2028', '\u2029\r\n', '"}\n{"event":', '\u0000', '\ufeff', 'Phú Dương'.normalize('NFD')),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => objectOf(entries)),
  ),
}));

/** By way of JSON, so that `__proto__` is a member like any other. */
const objectOf = (entries: readonly (readonly [string, Json])[]): { readonly [key: string]: Json } =>
  JSON.parse(`{${entries.map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`).join(',')}}`);

const appends = fc.array(
  fc.record({
    stream: fc.constantFrom('demo/a-1', 'demo/b-1', 'demo/hồSơ-Phú Dương', 'demo/$c-\u2028'),
    data: fc.array(fc.array(fc.tuple(key, value), { maxLength: 5 }).map(objectOf), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 20 },
);

it('from an event file to a ledger file to an event file is the identity, to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(appends, async (given) => {
      using folder = temporaryFolder();
      const [first, lines, second, linesAgain] = ['1.sqlite', '1.ndjson', '2.sqlite', '2.ndjson'].map((name) =>
        join(folder.path, name),
      ) as [string, string, string, string];
      const store = openSqliteEventStore({ path: first, prefix: 'demo' });
      for (const { stream, data } of given) {
        const last = store.knownRevision?.(stream) ?? 'none';
        const events = data.map((each) => newEvent({ data: each, id: randomUUID() }));
        await store.append(stream, events, last);
      }
      await store.close();
      const count = given.flatMap(({ data }) => data).length;
      expect(await copyFile(first, lines)).toBe(count);
      expect(await copyFile(lines, second)).toBe(count);
      expect(rowsIn(second)).toEqual(rowsIn(first));
      expect(rowsIn(second)).toHaveLength(count);
      await copyFile(second, linesAgain);
      expect(readFileSync(linesAgain).equals(readFileSync(lines))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
