import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '#src/config.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

const mount = z.union([
  z.string(),
  z.strictObject({
    type: z.literal('bind'),
    source: z.string(),
    target: z.string(),
    read_only: z.literal(true),
    bind: z.strictObject({ create_host_path: z.literal(false) }),
  }),
]);
const scalar = z.union([z.string(), z.number()]);

/** What of the compose specification is used here; a member that is misspelt is none of it. */
const serviceSchema = z.strictObject({
  build: z.literal('.').optional(),
  image: z.string(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  working_dir: z.string().optional(),
  user: z.string().optional(),
  profiles: z.array(z.string()).optional(),
  environment: z.record(z.string(), scalar).optional(),
  env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(mount).optional(),
  tmpfs: z.array(z.string()).optional(),
  networks: z
    .union([z.array(z.string()), z.record(z.string(), z.object({ ipv4_address: z.string() }).partial())])
    .optional(),
  network_mode: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.record(z.string(), z.unknown()).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.string().optional(),
  stop_grace_period: z.string().optional(),
  ulimits: z.unknown().optional(),
  logging: z.unknown().optional(),
});

const composeSchema = z
  .object({
    name: z.string(),
    services: z.record(z.string(), serviceSchema),
    networks: z.record(z.string(), z.unknown()),
    volumes: z.record(z.string(), z.unknown()),
  })
  .catchall(z.unknown());

const compose = composeSchema.parse(parse(text, { merge: true }));
const services = Object.entries(compose.services);
const ofStore = services.filter(([, { image }]) => image.startsWith('eventstore/eventstore:'));
/** What is not run once and gone: everything but the steps. */
const lasting = services.filter(([, { restart }]) => restart === 'unless-stopped');

describe('The compose file', () => {
  it('has nothing at its top but what compose knows, and parts that begin with x-', () => {
    const known = ['name', 'services', 'networks', 'volumes'];
    expect(Object.keys(compose).filter((name) => !known.includes(name) && !name.startsWith('x-'))).toEqual([]);
  });

  it('starts the server alone, or with one node, or with three', () => {
    const started = (profile?: string) =>
      services.flatMap(([name, { profiles = [] }]) =>
        profiles.length === 0 || (profile !== undefined && profiles.includes(profile)) ? [name] : [],
      );
    expect(started()).toEqual(['app', 'door']);
    expect(started('eventstoredb')).toEqual(['app', 'door', 'node0-setup', 'node0']);
    expect(started('cluster')).toEqual(['app', 'door', 'cluster-setup', 'node1', 'node2', 'node3']);
    expect(started('setup')).toEqual(['app', 'door', 'certificates']);
  });

  it('pins every image to a version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    for (const [name, { image, build }] of services) {
      expect(image, name).toMatch(/:\d+\.\d+\.\d+/);
      if (build !== undefined) expect(image, name).toBe(`inspection-ledger:${version}`);
    }
  });

  it('publishes on the loopback address only, each port once in a profile', () => {
    const ports = services.flatMap(([name, { ports = [], profiles = [''] }]) =>
      ports.map((port) => ({ name, port, profile: profiles[0] ?? '' })),
    );
    expect(ports.length).toBe(5);
    for (const { name, port } of ports)
      expect(port, name).toMatch(/^127\.0\.0\.1:[^:]+:\d+$|^127\.0\.0\.1:\$\{PUBLISHED_PORT:-3000\}:8080$/);
    const places = ports.map(({ port, profile }) => `${profile} ${port.split(':').slice(0, -1).join(':')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('gives what lasts nothing that it does not need', () => {
    expect(lasting.map(([name]) => name)).toEqual(['app', 'door', 'node0', 'node1', 'node2', 'node3']);
    for (const [name, service] of lasting) {
      expect(service, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        tmpfs: ['/tmp'],
      });
      expect(service.user, name).not.toBe('0:0');
    }
  });

  it('mounts only volumes that it declares and paths of this folder', () => {
    for (const [name, { volumes = [] }] of services) {
      for (const each of volumes) {
        const source = typeof each === 'string' ? (each.split(':')[0] ?? '') : each.source;
        const isKnown = source.startsWith('./certs') || Object.keys(compose.volumes).includes(source);
        expect(isKnown, `${name}: ${source}`).toBe(true);
      }
    }
  });

  it('keeps what must be kept: events, keys apart from them, and the files of every node', () => {
    expect(compose.services['app']?.volumes).toEqual(expect.arrayContaining(['data:/data', 'keys:/keys']));
    for (const [name, { volumes = [] }] of ofStore) {
      expect(
        volumes.filter((each) => typeof each === 'string' && each.endsWith(':/var/lib/eventstore')),
        name,
      ).toHaveLength(1);
    }
    const used = services.flatMap(([, { volumes = [] }]) => volumes.filter((each) => typeof each === 'string'));
    const data = used.filter((each) => each.endsWith(':/var/lib/eventstore')).map((each) => each.split(':')[0]);
    expect(new Set(data).size).toBe(ofStore.length);
  });
});

describe('The server in it', () => {
  it('is configured as the program wants it, whatever is left unsaid', () => {
    const environment = Object.fromEntries(
      Object.entries(compose.services['app']?.environment ?? {}).map(([name, value]) => [
        name,
        String(value).replace(/^\$\{\w+:-(.*)\}$/, '$1'),
      ]),
    );
    const inImage = { HOST: '127.0.0.1', PORT: '3000', DATA_DIR: '/data' };
    const config = readConfig({ ...inImage, ...environment });
    expect(config).toMatchObject({
      profile: 'demo',
      prefix: 'demo',
      eventStore: { kind: 'sqlite', file: '/data/events.sqlite' },
    });
  });

  it('is led to by a door in whose network it lives', () => {
    const { app, door } = compose.services;
    expect(app?.network_mode).toBe('service:door');
    expect([app?.ports, app?.networks]).toEqual([undefined, undefined]);
    expect(door?.command).toEqual(['node', 'scripts/forward-port.ts', '0.0.0.0:8080', '127.0.0.1:3000']);
  });
});

describe('EventStoreDB in it', () => {
  it('has no password in the file, none that everybody knows, and starts after a look at both', () => {
    expect(text).not.toMatch(/changeit/i);
    expect(text).not.toMatch(/PASSWORD\s*:/i);
    expect(text).not.toMatch(/INSECURE|ALLOW_ANONYMOUS/i);
    for (const [name, { depends_on = {}, env_file }] of ofStore) {
      const [[setup = '', { condition } = { condition: '' }] = []] = Object.entries(depends_on);
      expect(condition, name).toBe('service_completed_successfully');
      const look = compose.services[setup];
      expect(look?.command?.slice(0, 3), name).toEqual(['node', 'scripts/check-store-setup.ts', '/certs']);
      // What is looked at is what the node is given.
      expect(look?.env_file).toEqual(env_file);
    }
  });

  it('names each node as its certificate does', () => {
    const step = compose.services['certificates']?.command?.join('\n') ?? '';
    expect(step).toContain('-ip-addresses 127.0.0.1,172.30.240.1$$node -dns-names localhost,node$$node\n');
    for (const [name, { environment = {}, networks = {}, volumes = [], depends_on = {} }] of ofStore) {
      const address = String(environment['EVENTSTORE_NODE_HOST_ADVERTISE_AS']);
      const certificate = volumes.find((each) => typeof each === 'object' && each.target === '/certs/node');
      const folder = typeof certificate === 'object' ? certificate.source.replace('./certs/', '') : '';
      expect(folder, name).toMatch(/^node\d$/);
      expect(address, name).toBe(`172.30.240.1${folder.at(-1)}`);
      expect(networks, name).toMatchObject({ ledger: { ipv4_address: address } });
      // By what its users call it, which is what the engine calls it.
      expect([environment['EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS'], folder]).toEqual([name, name]);
      const [setup = ''] = Object.keys(depends_on);
      expect(compose.services[setup]?.command, name).toContain(`${folder}=${address},${folder}`);
    }
  });

  it('has three nodes in a cluster, each of which knows the two others', () => {
    const cluster = ofStore.filter(([, { profiles }]) => profiles?.includes('cluster'));
    const addresses = cluster.map(([, { environment = {} }]) => String(environment['EVENTSTORE_REPLICATION_IP']));
    expect(addresses).toHaveLength(3);
    for (const [index, [name, { environment = {} }]] of cluster.entries()) {
      expect(environment['EVENTSTORE_CLUSTER_SIZE'], name).toBe(3);
      const others = addresses.filter((_, each) => each !== index).map((address) => `${address}:2113`);
      expect(environment['EVENTSTORE_GOSSIP_SEED'], name).toBe(others.join(','));
    }
  });
});
