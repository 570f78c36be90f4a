import { Gauge, type Registry } from 'prom-client';
import type { ModelHealth, ProjectingHealth } from '#projecting/projecting-health.ts';
import type { ReaderLoad } from '#projecting/reader-pool.ts';

/** How things stand at the moment of asking; everything that is counted over time is counted where it happens. */
export type LedgerState = Readonly<{
  /** What readiness says. */
  status: 'ready' | 'working' | 'alarm' | 'closing';
  storeAnswers: boolean;
  /** Entries of the store that are not as we wrote them. */
  foreignEntries: number;
  /** Whether rights are known to be those of now, and for how long they have not been, when that is known. */
  authority: Readonly<{ current: boolean; lagMs: number | null }>;
  projecting: ProjectingHealth;
  /** Last number that all healthy models have taken. */
  projected: number;
  readers: ReaderLoad;
  queues: Readonly<{ commands: number; refusals: number }>;
  /** Null where the file system does not say. */
  freeBytes: number | null;
}>;

const STATUSES = ['ready', 'working', 'alarm', 'closing'] as const satisfies LedgerState['status'][];
const MODEL_STATES = ['live', 'behind', 'building', 'stale'] as const satisfies ModelHealth['status'][];
const WORKER_STATES = ['starting', 'running', 'restarting'] as const satisfies ProjectingHealth['worker']['status'][];

/** @returns what puts a state into the registry's gauges, all of it from the same moment */
export const createStateGauges = (registry: Registry): ((state: LedgerState) => void) => {
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  const status = gauge('ledger_status', '1 for what the readiness of this process is, 0 for the rest.', 'status');
  const store = gauge('ledger_store_up', '1 when the event store answers.');
  const foreign = gauge(
    'ledger_foreign_entries',
    'Entries under our prefix that are not as they were written, 100 at most.',
  );
  const current = gauge('ledger_authority_current', '1 when rights are known to be those of now; else nobody gets in.');
  const authorityLag = gauge('ledger_authority_lag_seconds', 'Since rights were last known to be complete.');
  const number = gauge('ledger_number', 'Last ledger number counted here.');
  const projected = gauge('ledger_projected_number', 'Last ledger number that all healthy read models have taken.');
  const worker = gauge('ledger_projecting_worker', '1 for the state of the projecting worker.', 'state');
  const halted = gauge('ledger_projecting_halted', '1 when the store delivered what cannot be; a person must look.');
  const fault = gauge('ledger_projecting_storage_fault', '1 when a read model cannot be written; tried again.');
  const unknown = gauge('ledger_unknown_event_types', 'Types or versions of events that this program does not know.');
  const modelNumber = gauge('ledger_model_number', 'Last ledger number the read model has taken.', 'model');
  const lagEvents = gauge('ledger_model_lag_events', 'Events that the read model has not taken yet.', 'model');
  const lagSeconds = gauge('ledger_model_lag_seconds', 'Age of the oldest event not taken yet.', 'model');
  const modelState = gauge('ledger_model_state', '1 for the state of the read model.', 'model', 'state');
  const stoppedAt = gauge('ledger_model_stopped_at_number', 'Number of the event it could not take, else 0.', 'model');
  const readers = gauge('ledger_readers', 'Reader workers.');
  const busy = gauge('ledger_readers_busy', 'Reader workers that have a question to answer.');
  const asked = gauge('ledger_reader_questions_waiting', 'Questions to reader workers that are not answered yet.');
  const replaced = gauge('ledger_readers_replaced', 'Reader workers that died or took too long, since the start.');
  const queued = gauge('ledger_queue_waiting', 'Waiting in the queues of the write path, or at work.', 'queue');
  const free = gauge('ledger_data_free_bytes', 'Free space where the data folder lies.');

  return (state) => {
    const { projecting } = state;
    for (const each of STATUSES) status.set({ status: each }, flag(state.status === each));
    store.set(flag(state.storeAnswers));
    foreign.set(state.foreignEntries);
    current.set(flag(state.authority.current));
    setKnown(authorityLag, state.authority.lagMs === null ? null : state.authority.lagMs / 1_000);
    number.set(projecting.number);
    projected.set(state.projected);
    for (const each of WORKER_STATES) worker.set({ state: each }, flag(projecting.worker.status === each));
    halted.set(flag(projecting.halted !== null));
    fault.set(flag(projecting.storageFault !== null));
    unknown.set(projecting.unknownTypes.length);
    for (const [model, health] of Object.entries(projecting.models)) {
      modelNumber.set({ model }, health.number);
      lagEvents.set({ model }, health.lagEvents);
      lagSeconds.set({ model }, health.lagSeconds);
      stoppedAt.set({ model }, health.staleSince?.number ?? 0);
      for (const each of MODEL_STATES) modelState.set({ model, state: each }, flag(health.status === each));
    }
    readers.set(state.readers.size);
    busy.set(state.readers.busy);
    asked.set(state.readers.waiting);
    replaced.set(state.readers.replaced);
    for (const [queue, waiting] of Object.entries(state.queues)) queued.set({ queue }, waiting);
    setKnown(free, state.freeBytes);
  };
};

/** What nobody knows is left out: 0 would be a figure. */
const setKnown = (gauge: Gauge, value: number | null): void => {
  if (value === null) gauge.remove();
  else gauge.set(value);
};

const flag = (isSo: boolean): 0 | 1 => (isSo ? 1 : 0);
