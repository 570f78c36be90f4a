import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { type CheckedAppend, checkAppend } from '#event-store/check-append.ts';
import type { AppendResult } from '#event-store/event-store.ts';
import { toPosition } from '#event-store/sqlite/event-reader.ts';
import { GroupCommit, type GroupCommitOptions } from '#event-store/sqlite/group-commit.ts';
import { SQLITE_BUSY, SQLITE_FULL } from '#sqlite/sqlite-error.ts';
import { eventOfSize, newEvent } from '#test/support/event-store/new-events.ts';

const SQLITE_IOERR_FSYNC = 1034;

const sqliteError = (errcode: number): Error =>
  Object.assign(new Error(`SQLite ${errcode}`), { code: 'ERR_SQLITE_ERROR', errcode, errstr: '' });

const appendOf = (event = newEvent()): CheckedAppend => checkAppend('demo', 'demo/inspectionCase-1', [event], 'any');

/** A writer that stores nothing and fails as it is told, to see what the queue does about it. */
const groupCommit = (writer: Partial<GroupCommitOptions['writer']> = {}) => {
  const batches: number[] = [];
  let lastRow = 0;
  const onFatal = vi.fn<(error: Error) => void>();
  const onCommit = vi.fn<() => void>();
  const commits = new GroupCommit({
    writer: {
      get lastRow() {
        return lastRow;
      },
      commit: (batch) => {
        batches.push(batch.length);
        return batch.map((): AppendResult => {
          lastRow += 1;
          return { outcome: 'appended', firstRevision: 0, lastRevision: 0, position: toPosition(lastRow) };
        });
      },
      rollBack: () => true,
      checkpointWhenDue: () => undefined,
      ...writer,
    },
    onCommit,
    onFatal,
    isOutOfSpace: (error) => error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL,
  });
  return { commits, batches, onFatal, onCommit };
};

const throwing = (error: Error) => () => {
  throw error;
};

it('commits what one turn brings together, 64 appends at a time', async () => {
  const { commits, batches, onCommit } = groupCommit();
  const appends = Array.from({ length: 150 }, () => commits.append(appendOf()));
  expect(batches).toEqual([]);
  await Promise.all(appends);
  expect(batches).toEqual([64, 64, 22]);
  expect(onCommit).toHaveBeenCalledTimes(3);
});

it('commits at most 1 MiB at a time', async () => {
  const { commits, batches } = groupCommit();
  await Promise.all(Array.from({ length: 40 }, () => commits.append(appendOf(eventOfSize(60_000)))));
  expect(batches).toEqual([17, 17, 6]);
});

it('answers nothing before the commit', async () => {
  const order: string[] = [];
  const { commits } = groupCommit({
    commit: (batch) => {
      order.push('commit');
      return batch.map(() => ({ outcome: 'conflict', actual: 'none' }));
    },
  });
  await commits.append(appendOf()).then(() => order.push('answer'));
  expect(order).toEqual(['commit', 'answer']);
});

it('after a failed sync gives nobody an answer, takes no more, and says so once', async () => {
  const commit = vi.fn(throwing(sqliteError(SQLITE_IOERR_FSYNC)));
  const { commits, onFatal } = groupCommit({ commit });
  const waiting = await Promise.allSettled(Array.from({ length: 70 }, () => commits.append(appendOf())));
  const codes = waiting.map((settled) => settled.status === 'rejected' && settled.reason.code);
  expect(codes).toEqual([...Array(64).fill('UnknownOutcome'), ...Array(6).fill('StoreUnavailable')]);
  await expect(commits.append(appendOf())).rejects.toMatchObject({ code: 'StoreUnavailable' });
  await nextTurn();
  expect(commit).toHaveBeenCalledTimes(1);
  expect(onFatal).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ errcode: SQLITE_IOERR_FSYNC }));
});

it('a sync that fails in a checkpoint is as fatal, but what was committed is answered', async () => {
  const { commits, onFatal } = groupCommit({ checkpointWhenDue: throwing(sqliteError(SQLITE_IOERR_FSYNC)) });
  await expect(commits.append(appendOf())).resolves.toMatchObject({ outcome: 'appended' });
  await expect(commits.append(appendOf())).rejects.toMatchObject({ code: 'StoreUnavailable' });
  await nextTurn();
  expect(onFatal).toHaveBeenCalledTimes(1);
});

it('a checkpoint without space or beside a lock only waits', async () => {
  for (const errcode of [SQLITE_FULL, SQLITE_BUSY]) {
    const { commits, onFatal } = groupCommit({ checkpointWhenDue: throwing(sqliteError(errcode)) });
    await commits.append(appendOf());
    await expect(commits.append(appendOf())).resolves.toMatchObject({ outcome: 'appended' });
    expect(onFatal).not.toHaveBeenCalled();
  }
});

it('a full disk stores nothing and the next append is tried again', async () => {
  const commit = vi
    .fn<GroupCommitOptions['writer']['commit']>(() => [{ outcome: 'conflict', actual: 3 }])
    .mockImplementationOnce(throwing(sqliteError(SQLITE_FULL)));
  const { commits, onFatal } = groupCommit({ commit });
  await expect(commits.append(appendOf())).rejects.toMatchObject({ code: 'StorageFull' });
  await expect(commits.append(appendOf())).resolves.toEqual({ outcome: 'conflict', actual: 3 });
  expect(onFatal).not.toHaveBeenCalled();
});

it('a full disk whose rollback cannot be proved is no mere full disk', async () => {
  const { commits, onFatal } = groupCommit({ commit: throwing(sqliteError(SQLITE_FULL)), rollBack: () => false });
  await expect(commits.append(appendOf())).rejects.toMatchObject({ code: 'UnknownOutcome' });
  await nextTurn();
  expect(onFatal).toHaveBeenCalledTimes(1);
});

it('a locked file is unavailable, not lost', async () => {
  const { commits, onFatal } = groupCommit({ commit: throwing(sqliteError(SQLITE_BUSY)) });
  await expect(commits.append(appendOf())).rejects.toMatchObject({ code: 'StoreUnavailable' });
  expect(onFatal).not.toHaveBeenCalled();
});
