import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createStateGauges, type LedgerState } from '#metrics/state-gauges.ts';
import { quietState } from '#test/support/metrics/quiet-state.ts';
import { Figures } from '#test/support/metrics/read-figures.ts';

/** What is read after these states, one after the other. */
const figuresOf = async (...states: readonly LedgerState[]): Promise<Figures> => {
  const registry = new Registry();
  const set = createStateGauges(registry);
  for (const state of states) set(state);
  return new Figures(await registry.metrics());
};

describe('The gauges', () => {
  it('name the event that stopped a model, by number alone', async () => {
    const staleSince = { number: 4, type: 'CaseOpened', recordedAt: '2026-01-01T00:00:00.000Z', reason: 'canary' };
    const register = {
      status: 'stale',
      number: 3,
      lagEvents: 6,
      lagSeconds: 77,
      staleSince,
      rebuildingAt: null,
    } as const;
    const figures = await figuresOf(quietState, {
      ...quietState,
      status: 'alarm',
      projecting: { ...quietState.projecting, models: { register } },
    });
    expect(figures.state('ledger_model_state', 'state')).toBe('stale');
    expect(figures.state('ledger_status', 'status')).toBe('alarm');
    expect(figures.value('ledger_model_stopped_at_number')).toBe(4);
    expect(figures.value('ledger_model_lag_events')).toBe(6);
    expect(figures.value('ledger_model_lag_seconds')).toBe(77);
    expect(JSON.stringify(figures.samples)).not.toContain('canary');
  });

  it('say halt, fault, unknown types, a worker that died', async () => {
    const figures = await figuresOf({
      ...quietState,
      projecting: {
        ...quietState.projecting,
        worker: { status: 'restarting', reason: 'canary' },
        halted: { code: 'MissingEvent', number: 5, message: 'canary' },
        storageFault: 'canary',
        unknownTypes: [{ type: 'X', schemaVersion: 2, firstNumber: 1, events: 1, lastNumber: 1 }],
      },
    });
    expect(figures.value('ledger_projecting_halted')).toBe(1);
    expect(figures.value('ledger_projecting_storage_fault')).toBe(1);
    expect(figures.value('ledger_unknown_event_types')).toBe(1);
    expect(figures.state('ledger_projecting_worker', 'state')).toBe('restarting');
    expect(JSON.stringify(figures.samples)).not.toContain('canary');
  });

  it('say what waits, and that nobody knows what nobody knows', async () => {
    const figures = await figuresOf(quietState, {
      ...quietState,
      authority: { current: false, lagMs: null },
      readers: { size: 2, busy: 1, waiting: 3, replaced: 4 },
      queues: { commands: 5, refusals: 6 },
      freeBytes: null,
    });
    expect(figures.value('ledger_authority_lag_seconds')).toBeUndefined();
    expect(figures.value('ledger_data_free_bytes')).toBeUndefined();
    expect(figures.value('ledger_authority_current')).toBe(0);
    expect(figures.value('ledger_readers_busy')).toBe(1);
    expect(figures.value('ledger_reader_questions_waiting')).toBe(3);
    expect(figures.value('ledger_readers_replaced')).toBe(4);
    expect(figures.value('ledger_queue_waiting', { queue: 'commands' })).toBe(5);
    expect(figures.value('ledger_queue_waiting', { queue: 'refusals' })).toBe(6);
  });
});
