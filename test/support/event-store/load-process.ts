// A process of its own that appends as fast as it can and tells what it was promised, one line at a time:
//   ready            the store is open
//   try <id>         an append is about to be asked for
//   ack <stream> <revision> <id>
//   refused <code>   an append failed; the caller goes on
// Lines are written synchronously: what the parent has read is what this process knew when it died.
// Arguments: path of the event file, number of callers.
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type AppendResult, EventStoreError } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { eventOfSize } from './new-events.ts';

const [path = '', callers = '1'] = process.argv.slice(2);
/** Should nobody be left to kill it. */
const LONGEST_LIFE_MS = 30_000;
/** Long enough for a test to change something while nothing is being written. */
const PAUSE_AFTER_REFUSAL_MS = 300;

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

// A file-size limit announces itself by a signal that would end the process before write() can say EFBIG.
process.on('SIGXFSZ', () => undefined);
setTimeout(() => process.exit(3), LONGEST_LIFE_MS).unref();
const store = openSqliteEventStore({ path, prefix: 'demo' });
say('ready');

const call = async (caller: number): Promise<void> => {
  const stream = `demo/load-${process.pid}.${caller}`;
  let last: number | 'none' = 'none';
  for (let turn = 0; ; turn++) {
    // Batches of one to three, small and large, so that commits, pages and checkpoints come in many shapes.
    const events = Array.from({ length: 1 + (turn % 3) }, () => eventOfSize(1_000 + ((caller * 7 + turn) % 9) * 700));
    say(`try ${events.map(({ id }) => id).join(' ')}`);
    try {
      const result: AppendResult = await store.append(stream, events, last);
      if (result.outcome === 'conflict') throw new Error(`Nobody else writes to ${stream}.`);
      for (const [index, { id }] of events.entries()) say(`ack ${stream} ${result.firstRevision + index} ${id}`);
      last = result.lastRevision;
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      say(`refused ${error.code}`);
      await delay(PAUSE_AFTER_REFUSAL_MS);
    }
  }
};

await Promise.all(Array.from({ length: Number(callers) }, (_, caller) => call(caller)));
