import type { ServerStarter } from './real-server.ts';

/** The oldest server that is promised to work. Its builds for ARM are called alpha by their maker. */
const IMAGE = `eventstore/eventstore:23.10.1-${process.arch === 'arm64' ? 'alpha-arm64v8' : 'bookworm-slim'}`;
const PORT = 2113;
/** The image may have to be fetched. */
const STARTS_WITHIN_MS = 180_000;
const NO_ENGINE = 'Could not find a working container runtime strategy';

/** EventStoreDB in a container of its own: one node, in memory, without TLS and without users, gone afterwards. */
export const dockerServer: ServerStarter = {
  answers: async () => {
    // Loaded only here: it is large, and who names a server needs none of it.
    const { getContainerRuntimeClient } = await import('testcontainers');
    try {
      await getContainerRuntimeClient();
      return true;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith(NO_ENGINE)) return false;
      throw error;
    }
  },
  start: async () => {
    const { GenericContainer, Wait } = await import('testcontainers');
    const container = await new GenericContainer(IMAGE)
      .withEnvironment({
        EVENTSTORE_INSECURE: 'true',
        EVENTSTORE_MEM_DB: 'true',
        EVENTSTORE_CLUSTER_SIZE: '1',
        EVENTSTORE_RUN_PROJECTIONS: 'None',
        EVENTSTORE_TELEMETRY_OPTOUT: 'true',
      })
      .withExposedPorts(PORT)
      .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCode(204))
      .withStartupTimeout(STARTS_WITHIN_MS)
      .start();
    return {
      connectionString: `esdb://${container.getHost()}:${container.getMappedPort(PORT)}?tls=false`,
      stop: () => container.stop(),
    };
  },
};
