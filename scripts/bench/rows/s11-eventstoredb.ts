import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { appendFromManyCallers, CALLERS } from '../append-from-many-callers.ts';
import type { BenchContext, BenchRow, Figure } from '../bench-row.ts';
import { type History, writeHistory } from '../eventstoredb/history.ts';
import { openSide, type Side, type SideName } from '../eventstoredb/sides.ts';
import { type BenchTarget, openTarget } from '../eventstoredb/target.ts';
import { formatCount, formatRate } from '../figures.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { sampleEvents } from '../sample-events.ts';

/** What the adapter costs over the client that it is built on: the same server, bytes and questions. */
export const eventStoreDb: BenchRow = {
  id: 'S11',
  what: 'EventStoreDB adapter',
  yardstick: 'the bare client doing the same calls',
  better: 'at-least',
  mustReach: 0.8,
  aim: 0.95,
  unit: 'ratio',
  run: async (context) => [
    await measureAppends(context, 1),
    await measureAppends(context, CALLERS),
    ...(await measureHistory(context)),
  ],
};

const measureAppends = async ({ quick, log }: BenchContext, callers: number): Promise<Figure> => {
  await using target = await openTarget();
  await using ours = openSide('ours', target);
  await using bare = openSide('bare', target);
  const count = callers * (quick ? 5 : callers === 1 ? 1_500 : 60);
  const append = (side: Side, name: string) => {
    const events = sampleEvents(count);
    return perSecond(count, () => appendFromManyCallers(side, name, events, callers));
  };
  const measured = await measurePairs(
    quick ? 3 : 11,
    (round) => append(ours, `ours${round}`),
    (round) => append(bare, `bare${round}`),
  );
  const label = callers === 1 ? 'append, one caller' : `append, ${callers} callers`;
  log(label);
  return figureOf(label, measured, target);
};

const measureHistory = async (context: BenchContext): Promise<readonly Figure[]> => {
  await using target = await openTarget();
  const history = await writeHistory(target, context.quick ? 2_000 : 100_000);
  return [await measureCatchUp(context, target, history), await measureMemory(context, target, history)];
};

const measureCatchUp = async ({ quick, log }: BenchContext, target: BenchTarget, history: History): Promise<Figure> => {
  await using ours = openSide('ours', target);
  await using bare = openSide('bare', target);
  const measured = await measurePairs(
    quick ? 1 : 5,
    () => perSecond(history.count, () => catchUp(ours, history)),
    () => perSecond(history.count, () => catchUp(bare, history)),
  );
  const label = `catch-up of ${formatCount(history.count)} events`;
  log(label);
  return figureOf(label, measured, target);
};

/** @throws Error when what came is not the history, so that no side is fast by leaving something out */
const catchUp = async (side: Side, { after, count, lastId }: History): Promise<void> => {
  let seen = 0;
  for await (const id of side.follow(after)) {
    seen += 1;
    if (seen < count) continue;
    if (id !== lastId) throw new Error(`the last of ${count} events is another one`);
    return;
  }
  throw new Error(`${seen} of ${count} events came`);
};

/** The bare client's bytes over ours, so that more is better as in the other figures. */
const measureMemory = async ({ quick, log }: BenchContext, target: BenchTarget, history: History): Promise<Figure> => {
  const taken = quick ? 200 : 2_000;
  const { ratio, ours, yardstick } = await measurePairs(
    quick ? 1 : 5,
    () => heldBySlow('bare', target, history, taken),
    () => heldBySlow('ours', target, history, taken),
  );
  const [label, events] = ['memory under a slow consumer, theirs ÷ ours', formatCount(history.count)];
  log(label);
  const note = `${label}: highest bytes held (after a collection) while ${formatCount(taken)} of ${events} waiting events are taken, one a millisecond, each side in a process of its own`;
  // The pair is turned round: what measurePairs calls ours is theirs.
  return { label, value: ratio, ours: inKb(yardstick), yardstick: inKb(ours), notes: [note, target.what] };
};

const SLOW_CONSUMER = fileURLToPath(new URL('../eventstoredb/slow-consumer.ts', import.meta.url));

const heldBySlow = async (side: SideName, target: BenchTarget, { after }: History, taken: number): Promise<number> => {
  const { connectionString, prefix } = target;
  const args = ['--expose-gc', SLOW_CONSUMER, side, connectionString, prefix, after, String(taken)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { highest, seen } = JSON.parse(stdout) as { highest: number; seen: number };
  if (seen !== taken) throw new Error(`the slow consumer saw ${seen} of ${taken} events`);
  return highest;
};

const inKb = (bytes: number): string => `${formatCount(bytes / 1_024)} KB`;

const figureOf = (
  label: string,
  { ratio, ours, yardstick }: Awaited<ReturnType<typeof measurePairs>>,
  { what }: BenchTarget,
): Figure => ({ label, value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick), notes: [what] });
