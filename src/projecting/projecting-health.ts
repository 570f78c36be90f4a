import type { UnknownType } from './ledger-numbers.ts';
import type { ModelStatus, ProjectorStatus, Stop } from './projector-status.ts';
import type { ThreadState } from './projector-thread.ts';

export type ModelHealth = Readonly<{
  status: 'live' | 'behind' | 'building' | 'stale';
  /** Last ledger number it has taken. */
  number: number;
  lagEvents: number;
  /** Age of the oldest event it has not taken. */
  lagSeconds: number;
  /** The event it could not take; the state before it still answers. */
  staleSince: Stop | null;
  /** How far a rebuild beside is; null when there is none. */
  rebuildingAt: number | null;
}>;

export type ProjectingHealth = Readonly<{
  /** `alarm` needs a person; `working` goes on by itself. */
  status: 'ok' | 'working' | 'alarm';
  worker: ThreadState;
  /** Last ledger number counted here. */
  number: number;
  /** The store delivered what cannot be: `MissingEvent`, `DuplicateEvent`, `ReorderedEvent`, `UndatedEvent`, `LedgerChanged`. */
  halted: ProjectorStatus['halted'];
  storageFault: string | null;
  models: Readonly<Record<string, ModelHealth>>;
  /** Event types, or versions of them, that this program does not know; no model has seen those events. */
  unknownTypes: readonly UnknownType[];
}>;

/** @param nowMs the main thread's clock */
export const healthOf = (worker: ThreadState, status: ProjectorStatus | undefined, nowMs: number): ProjectingHealth => {
  if (status === undefined) {
    const alarm = worker.status === 'restarting';
    const nothing = { number: 0, halted: null, storageFault: null, models: {}, unknownTypes: [] };
    return { status: alarm ? 'alarm' : 'working', worker, ...nothing };
  }
  const { head, halted, storageFault, unknownTypes, atEnd } = status;
  const models = Object.fromEntries(status.models.map((model) => [model.name, modelHealth(model, head, nowMs)]));
  const states = Object.values(models).map((model) => model.status);
  const alarm = worker.status === 'restarting' || halted !== null || storageFault !== null || states.includes('stale');
  const working = !atEnd || worker.status === 'starting' || states.some((state) => state !== 'live');
  const overall = alarm ? 'alarm' : working ? 'working' : 'ok';
  return { status: overall, worker, number: head, halted, storageFault, models, unknownTypes };
};

const modelHealth = (model: ModelStatus, head: number, nowMs: number): ModelHealth => {
  const { number, ready, stopped, building, behindSince } = model;
  const running = ready ? (number < head ? 'behind' : 'live') : 'building';
  return {
    status: stopped === null ? running : 'stale',
    number,
    lagEvents: Math.max(0, head - number),
    lagSeconds: behindSince === null ? 0 : Math.max(0, Math.round((nowMs - Date.parse(behindSince)) / 1000)),
    staleSince: stopped,
    rebuildingAt: building?.number ?? null,
  };
};
