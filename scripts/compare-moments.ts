import { formatDocumentNumber } from '#domain/document.ts';
import { formatDate } from '#domain/legal-date.ts';
import { changedClocksOf, clocksIn } from '#http/ledger/clock-changes.ts';
import { changedLines, linesAtBoth, severitiesIn } from '#http/ledger/line-changes.ts';
import type { ChangedValue } from '#projections/case-timeline/changed-values.ts';
import type { ChangedSubject } from '#projections/case-timeline/compare.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { stageNames } from '#terms/cases.ts';
import { clockNames, clockStatusNames } from '#terms/clocks.ts';
import { differencesInWords } from '#terms/comparison.ts';
import { momentNamed, scopeNamed } from './moment-named.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';
import { openToldLedger, type ToldLedger } from './told-ledger.ts';

const HELP = `Tells what differs between two moments: the terminal's twin of the comparison. Sealed fields stay sealed.

  npx node scripts/compare-moments.ts --from 400 --to 600                     everything: values, terms, severities
  npx node scripts/compare-moments.ts --case 0198… --from 150                 a case
  npx node scripts/compare-moments.ts --unit 99.901.01 --from 2025-06-30T23:59:59+07:00 --to 2025-07-01T23:59:59+07:00

  --from <moment>   ledger number, or instant with offset
  --to <moment>     the later one; default the last event
  --case <id>, --unit <code>, --head <person id>
  --json            all of it as one JSON document

Works beside a running server: it reads the ledger alone and builds what it says in a folder of its own (a million events
take minutes, and what changed in all of them since the beginning some more). Each moment is judged on its own day.

Which ledger: DATA_DIR, EVENT_STORE, PREFIX and PROFILE, as for the server.`;

/** Whoever has the machine has the ledger: what is sealed stays sealed. */
const ALL = {
  visibility: {
    ...{ units: 'all' as const, withCases: [], withoutCases: [], withSubjects: [], withoutSubjects: [] },
    ...{ teamMember: null, beforePublication: 'everything' as const },
  },
};
const LIST = 200;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({
    from: { type: 'string', default: '' },
    to: { type: 'string', default: '' },
    case: { type: 'string', default: '' },
    unit: { type: 'string', default: '' },
    head: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  });
  const named = [values.case, values.unit, values.head].filter((name) => name !== '');
  if (positionals.length > 0 || named.length > 1) {
    throw new ScriptError('Name one case, one unit, one head, or nothing for everything.', { exitCode: 2 });
  }
  if (values.from === '') throw new ScriptError('--from is needed: the earlier moment.', { exitCode: 2 });
  const asked = {
    from: momentNamed('from', values.from),
    to: values.to === '' ? ({ asOf: 'now' } as const) : momentNamed('to', values.to),
  };
  await using ledger = await openToldLedger(['case-timeline', 'deadlines', 'accountability-matrix']);
  const moments = { from: ledger.resolve(asked.from), to: ledger.resolve(asked.to) };
  if (moments.from.number > moments.to.number) {
    throw new ScriptError('--to is before --from: exchange the two.', { exitCode: 2 });
  }
  const both = { from: momentOf(moments.from), to: momentOf(moments.to) };
  const scope: LogScope = values.case === '' ? scopeNamed(values) : { kind: 'case', id: values.case };
  if (scope.kind === 'case') await caseIn(ledger, scope.id, both.to);
  const told = await compareScope(ledger, scope, both);
  if (values.json) console.log(JSON.stringify({ ...moments, ...told.found }));
  else {
    console.log(`${summaryOf(told.summary.vi)}\n${describe(moments.from)} → ${describe(moments.to)}\n`);
    for (const line of told.lines) console.log(line);
  }
  return 0;
});

type At = Readonly<{ asOf: Readonly<{ number: number }>; legalDate: string }>;
type Both = Readonly<{ from: At; to: At }>;
type Resolved = ReturnType<ToldLedger['resolve']>;

function momentOf({ number, legalDate }: Resolved): At {
  return { asOf: { number }, legalDate };
}

function describe({ number, legalDate }: Resolved): string {
  return `sự kiện ${number} (ngày ${legalDate})`;
}

/** @throws ScriptError where the ledger has no such case by then */
async function caseIn(ledger: ToldLedger, id: string, at: At): Promise<void> {
  const params = { scope: { kind: 'case', id }, ...ALL, reach: 0 } as const;
  const { value: log } = await ledger.read('case-timeline', 'log', params, at);
  if (log?.position == null) throw new ScriptError(`There is no case ${id} in this ledger by then.`);
}

function summaryOf(words: string): string {
  return words === '' ? 'Không có gì khác nhau.' : `${words}.`;
}

async function compareScope(ledger: ToldLedger, scope: LogScope, both: Both) {
  const { from, to } = both;
  const changed = await everyPage(async (after) => {
    const params = { scope, ...ALL, from: from.asOf.number, to: to.asOf.number, limit: LIST, ...after };
    const { value } = await ledger.read('case-timeline', 'changed', params, to);
    if (value === null) throw new ScriptError(`There is no ${scope.kind} ${'id' in scope ? scope.id : ''}.`);
    return { ...value, items: value.changed };
  });
  const values = await everyPage(async (after) => {
    const params = { scope, ...ALL, since: from.asOf.number, limit: LIST, ...after };
    const { value } = await ledger.read('case-timeline', 'changedValues', params, to);
    return { items: value?.values ?? [], next: value?.next ?? null };
  });
  const atBoth = await linesAtBoth(ledger, ALL, scope, both);
  const lines = atBoth && changedLines(atBoth.before, atBoth.after);
  const clocks = await changedClocksOf(ledger, ALL, { scope, lines: atBoth, both });
  const valuesOf = Map.groupBy(values.items, ({ event }) => keyOf(event));
  const { events, subjects } = changed.first;
  const counted = {
    fields: values.items.length,
    ...(scope.kind === 'case'
      ? {}
      : { events, cases: subjects.case, matters: subjects.matter, actions: subjects.accountability }),
    ...clocksIn(clocks),
    lines: lines?.length ?? 0,
    ...severitiesIn(atBoth),
  };
  return {
    found: { events, subjects, changed: changed.items, values: values.items, clocks, lines },
    summary: differencesInWords(counted),
    lines: [
      ...changed.items.flatMap((subject) => [saySubject(subject), ...sayValues(valuesOf.get(keyOf(subject)) ?? [])]),
      ...clocks.map(sayClock),
      ...sayLines(lines),
    ],
  };
}

type Page<Item> = Readonly<{ items: readonly Item[]; next: string | null }>;

async function everyPage<Item, Asked extends Page<Item>>(
  ask: (after: Readonly<{ after?: string }>) => Promise<Asked & Page<Item>>,
): Promise<Readonly<{ first: Asked; items: readonly Item[] }>> {
  const first = await ask({});
  const items = [...first.items];
  for (let { next } = first; next !== null; ) {
    const page = await ask({ after: next });
    items.push(...page.items);
    next = page.next;
  }
  return { first, items };
}

function keyOf({ kind, subjectId }: Pick<ChangedSubject, 'kind' | 'subjectId'>): string {
  return `${kind} ${subjectId}`;
}

function saySubject({ title, events, stage, last }: ChangedSubject): string {
  const stages =
    stage === null || stage.after === null || stage.before === stage.after
      ? ''
      : ` ${stage.before === null ? '–' : stageNames[stage.before].vi} → ${stageNames[stage.after].vi};`;
  return `  ${title.vi}:${stages} ${events} sự kiện\n      ${last.number}  ${last.sentence.vi}`;
}

/** Each of its values as it was and as it became, with the event that made it so. */
function sayValues(values: readonly ChangedValue[]): readonly string[] {
  return values.map(({ name, before, after, event }) => {
    const by = event.actor?.kind === 'officer' ? ` · ${event.actor.name}` : '';
    const paper = event.document === null ? '' : ` · ${formatDocumentNumber(event.document)}`;
    return `    ~ ${name.vi}: ${before?.vi ?? '–'} → ${after?.vi ?? '–'}\n      ${event.number}  ${event.sentence.vi}${by}${paper}`;
  });
}

function sayClock({ of, clock, before, after }: Awaited<ReturnType<typeof changedClocksOf>>[number]): string {
  const standing = (stood: typeof before): string =>
    stood === null
      ? '–'
      : `${clockStatusNames[stood.status].vi} ${stood.dueOn === null ? '' : formatDate(stood.dueOn)}`.trim();
  return `  ~ ${clockNames[clock].vi} (${of.title.vi}): ${standing(before)} → ${standing(after)}`;
}

function sayLines(lines: ReturnType<typeof changedLines> | null): readonly string[] {
  if (lines === null) return ['  Có quá nhiều dòng trách nhiệm để so sánh; hãy chọn một đơn vị.'];
  const say = (line: (typeof lines)[number]['before']): string =>
    line === null ? '–' : `${line.severity.severity ?? '?'}, ${line.stage}, ${line.decision?.form ?? '–'}`;
  return lines.map(
    ({ person, unit, before, after }) => `  ~ ${person?.name ?? '?'} (${unit.name}): ${say(before)} → ${say(after)}`,
  );
}
