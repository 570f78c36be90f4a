import type { BenchRow } from './bench-row.ts';
import { oneCaller } from './rows/s1-one-caller.ts';
import { manyCallers } from './rows/s2-many-callers.ts';
import { againstEmmett } from './rows/s3-emmett.ts';
import { rebuildEach } from './rows/s4-rebuild-each.ts';
import { rebuildAll } from './rows/s5-rebuild-all.ts';

/** Every row, in the order of the table. */
export const rows: readonly BenchRow[] = [oneCaller, manyCallers, againstEmmett, rebuildEach, rebuildAll];
