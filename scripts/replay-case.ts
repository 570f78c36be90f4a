import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { caseStreams, streams } from '#application/streams.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { parseStored } from '#domain/event-definition.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import type { EventStore } from '#event-store/event-store.ts';
import type { Moment } from '#projecting/moment.ts';
import { createHeadline } from './describe-event.ts';
import { momentNamed, pastMs } from './moment-named.ts';
import { configOfProcess, openLedger } from './open-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';
import { type Change, changesBetween, flatten } from './show-values.ts';

const HELP = `Shows a case after each of its events: what the event says and what it changed, old → new.
The state is that of the real fold, the one decisions are made on. Sealed fields stay sealed.

  npx node scripts/replay-case.ts 0198…            all steps
  npx node scripts/replay-case.ts 0198… --step     one at a time: Enter next, b back, a number, q to leave
  npx node scripts/replay-case.ts 0198… --json     one step a line

  --until <n>   only up to this revision
  --as-of <m>   only what was recorded by then: a ledger number, or an instant with its offset
  --step        one step at a time
  --json        { revision, type, recordedAt, changes }

Which ledger: DATA_DIR, EVENT_STORE, PREFIX and PROFILE, as for the server.`;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    step: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    until: { type: 'string', default: '' },
    'as-of': { type: 'string', default: '' },
  });
  const [caseId] = positionals;
  if (caseId === undefined || positionals.length > 1)
    throw new ScriptError('Name one case by its id.', { exitCode: 2 });
  if (values.until !== '' && !/^\d{1,15}$/.test(values.until)) {
    throw new ScriptError(`--until is a revision, not ${values.until}.`, { exitCode: 2 });
  }
  const asOf = values['as-of'] === '' ? undefined : momentNamed('as-of', values['as-of']);
  await using store = await openLedger(configOfProcess());
  const stream = streamOf(store, caseId);
  const until = Math.min(
    values.until === '' ? Number.MAX_SAFE_INTEGER : Number(values.until),
    asOf === undefined ? Number.MAX_SAFE_INTEGER : await lastRevisionBy(store, stream, asOf),
  );
  const steps = await replay(store, stream, until);
  if (values.step) await stepThrough(steps);
  else
    for (const [index, step] of steps.entries()) console.log(values.json ? jsonOf(step) : textOf(step, index, steps));
  return 0;
});

type Step = Readonly<{ event: StoredEvent; headline: string; changes: readonly Change[] }>;

function streamOf({ prefix }: EventStore, caseId: string): string {
  const { category } = streams.inspectionCase.decider;
  return `${prefix}/${category}-${caseId.replace(`${category}-`, '')}`;
}

/** Ledger numbers are counted, not stored: so the events before are read too. -1: nothing of it was there yet. */
async function lastRevisionBy(store: EventStore, stream: string, { asOf }: Moment): Promise<number> {
  if (asOf === 'now') return Number.MAX_SAFE_INTEGER;
  const instant = 'instant' in asOf ? pastMs(asOf.instant) : undefined;
  let [number, reached, revision] = [0, 0, -1];
  for await (const { event } of store.readAll()) {
    number += 1;
    // The clock of the ledger never goes back.
    reached = Math.max(reached, Date.parse(event.metadata.recordedAt));
    if ('number' in asOf ? number > asOf.number : reached > (instant ?? 0)) break;
    if (event.stream === stream) revision = event.revision;
  }
  if ('number' in asOf && asOf.number > number) {
    throw new ScriptError(`The ledger has ${number} events; there is no ${asOf.number} yet.`);
  }
  return revision;
}

async function replay(store: EventStore, stream: string, until: number): Promise<readonly Step[]> {
  const headline = createHeadline(store);
  const steps: Step[] = [];
  let state: CaseState = caseStreams.initialState;
  for await (const { event } of store.readStream(stream)) {
    if (event.revision > until) break;
    const next = caseStreams.apply(state, event);
    steps.push({ event, headline: await headline(event), changes: changesBetween(shown(state), shown(next)) });
    state = next;
  }
  if (steps.length === 0)
    throw new ScriptError(`There is no case ${stream.slice(stream.indexOf('-') + 1)} in this ledger by then.`);
  return steps;
}

/** Bookkeeping of the fold that says nothing to a reader. */
function shown(state: CaseState): object {
  if (state === null) return {};
  const { eventCount, findings, ...rest } = state;
  return { ...rest, findings: findings.map(({ sealedIn, ...finding }) => finding) };
}

function textOf({ event, headline, changes }: Step, index: number, steps: readonly Step[]): string {
  return [
    `${index + 1}/${steps.length}  ${headline}`,
    ...[...said(event)].map(([path, text]) => `    ${path}: ${text}`),
    ...changes.map(({ path, before, after }) => `  ~ ${path}: ${before ?? '–'} → ${after ?? '–'}`),
    '',
  ].join('\n');
}

/** In the present shape of the event, so that an old one reads like a new one. */
function said(event: StoredEvent): ReadonlyMap<string, string> {
  const parsed = parseStored(caseStreams.definitions, event);
  return flatten(parsed.outcome === 'parsed' ? parsed.data : event.data);
}

function jsonOf({ event, changes }: Step): string {
  const { revision, type, metadata } = event;
  return JSON.stringify({ revision, type, recordedAt: metadata.recordedAt, changes });
}

async function stepThrough(steps: readonly Step[]): Promise<void> {
  const lines = createInterface({ input: stdin, output: stdout, prompt: '(Enter next, b back, number, q) ' });
  let index = 0;
  const show = () => {
    const step = steps[index];
    if (step !== undefined) console.log(textOf(step, index, steps));
    lines.prompt();
  };
  show();
  for await (const line of lines) {
    const wish = line.trim();
    if (wish === 'q') break;
    if (wish === 'b') index = Math.max(0, index - 1);
    else if (/^\d+$/.test(wish)) index = Math.min(Math.max(Number(wish) - 1, 0), steps.length - 1);
    else if (index + 1 < steps.length) index += 1;
    else break;
    show();
  }
  lines.close();
}
