import { EventStoreError } from '../event-store.ts';
import type { ConnectionSettings } from './connection-string.ts';
import { LedgerClient } from './ledger-client.ts';

/** The client of the moment. One that has gone silent is replaced: it would go on to wait on what is dead. */
export class Connection {
  readonly #settings: ConnectionSettings;
  #client: LedgerClient;
  #isEnded = false;

  /** @throws EventStoreError `StoreUnavailable` when a certificate file cannot be read */
  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
    this.#client = createClient(settings);
  }

  get client(): LedgerClient {
    return this.#client;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /**
   * Called when something had no answer at all; after a refusal the client itself knows best where to go. Where nothing at all has come over this client since then, it is given up with
   * all its calls, which then ask again over a new one; where other answers came, the server is only slow.
   */
  giveUpIfSilent(client: LedgerClient, since: number): void {
    if (this.#isEnded || client !== this.#client || client.heardAt >= since) return;
    this.#client = createClient(this.#settings);
    // Nobody waits for it: what it still holds hears of its end by itself.
    void client.end();
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#client.end();
  }
}

const createClient = (settings: ConnectionSettings): LedgerClient => {
  try {
    return new LedgerClient(settings);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new EventStoreError('StoreUnavailable', `A certificate cannot be read: ${error.message}.`, { cause: error });
  }
};
