import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { assertNothingLost, Load } from '#test/support/event-store/load.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

/** strace must be there and be allowed to trace its own child. */
const canTrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;
const FATAL_EXIT_CODE = 70;

/** The file ends in `.sqlite` or `-wal`; its syncs fail from the n-th on. */
const failingSync = (file: string, from: number, log: string): readonly string[] => [
  ...['strace', '-f', '-qq', '-o', log, '-P', file],
  ...['-e', 'trace=fsync,fdatasync', '-e', `inject=fsync,fdatasync:error=EIO:when=${from}+`],
];

describe('after a failed fsync', () => {
  it.skipIf(!canTrace).each([
    { what: 'of a commit', suffix: '-wal', from: 12 },
    { what: 'of a checkpoint', suffix: '', from: 1 },
  ])(
    '$what nothing is acknowledged, the process ends, and what was acknowledged is there (needs strace)',
    async ({ suffix, from }) => {
      using folder = temporaryFolder();
      const path = join(folder.path, 'events.sqlite');
      const log = join(folder.path, 'strace.log');
      // Made beforehand, so that creating the file is not what fails.
      await openSqliteEventStore({ path, prefix: 'demo' }).close();
      const load = new Load(path, { callers: 16, wrapper: failingSync(`${path}${suffix}`, from, log) });
      expect(await load.exit()).toEqual([FATAL_EXIT_CODE, null]);

      expect(readFileSync(log, 'utf8')).toMatch(/f(?:data)?sync\(.*EIO.*\(INJECTED\)/);
      expect(load.acknowledged().length).toBeGreaterThan(0);
      const lines = load.lines();
      const firstRefusal = lines.findIndex((line) => line.startsWith('refused'));
      expect(firstRefusal).toBeGreaterThan(0);
      expect(lines.slice(firstRefusal).filter((line) => line.startsWith('ack'))).toEqual([]);
      if (suffix === '-wal') expect(lines[firstRefusal]).toBe('refused UnknownOutcome');

      await using store = openSqliteEventStore({ path, prefix: 'demo' });
      await assertNothingLost(store, load.acknowledged(), load.tried());
      expect(await store.append('demo/inspectionCase-1', [newEvent()], 'none')).toMatchObject({ outcome: 'appended' });
    },
  );
});
