import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts the names in a folder on the disk: a file that was made or renamed is there after a power cut too. */
export const flushFolder = (path: string): void => {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
