import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig, settings, settingsTable } from '#src/config.ts';

const faultsOf = (env: Record<string, string>): readonly (readonly [string, string])[] => {
  try {
    readConfig(env, '/srv');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map(({ name, message }) => [name, message] as const);
  }
  return [];
};

describe('readConfig', () => {
  it('needs nothing: an empty environment is the demo on this machine', () => {
    expect(readConfig({}, '/srv')).toEqual({
      profile: 'demo',
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/data',
      eventStore: { kind: 'sqlite', lockFile: '/srv/data/events.sqlite.lock', file: '/srv/data/events.sqlite' },
      prefix: 'demo',
      origin: 'inspection-ledger.local/demo',
      vaultDir: '/srv/data/vault',
      masterKeyFile: '/srv/data/master.key',
      evidenceDir: '/srv/data/evidence',
      deskFile: '/srv/data/desk.sqlite',
      nodes: 'single',
      logLevel: 'info',
    } satisfies Config);
  });

  it('reads every setting, and paths relative to where it was started', () => {
    expect(
      readConfig(
        {
          PROFILE: 'trial',
          PORT: '0',
          HOST: '::1',
          DATA_DIR: 'books',
          EVENT_STORE: 'sqlite:books/all.db',
          PREFIX: 'thanhtra.hue',
          ORIGIN: 'thanhtra.hue.gov.vn/so-cai',
          VAULT_DIR: '/keys/vault',
          MASTER_KEY_FILE: '/keys/master',
          EVIDENCE_DIR: '/files/evidence',
          DESK_FILE: 'desks/all.sqlite',
          NODES: 'single',
          LOG_LEVEL: 'warn',
        },
        '/srv',
      ),
    ).toEqual({
      profile: 'trial',
      port: 0,
      host: '::1',
      dataDir: '/srv/books',
      eventStore: { kind: 'sqlite', lockFile: '/srv/books/all.db.lock', file: '/srv/books/all.db' },
      prefix: 'thanhtra.hue',
      origin: 'thanhtra.hue.gov.vn/so-cai',
      vaultDir: '/keys/vault',
      masterKeyFile: '/keys/master',
      evidenceDir: '/files/evidence',
      deskFile: '/srv/desks/all.sqlite',
      nodes: 'single',
      logLevel: 'warn',
    } satisfies Config);
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', PROFILE: '' }, '/srv')).toEqual(readConfig({}, '/srv'));
  });

  it('names every fault at once', () => {
    const names = faultsOf({ PORT: 'x', PREFIX: 'thanhtra-hue', LOG_LEVEL: 'loud', NODES: 'two', HOST: '0.0.0.0' });
    expect(names.map(([name]) => name).sort()).toEqual(['HOST', 'LOG_LEVEL', 'NODES', 'PORT', 'PREFIX']);
  });

  it.each(['-1', '65536', '3000.5', '1e3', ' 80', '0x50'])('refuses the port %j', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  it.each(['a-b', 'a$b', '$a', 'a/b', 'A', '', 'a b', 'a'.repeat(41)])(
    'refuses the prefix %j, or takes the default',
    (PREFIX) => {
      expect(faultsOf({ PREFIX })).toHaveLength(PREFIX === '' ? 0 : 1);
    },
  );

  it.each(['demo', 'trial'])('keeps the %s profile on this machine', (PROFILE) => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.10', 'inspection.example']) {
      expect(faultsOf({ PROFILE, HOST })).toEqual([['HOST', expect.stringContaining('this machine only')]]);
    }
  });

  it('refuses production, and says why', () => {
    expect(faultsOf({ PROFILE: 'production', HOST: '0.0.0.0' })).toEqual([
      ['PROFILE', expect.stringContaining('sign-in')],
    ]);
  });

  it('reads where an EventStoreDB is', () => {
    const { eventStore } = readConfig({ EVENT_STORE: 'esdb://ledger:secret@db.example?tlsCAFile=/ca.pem' }, '/srv');
    expect(eventStore).toMatchObject({
      kind: 'eventstoredb',
      lockFile: '/srv/data/server.lock',
      settings: { hosts: [{ address: 'db.example', port: 2113 }], tls: true, files: { tlsCAFile: '/ca.pem' } },
    });
  });

  it.each(['esdb://', 'esdb://ledger:s3cret@host?tls=maybe', 'esdb+discover://a,b'])(
    'refuses %s, and repeats no password',
    (EVENT_STORE) => {
      const faults = faultsOf({ EVENT_STORE });
      expect(faults).toEqual([['EVENT_STORE', expect.any(String)]]);
      expect(JSON.stringify(faults)).not.toContain('s3cret');
    },
  );

  it.each([
    ['esdb://127.0.0.1?tls=false', 'needs TLS'],
    ['esdb://admin:changeit@db.example', 'a user of its own'],
  ])('refuses %s in production', (EVENT_STORE, why) => {
    expect(faultsOf({ PROFILE: 'production', EVENT_STORE })).toContainEqual([
      'EVENT_STORE',
      expect.stringContaining(why),
    ]);
    expect(faultsOf({ EVENT_STORE })).toEqual([]);
  });

  const shared = {
    VAULT_DIR: 'shared/vault',
    MASTER_KEY_FILE: '/keys/master',
    EVIDENCE_DIR: '/srv/shared/evidence',
    DESK_FILE: '/srv/shared/desk.sqlite',
  };
  const many = { NODES: 'many', EVENT_STORE: 'esdb://127.0.0.1?tls=false', DATA_DIR: 'node-1', ...shared };

  it('takes several nodes on one EventStoreDB that share what an answer hangs on', () => {
    expect(faultsOf(many)).toEqual([]);
    expect(readConfig(many, '/srv')).toMatchObject({ nodes: 'many', vaultDir: '/srv/shared/vault' });
    // A folder beside, whose name only begins alike or with dots, is not inside.
    expect(faultsOf({ ...many, DATA_DIR: 'shared/vaul', VAULT_DIR: 'shared/vault' })).toEqual([]);
  });

  it.each([
    ['a ledger in a file', { EVENT_STORE: 'sqlite:' }, 'NODES', 'esdb://'],
    ['a vault of its own', { VAULT_DIR: '' }, 'VAULT_DIR', '/srv/node-1/vault'],
    ['a vault inside its own folder', { VAULT_DIR: 'node-1/x/../keys' }, 'VAULT_DIR', 'outside DATA_DIR'],
    ['its own folder as the vault', { VAULT_DIR: 'node-1' }, 'VAULT_DIR', 'outside DATA_DIR'],
    ['a master key of its own', { MASTER_KEY_FILE: '' }, 'MASTER_KEY_FILE', '/srv/node-1/master.key'],
    ['evidence of its own', { EVIDENCE_DIR: '' }, 'EVIDENCE_DIR', '/srv/node-1/evidence'],
    ['a desk of its own', { DESK_FILE: '' }, 'DESK_FILE', '/srv/node-1/desk.sqlite'],
  ])('refuses several nodes with %s', (_what, env, name, why) => {
    expect(faultsOf({ ...many, ...env })).toEqual([[name, expect.stringContaining(why)]]);
  });

  it('refuses an event store it does not know', () => {
    expect(faultsOf({ EVENT_STORE: 'kurrentdb://x' })).toEqual([['EVENT_STORE', expect.stringContaining('esdb://')]]);
    expect(faultsOf({ EVENT_STORE: 'postgres://x' })).toEqual([['EVENT_STORE', expect.stringContaining('sqlite:')]]);
  });
});

describe('settingsTable', () => {
  it('has a row for every setting', () => {
    const rows = settingsTable().split('\n').slice(2);
    expect(rows.map((row) => row.split('`')[1])).toEqual(Object.keys(settings));
    expect(rows.every((row) => row.split('|').length === 5)).toBe(true);
  });
});
