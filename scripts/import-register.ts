import { basename } from 'node:path';
import { isLegalDate } from '#domain/legal-date.ts';
import { type PlannedRow, planImport } from './import-register/plan-import.ts';
import { type RowFault, readRegisterFile } from './import-register/register-file.ts';
import { type LedgerWriter, openLedgerWriter } from './ledger-writer.ts';
import { configOfProcess } from './open-ledger.ts';
import { readRegister } from './read-register.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Registers the units of a file. Can be repeated: what is there already is left alone.

  npx node scripts/import-register.ts scripts/data/thua-thien-hue-2024.json --dry-run
  npx node scripts/import-register.ts scripts/data/thua-thien-hue-2024.json

  --dry-run            says what would happen and names every fault with its line; writes nothing
  --valid-from <day>   first day of units that do not state one (yyyy-MM-dd); default: the file's own
  --server <url>       the running server; default: HOST and PORT
  --as <officer id>    the administrator to act as; needed when there are several

While a server runs on the ledger it is asked, in the name of an administrator; else this script writes itself.
Exit code 1 when a row has a fault or was refused. With a fault in the file nothing at all is written.`;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    'dry-run': { type: 'boolean', default: false },
    'valid-from': { type: 'string' },
    server: { type: 'string' },
    as: { type: 'string' },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new ScriptError('Name one file of units.', { exitCode: 2 });
  const validFrom = values['valid-from'];
  if (validFrom !== undefined && !isLegalDate(validFrom)) {
    throw new ScriptError(`--valid-from is a date as yyyy-MM-dd, not ${validFrom}.`, { exitCode: 2 });
  }
  const config = configOfProcess();
  const file = readRegisterFile(path, validFrom);
  const { units } = await readRegister(config);
  const plan = planImport(file.rows, units, `Danh mục nhập từ ${basename(path)}`);
  const faults = [...file.faults, ...plan.faults];

  if (values['dry-run']) for (const row of plan.planned) console.log(intentionOf(row));
  for (const fault of faults) console.error(`${fault.place}: ${fault.code}: ${fault.message}`);
  if (values['dry-run']) return summarise(plan.planned, faults);
  if (faults.length > 0) throw new ScriptError(`Nothing was written: ${faults.length} faults in ${path}.`);

  const { server, as: officerId } = values;
  await using writer = await openLedgerWriter(config, { component: 'import-register', server, officerId });
  // Without await the writer would be closed before its first command.
  return await importAll(writer, plan.planned);
});

function intentionOf({ row, commands }: PlannedRow): string {
  const does = commands.map(({ type }) =>
    type === 'RegisterUnit' ? 'would be registered' : 'would be flagged remote',
  );
  return lineOf(row, does.length === 0 ? 'is there already' : does.join(', '));
}

function lineOf({ place, code, name }: PlannedRow['row'], what: string): string {
  return `${place}: ${code} ${name}: ${what}`;
}

function summarise(planned: readonly PlannedRow[], faults: readonly RowFault[]): number {
  const changed = planned.filter(({ commands }) => commands.length > 0).length;
  const units = `${planned.length} units: ${changed} would change, ${planned.length - changed} are there already`;
  console.log(`${units}, ${faults.length} faults. Nothing was written.`);
  return faults.length === 0 ? 0 : 1;
}

async function importAll(writer: LedgerWriter, planned: readonly PlannedRow[]): Promise<number> {
  const counts = { imported: 0, unchanged: 0, refused: 0 };
  for (const { row, commands } of planned) {
    const outcome = await importRow(writer, commands);
    counts[outcome.result] += 1;
    console.log(lineOf(row, outcome.words));
  }
  const { imported, unchanged, refused } = counts;
  const through = writer.via === 'server' ? 'through the running server' : 'by this process';
  console.log(
    `${planned.length} units, ${through}: ${imported} imported, ${unchanged} there already, ${refused} refused.`,
  );
  return refused === 0 ? 0 : 1;
}

type RowOutcome = Readonly<{ result: 'imported' | 'unchanged' | 'refused'; words: string }>;

async function importRow(writer: LedgerWriter, commands: PlannedRow['commands']): Promise<RowOutcome> {
  let stored = 0;
  for (const command of commands) {
    const answer = await writer.send(command);
    if (answer.outcome === 'refused') {
      return { result: 'refused', words: `refused: ${answer.code} ${answer.reason}`.trimEnd() };
    }
    if (answer.outcome === 'stored') stored += 1;
  }
  return stored === 0 ? { result: 'unchanged', words: 'is there already' } : { result: 'imported', words: 'imported' };
}
