import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Json } from '#domain/envelope.ts';
import { type EventStore, MAX_APPEND_EVENTS, MAX_EVENT_BYTES } from '#event-store/event-store.ts';
import { type ContractCase, contractCase, STREAM } from './contract-case.ts';
import { eventOfSize, eventWith, newEvent } from './new-events.ts';
import { collect, valuesIn } from './reading.ts';

/** What an event and a stream name may hold, and that it comes back unchanged. */
export const contentCases: readonly ContractCase[] = [
  contractCase('append: 60 KiB event', async ({ store }) => {
    const event = eventOfSize(MAX_EVENT_BYTES);
    expect(await store.append(STREAM, [event], 'none')).toMatchObject({ outcome: 'appended' });
    const [read] = await collect(store.readStream(STREAM));
    expect(read?.event.data).toEqual(event.data);
  }),

  contractCase('append: over the limit refused, nothing stored', async ({ store }) => {
    const batch = [newEvent(), eventOfSize(MAX_EVENT_BYTES + 1)];
    await expect(store.append(STREAM, batch, 'none')).rejects.toMatchObject({ code: 'EventTooLarge' });
    const large = Array.from({ length: 20 }, () => eventOfSize(MAX_EVENT_BYTES));
    await expect(store.append(STREAM, large, 'none')).rejects.toMatchObject({ code: 'EventTooLarge' });
    expect(await valuesIn(store, STREAM)).toEqual([]);
  }),

  contractCase('append: as much as one append may hold, in as many events as it may hold', async ({ store }) => {
    // Long types count twice, and every event a little more than its JSON: together 1 040 bytes each.
    const each = { type: 'T'.repeat(200) };
    const full = Array.from({ length: MAX_APPEND_EVENTS }, () => ({ ...eventOfSize(592), ...each }));
    const over = full.with(0, { ...eventOfSize(593), ...each });
    await expect(store.append(STREAM, over, 'none')).rejects.toMatchObject({ code: 'EventTooLarge' });
    expect(await store.append(STREAM, full, 'none')).toMatchObject({ outcome: 'appended', lastRevision: 999 });
  }),

  contractCase('append: binary-looking and NUL strings', async ({ store }) => {
    const values = [
      '\u0000',
      'before\u0000after',
      '\u0001\u001f\u007f\u0080\u009f',
      '\ufeffmark',
      '\uffff',
      '\\u0000',
      '%00',
    ];
    expect(await roundTrip(store, values)).toEqual(values);
  }),

  contractCase('append: lone surrogates refused before the store', async ({ store }) => {
    const halves = [eventWith('\ud83d'), eventWith('a\udc00b'), eventWith({ '\ud800': 1 }), eventWith([['\udfff']])];
    for (const event of [...halves, newEvent({ type: 'Odd\ud800' })])
      await expect(store.append(STREAM, [event], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    const odd = store.append(`${STREAM}\ud800`, [newEvent()], 'none');
    await expect(odd).rejects.toMatchObject({ code: 'InvalidAppend' });
    expect(await roundTrip(store, ['😀', '\\ud83d'])).toEqual(['😀', '\\ud83d']);
  }),

  contractCase('append: every JSON edge value equal after the round trip', async ({ store }) => {
    const values: readonly Json[] = [
      ...[2 ** 53, -(2 ** 53), 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 0.1, -1, 123456789012],
      ...[null, true, false, '', [], {}, [[]], [null], { '': '' }, { '': { '': [] } }],
      ...['\u2028\u2029', '"\\/\b\f\n\r\t', '</script>', '\u200d\u202e'],
      { constructor: 1, toString: 2, toJSON: 3, hasOwnProperty: 4 },
      JSON.parse('{"__proto__":{"a":1},"10":1,"9":2}'),
    ];
    expect(await roundTrip(store, values)).toEqual(values);
    // JSON writes both zeros alike.
    expect(await roundTrip(store, [-0])).toEqual([0]);
    expect(await roundTrip(store, [nested(90)])).toEqual([nested(90)]);
  }),

  contractCase('append: values that JSON would change refused', async ({ store }) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      await expect(store.append(STREAM, [eventWith(value)], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    await expect(store.append(STREAM, [eventWith(nested(5_000))], 'none')).rejects.toMatchObject({
      code: 'InvalidAppend',
    });
    expect(await valuesIn(store, STREAM)).toEqual([]);
  }),

  contractCase('append: Vietnamese NFC text byte-equal', async ({ store }) => {
    const text = 'Kết luận thanh tra phường Phú Dương, thị xã Hương Thuỷ: 125.000.000 đồng'.normalize('NFC');
    const both = [text, text.normalize('NFD')];
    expect(await roundTrip(store, both)).toEqual(both);
    expect(both[0]).not.toBe(both[1]);
  }),

  contractCase('append: stream names with $, -, spaces, 200 characters', async ({ store }) => {
    const names = [
      '$odd-1',
      'a-b-c-',
      'two words-of a name',
      'q\'u"o%te_-;--',
      'hồSơ-Phú Dương',
      `long-${'x'.repeat(190)}`,
    ];
    for (const [index, name] of names.entries()) {
      const result = await store.append(`demo/${name}`, [eventWith(index)], 'none');
      expect(result).toMatchObject({ outcome: 'appended', firstRevision: 0 });
    }
    for (const [index, name] of names.entries()) expect(await valuesIn(store, `demo/${name}`)).toEqual([index]);
    expect((await collect(store.readAll())).map(({ event }) => event.stream)).toEqual(
      names.map((name) => `demo/${name}`),
    );
  }),

  contractCase('append: foreign prefix refused', async ({ store }) => {
    for (const stream of ['other/case-1', 'demo2/case-1', 'demo-case-1', 'case-1', 'demo/', 'demo/case', 'demo/-1', ''])
      await expect(store.append(stream, [newEvent()], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    await expect(collect(store.readStream('other/case-1'))).rejects.toMatchObject({ code: 'InvalidRead' });
    expect(await valuesIn(store, STREAM)).toEqual([]);
  }),
];

/** Appends one event per value and answers the values as they are read. */
const roundTrip = async (store: EventStore, values: readonly Json[]): Promise<unknown[]> => {
  const stream = `demo/roundTrip-${randomUUID()}`;
  await store.append(stream, values.map(eventWith), 'none');
  return valuesIn(store, stream);
};

const nested = (depth: number): Json => {
  let value: Json = 'bottom';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { in: value };
  return value;
};
