import { spawnSync } from 'node:child_process';

const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

export type SmallDisk = Disposable & Readonly<{ grow: () => boolean }>;

/** A small disk mounted on the folder, or undefined where we may not mount one. */
export const mountSmallDisk = (folder: string, size: string): SmallDisk | undefined =>
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
    ? {
        grow: () => run('mount', '-o', 'remount,size=200m', folder),
        [Symbol.dispose]: () => void run('umount', '-l', folder),
      }
    : undefined;
