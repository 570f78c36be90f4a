import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchContext, type BenchRow, RowSkipped } from './bench/bench-row.ts';
import { type Measured, reportOf, tableOf } from './bench/report.ts';
import { rows } from './bench/rows.ts';
import { shareLedger } from './bench/shared-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Measures the promises about speed and cost and writes docs/benchmarks.md.

  npm run bench                      all rows; takes a few minutes
  npm run bench -- --rows S1,S2      some rows, printed only
  npm run bench -- --quick           small amounts, printed only: to see that the rows work

  --rows <ids>     rows to measure, e.g. S1,S4
  --quick          small amounts
  --folder <path>  where to measure; default: a new folder in .bench here, so that it is the disk of this checkout
  --keep <path>    keep the ledger of a million events and its read models there, and take them from there the next time;
                   to be deleted when what makes them was changed
  --write          write docs/benchmarks.md also after --rows; other rows on it stay as they are`;

const PAGE = new URL('../docs/benchmarks.md', import.meta.url);

await runScript(HELP, async (): Promise<undefined> => {
  const { values } = readArguments({
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
    folder: { type: 'string', default: '.bench' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  });
  const chosen = chooseRows(values.rows);
  mkdirSync(values.folder, { recursive: true });
  const folder = mkdtempSync(join(values.folder, 'run-'));
  const isPublished = values.write || (values.rows === undefined && !values.quick);
  const measured: Measured[] = [];
  const { quick } = values;
  if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
  const largeLedger = shareLedger(values.keep ?? folder, { quick, isKept: values.keep !== undefined, log });
  try {
    for (const row of chosen) {
      measured.push(await measure(row, join(folder, row.id), { quick, largeLedger }));
      // After each row: what was measured is not lost when a later one fails.
      if (isPublished) publish(measured);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(tableOf(measured).join('\n'));
  if (isPublished) console.log('\nWritten to docs/benchmarks.md.');
});

function log(message: string): void {
  console.error(`    ${message}`);
}

function publish(measured: readonly Measured[]): void {
  const earlier = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  writeFileSync(PAGE, reportOf(measured, { on: new Date().toISOString().slice(0, 10), earlier }));
}

function chooseRows(list: string | undefined): readonly BenchRow[] {
  if (list === undefined) return rows;
  return list.split(',').map((id) => {
    const row = rows.find((each) => each.id === id.trim().toUpperCase());
    if (row === undefined)
      throw new ScriptError(`There is no row ${id}; there are ${rows.map((each) => each.id).join(', ')}.`, {
        exitCode: 2,
      });
    return row;
  });
}

type Given = Pick<BenchContext, 'quick' | 'largeLedger'>;

async function measure(row: BenchRow, folder: string, given: Given): Promise<Measured> {
  mkdirSync(folder);
  console.error(`${row.id}  ${row.what} …`);
  try {
    const figures = await row.run({ folder, ...given, log });
    return { row, figures };
  } catch (error) {
    if (error instanceof RowSkipped) return { row, skipped: error.message };
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
