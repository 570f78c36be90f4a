import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { LogEntry } from '#projections/case-timeline/log-queries.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { wallClock } from './describe-event.ts';
import { momentNamed, scopeNamed } from './moment-named.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';
import { openToldLedger, type ToldLedger } from './told-ledger.ts';

const HELP = `Tells the whole ledger in words, event by event: the terminal's twin of the replay room. Sealed fields stay sealed.

  npx node scripts/replay-ledger.ts                          everything
  npx node scripts/replay-ledger.ts --unit 99.901.01         one unit: its cases, matters, actions, heads
  npx node scripts/replay-ledger.ts --step --from 480        one at a time: Enter next, b back, a number, q to leave

  --from <moment>    from this ledger number, or instant with offset
  --until <moment>   up to this one
  --unit <code>      only what concerns the unit
  --head <person id> only what concerns the head or deputy
  --type <name>      only events of this type
  --step             one event at a time
  --json             one event a line: number, type, kind, subjectId, title, sentence, recordedAt, occurredOn, actor

Works beside a running server: it reads the ledger alone and builds its words in a folder of its own (a million events
take minutes). Registers of numbers, files, refusals and openings are not told: print-stream shows them.

Which ledger: DATA_DIR, EVENT_STORE, PREFIX and PROFILE, as for the server.`;

const PAGE = 50;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    from: { type: 'string', default: '' },
    until: { type: 'string', default: '' },
    unit: { type: 'string', default: '' },
    head: { type: 'string', default: '' },
    type: { type: 'string', default: '' },
    step: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new ScriptError('It tells all of the ledger: name nothing.', { exitCode: 2 });
  const [from, until] = (['from', 'until'] as const).map((name) =>
    values[name] === '' ? undefined : momentNamed(name, values[name]),
  );
  await using ledger = await openToldLedger(['case-timeline']);
  const scope = scopeNamed(values);
  const first = from === undefined ? 1 : firstFrom(ledger, from);
  const last = until === undefined ? ledger.head : ledger.resolve(until).number;
  const events = told(ledger, scope, { first, last, type: values.type });
  if (values.step) return await stepThrough(events);
  let count = 0;
  for await (const entry of events) {
    console.log(values.json ? jsonOf(entry) : textOf(entry));
    count += 1;
  }
  if (count === 0) throw new ScriptError('There are no such events.');
  return 0;
});

function firstFrom(ledger: ToldLedger, from: Parameters<ToldLedger['resolve']>[0]): number {
  if (typeof from.asOf === 'object' && 'instant' in from.asOf) return ledger.firstFrom(from.asOf.instant);
  return ledger.resolve(from).number;
}

type Span = Readonly<{ first: number; last: number; type: string }>;

async function* told(ledger: ToldLedger, scope: LogScope, { first, last, type }: Span): AsyncGenerator<LogEntry> {
  for (let around = first - 1; ; ) {
    const params = { scope, visibility: SEES_ALL, around, reach: PAGE };
    const { value } = await ledger.read('case-timeline', 'log', params);
    if (value === null) throw new ScriptError(`There is no ${scope.kind} ${'id' in scope ? scope.id : ''}.`);
    const after = value.entries.filter(({ number }) => number > around);
    for (const entry of after) {
      if (entry.number > last) return;
      if (type === '' || entry.type === type) yield entry;
    }
    const end = after.at(-1);
    if (end === undefined) return;
    around = end.number;
  }
}

function textOf({ number, recordedAt, occurredOn, type, title, sentence, actor }: LogEntry): string {
  const recorded = wallClock(recordedAt);
  const happened = recorded.startsWith(occurredOn) ? '' : ` (xảy ra ${occurredOn})`;
  const who = actor === null ? '' : actor.kind === 'officer' ? actor.name : actor.component;
  return `${String(number).padStart(7)}  ${recorded}${happened}  ${type}  ${who}\n         ${title.vi}\n         ${sentence.vi}`;
}

function jsonOf({ number, type, kind, subjectId, title, sentence, recordedAt, occurredOn, actor }: LogEntry): string {
  return JSON.stringify({ number, type, kind, subjectId, title, sentence, recordedAt, occurredOn, actor });
}

async function stepThrough(events: AsyncGenerator<LogEntry>): Promise<number> {
  const seen: LogEntry[] = [];
  let index = 0;
  /** Fetches as far as one wants to go; what was seen is kept, to go back to. */
  const reach = async (wanted: number): Promise<void> => {
    while (seen.length <= wanted) {
      const next = await events.next();
      if (next.done === true) return;
      seen.push(next.value);
    }
  };
  const lines = createInterface({ input: stdin, output: stdout, prompt: '(Enter next, b back, number, q) ' });
  const show = (): void => {
    const entry = seen[index];
    if (entry !== undefined) console.log(textOf(entry));
    lines.prompt();
  };
  await reach(0);
  if (seen.length === 0) throw new ScriptError('There are no such events.');
  show();
  for await (const line of lines) {
    const wish = line.trim();
    if (wish === 'q') break;
    if (wish === 'b') index = Math.max(0, index - 1);
    else if (/^\d+$/.test(wish)) index = await indexOf(Number(wish));
    else {
      await reach(index + 1);
      if (index + 1 >= seen.length) break;
      index += 1;
    }
    show();
  }
  lines.close();
  return 0;

  /** Of the last event that is told by a ledger number, or the first. */
  async function indexOf(number: number): Promise<number> {
    while ((seen.at(-1)?.number ?? 0) < number) {
      const before = seen.length;
      await reach(before);
      if (seen.length === before) break;
    }
    return Math.max(
      seen.findLastIndex((entry) => entry.number <= number),
      0,
    );
  }
}
