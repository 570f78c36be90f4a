import type { AppendResult, EventStore } from '#event-store/event-store.ts';

type Append = EventStore['append'];

/** The same store with another way to append. */
export const withAppend = (store: EventStore, append: (inner: Append) => Append): EventStore => ({
  prefix: store.prefix,
  append: append((stream, events, expected) => store.append(stream, events, expected)),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (after, limit) => store.readAll(after, limit),
  subscribe: (after, signal) => store.subscribe(after, signal),
  lastPosition: () => store.lastPosition(),
  close: () => store.close(),
  [Symbol.asyncDispose]: () => store.close(),
});

/** Lets something happen before each append to a stream of the category, as often as told. */
export const beforeAppend =
  (category: string, times: number, happening: (inner: Append, ...args: Parameters<Append>) => Promise<void>) =>
  (store: EventStore): EventStore & { readonly left: () => number } => {
    let left = times;
    const wrapped = withAppend(store, (inner) => async (...args): Promise<AppendResult> => {
      if (left > 0 && args[0].startsWith(`${store.prefix}/${category}-`)) {
        left -= 1;
        await happening(inner, ...args);
      }
      return inner(...args);
    });
    return { ...wrapped, left: () => left };
  };
