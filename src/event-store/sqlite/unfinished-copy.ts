import { existsSync } from 'node:fs';

/** The file beside an event file into which a copy is being made. It goes when the copy is whole and was read back. */
export const unfinishedCopyMark = (path: string): string => `${path}.copying`;

/** Half a ledger looks like a whole one: who would write on would make two ledgers of one. */
export const isUnfinishedCopy = (path: string): boolean => existsSync(unfinishedCopyMark(path));
