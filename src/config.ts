import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import {
  type ConnectionSettings,
  parseConnectionString,
  productionFaults,
} from '#event-store/eventstoredb/connection-string.ts';

/** One variable of the environment: what it means, what stands when it is not set, and how it is read. */
type Setting = Readonly<{ fallback: string; meaning: string; schema: z.ZodType }>;

const profiles = ['demo', 'trial', 'production'] as const;
export type Profile = (typeof profiles)[number];

const nodeCounts = ['single', 'many'] as const;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const path = z.string().min(1, 'a path');

/** Everything this process takes from its environment, in the order in which one reads about it. The README's table is made from this. */
export const settings = {
  PROFILE: {
    fallback: 'demo',
    meaning:
      '`demo`: fictional province, chooser of fictional persons. `trial`: empty, chooser over enrolled officers. `production`: refuses to start until sign-in exists.',
    schema: z.enum(profiles, `one of ${profiles.join(', ')}`),
  },
  PORT: {
    fallback: '3000',
    meaning: 'Port of the HTTP server; 0 takes a free one.',
    schema: z
      .string()
      .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
      .transform(Number)
      .pipe(z.int().max(65_535, 'a whole number from 0 to 65535')),
  },
  HOST: {
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. `demo` and `trial` listen on this machine only.',
    schema: z.string().regex(/^[0-9A-Za-z.:-]+$/, 'an address or host name'),
  },
  DATA_DIR: { fallback: './data', meaning: 'Folder of everything that is kept.', schema: path },
  EVENT_STORE: {
    fallback: 'sqlite:',
    meaning:
      '`sqlite:` (in `DATA_DIR`), `sqlite:<file>`, or EventStoreDB 23.10 and later: `esdb://[user:password@]host[:port][,host…][?option=value&…]`, `esdb+discover://…`.',
    schema: z
      .string()
      .regex(/^(sqlite:|esdb(\+discover)?:)/, 'sqlite:, sqlite:<file>, esdb://… or esdb+discover://…')
      .superRefine((text, { addIssue }) => {
        const parsed = text.startsWith('esdb') ? parseConnectionString(text) : undefined;
        if (parsed?.outcome === 'refused') for (const fault of parsed.faults) addIssue(fault);
      }),
  },
  PREFIX: {
    fallback: 'the profile',
    meaning: 'First part of every stream name. Chosen once: it can never be changed.',
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._]{0,39}$/, 'lower-case letters, digits, dots and underscores, at most 40'),
  },
  ORIGIN: {
    fallback: 'inspection-ledger.local/<PREFIX>',
    meaning: 'Name of this ledger in its proofs.',
    schema: z
      .string()
      .regex(/^[\x21-\x2a\x2c-\x7e]{1,200}$/, 'visible ASCII without spaces and without +, at most 200'),
  },
  VAULT_DIR: {
    fallback: '<DATA_DIR>/vault',
    meaning: 'Folder of the keys of sealed fields. Never goes into a backup of the ledger.',
    schema: path,
  },
  MASTER_KEY_FILE: {
    fallback: '<DATA_DIR>/master.key',
    meaning: 'File of the key that wraps all others. `demo` and `trial` make one on first start.',
    schema: path,
  },
  EVIDENCE_DIR: {
    fallback: '<DATA_DIR>/evidence',
    meaning: 'Folder of the files of evidence, each encrypted; their keys are in the vault.',
    schema: path,
  },
  DESK_FILE: {
    fallback: '<DATA_DIR>/desk.sqlite',
    meaning: 'File of what officers keep for themselves, such as saved filters.',
    schema: path,
  },
  NODES: {
    fallback: 'single',
    meaning:
      '`single`: this process is the only one that writes. `many`: others write to the same EventStoreDB from this machine; each has a `DATA_DIR` of its own, and `VAULT_DIR`, `MASTER_KEY_FILE`, `EVIDENCE_DIR` and `DESK_FILE` are named and the same for all.',
    schema: z.enum(nodeCounts, `one of ${nodeCounts.join(', ')}`),
  },
  LOG_LEVEL: {
    fallback: 'info',
    meaning: `One of ${logLevels.map((level) => `\`${level}\``).join(', ')}.`,
    schema: z.enum(logLevels, `one of ${logLevels.join(', ')}`),
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** Where the ledger is. `lockFile`: who holds it is the one process that writes into this `DATA_DIR`. */
export type EventStoreConfig =
  | Readonly<{ kind: 'sqlite'; lockFile: string; file: string }>
  | Readonly<{ kind: 'eventstoredb'; lockFile: string; settings: ConnectionSettings }>;

export type Config = Readonly<{
  profile: Exclude<Profile, 'production'>;
  port: number;
  host: string;
  dataDir: string;
  eventStore: EventStoreConfig;
  prefix: string;
  origin: string;
  vaultDir: string;
  masterKeyFile: string;
  evidenceDir: string;
  deskFile: string;
  nodes: (typeof nodeCounts)[number];
  logLevel: (typeof logLevels)[number];
}>;

export type SettingFault = Readonly<{ name: SettingName; message: string }>;

/** The environment asks for something this program cannot do; all reasons at once. */
export class ConfigError extends Error {
  readonly code = 'InvalidConfiguration';
  readonly faults: readonly SettingFault[];
  constructor(faults: readonly SettingFault[]) {
    super(
      `The configuration cannot be used:\n${faults.map(({ name, message }) => `  ${name}: ${message}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads and checks the environment. An empty variable counts as not set.
 * @throws {ConfigError} naming every variable that is wrong.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, workingDir = process.cwd()): Config => {
  const faults: SettingFault[] = [];
  const read = <T>(name: SettingName, schema: z.ZodType<T>, fallback: string): T => {
    const given = env[name];
    const result = schema.safeParse(given === undefined || given === '' ? fallback : given);
    if (result.success) return result.data;
    const said = result.error.issues.map((issue) => issue.message).join('; ');
    faults.push({ name, message: `${said} (is ${JSON.stringify(withoutPassword(given ?? ''))})` });
    return schema.parse(fallback);
  };
  const absolute = (file: string): string => (isAbsolute(file) ? file : resolve(workingDir, file));

  const profile = read('PROFILE', settings.PROFILE.schema, settings.PROFILE.fallback);
  const host = read('HOST', settings.HOST.schema, settings.HOST.fallback);
  const port = read('PORT', settings.PORT.schema, settings.PORT.fallback);
  const dataDir = absolute(read('DATA_DIR', settings.DATA_DIR.schema, settings.DATA_DIR.fallback));
  const storeAddress = read('EVENT_STORE', settings.EVENT_STORE.schema, settings.EVENT_STORE.fallback);
  const eventStore = eventStoreOf(storeAddress, dataDir, absolute);
  const prefix = read('PREFIX', settings.PREFIX.schema, profile);
  const origin = read('ORIGIN', settings.ORIGIN.schema, `inspection-ledger.local/${prefix}`);
  const vaultDir = absolute(read('VAULT_DIR', settings.VAULT_DIR.schema, join(dataDir, 'vault')));
  const masterKeyFile = absolute(read('MASTER_KEY_FILE', settings.MASTER_KEY_FILE.schema, join(dataDir, 'master.key')));
  const evidenceDir = absolute(read('EVIDENCE_DIR', settings.EVIDENCE_DIR.schema, join(dataDir, 'evidence')));
  const deskFile = absolute(read('DESK_FILE', settings.DESK_FILE.schema, join(dataDir, 'desk.sqlite')));
  const nodes = read('NODES', settings.NODES.schema, settings.NODES.fallback);
  const logLevel = read('LOG_LEVEL', settings.LOG_LEVEL.schema, settings.LOG_LEVEL.fallback);

  if (nodes === 'many')
    faults.push(...faultsOfMany({ eventStore, dataDir, shared: { vaultDir, masterKeyFile, evidenceDir, deskFile } }));
  if (profile === 'production') {
    if (eventStore.kind === 'eventstoredb')
      for (const message of productionFaults(eventStore.settings)) faults.push({ name: 'EVENT_STORE', message });
    faults.push({
      name: 'PROFILE',
      message:
        'production needs sign-in, which this version does not have: anybody could act as anybody. Use demo or trial, on this machine only.',
    });
  } else if (!loopbackHosts.has(host)) {
    faults.push({
      name: 'HOST',
      message: `${profile} lets everyone choose who they are, so it listens on this machine only: 127.0.0.1, ::1 or localhost (is ${JSON.stringify(host)})`,
    });
  }
  if (faults.length > 0 || profile === 'production') throw new ConfigError(faults);
  return {
    profile,
    port,
    host,
    dataDir,
    eventStore,
    prefix,
    origin,
    vaultDir,
    masterKeyFile,
    evidenceDir,
    deskFile,
    nodes,
    logLevel,
  };
};

type SharedPaths = Pick<Config, 'vaultDir' | 'masterKeyFile' | 'evidenceDir' | 'deskFile'>;

/** Several nodes share one ledger, and whatever an answer may hang on: what only one of them has must not decide anything. */
const faultsOfMany = ({
  eventStore,
  dataDir,
  shared: { vaultDir, masterKeyFile, evidenceDir, deskFile },
}: Pick<Config, 'eventStore' | 'dataDir'> & Readonly<{ shared: SharedPaths }>): readonly SettingFault[] => {
  const faults: SettingFault[] = [];
  if (eventStore.kind === 'sqlite')
    faults.push({ name: 'NODES', message: 'many needs a ledger that several can write to: EVENT_STORE=esdb://…' });
  const names = {
    VAULT_DIR: vaultDir,
    MASTER_KEY_FILE: masterKeyFile,
    EVIDENCE_DIR: evidenceDir,
    DESK_FILE: deskFile,
  } as const;
  for (const [name, place] of Object.entries(names) as [keyof typeof names, string][]) {
    if (!isWithin(place, dataDir)) continue;
    const message = `with NODES=many it must be named, outside DATA_DIR, and the same for every node (is ${JSON.stringify(place)})`;
    faults.push({ name, message });
  }
  return faults;
};

const isWithin = (place: string, folder: string): boolean => {
  const way = relative(folder, place);
  return !(way === '..' || way.startsWith('../') || isAbsolute(way));
};

const eventStoreOf = (address: string, dataDir: string, absolute: (file: string) => string): EventStoreConfig => {
  const parsed = address.startsWith('esdb') ? parseConnectionString(address) : undefined;
  if (parsed?.outcome === 'parsed')
    return { kind: 'eventstoredb', lockFile: join(dataDir, 'server.lock'), settings: parsed.settings };
  const path = address.slice('sqlite:'.length);
  const file = path === '' ? join(dataDir, 'events.sqlite') : absolute(path);
  return { kind: 'sqlite', lockFile: `${file}.lock`, file };
};

/** What is wrong is said aloud and logged; what opens the server is not. */
const withoutPassword = (text: string): string => text.replace(/\/\/.*@/s, '//…@');

/** The settings as the README shows them. */
export const settingsTable = (): string =>
  [
    '| Variable | Default | Meaning |',
    '|---|---|---|',
    ...Object.entries(settings).map(
      ([name, { fallback, meaning }]) => `| \`${name}\` | \`${fallback}\` | ${meaning} |`,
    ),
  ].join('\n');
