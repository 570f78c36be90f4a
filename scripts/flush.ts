import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts the contents of a file on the disk: after a power cut they are there too. */
export const flushFile = (path: string): void => flush(path, 'r+');

/** Puts the names in a folder on the disk: a file that was made or renamed is there after a power cut too. */
export const flushFolder = (path: string): void => flush(path, 'r');

const flush = (path: string, flags: 'r' | 'r+'): void => {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
