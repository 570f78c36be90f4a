import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WriterLock } from '#sqlite/writer-lock.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const locked = expect.objectContaining({ code: 'WriterLocked' });

it('is held once, also within one process, and can be taken again when it is released', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.lock');
  const lock = WriterLock.acquire(path);
  expect(() => WriterLock.acquire(path)).toThrow(locked);
  lock.release();
  lock.release();
  using again = WriterLock.acquire(path);
  expect(again).toBeInstanceOf(WriterLock);
});

it('keeps another process out until kill -9 frees it', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.lock');
  const holder = spawn(process.execPath, [
    join(import.meta.dirname, '../support/event-store/hold-lock-process.ts'),
    path,
  ]);
  try {
    await once(holder.stdout, 'data');
    expect(() => WriterLock.acquire(path)).toThrow(locked);
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    using lock = WriterLock.acquire(path);
    expect(lock).toBeInstanceOf(WriterLock);
  } finally {
    holder.kill('SIGKILL');
  }
});
