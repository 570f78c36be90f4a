import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { QueueFullError, StreamQueue } from '#application/stream-queue.ts';

test('one at a time in one stream, in the order of coming; streams beside each other', async () => {
  const queue = new StreamQueue();
  const seen: string[] = [];
  const work = (name: string, ms: number) => async () => {
    seen.push(`${name} begins`);
    await delay(ms);
    seen.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([
    queue.run('a', work('a1', 20)),
    queue.run('a', work('a2', 1)),
    queue.run('b', work('b1', 1)),
  ]);
  expect(results).toEqual(['a1', 'a2', 'b1']);
  expect(seen).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
});

test('one who fails does not stop the next', async () => {
  const queue = new StreamQueue();
  const failing = queue.run('a', async () => {
    throw new Error('as the test wants it');
  });
  const next = queue.run('a', async () => 'done');
  await expect(failing).rejects.toThrow('as the test wants it');
  expect(await next).toBe('done');
});

test('too many who wait are sent away, and later there is room again', async () => {
  const queue = new StreamQueue(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const waiting = [queue.run('a', () => promise), queue.run('a', () => promise)];
  await expect(queue.run('a', () => promise)).rejects.toBeInstanceOf(QueueFullError);
  await queue.run('b', async () => {});
  const other = queue.run('c', () => promise);
  expect(queue.waiting).toBe(3);
  resolve();
  await Promise.all([...waiting, other]);
  expect(queue.waiting).toBe(0);
  expect(await queue.run('a', async () => 'room')).toBe('room');
});
