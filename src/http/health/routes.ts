import { statfs } from 'node:fs/promises';
import type { ProjectingHealth } from '#projecting/projecting-health.ts';
import { publicRead, type Route } from '../route.ts';
import { type Readiness, readLiveness, readReadiness } from './contract.ts';

export type HealthDependencies = Readonly<{
  /** Whether the event store can be read. */
  storeAnswers(): Promise<boolean>;
  /** What was met in the store that is not as we wrote it. */
  foreignEntries(): number;
  authority: Readonly<{ lagMs: number; fault: string | undefined; isCurrent(): Promise<boolean> }>;
  projecting: Readonly<{ health(): ProjectingHealth }>;
  dataDir: string;
  profile: string;
  banner: string;
  version: string;
  /** When this process began to answer: another one has taken its place when it differs. */
  startedAt: string;
  /** True once the server was told to stop. */
  isClosing(): boolean;
}>;

/** Below this an operator should hear of it before the ledger does. */
const LOW_DISK_BYTES = 512 * 1024 * 1024;

export const healthRoutes = (dependencies: HealthDependencies): readonly Route[] => {
  const { profile, banner, version, startedAt } = dependencies;
  return [
    publicRead(readLiveness, async () => ({ body: { status: 'live' as const, profile, banner, version, startedAt } })),
    publicRead(readReadiness, async () => {
      const body = await readinessOf(dependencies);
      return { status: body.status === 'ready' ? 200 : 503, body };
    }),
  ];
};

/** While the ledger has not been reached: alive, and not ready. */
export const startingHealthRoutes = (dependencies: StartingDependencies): readonly Route[] => {
  const { dataDir, profile, banner, version, startedAt } = dependencies;
  return [
    publicRead(readLiveness, async () => ({ body: { status: 'live' as const, profile, banner, version, startedAt } })),
    publicRead(readReadiness, async () => ({ status: 503, body: { ...nothingYet, disk: await diskOf(dataDir) } })),
  ];
};

export type StartingDependencies = Pick<HealthDependencies, 'dataDir' | 'profile' | 'banner' | 'version' | 'startedAt'>;

const nothingYet = {
  status: 'starting',
  store: { status: 'unavailable', ledgerNumber: 0, foreignEntries: 0 },
  authority: { current: false, lagMs: null },
  projecting: { worker: 'starting', halted: null, storageFault: false, unknownTypes: 0, models: {} },
} as const satisfies Omit<Readiness, 'disk'>;

/** Of a process that has reached its ledger. */
type Standing = Exclude<Readiness['status'], 'starting'>;

/** How this process stands, for probes and figures alike. */
export const readinessOf = async ({
  storeAnswers,
  foreignEntries,
  authority,
  projecting,
  dataDir,
  isClosing,
}: HealthDependencies): Promise<Readiness & Readonly<{ status: Standing }>> => {
  const health = projecting.health();
  const [storeIsUp, current, disk] = await Promise.all([storeAnswers(), authority.isCurrent(), diskOf(dataDir)]);
  const { lagMs, fault } = authority;
  return {
    status: isClosing() ? 'closing' : statusOf(health, storeIsUp && fault === undefined, current),
    store: { status: storeIsUp ? 'ok' : 'unavailable', ledgerNumber: health.number, foreignEntries: foreignEntries() },
    authority: { current, lagMs: Number.isFinite(lagMs) ? Math.round(lagMs) : null },
    projecting: {
      worker: health.worker.status,
      halted: health.halted === null ? null : { code: health.halted.code, number: health.halted.number },
      storageFault: health.storageFault !== null,
      unknownTypes: health.unknownTypes.length,
      models: Object.fromEntries(
        Object.entries(health.models).map(([name, { staleSince, ...model }]) => [
          name,
          { ...model, staleSince: staleSince === null ? null : withoutReason(staleSince) },
        ]),
      ),
    },
    disk,
  };
};

/** Why an event could not be taken may quote it, so that stays in the log. */
const withoutReason = ({
  number,
  type,
  recordedAt,
}: Readonly<{ number: number; type: string; recordedAt: string }>) => ({
  number,
  type,
  recordedAt,
});

const statusOf = (health: ProjectingHealth, works: boolean, current: boolean): Standing => {
  if (!works || health.status === 'alarm') return 'alarm';
  const building = Object.values(health.models).some(({ status }) => status === 'building');
  return current && !building && health.worker.status === 'running' ? 'ready' : 'working';
};

const diskOf = async (dataDir: string): Promise<Readiness['disk']> => {
  try {
    const { bavail, bsize } = await statfs(dataDir);
    const freeBytes = bavail * bsize;
    return { status: freeBytes < LOW_DISK_BYTES ? 'low' : 'ok', freeBytes };
  } catch {
    // Not every file system says; that is no reason to be unready.
    return { status: 'unknown', freeBytes: null };
  }
};
