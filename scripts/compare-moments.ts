import { changedClocks, changedClocksOf, clocksIn, ownersIn } from '#http/ledger/clock-changes.ts';
import { allLines, changedLines, linesAtBoth, severitiesIn } from '#http/ledger/line-changes.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { stageNames } from '#terms/cases.ts';
import { clockNames, clockStatusNames } from '#terms/clocks.ts';
import { clockOwnerName, differencesInWords } from '#terms/comparison.ts';
import { momentNamed, scopeNamed } from './moment-named.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';
import { flatten } from './show-values.ts';
import { openToldLedger, type ToldLedger } from './told-ledger.ts';

const HELP = `Tells what differs between two moments: the terminal's twin of the comparison. Sealed fields stay sealed.

  npx node scripts/compare-moments.ts --from 400 --to 600                     everything
  npx node scripts/compare-moments.ts --case 0198… --from 150                 a case: values, terms, severities
  npx node scripts/compare-moments.ts --unit 99.901.01 --from 2025-06-30T23:59:59+07:00 --to 2025-07-01T23:59:59+07:00

  --from <moment>   ledger number, or instant with offset
  --to <moment>     the later one; default the last event
  --case <id>, --unit <code>, --head <person id>
  --json            all of it as one JSON document

Works beside a running server: it reads the ledger alone and builds what it says in a folder of its own (a million events
take minutes). Each moment is judged on its own day.

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
  const told =
    values.case === ''
      ? await compareScope(ledger, scopeNamed(values), both)
      : await compareCase(ledger, values.case, both);
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

function summaryOf(words: string): string {
  return words === '' ? 'Không có gì khác nhau.' : `${words}.`;
}

/** A value in one line; what is in it and sealed stays so. */
function plain(value: unknown): string {
  if (value === null) return '–';
  return [...flatten(value)].map(([path, text]) => (path === '' ? text : `${path}: ${text}`)).join('; ');
}

async function compareCase(ledger: ToldLedger, caseId: string, { from, to }: Both) {
  const params = { caseId, from: from.asOf.number, to: to.asOf.number };
  const { value: changes } = await ledger.read('case-timeline', 'compare', params, to);
  const scope = { kind: 'case', id: caseId } as const;
  const everything = { scope, ...ALL, reach: 0 };
  const { value: log } = await ledger.read('case-timeline', 'log', everything, to);
  if (log?.position == null) throw new ScriptError(`There is no case ${caseId} in this ledger by then.`);
  const clocksAt = async (at: At) =>
    (await ledger.read('deadlines', 'ofCase', { caseId, axis: 'recorded', outline: false }, at)).value;
  const atBoth = await linesAtBoth(ledger, ALL, scope, { from, to });
  const owners = ownersIn(allLines(atBoth), ['matter', 'accountability']);
  const clocks = [
    ...changedClocks({ kind: 'case', id: caseId, name: null }, await clocksAt(from), await clocksAt(to)),
    ...(await changedClocksOf(ledger, owners, { from, to })),
  ];
  const lines = atBoth && changedLines(atBoth.before, atBoth.after);
  const counted = {
    fields: changes.length,
    ...clocksIn(clocks),
    lines: lines?.length ?? 0,
    ...severitiesIn(lines),
  };
  return {
    found: { changes, clocks, lines },
    summary: differencesInWords(counted),
    lines: [
      ...changes.map(
        ({ path, before, after, event }) =>
          `  ~ ${path}: ${plain(before)} → ${plain(after)}\n      ${event.number}  ${event.sentence.vi}`,
      ),
      ...sayClocks(clocks),
      ...sayLines(lines),
    ],
  };
}

async function compareScope(ledger: ToldLedger, scope: LogScope, { from, to }: Both) {
  const params = { scope, ...ALL, from: from.asOf.number, to: to.asOf.number, limit: LIST };
  const { value } = await ledger.read('case-timeline', 'changed', params, to);
  if (value === null) throw new ScriptError(`There is no ${scope.kind} ${'id' in scope ? scope.id : ''}.`);
  const changed = [...value.changed];
  for (let { next } = value; next !== null; ) {
    const page = await ledger.read('case-timeline', 'changed', { ...params, after: next }, to);
    changed.push(...(page.value?.changed ?? []));
    next = page.value?.next ?? null;
  }
  const atBoth = await linesAtBoth(ledger, ALL, scope, { from, to });
  const lines = atBoth && changedLines(atBoth.before, atBoth.after);
  const owners = ownersIn(allLines(atBoth), ['accountability']);
  const clocks = scope.kind === 'head' ? await changedClocksOf(ledger, owners, { from, to }) : [];
  const { events, subjects } = value;
  const counted = {
    events,
    cases: subjects.case,
    matters: subjects.matter,
    actions: subjects.accountability,
    ...clocksIn(clocks),
    lines: lines?.length ?? 0,
    ...severitiesIn(lines),
  };
  return {
    found: { events, subjects, changed, lines, ...(scope.kind === 'head' ? { clocks } : {}) },
    summary: differencesInWords(counted),
    lines: [
      ...changed.map(({ title, events: count, stage, last }) => {
        const stages =
          stage === null || stage.after === null || stage.before === stage.after
            ? ''
            : ` ${stage.before === null ? '–' : stageNames[stage.before].vi} → ${stageNames[stage.after].vi};`;
        return `  ~ ${title.vi}:${stages} ${count} sự kiện\n      ${last.number}  ${last.sentence.vi}`;
      }),
      ...sayClocks(clocks),
      ...sayLines(lines),
    ],
  };
}

function sayClocks(clocks: Awaited<ReturnType<typeof changedClocksOf>>): readonly string[] {
  const standing = (clock: (typeof clocks)[number]['before']): string =>
    clock === null ? '–' : `${clockStatusNames[clock.status].vi} ${clock.dueOn ?? ''}`.trim();
  return clocks.map(({ of, clock, before, after }) => {
    const whose = of.kind === 'case' ? '' : ` (${clockOwnerName(of.kind, of.name).vi})`;
    return `  ~ ${clockNames[clock].vi}${whose}: ${standing(before)} → ${standing(after)}`;
  });
}

function sayLines(lines: ReturnType<typeof changedLines> | null): readonly string[] {
  if (lines === null) return ['  Có quá nhiều dòng trách nhiệm để so sánh; hãy chọn một đơn vị.'];
  const say = (line: (typeof lines)[number]['before']): string =>
    line === null ? '–' : `${line.severity.severity ?? '?'}, ${line.stage}, ${line.decision?.form ?? '–'}`;
  return lines.map(
    ({ person, unit, before, after }) => `  ~ ${person?.name ?? '?'} (${unit.name}): ${say(before)} → ${say(after)}`,
  );
}
