import type { StoredEvent } from '#domain/envelope.ts';
import type { EventStore, RecordedEvent } from '#event-store/event-store.ts';
import { createHeadline } from './describe-event.ts';
import { configOfProcess, fullStreamName, openLedger } from './open-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';
import { flatten } from './show-values.ts';

const HELP = `Prints events as they are stored. Works beside a running server. Sealed fields stay sealed.

  npx node scripts/print-stream.ts inspectionCase-0198…     one stream, with or without the prefix
  npx node scripts/print-stream.ts --all                    the whole ledger, numbered

  --all         every event, in the order of the ledger
  --json        one event a line, exactly as stored
  --from <n>    from this revision of the stream, or from this number of the ledger
  --limit <n>   at most so many events

Which ledger: DATA_DIR, EVENT_STORE, PREFIX and PROFILE, as for the server.`;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    from: { type: 'string', default: '' },
    limit: { type: 'string', default: '' },
  });
  const [stream] = positionals;
  if (values.all === (stream !== undefined) || positionals.length > 1) {
    throw new ScriptError('Name one stream, or say --all.', { exitCode: 2 });
  }
  const range = { from: wholeNumber('from', values.from), limit: wholeNumber('limit', values.limit) };
  await using store = await openLedger(configOfProcess());
  const events =
    stream === undefined ? numbered(store, range) : ofStream(store, fullStreamName(store.prefix, stream), range);
  const headline = createHeadline(store);
  let printed = 0;
  for await (const line of events) {
    console.log(values.json ? JSON.stringify(line.event) : textOf(line, await headline(line.event)));
    printed += 1;
  }
  if (printed === 0) throw new ScriptError('There are no such events.');
  return 0;
});

type Range = Readonly<{ from: number | undefined; limit: number | undefined }>;
type Line = Readonly<{ place: number; event: StoredEvent }>;

async function* ofStream(store: EventStore, stream: string, { from = 0, limit }: Range): AsyncGenerator<Line> {
  const options = { fromRevision: from, ...(limit === undefined ? {} : { limit }) };
  for await (const { event } of store.readStream(stream, options)) yield { place: event.revision, event };
}

/** The ledger number is counted, not stored: so the events before the first one asked for are read too. */
async function* numbered(
  store: EventStore,
  { from = 1, limit = Number.MAX_SAFE_INTEGER }: Range,
): AsyncGenerator<Line> {
  let number = 0;
  const wanted: AsyncIterable<RecordedEvent> = store.readAll();
  for await (const { event } of wanted) {
    number += 1;
    if (number >= from + limit) return;
    if (number >= from) yield { place: number, event };
  }
}

function textOf({ place, event }: Line, headline: string): string {
  const lines = [...flatten(event.data)].map(
    ([path, text]) => `        ${path}: ${text.replaceAll('\n', '\n          ')}`,
  );
  return [`${String(place).padStart(6)}  ${headline}  in ${event.stream}`, ...lines].join('\n');
}

function wholeNumber(name: string, text: string): number | undefined {
  if (text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new ScriptError(`--${name} is a whole number, not ${text}.`, { exitCode: 2 });
  return Number(text);
}
