import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClockRules } from '#domain/law/clocks/check-clock-rules.ts';
import { EventStoreError } from '#event-store/event-store.ts';
import { createLog, type Log } from '#http/log.ts';
import { PortBusyError } from '#http/server.ts';
import { isDemoLedger, markerOf, resetDemoFolder } from '#scripts/demo/demo-folder.ts';
import { clearUnfinishedDemo, createDemoSeed } from '#scripts/seed-demo.ts';
import { VaultError } from '#vault/vault.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { placeOf } from './open-store.ts';
import { openSystem, type System, type SystemOptions } from './open-system.ts';

/** Where `scripts/build-web.ts` puts the screens. */
const WEB_FOLDER = join(import.meta.dirname, '..', 'dist', 'web');

/** Configuration, or a table of the law, that cannot be used (EX_CONFIG), and something that is not there or taken (EX_UNAVAILABLE). */
const EXIT_CONFIG = 78;
const EXIT_UNAVAILABLE = 69;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const configOrExit = (): Config => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    process.exit(EXIT_CONFIG);
  }
};

/** With a wrong law nothing starts: every day it computed would be wrong, and be believed. */
const soundLawOrExit = (): void => {
  try {
    checkClockRules();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    complain(error.message);
    process.exit(EXIT_CONFIG);
  }
};

const versionOfPackage = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
};

/** In a folder of its own a demo fills itself and can be begun anew; on a server that others use it does neither. */
const demoOf = (config: Config, begin: () => void): Pick<SystemOptions, 'seed' | 'demoReset'> => ({
  seed: createDemoSeed(config),
  demoReset: (store) => ({
    isPossible: async () => markerOf(config) === 'complete' && (await isDemoLedger(store)),
    begin,
  }),
});

/** `signal`: aborted when the process is to stop. */
type Surroundings = Readonly<{ log: Log; signal: AbortSignal }>;

/** What keeps the program from starting and is nobody's defect is said in words; the rest keeps its stack. */
const systemOrExit = async (
  config: Config,
  { log, signal }: Surroundings,
  beginDemoAnew: () => void,
): Promise<System> => {
  try {
    await clearUnfinishedDemo(config);
    return await openSystem(config, {
      log,
      version: versionOfPackage(),
      signal,
      onAway: (url) =>
        say(`The ledger at ${placeOf(config.eventStore)} is away. ${url} says so, and begins when it comes.`),
      ...(existsSync(join(WEB_FOLDER, 'index.html')) ? { web: WEB_FOLDER } : {}),
      ...(config.eventStore.kind === 'sqlite' ? demoOf(config, beginDemoAnew) : {}),
    });
  } catch (error) {
    if (signal.aborted) process.exit(0);
    const isKnown = error instanceof PortBusyError || error instanceof EventStoreError || error instanceof VaultError;
    if (!isKnown) throw error;
    complain(error.message);
    if (error instanceof EventStoreError && error.code === 'StoreUnavailable') {
      complain(
        config.eventStore.kind === 'sqlite'
          ? `The ledger is at ${config.eventStore.file}. One server writes to it at a time; set DATA_DIR for another.`
          : `The ledger is at ${placeOf(config.eventStore)}. One server works in ${config.dataDir} at a time.`,
      );
    }
    process.exit(EXIT_UNAVAILABLE);
  }
};

/** The system, and after a reset of the demo the one that took its place, at the same address. */
const startSystem = (config: Config, surroundings: Surroundings) => {
  const { log } = surroundings;
  let current: Promise<System>;
  const beginDemoAnew = (): void => {
    const before = current;
    current = (async () => {
      const system = await before;
      log.info('the demo is begun anew');
      await system[Symbol.asyncDispose]();
      await resetDemoFolder(config);
      return systemOrExit({ ...config, port: Number(new URL(system.url).port) }, surroundings, beginDemoAnew);
    })();
    current.catch((error: unknown) => {
      log.fatal({ err: error }, 'the demo could not be begun anew');
      process.exit(1);
    });
  };
  current = systemOrExit(config, surroundings, beginDemoAnew);
  return { current: () => current };
};

/** Stops in order at the first signal, at once at the second. */
const stopOnSignals = (current: () => Promise<System>, log: Log, starting: AbortController): void => {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    starting.abort();
    current()
      .then((system) => system[Symbol.asyncDispose]())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

const config = configOrExit();
soundLawOrExit();
const log = createLog(config.logLevel);
const starting = new AbortController();
const { current } = startSystem(config, { log, signal: starting.signal });
stopOnSignals(current, log, starting);
const system = await current();
// It answers from here on; who reads the greeting should also find everything in it.
await system.projecting.untilCaughtUp(60_000);
say(greeting(config, system, new Date().toISOString()));
