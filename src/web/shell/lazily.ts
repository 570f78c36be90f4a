import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const wanted = new Set<() => unknown>();

/** A part of the page that is loaded when it is first needed, or before, when there is nothing else to do. */
export const lazily = <Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> => {
  wanted.add(load);
  return lazy(async () => ({ default: await load() }));
};

type Connection = Readonly<{ saveData?: boolean }>;

/**
 * Fetches the parts that are still missing, once the page stands: an inspector who opens a form in a cellar has it
 * already. Not where somebody pays for every byte and has said so.
 *
 * @param others what is loaded lazily elsewhere: the screens of the router
 */
export const fetchWhenIdle = (others: readonly (() => unknown)[]): void => {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData === true) return;
  const soon = window.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 2_000));
  soon(() => {
    // What cannot be fetched now is asked for again when it is needed, and says so then.
    void Promise.allSettled([...wanted, ...others].map(async (load) => load()));
  });
};
