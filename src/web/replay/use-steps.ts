import { useEffect, useRef } from 'react';
import type { LogSteps } from '../api/ledger-queries.ts';
import type { useGoTo } from '../shell/moment.ts';
import type { StepName } from './step-of-key.ts';

/** Of a key that is held down no more wait than these: the room stops where it is let go. */
const MOST_WAITING = 3;

/**
 * Goes to a number, or a step on. Where steps lead is known once the log of a place is there; a key pressed before
 * that waits for it, so that each takes one step however quickly they follow.
 */
export const useSteps = (
  steps: LogSteps | undefined,
  /** The steps are still those of the place before. */
  isOnTheWay: boolean,
  goTo: ReturnType<typeof useGoTo>,
) => {
  const waiting = useRef<StepName[]>([]);
  const go = (number: number): void =>
    // At its last event a scope is where it is now, and stays so when more is recorded.
    void goTo(number === steps?.last ? undefined : String(number), { replace: true });
  const by = (name: StepName): void => {
    if (isOnTheWay) {
      if (waiting.current.length < MOST_WAITING) waiting.current.push(name);
      return;
    }
    const number = steps?.[name] ?? null;
    if (number !== null) go(number);
  };
  useEffect(() => {
    if (isOnTheWay) return;
    const name = waiting.current.shift();
    if (name !== undefined) by(name);
  });
  return { go, by };
};
