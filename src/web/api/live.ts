import { useSyncExternalStore } from 'react';
import type { LiveState } from './changes.ts';

let state: LiveState = { connected: true, number: 0 };
const listeners = new Set<() => void>();

/** What the stream of changes has told last. */
export const setLive = (change: Partial<LiveState>): void => {
  const next = { ...state, ...change };
  if (next.connected === state.connected && next.number === state.number) return;
  state = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state);
