import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { Authority } from '#application/authority.ts';
import { systemClock, systemRandom } from '#application/clock.ts';
import { createCommandHandler } from '#application/handle-command.ts';
import { silentLog } from '#application/log.ts';
import { createWritePath } from '#application/write-path.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { readModels } from '#projections/index.ts';
import { readMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { BENCH_PREFIX } from '../bench-prefix.ts';
import type { BenchRow, Figure } from '../bench-row.ts';
import { buildModels } from '../build-models.ts';
import { formatCount, formatMs } from '../figures.ts';
import { type BenchLedger, ledgerOfSize } from '../ledger-of-size.ts';
import { measurePairs } from '../measure-pairs.ts';
import { nowOf, openReader, timedReads, timeReads } from '../time-reads.ts';

/** What grows with the ledger is what hurts after years of use. */
export const ledgerSize: BenchRow = {
  id: 'S10',
  what: 'the same on a hundred times larger ledger',
  yardstick: 'on the small one',
  better: 'at-most',
  mustReach: 1.2,
  aim: 1.05,
  unit: 'ratio',
  run: async ({ folder, quick, largeLedger }) => {
    const small = await ledgerOfSize(join(folder, 'small'), quick ? 1_500 : 10_000);
    const { ledger: large, paths: largePaths } = await largeLedger();
    const sizes = `${formatCount(large.events)} against ${formatCount(small.events)} events`;
    const figures: Figure[] = [];
    const smallPaths = await buildModels(small, join(folder, 'small-models'), Object.values(readModels));
    for (const read of timedReads.filter(({ label }) => label === 'case file' || label === 'list page')) {
      using smallReader = openReader(read, smallPaths);
      using largeReader = openReader(read, largePaths);
      const count = quick ? 10 : 200;
      const { ratio, ours, yardstick } = await measurePairs(
        quick ? 3 : 15,
        () => timeReads(largeReader, read, large, nowOf(large), count),
        () => timeReads(smallReader, read, small, nowOf(small), count),
      );
      figures.push({
        label: `${read.label}, ${sizes}`,
        value: ratio,
        ours: formatMs(ours),
        yardstick: formatMs(yardstick),
      });
    }
    // Last: they write.
    figures.push(await commands(small, large, quick, sizes));
    return figures;
  },
};

const commands = async (small: BenchLedger, large: BenchLedger, quick: boolean, sizes: string): Promise<Figure> => {
  await using inSmall = await openForCommands(small);
  await using inLarge = await openForCommands(large);
  const count = quick ? 10 : 100;
  const { ratio, ours, yardstick } = await measurePairs(
    quick ? 3 : 15,
    (round) => inLarge.report(round * count, count),
    (round) => inSmall.report(round * count, count),
  );
  return { label: `a command, ${sizes}`, value: ratio, ours: formatMs(ours), yardstick: formatMs(yardstick) };
};

/**
 * The write path on a ledger; `report` answers how many milliseconds a reported finding takes. Both sides take turns over
 * the same number of cases, so that the cases themselves grow alike.
 */
const openForCommands = async (ledger: BenchLedger) => {
  await using resources = new AsyncDisposableStack();
  const [clock, random, log] = [systemClock, systemRandom, silentLog] as const;
  const store = resources.use(openSqliteEventStore({ path: ledger.path, prefix: BENCH_PREFIX }));
  const masterKey = readMasterKey(join(ledger.folder, 'master.key'));
  const vault = resources.use(openSqliteVault({ directory: join(ledger.folder, 'vault'), masterKey, now: clock.now }));
  const authority = resources.use(await Authority.open({ store, clock, log }));
  const awaitProjected = async () => 'pending' as const;
  const { handle } = createCommandHandler(
    createWritePath({ store, vault, authority, clock, random, log, awaitProjected }),
  );
  const report = async (from: number, count: number): Promise<number> => {
    const start = performance.now();
    for (let index = from; index < from + count; index += 1) {
      const key = uuid();
      const announced = ledger.announcedCases[index % Math.min(CASES, ledger.announcedCases.length)];
      const result = await handle({
        type: 'ReportFinding',
        identity: announced?.caseId,
        data: { ...FINDING, unit: announced?.unit },
        actor: { kind: 'officer', officerId: ledger.inspectorId, role: 'provincial-inspector', body: '99.TTr' },
        route: 'bench',
        idempotencyKey: key,
        correlationId: key,
      });
      if (result.outcome !== 'stored') throw new Error(`a finding was answered ${JSON.stringify(result)}`);
    }
    return (performance.now() - start) / count;
  };
  const parts = resources.move();
  return { report, [Symbol.asyncDispose]: () => parts.disposeAsync() };
};

/** As many as even the ledger of a quick run has. */
const CASES = 15;

const FINDING = {
  topic: 'citizen-reception',
  summary: 'Sổ tiếp công dân không ghi kết quả giải quyết.',
  from: '2025-01-06',
  to: '2025-08-29',
  occurredOn: '2026-11-20',
};
