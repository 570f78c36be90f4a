import { readCalendarFile } from './import-calendar/calendar-file.ts';
import { type PlannedCalendar, planCalendars } from './import-calendar/plan-calendars.ts';
import { readCalendars } from './import-calendar/read-calendars.ts';
import { openLedgerWriter } from './ledger-writer.ts';
import { configOfProcess } from './open-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Registers the working calendars of a file: holidays, days off in lieu, weekend days that are worked.
Can be repeated: a year that is there already is left alone, and what the file says otherwise is named.

  npx node scripts/import-calendar.ts scripts/data/working-calendar.json --dry-run
  npx node scripts/import-calendar.ts scripts/data/working-calendar.json

  --dry-run            says what would happen and names every fault with its place; writes nothing
  --server <url>       the running server; default: HOST and PORT
  --as <officer id>    the administrator to act as; needed when there are several

While a server runs on the ledger it is asked, in the name of an administrator; else this script writes itself.
Exit code 1 when the file has a fault or a year was refused. With a fault in the file nothing at all is written.`;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    'dry-run': { type: 'boolean', default: false },
    server: { type: 'string' },
    as: { type: 'string' },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new ScriptError('Name one file of calendars.', { exitCode: 2 });
  const config = configOfProcess();
  const { calendars, faults } = readCalendarFile(path);
  const known = await readCalendars(
    config,
    calendars.map(({ year }) => year),
  );
  const planned = planCalendars(calendars, known);

  if (values['dry-run']) for (const each of planned) tell(each, 'would be registered');
  for (const { place, code, message } of faults) console.error(`${place}: ${code}: ${message}`);
  if (values['dry-run']) {
    const missing = planned.filter(({ plan }) => plan === 'register').length;
    console.log(
      `${planned.length} years: ${missing} would be registered, ${planned.length - missing} are there already, ${faults.length} faults. Nothing was written.`,
    );
    return faults.length === 0 ? 0 : 1;
  }
  if (faults.length > 0) throw new ScriptError(`Nothing was written: ${faults.length} faults in ${path}.`);
  const { server, as: officerId } = values;
  return importAll(planned, () => openLedgerWriter(config, { component: 'import-calendar', server, officerId }));
});

function tell({ calendar: { year, days, isComplete }, ...planned }: PlannedCalendar, done: string): void {
  const what = `${days.length} special days${isComplete ? '' : ', not complete'}`;
  if (!('differences' in planned)) console.log(`${year}: ${done}: ${what}`);
  else {
    console.log(`${year}: is there already`);
    for (const difference of planned.differences) console.log(`${year}:   left as it is: ${difference}`);
  }
}

async function importAll(
  planned: readonly PlannedCalendar[],
  open: () => ReturnType<typeof openLedgerWriter>,
): Promise<number> {
  const counts = { registered: 0, unchanged: 0, refused: 0 };
  await using writer = await open();
  for (const each of planned) {
    const { calendar } = each;
    if (each.plan === 'leave') {
      counts.unchanged += 1;
      tell(each, '');
      continue;
    }
    const identity = String(calendar.year);
    const answer = await writer.send({ type: 'RegisterCalendar', identity, data: calendar });
    if (answer.outcome === 'refused') {
      counts.refused += 1;
      console.log(`${calendar.year}: refused: ${answer.code} ${answer.reason}`.trimEnd());
    } else {
      counts.registered += 1;
      tell(each, 'registered');
    }
  }
  const through = writer.via === 'server' ? 'through the running server' : 'by this process';
  const { registered, unchanged, refused } = counts;
  console.log(
    `${planned.length} years, ${through}: ${registered} registered, ${unchanged} there already, ${refused} refused.`,
  );
  return refused === 0 ? 0 : 1;
}
