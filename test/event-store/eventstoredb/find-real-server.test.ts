import { expect, it } from 'vitest';
import { findRealServer, type ServerStarter } from '#test/support/eventstoredb/real-server.ts';

const NAMED = 'esdb://named:2113?tls=false';
const IN_A_CONTAINER = 'esdb://localhost:49153?tls=false';

/** A starter that notes what was asked of it. */
const starter = (isThere: boolean, failure?: Error): ServerStarter & Readonly<{ asked: string[] }> => {
  const asked: string[] = [];
  return {
    asked,
    answers: async () => {
      asked.push('answers');
      return isThere;
    },
    start: async () => {
      asked.push('start');
      if (failure !== undefined) throw failure;
      return { connectionString: IN_A_CONTAINER, stop: async () => asked.push('stop') };
    },
  };
};

it('a server that is named is taken, and Docker is not even asked', async () => {
  const docker = starter(true);
  const found = await findRealServer(NAMED, docker);
  expect(found).toMatchObject({ outcome: 'there', from: 'environment', connectionString: NAMED });
  expect(docker.asked).toEqual([]);
});

it.each([undefined, ''])(
  'where none is named (%j) and Docker answers, one is started, and stopped by whoever asked',
  async (url) => {
    const docker = starter(true);
    const found = await findRealServer(url, docker);
    expect(found).toMatchObject({ outcome: 'there', from: 'container', connectionString: IN_A_CONTAINER });
    expect(docker.asked).toEqual(['answers', 'start']);
    if (found.outcome === 'there') await found.stop();
    expect(docker.asked).toEqual(['answers', 'start', 'stop']);
  },
);

it('where none is named and no Docker answers there is none, and it is said how to have one', async () => {
  const docker = starter(false);
  expect(await findRealServer(undefined, docker)).toEqual({
    outcome: 'none',
    reason: expect.stringMatching(/^no real EventStoreDB: .*EVENTSTOREDB_URL=esdb:.* start a Docker engine$/),
  });
  expect(docker.asked).toEqual(['answers']);
});

it('where Docker answers but cannot have the image there is none, and it is said why', async () => {
  const found = await findRealServer(undefined, starter(true, new Error('pull access denied')));
  expect(found).toEqual({ outcome: 'none', reason: expect.stringContaining('(pull access denied)') });
});
