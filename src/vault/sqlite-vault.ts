import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';
import { hasResultCode, isSqliteError, SQLITE_BUSY } from '#sqlite/sqlite-error.ts';
import { whenFree } from '#sqlite/when-free.ts';
import { KEY_BYTES, unwrapKey, wrapKey } from './key-wrap.ts';
import type { MasterKey } from './master-key.ts';
import { prepareVaultStatements, type VaultStatements } from './sqlite-vault-statements.ts';
import { type CreateResult, type FoundKey, type KeyRequest, type LinkResult, type Vault, VaultError } from './vault.ts';

export type SqliteVaultOptions = Readonly<{
  /** A folder of its own, made when missing, for its owner only. Never inside what the ledger's backup copies. */
  directory: string;
  masterKey: MasterKey;
  /** UTC instant, for tombstones. */
  now: () => string;
}>;

const FILE = 'vault.sqlite';
/** Other processes write or are in the log for moments; each attempt waits a quarter of a second by itself. */
const MOST_ATTEMPTS = 8;
const PAUSE_MS = 10;

/**
 * Opens the vault in its folder. Several processes of one host may have it open.
 *
 * @throws VaultError `WrongMasterKey`: the vault was made with another one; `VaultUnavailable`
 */
export const openSqliteVault = (options: SqliteVaultOptions): Vault => whenFree(() => openNow(options));

const openNow = ({ directory, masterKey, now }: SqliteVaultOptions): Vault => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const path = join(directory, FILE);
  // SQLite gives its side files the mode of the main one, so it must exist with the right one first.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = openDatabase(path);
  try {
    // What is deleted is overwritten: a destroyed key must not lie in a free page.
    database.exec('pragma secure_delete = on');
    database.exec(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'));
    assertMasterKey(database, masterKey);
    // A crash right after a key was destroyed left its old page in the log. While another process reads, it is its turn.
    database.exec('pragma wal_checkpoint(truncate)');
    return new SqliteVault(database, masterKey, now);
  } catch (error) {
    database.close();
    throw error;
  }
};

const assertMasterKey = (database: DatabaseSync, masterKey: MasterKey): void => {
  database
    .prepare('insert or ignore into master_key (only, proof) values (1, ?)')
    .run(wrapKey(masterKey, randomBytes(KEY_BYTES)));
  const proof = database.prepare('select proof from master_key').get()?.['proof'];
  if (!(proof instanceof Uint8Array) || unwrapKey(masterKey, proof) === undefined) {
    throw new VaultError('WrongMasterKey', 'This vault was made with another master key.');
  }
};

/** `run` works inside the transaction and answers with what tells the caller once it is committed. */
type Job = Readonly<{ run: () => () => void; fail: (error: unknown) => void }>;

class SqliteVault implements Vault {
  readonly #database: DatabaseSync;
  readonly #masterKey: MasterKey;
  readonly #now: () => string;
  readonly #statements: VaultStatements;
  #jobs: Job[] = [];

  constructor(database: DatabaseSync, masterKey: MasterKey, now: () => string) {
    this.#database = database;
    this.#masterKey = masterKey;
    this.#now = now;
    this.#statements = prepareVaultStatements(database);
  }

  create(requests: readonly KeyRequest[]): Promise<CreateResult> {
    if (requests.length === 0) return Promise.resolve({ outcome: 'ready', keys: [] });
    return this.#inTransaction(() => this.#create(requests));
  }

  async get(keyId: string): Promise<FoundKey> {
    return this.#guarded(() => this.#find(keyId));
  }

  link(keyIds: readonly string[], personIds: readonly string[]): Promise<LinkResult> {
    return this.#inTransaction(() => {
      const erased = this.#erasedAmong(personIds);
      if (erased.length > 0) return { outcome: 'person-erased', personIds: erased };
      for (const keyId of keyIds) this.#linkAll(keyId, personIds);
      return { outcome: 'linked' };
    });
  }

  async destroy(keyId: string): Promise<void> {
    await this.#inTransaction(() => this.#statements.destroyKey.run(this.#now(), keyId));
    await this.#forgetOldPages();
  }

  async destroyPerson(personId: string): Promise<number> {
    const fallen = await this.#inTransaction(() => {
      const now = this.#now();
      this.#statements.erasePerson.run(personId, now);
      return Number(this.#statements.destroyKeysOfPerson.run(now, personId).changes);
    });
    await this.#forgetOldPages();
    return fallen;
  }

  async discard(keyIds: readonly string[]): Promise<void> {
    if (keyIds.length === 0) return;
    await this.#inTransaction(() => {
      for (const keyId of keyIds) this.#statements.discardKey.run(keyId);
    });
  }

  async close(): Promise<void> {
    this.#flush();
    if (this.#database.isOpen) this.#database.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #create(requests: readonly KeyRequest[]): CreateResult {
    const gone = this.#erasedAmong(requests.flatMap(({ personIds }) => personIds));
    const found = requests.map(({ keyId }) => this.#find(keyId));
    if (gone.length > 0 || found.some(({ outcome }) => outcome === 'erased')) {
      return { outcome: 'person-erased', personIds: gone };
    }
    const keys = requests.map(({ keyId, stream, personIds }, index) => {
      const existing = found[index];
      if (existing?.outcome === 'found') {
        this.#linkAll(keyId, personIds);
        return { outcome: 'existing', keyId, key: existing.key } as const;
      }
      const key = new Uint8Array(randomBytes(KEY_BYTES));
      // Fails when the row is there and unreadable: a lost key is not to be papered over with a new one.
      this.#statements.insertKey.run(keyId, stream, wrapKey(this.#masterKey, key));
      this.#linkAll(keyId, personIds);
      return { outcome: 'created', keyId, key } as const;
    });
    return { outcome: 'ready', keys };
  }

  #find(keyId: string): FoundKey {
    const row = this.#statements.selectKey.get(keyId);
    if (row === undefined) return { outcome: 'lost' };
    const { wrapped, destroyed_at: destroyedAt } = row;
    if (typeof destroyedAt === 'string') return { outcome: 'erased', erasedAt: destroyedAt };
    const key = wrapped instanceof Uint8Array ? unwrapKey(this.#masterKey, wrapped) : undefined;
    return key === undefined ? { outcome: 'lost' } : { outcome: 'found', key };
  }

  #erasedAmong(personIds: readonly string[]): readonly string[] {
    return [...new Set(personIds)].filter((personId) => this.#statements.selectErased.get(personId) !== undefined);
  }

  #linkAll(keyId: string, personIds: readonly string[]): void {
    for (const personId of personIds) this.#statements.linkKey.run(personId, keyId);
  }

  /** A changed page leaves its old image in the write-ahead log; this empties the log, as soon as no other node is at it. */
  async #forgetOldPages(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const row = this.#guarded(() => this.#database.prepare('pragma wal_checkpoint(truncate)').get());
      if (row?.['busy'] === 0) return;
      if (attempt === MOST_ATTEMPTS) break;
      await delay(PAUSE_MS * attempt);
    }
    throw new VaultError(
      'VaultUnavailable',
      'The key is destroyed; its old page could not be overwritten yet. Repeat.',
    );
  }

  /** One commit for all that is asked in one turn of the event loop: a commit is what costs. */
  #inTransaction<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const run = (): (() => void) => {
        const result = work();
        return () => resolve(result);
      };
      if (this.#jobs.push({ run, fail: reject }) === 1) setImmediate(() => this.#flush());
    });
  }

  /** Between its attempts to get the lock the process goes on with other work; what is asked meanwhile comes along. */
  #flush(attempt = 1): void {
    if (this.#jobs.length === 0) return;
    try {
      this.#guarded(() => this.#database.exec('begin immediate'));
    } catch (error) {
      const isBusy = error instanceof VaultError && hasResultCode(error.cause, SQLITE_BUSY);
      if (isBusy && attempt < MOST_ATTEMPTS) setTimeout(() => this.#flush(attempt + 1), PAUSE_MS * attempt);
      else for (const job of this.#takeJobs()) job.fail(error);
      return;
    }
    const jobs = this.#takeJobs();
    try {
      const answers = this.#guarded(() => {
        const made = jobs.map((job) => this.#alone(job));
        this.#database.exec('commit');
        return made;
      });
      // Nobody hears of a key before it is on the disk.
      for (const answer of answers) answer();
    } catch (error) {
      // First the answers: a rollback that fails too must leave nobody waiting for ever.
      for (const job of jobs) job.fail(error);
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('rollback');
    }
  }

  #takeJobs(): readonly Job[] {
    const jobs = this.#jobs;
    this.#jobs = [];
    return jobs;
  }

  /** What fails in one job is undone and told to that job's caller; the others go on. */
  #alone(job: Job): () => void {
    this.#database.exec('savepoint job');
    try {
      const answer = this.#guarded(job.run);
      this.#database.exec('release job');
      return answer;
    } catch (error) {
      this.#database.exec('rollback to job; release job');
      return () => job.fail(error);
    }
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      if (!this.#database.isOpen) throw new VaultError('VaultUnavailable', 'The vault is closed.');
      return work();
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      throw new VaultError('VaultUnavailable', 'The vault cannot be read or written at the moment.', { cause: error });
    }
  }
}
