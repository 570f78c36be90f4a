import type { BenchRow } from './bench-row.ts';
import { oneCaller } from './rows/s1-one-caller.ts';
import { manyCallers } from './rows/s2-many-callers.ts';
import { againstEmmett } from './rows/s3-emmett.ts';
import { rebuildEach } from './rows/s4-rebuild-each.ts';
import { rebuildLargest } from './rows/s4l-rebuild-largest.ts';
import { rebuildAll } from './rows/s5-rebuild-all.ts';
import { commandOverHttp } from './rows/s6-command-over-http.ts';
import { pastReads } from './rows/s7-past-reads.ts';
import { pages } from './rows/s8-pages.ts';
import { ledgerSize } from './rows/s10-size.ts';
import { eventStoreDb } from './rows/s11-eventstoredb.ts';
import { startToReady } from './rows/s12-start.ts';
import { memory } from './rows/s13-memory.ts';
import { replayStep } from './rows/s14-replay-step.ts';

/** Every row, in the order of the table. That of what is not built yet (S9) comes with it. */
export const rows: readonly BenchRow[] = [
  oneCaller,
  manyCallers,
  againstEmmett,
  rebuildEach,
  rebuildLargest,
  rebuildAll,
  commandOverHttp,
  pastReads,
  pages,
  ledgerSize,
  eventStoreDb,
  startToReady,
  memory,
  replayStep,
];
