import type { LogSteps } from '../api/ledger-queries.ts';

export type StepName = keyof LogSteps;

type Key = Readonly<{ key: string; shiftKey: boolean }>;

const STEPS: Readonly<Record<string, readonly [plain: StepName, withShift: StepName]>> = {
  ArrowRight: ['next', 'nextDay'],
  ArrowUp: ['next', 'nextDay'],
  ArrowLeft: ['previous', 'previousDay'],
  ArrowDown: ['previous', 'previousDay'],
  PageUp: ['nextDay', 'nextDay'],
  PageDown: ['previousDay', 'previousDay'],
  Home: ['first', 'first'],
  End: ['last', 'last'],
};

/** Where a key leads: arrows from event to event, with Shift from day to day, Home and End to the ends. */
export const stepOfKey = ({ key, shiftKey }: Key): StepName | undefined => STEPS[key]?.[shiftKey ? 1 : 0];
