import { Gauge, Registry } from 'prom-client';
import type { EventStore } from '#event-store/event-store.ts';
import { CommandMeter } from './command-meter.ts';
import { HttpMeter } from './http-meter.ts';
import { AppendMeter, meterEventStore } from './metered-event-store.ts';
import { processMetrics } from './process-metrics.ts';
import { createStateGauges, type LedgerState } from './state-gauges.ts';
import { SubscriptionWatch } from './subscription-watch.ts';

/** What this process is. */
export type BuildInfo = Readonly<{ version: string; profile: string; store: string }>;

/** The figures of one system in the Prometheus text format 0.0.4. */
export type MetricsText = Readonly<{ text: string; contentType: string }>;

/**
 * The figures of one system, for whoever keeps it running. Labels are words of this program: models, states, codes.
 * Never a person, a case, an address or anything else that came with a request.
 */
export class Metrics {
  readonly commands: CommandMeter;
  readonly http: HttpMeter;
  readonly #subscriptions: SubscriptionWatch;
  readonly #appends: AppendMeter;
  readonly #registry = new Registry();
  readonly #setState: (state: LedgerState) => void;

  constructor({ version, profile, store }: BuildInfo) {
    const registry = this.#registry;
    const info = new Gauge({
      name: 'ledger_build_info',
      help: '1; what runs here.',
      labelNames: ['version', 'node', 'profile', 'store'],
      registers: [registry],
    });
    info.set({ version, node: process.version, profile, store }, 1);
    this.#setState = createStateGauges(registry);
    this.#subscriptions = new SubscriptionWatch(registry);
    this.#appends = new AppendMeter(registry);
    this.commands = new CommandMeter(registry);
    this.http = new HttpMeter(registry);
  }

  /** The same store, counted. */
  around<Store extends EventStore>(store: Store): Store {
    return meterEventStore(store, { appends: this.#appends, subscriptions: this.#subscriptions });
  }

  /** Everything as it is now. */
  async read(state: LedgerState): Promise<MetricsText> {
    this.#setState(state);
    const texts = await Promise.all([this.#registry.metrics(), processMetrics().metrics()]);
    return { text: texts.join('\n'), contentType: this.#registry.contentType };
  }
}
