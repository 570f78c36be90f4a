/** A server that is there for a while. */
export type StartedServer = Readonly<{ connectionString: string; stop(): Promise<unknown> }>;

/** Where a server can be had that nobody else uses. */
export type ServerStarter = Readonly<{
  /** Whether an engine answers that can start one. */
  answers(): Promise<boolean>;
  start(): Promise<StartedServer>;
}>;

export type RealServer =
  | (Readonly<{ outcome: 'there'; from: 'environment' | 'container' }> & StartedServer)
  | Readonly<{ outcome: 'none'; reason: string }>;

const HOW_TO_NAME_ONE =
  'name one, as EVENTSTOREDB_URL=esdb://…, or npm run test:eventstoredb -- esdb://…, or start a Docker engine';

/**
 * The server that the environment names, else one in a container, else none, with the reason. One that is named comes
 * first: whoever names a server wants to hear of that one, also on a machine with Docker.
 */
export const findRealServer = async (url: string | undefined, starter: ServerStarter): Promise<RealServer> => {
  if (url !== undefined && url !== '')
    return { outcome: 'there', from: 'environment', connectionString: url, stop: async () => undefined };
  if (!(await starter.answers())) return { outcome: 'none', reason: `no real EventStoreDB: ${HOW_TO_NAME_ONE}` };
  try {
    return { outcome: 'there', from: 'container', ...(await starter.start()) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      outcome: 'none',
      reason: `Docker answers but starts no EventStoreDB (${error.message}): ${HOW_TO_NAME_ONE}`,
    };
  }
};
