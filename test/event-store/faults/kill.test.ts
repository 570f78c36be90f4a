import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase, readPragma } from '#sqlite/open-database.ts';
import { type Acknowledged, assertNothingLost, Load } from '#test/support/event-store/load.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

/** `KILL_ROUNDS=200` is the run before a release. */
const { KILL_ROUNDS = '15' } = process.env;
const ROUNDS = Number(KILL_ROUNDS);
const SECONDS_PER_ROUND = 3;
const LONGEST_LOAD_MS = 150;

it(
  `loses no acknowledged event in ${ROUNDS} rounds of kill -9 under load`,
  async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'events.sqlite');
    const acknowledged: Acknowledged[] = [];
    const tried: string[] = [];
    let roundsHitInFlight = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const load = new Load(path, { callers: round % 3 === 0 ? 2 : 64 });
      await load.until((it) => it.acknowledged().length > 0, 'a first acknowledgement');
      await delay(Math.random() * LONGEST_LOAD_MS);
      expect(await load.kill()).toEqual([null, 'SIGKILL']);
      if (load.tried().length > load.acknowledged().length) roundsHitInFlight += 1;
      acknowledged.push(...load.acknowledged());
      tried.push(...load.tried());
      await using store = openSqliteEventStore({ path, prefix: 'demo' });
      await assertNothingLost(store, acknowledged, tried);
    }
    using database = openDatabase(path, { access: 'read-only' });
    expect(readPragma(database, 'integrity_check')).toBe('ok');
    // The fault fired: there was always something under way when the kill came.
    expect(roundsHitInFlight).toBe(ROUNDS);
    console.log(`kill -9: ${ROUNDS} rounds, ${acknowledged.length} acknowledged of ${tried.length} tried, 0 lost`);
  },
  ROUNDS * SECONDS_PER_ROUND * 1_000,
);
