import { describe, expect, it } from 'vitest';
import { ChangeFeed } from '#projecting/change-feed.ts';
import type { CountedEvent } from '#projecting/numbered-event.ts';

const event = (number: number): CountedEvent => ({ number, stream: 'demo/unit-x' }) as CountedEvent;
const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(from + index));
const numbers = (list: readonly CountedEvent[] | undefined) => list?.map(({ number }) => number);

describe('The feed of changes', () => {
  it('tells of an event once the read models have taken it, not before, and in order', () => {
    const feed = new ChangeFeed();
    const told: number[] = [];
    feed.listen(({ number }) => told.push(number));
    feed.advance(0, events(1, 3));
    expect(told).toEqual([]);
    feed.advance(2, []);
    expect(told).toEqual([1, 2]);
    feed.advance(4, [event(4)]);
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it('tells nothing more once the listening has ended', () => {
    const feed = new ChangeFeed();
    const told: number[] = [];
    const stop = feed.listen(({ number }) => told.push(number));
    feed.advance(1, [event(1)]);
    stop();
    feed.advance(2, [event(2)]);
    expect(told).toEqual([1]);
  });

  it('remembers what somebody missed, and says when it was too much', () => {
    const feed = new ChangeFeed();
    feed.advance(5, events(3, 5));
    expect(numbers(feed.since(5, 5))).toEqual([]);
    expect(numbers(feed.since(3, 5))).toEqual([4, 5]);
    expect(numbers(feed.since(2, 5))).toEqual([3, 4, 5]);
    // Numbers 1 and 2 were before its time.
    expect(feed.since(1, 5)).toBeUndefined();
    feed.advance(5_000, events(6, 5_000));
    expect(feed.since(5, 5_000)).toBeUndefined();
    expect(feed.since(4_990, 5_000)).toHaveLength(10);
  });

  it('knows nothing of the time before it began', () => {
    expect(new ChangeFeed().since(3, 10)).toBeUndefined();
    expect(new ChangeFeed().since(10, 10)).toEqual([]);
  });
});
