import type { Position } from '#event-store/event-store.ts';
import type { UnknownType } from './ledger-numbers.ts';

/** The event that a model could not take. Its state before that event stays readable. */
export type Stop = Readonly<{ number: number; type: string; recordedAt: string; reason: string }>;

export type ModelStatus = Readonly<{
  name: string;
  /** File to read from. */
  path: string;
  /** Last event taken into account. */
  number: number;
  /** Whether it has been complete once. */
  ready: boolean;
  stopped: Stop | null;
  /** A rebuild beside: how far it is. */
  building: Readonly<{ number: number }> | null;
  /** When the oldest event was recorded that it has not yet taken; null when there is none. */
  behindSince: string | null;
}>;

/** What the projecting worker tells the main thread after each step. */
export type ProjectorStatus = Readonly<{
  /** Last ledger number counted. */
  head: number;
  position: Position | null;
  /** Last number that every healthy, complete model has taken. */
  projected: number;
  /** Whether the end of the store was seen. */
  atEnd: boolean;
  halted: Readonly<{ code: string; number: number; message: string }> | null;
  /** A fault of disk or lock; tried again until it works. */
  storageFault: string | null;
  models: readonly ModelStatus[];
  unknownTypes: readonly UnknownType[];
}>;
