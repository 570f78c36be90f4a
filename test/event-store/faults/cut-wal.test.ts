import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { eventOfSize, newEvent } from '#test/support/event-store/new-events.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { copyFolder, temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const COMMITS = 40;
const RANDOM_CUTS = 150;
const WAL_HEADER_BYTES = 32;

type Commit = Readonly<{ ids: readonly string[]; walBytes: number }>;

/** A WAL of many commits, and where in it each of them ended. */
const writeCommits = async (path: string, copyTo: string): Promise<readonly Commit[]> => {
  await openSqliteEventStore({ path, prefix: 'demo' }).close();
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  const commits: Commit[] = [];
  for (let index = 0; index < COMMITS; index++) {
    const events = Array.from({ length: 1 + (index % 4) }, () => (index % 5 === 0 ? eventOfSize(9_000) : newEvent()));
    await store.append(`demo/inspectionCase-${index % 7}.${index}`, events, 'none');
    commits.push({ ids: events.map(({ id }) => id), walBytes: statSync(`${path}-wal`).size });
  }
  copyFolder(join(path, '..'), copyTo);
  return commits;
};

it('opens at the last commit that is whole, wherever the WAL is cut', async () => {
  using source = temporaryFolder();
  using copy = temporaryFolder();
  using scratch = temporaryFolder();
  const commits = await writeCommits(join(source.path, 'events.sqlite'), copy.path);
  const database = join(copy.path, 'events.sqlite');
  const wal = readFileSync(`${database}-wal`);
  expect(commits.at(-1)?.walBytes).toBe(wal.length);

  const idsAfterCut = async (bytes: number): Promise<readonly string[]> => {
    const path = join(scratch.path, 'events.sqlite');
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    copyFileSync(database, path);
    writeFileSync(`${path}-wal`, wal.subarray(0, bytes));
    await using store = openSqliteEventStore({ path, prefix: 'demo' });
    return (await collect(store.readAll())).map(({ event }) => event.id);
  };
  const wholeAt = (bytes: number) => commits.filter(({ walBytes }) => walBytes <= bytes).flatMap(({ ids }) => ids);
  const check = async (bytes: number): Promise<void> => {
    expect(await idsAfterCut(bytes)).toEqual(wholeAt(bytes));
  };

  const seams = commits.flatMap(({ walBytes }) => [walBytes - 1, walBytes, walBytes + 1]);
  for (const bytes of [0, 1, WAL_HEADER_BYTES - 1, WAL_HEADER_BYTES, ...seams])
    await check(Math.min(bytes, wal.length));
  const anywhere = fc.nat(wal.length);
  await fc.assert(fc.asyncProperty(anywhere, check), { numRuns: RANDOM_CUTS });
  // The cuts cut: the first commits survive some of them, the last does not.
  expect(wholeAt(wal.length - 1)).toHaveLength(wholeAt(wal.length).length - (commits.at(-1)?.ids.length ?? 0));
});

it('does not bring back a commit in which one byte changed', async () => {
  using source = temporaryFolder();
  using copy = temporaryFolder();
  const commits = await writeCommits(join(source.path, 'events.sqlite'), copy.path);
  const path = join(copy.path, 'events.sqlite');
  rmSync(`${path}-shm`, { force: true });
  const wal = readFileSync(`${path}-wal`);
  const [before, spoilt] = [commits[19], commits[20]];
  const middle = Math.floor(((before?.walBytes ?? 0) + (spoilt?.walBytes ?? 0)) / 2);
  wal[middle] = (wal[middle] ?? 0) ^ 1;
  writeFileSync(`${path}-wal`, wal);
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  const ids = (await collect(store.readAll())).map(({ event }) => event.id);
  expect(ids).toEqual(commits.slice(0, 20).flatMap((commit) => commit.ids));
});
