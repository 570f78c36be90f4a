import type { LedgerState } from '#metrics/state-gauges.ts';

/** All is well, and nothing is going on. */
export const quietState: LedgerState = {
  status: 'ready',
  storeAnswers: true,
  foreignEntries: 0,
  authority: { current: true, lagMs: 12 },
  projecting: {
    status: 'ok',
    worker: { status: 'running', reason: null },
    number: 9,
    halted: null,
    storageFault: null,
    models: {
      register: { status: 'live', number: 9, lagEvents: 0, lagSeconds: 0, staleSince: null, rebuildingAt: null },
    },
    unknownTypes: [],
  },
  projected: 9,
  readers: { size: 2, busy: 0, waiting: 0, replaced: 0 },
  queues: { commands: 0, refusals: 0 },
  freeBytes: 1_000,
};
