import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSealedValue } from '#domain/event-definition.ts';
import { EXPORTED_LISTS } from '#http/exports/contract.ts';
import { exportableLists } from '#http/exports/exportable-lists.ts';
import type { ExportedList } from '#terms/exported-lists.ts';
import { Api } from '#test/support/http/api.ts';
import { Exporter, readCsv, readNdjson, readXlsx } from '#test/support/http/exports.ts';
import { seededDemo } from '#test/support/seeded-demo.ts';

const HEAD = '018919b8-aa80-7050-a4c1-de7c0dff2881';

let api: Api;
let head: Exporter;
let asOf: number;
/** Where each list that is about one thing has most lines. */
let filters: Partial<Record<ExportedList, Readonly<Record<string, string>>>>;
beforeAll(async () => {
  const events = await seededDemo();
  const last = events.at(-1)?.metadata.recordedAt ?? '';
  api = await Api.join({}, last);
  await api.happened(
    events.map(({ type, stream, data, schemaVersion, metadata: { recordedAt, ...metadata } }) => ({
      ...{ type, stream: stream.slice('demo/'.length), data, schemaVersion, recordedAt, metadata },
    })),
  );
  head = new Exporter(api, { officerId: HEAD });
  const owing = await head.get('/follow-up?list=all&limit=200');
  const [line] = owing.body.lines.filter(
    ({ money }: { money: { recovered: number } | null }) => (money?.recovered ?? 0) > 0,
  );
  const matters = await head.get('/accountability-matrix');
  const told = (await head.get('/plans')).body;
  const [plan] = told.plans;
  asOf = told.asOf.number;
  const ofCase = { caseId: line.caseId };
  const ofUnit = { code: line.unit };
  filters = {
    'follow-up': { list: 'all' },
    'payment-ledger': ofCase,
    'plan-items': { planId: plan.planId },
    'case-timeline': ofCase,
    'case-findings': ofCase,
    'case-recommendations': ofCase,
    'unit-cases': ofUnit,
    'unit-findings': ofUnit,
    'unit-recommendations': ofUnit,
    'oversight-requests': { list: 'all' },
    'statistics-lines': { from: '2024-12-15', to: '2025-12-14', column: 'inspections' },
    'left-stage': { stage: 'announced' },
    'ledger-log': { scope: `case:${line.caseId}` },
    'changed-values': { scope: `unit:${matters.body.lines[0].unit.code}`, since: '1' },
    'changed-clocks': { scope: 'ledger', since: String(asOf - 300) },
    'changed-lines': { scope: 'ledger', since: '1' },
    'who-could-see': { kind: 'case', id: line.caseId },
    statistics: { from: '2024-12-15', to: '2025-12-14', cutOff: String(asOf - 100) },
    'unit-matters': { code: matters.body.lines[0].unit.code },
  };
}, 60_000);
afterAll(() => api[Symbol.asyncDispose]());

/** There may be nothing that is owed by the unit that owed most. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['unit-recommendations']);

describe.each(EXPORTED_LISTS)('%s of the demonstration', (list) => {
  it('says the same in each format, as many lines as were counted, with a heading for every column', async () => {
    // Of one moment: each of these is itself an entry of the access log.
    const body = { list, filters: filters[list] ?? {}, asOf };
    const { total } = (await head.ask({ ...body, format: 'csv' })).body;
    const csv = readCsv(await head.export({ ...body, format: 'csv' }));
    const ndjson = readNdjson(await head.export({ ...body, format: 'ndjson' }));
    const xlsx = await readXlsx(await head.export({ ...body, format: 'xlsx' }));
    const { columns, title } = exportableLists[list];
    expect(csv.headings).toEqual(columns.map(({ heading }) => heading.vi));
    expect(xlsx.headings).toEqual(csv.headings);
    expect(csv.info['Danh sách']).toBe(title.vi);
    const { rows } = ndjson.end;
    if (!MAY_BE_EMPTY.has(list)) expect(rows).toBeGreaterThan(0);
    expect(total ?? rows).toBe(rows);
    expect([csv.lines.length, ndjson.rows.length, xlsx.lines.length]).toEqual([rows, rows, rows]);
    expect(csv.end).toBe(`HẾT · ${rows} dòng`);
    expect(xlsx.info['Số dòng']).toBe(rows);
    // A column in which nothing ever stands would be one that looks at the wrong place.
    for (const line of csv.lines) expect(line).toHaveLength(columns.length);
  });

  it('has no sealed value in it', async () => {
    const bytes = await head.export({ list, format: 'ndjson', filters: filters[list] ?? {} });
    expect(bytes.toString()).not.toContain('ciphertext');
    const sealedIn = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (isSealedValue(value) || Object.values(value).some(sealedIn));
    expect(readNdjson(bytes).rows.some(sealedIn)).toBe(false);
  });
});

it('names the headings of one list differently, in both languages', () => {
  for (const { name, columns } of Object.values(exportableLists)) {
    for (const language of ['vi', 'en'] as const) {
      const headings = columns.map(({ heading }) => heading[language]);
      expect([name, headings.filter((heading, nth) => headings.indexOf(heading) !== nth)]).toEqual([name, []]);
    }
  }
});
