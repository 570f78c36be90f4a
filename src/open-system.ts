import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Authority } from '#application/authority.ts';
import { createCaseActs } from '#application/case-acts.ts';
import { createCaseTargets } from '#application/case-targets.ts';
import { type Clock, type Random, systemClock, systemRandom } from '#application/clock.ts';
import { createEvidenceOpenings } from '#application/evidence-openings.ts';
import { createEvidenceUploads } from '#application/evidence-uploads.ts';
import { createEvidenceVerification } from '#application/evidence-verification.ts';
import { createCommandHandler } from '#application/handle-command.ts';
import { createReadGuard } from '#application/read-guard.ts';
import { createRequestActs } from '#application/request-acts.ts';
import { createRequestTargets } from '#application/request-targets.ts';
import { createRevealHandler } from '#application/reveals.ts';
import { createSubjectActs } from '#application/subject-acts.ts';
import { createSubjectTargets } from '#application/subject-targets.ts';
import { createWhoCouldSee } from '#application/who-could-see.ts';
import { createWritePath } from '#application/write-path.ts';
import { Desk } from '#desk/desk.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { grantFor, type Officer } from '#domain/officer/state.ts';
import { type EventStore, EventStoreError } from '#event-store/event-store.ts';
import { openDiskEvidenceStore } from '#evidence/disk-evidence-store.ts';
import type { EvidenceStore } from '#evidence/evidence-store.ts';
import { createApp, createStartingApp } from '#http/app.ts';
import { chosenOfficer } from '#http/chooser/chosen-officer.ts';
import { createGate } from '#http/gate.ts';
import { type HealthDependencies, startingHealthRoutes } from '#http/health/routes.ts';
import type { Log } from '#http/log.ts';
import type { ForeignFindings } from '#http/operations/contract.ts';
import type { DemoReset } from '#http/operations/routes.ts';
import { productRoutes } from '#http/product-routes.ts';
import { listen } from '#http/server.ts';
import { Metrics } from '#metrics/metrics.ts';
import { openProjecting, type Projecting } from '#projecting/open-projecting.ts';
import type { ProductReadModels } from '#projections/index.ts';
import type { Vault } from '#vault/vault.ts';
import { whenStoreAnswers } from './await-store.ts';
import type { Config } from './config.ts';
import { ledgerStateOf } from './ledger-state.ts';
import { openStore, type StoreAddress } from './open-store.ts';
import { openVault } from './open-vault.ts';

/** What fills an empty demo: through the same rules as anyone's commands, with a clock of its own. */
export type Seed = (
  target: Readonly<{ store: EventStore; vault: Vault; log: Log; evidenceDir: string }>,
) => Promise<void>;

export type SystemOptions = Readonly<{
  log: Log;
  version: string;
  /** Called before anything else may write, when the profile is demo and the ledger is empty. */
  seed?: Seed;
  /** Folder of the built screens; without it there is only the API. */
  web?: string;
  /** How a demo is begun anew; only the process that started it can. */
  demoReset?: (store: EventStore) => DemoReset;
  /** Called once when the store is away at the start, with the address at which this is being said. */
  onAway?: (url: string) => void;
  /** Ends the waiting for a store that is away. */
  signal?: AbortSignal;
  clock?: Clock;
  random?: Random;
}>;

/** The running system. Disposing stops accepting, finishes what is at work, then closes everything behind it. */
export type System = AsyncDisposable &
  Readonly<{
    url: string;
    store: EventStore;
    projecting: Projecting<ProductReadModels>;
    /** Who a newcomer can try to be: an inspector of the province who may act today; undefined when there is none. */
    someone: Readonly<{ officerId: string; name: string }> | undefined;
    /** Latest `recordedAt` of the ledger; undefined while it is empty. */
    lastRecordedAt: string | undefined;
    /** Until refusals answered so far are in the ledger. */
    settled(): Promise<void>;
  }>;

const banners = {
  demo: 'Bản trình diễn: tỉnh, cơ quan và người đều là hư cấu. / Demonstration: a fictional province with fictional persons.',
  trial: 'Bản dùng thử: chưa có đăng nhập, chỉ trên máy này. / Trial: no sign-in yet, this machine only.',
} as const satisfies Record<Config['profile'], string>;

/** Into a file nobody else writes. */
const NOTHING_FOREIGN: ForeignFindings = { entries: [], isFull: false, search: 'none' };

/**
 * Puts the parts together: store → vault → authority → read side → write path → HTTP. `main.ts` and tests start the
 * system with this and nothing else. It listens before it has the ledger: while a server that holds it is away, it says
 * that it is starting, and goes on by itself when that server comes.
 *
 * @throws EventStoreError `StoreUnavailable` when another process writes here, or the store says no · VaultError ·
 *   PortBusyError · the signal's reason
 */
export const openSystem = async (config: Config, options: SystemOptions): Promise<System> => {
  const { log, version, seed, web, demoReset, clock = systemClock, random = systemRandom } = options;
  const { profile, dataDir, prefix, eventStore } = config;
  const { now } = clock;
  const about = { profile, dataDir, banner: banners[profile], version, startedAt: now() };
  await using resources = new AsyncDisposableStack();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(config.deskFile), { recursive: true, mode: 0o700 });

  const metrics = new Metrics({ version, profile, store: eventStore.kind });
  const opened = resources.use(await openStore({ eventStore, prefix }, log));
  const store = metrics.around(opened);
  const vault = resources.use(openVault(config, clock.now));
  if (seed !== undefined && profile === 'demo')
    await seedWhenEmpty({ store, vault, log, evidenceDir: config.evidenceDir }, seed);
  const startingApp = createStartingApp({ routes: startingHealthRoutes(about), log, profile });
  const server = await listen(startingApp, config.host, config.port);
  resources.defer(() => server.close());
  const authority = resources.use(
    await whenStoreAnswers(
      () => Authority.open({ store, clock, log, path: join(dataDir, 'authority.ndjson') }),
      sayOnce(log, () => options.onAway?.(server.url)),
      options.signal ?? new AbortController().signal,
    ),
  );
  const projecting = resources.use(
    openProjecting<ProductReadModels>({
      folder: join(dataDir, 'read-models'),
      projectorRoot: new URL('./projecting-worker.ts', import.meta.url),
      readerRoot: new URL('./reader-worker.ts', import.meta.url),
      store: { eventStore, prefix } satisfies StoreAddress,
      clock: () => Date.parse(clock.now()),
    }),
  );
  // The authority's subscription hears of what other nodes write before anybody here asks for it.
  if (config.nodes === 'many') authority.onTaken(() => projecting.notify());
  const desk = resources.use(new Desk({ path: config.deskFile, now: clock.now, newId: () => crypto.randomUUID() }));
  const path = createWritePath({
    store,
    vault,
    authority,
    clock,
    random,
    log,
    awaitProjected: (position) => {
      projecting.notify();
      return projecting.awaitPosition(position);
    },
  });
  const commands = createCommandHandler(path);
  const files = resources.use(
    await openDiskEvidenceStore({ directory: config.evidenceDir, vault, now: clock.now, prefix }),
  );
  const evidence = { path, commands, files };
  const verification = createEvidenceVerification(evidence);
  resources.defer(() => commands.settled());

  resources.use(sweepNowAndThen(files, log));

  const closing = new AbortController();
  const { banner } = about;
  const foreignEntries = () => opened.foreignEntries?.() ?? NOTHING_FOREIGN;
  const health: HealthDependencies = {
    storeAnswers: () => answers(store),
    foreignEntries: () => foreignEntries().entries.length,
    authority,
    projecting,
    ...about,
    isClosing: () => closing.signal.aborted,
  };
  const routes = productRoutes({
    handle: metrics.commands.around(verification.handle),
    rehearse: commands.rehearse,
    reveal: createRevealHandler(path),
    evidence: {
      uploads: createEvidenceUploads(evidence),
      openings: createEvidenceOpenings(evidence),
      verification,
    },
    readSide: projecting,
    caseTarget: createCaseTargets(path),
    caseActs: createCaseActs(path),
    subjects: { targets: createSubjectTargets(path), acts: createSubjectActs(path) },
    whoCouldSee: createWhoCouldSee({ store, authority, positionOf: (number) => projecting.positionOf(number) }),
    requests: { target: createRequestTargets(path), acts: createRequestActs(path) },
    me: { authority, now, profile, banner, version },
    changes: {
      feed: projecting.changes,
      closing: closing.signal,
      onOpen: (open) => metrics.http.streamsOpen(open),
    },
    health,
    metrics: { read: async () => metrics.read(await ledgerStateOf({ health, projecting, path })) },
    desk,
    operations: {
      projecting,
      foreignEntries,
      log,
      now,
      demoReset: profile === 'demo' ? demoReset?.(store) : undefined,
    },
    chooser: { authority, now, profile, banner },
  });
  const gate = createGate(createReadGuard({ authority, clock }), authority);
  const entrance = { gate, askingOf: chosenOfficer };
  server.answerWith(createApp({ routes, entrance, log, version, profile, banner, web, meter: metrics.http }));
  // Before what is behind it is closed; the one above is for a start that did not come so far.
  resources.defer(() => server.close());
  resources.defer(() => closing.abort());
  const { lastRecordedAt } = authority;
  const parts = resources.move();
  return {
    url: server.url,
    store,
    projecting,
    someone: inspectorAmong(authority.state.officers, legalDateOf(now())),
    lastRecordedAt,
    settled: commands.settled,
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
};

const inspectorAmong = (officers: ReadonlyMap<string, Officer>, today: string): System['someone'] => {
  for (const [officerId, officer] of officers) {
    if (grantFor(officer, 'provincial-inspector', today) !== undefined) return { officerId, name: officer.name };
  }
  return undefined;
};

/** What is told again and again is said once. */
const sayOnce = (log: Log, say: () => void): ((error: unknown) => void) => {
  let isSaid = false;
  return (error) => {
    if (isSaid) return;
    isSaid = true;
    log.warn({ err: error }, 'The ledger is away; starting goes on by itself when it comes.');
    say();
  };
};

const seedWhenEmpty = async (target: Parameters<Seed>[0], seed: Seed): Promise<void> => {
  if ((await target.store.lastPosition()) === undefined) await seed(target);
};

const SWEEP_MS = 60 * 60 * 1000;

/** Unfinished uploads go at the start and every hour; a fault of it stops nothing else. */
const sweepNowAndThen = (files: EvidenceStore, log: Log): Disposable => {
  const sweep = (): void => {
    files.sweep().then(
      (removed) => removed > 0 && log.info({ removed }, 'unfinished uploads of evidence were removed'),
      (error: unknown) => log.warn({ err: error }, 'unfinished uploads of evidence could not be removed'),
    );
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS).unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
};

const answers = async (store: EventStore): Promise<boolean> => {
  try {
    await store.lastPosition();
    return true;
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    return false;
  }
};
