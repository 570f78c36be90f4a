import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelNames, recommendationKindNames } from '#terms/cases.ts';
import { people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { Api } from '#test/support/http/api.ts';
import { type Cells, csvOf, paperFile } from '#test/support/importing-table.ts';
import { composeCases } from '#web/importing/compose-cases.ts';
import { knownOf } from '#web/importing/known.ts';
import { matchColumns } from '#web/importing/match-columns.ts';
import { readFile } from '#web/importing/read-file.ts';
import { type Fault, readTables } from '#web/importing/read-tables.ts';
import { type Mode, type Outcome, type Send, sendCases } from '#web/importing/send-cases.ts';
import type { SheetName } from '#web/importing/sheets.ts';
import { toldWhere } from '#web/importing/told-where.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const known = knownOf(
  Object.values(unitCodes).map((code) => ({ id: code, name: code })),
  Object.values(people).map(({ officerId, name }) => ({ id: officerId, name })),
);

type Files = Readonly<Partial<Record<SheetName, readonly Cells[]>>>;

/** As the screen does it: read, matched, put together. */
const composed = async (files: Files) => {
  const tables: Record<string, unknown> = {};
  const mappings: Record<string, unknown> = {};
  const hashes: Record<string, string> = {};
  for (const [sheet, rows] of Object.entries(files) as [SheetName, readonly Cells[]][]) {
    const bytes = csvOf(sheet, rows);
    const read = await readFile(bytes);
    if (read.outcome !== 'read') throw new Error(read.text.vi);
    const table = read.sheets[0]?.table;
    tables[sheet] = table;
    mappings[sheet] = matchColumns(sheet, table?.headings ?? []);
    hashes[sheet] = createHash('sha256').update(bytes).digest('hex');
  }
  return { ...composeCases(readTables(tables, mappings, known), hashes, unitCodes.provincialInspectorate), hashes };
};

const sending: Send = async (mode, cases) => {
  const { status, body } = await api.as('leader').post('/case-imports', { mode, cases });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.outcomes;
};

const run = async ({ cases, hashes }: Awaited<ReturnType<typeof composed>>, mode: Mode, send: Send = sending) => {
  const outcomes = new Map<string, Outcome>();
  const faults: Fault[] = [];
  let broke: unknown;
  try {
    await sendCases(cases, hashes, mode, send, (one, outcome) => {
      outcomes.set(one.reference, outcome);
      if (outcome.outcome === 'refused') faults.push(...toldWhere(one, outcome));
    });
  } catch (error) {
    broke = error;
  }
  const count = (outcome: string) => [...outcomes.values()].filter((each) => each.outcome === outcome).length;
  return { outcomes, faults, count, broke };
};

const casesThere = async (): Promise<number> => (await api.as('leader').get('/case-counts')).body.total;
const positions = () => api.system.store.lastPosition();

/** Rows of a file that cannot be taken, each for a reason of its own; the row it stands in is told by its place. */
const BAD: readonly (readonly [Cells, column: string | null])[] = [
  [{ openedOn: '31/02/2023' }, 'openedOn'],
  [{ openedOn: '' }, 'openedOn'],
  [{ unit: '' }, 'unit'],
  [{ unit: 'Sở Mây' }, 'unit'],
  [{ unit: '99.S77' }, null],
  [{ source: 'Tự ý' }, 'source'],
  [{ topics: 'Đất đai; Bầu trời' }, 'topics'],
  [{ from: '2021' }, 'from'],
  [{ to: '01/01/2020' }, 'to'],
  [{ corruptionSigns: 'có lẽ' }, 'corruptionSigns'],
  [{ decisionNumber: 'QĐ-TTr' }, 'decisionNumber'],
  [{ decisionOn: '' }, 'decisionOn'],
  [{ durationDays: '' }, 'durationDays'],
  [{ durationDays: '0' }, 'durationDays'],
  [{ decisionOn: '01/02/2023' }, 'decisionOn'],
  [{ decisionNumber: '1/QĐ-TTr' }, 'decisionNumber'],
  [{ reference: 'HS 1/2023' }, 'reference'],
  [{ keptAt: '' }, 'keptAt'],
  [{ announcedOn: '20/02/2023' }, 'announcedAt'],
  [{ openedOn: '01/01/2030', decisionOn: '01/02/2030' }, 'openedOn'],
];

describe('an import of a thousand rows, twenty of them bad', () => {
  const EVERY = 50;
  const rows = Array.from({ length: 1_000 }, (_, index): Cells => {
    const bad = index % EVERY === EVERY - 1 ? BAD[(index + 1) / EVERY - 1]?.[0] : undefined;
    return paperFile(index + 1, bad);
  });
  /** Row in the spreadsheet of the nth bad one. */
  const rowOf = (nth: number) => (nth + 1) * EVERY + 1;

  test('is rehearsed: each fault at its row and column, and nothing is stored', async () => {
    const before = await positions();
    const file = await composed({ cases: rows });
    const rehearsal = await run(file, 'rehearsal');
    const faults = [...file.faults, ...rehearsal.faults].toSorted((one, other) => one.row - other.row);
    expect(faults.map(({ row, column }) => [row, column])).toEqual(BAD.map(([, column], nth) => [rowOf(nth), column]));
    expect(rehearsal.count('would-be-stored')).toBe(980);
    expect(await positions()).toEqual(before);
  });

  test('is stored but for them; broken off, it goes on where it was, and nothing is stored twice', async () => {
    const file = await composed({ cases: rows });
    const before = await casesThere();
    let parts = 0;
    // The line breaks when the server has stored the part and nobody has heard of it yet.
    const breaking: Send = async (mode, cases) => {
      const answer = await sending(mode, cases);
      parts += 1;
      if (parts === 20) throw new Error('the line broke');
      return answer;
    };
    const first = await run(file, 'commit', breaking);
    expect(first.broke).toEqual(new Error('the line broke'));
    // The very file again, as somebody would choose it tomorrow.
    const second = await run(await composed({ cases: rows }), 'commit');
    expect(second.count('stored')).toBe(980);
    const repeated = [...second.outcomes.values()].filter((each) => each.outcome === 'stored' && each.repeated);
    expect(repeated.length).toBeGreaterThan(first.count('stored'));
    expect(await casesThere()).toBe(before + 980);
  });

  test('is known again when it was mended and comes as another file', async () => {
    const before = await positions();
    const mended = await composed({ cases: rows.map((row, index) => (index === 49 ? paperFile(50) : row)) });
    const again = await run(mended, 'rehearsal');
    expect(again.count('known')).toBe(980);
    expect(again.count('would-be-stored')).toBe(1);
    expect(await positions()).toEqual(before);
  });
});

describe('a case with its findings and recommendations', () => {
  const concluded = (n: number, changes: Cells = {}): Cells =>
    paperFile(n, {
      leader: people.leader.name,
      members: people.inspector.name,
      announcedOn: '20/02/2023',
      announcedAt: 'Sở Y tế',
      fieldworkEndedOn: '20/03/2023',
      reportNumber: `${n}/BC-ĐTTr`,
      reportOn: '30/03/2023',
      conclusionNumber: `${n}/KL-TTr`,
      conclusionOn: '10/05/2023',
      postedOn: '15/05/2023',
      until: '05/06/2023',
      channels: `${channelNames.portal.vi}; ${channelNames.meeting.vi}`,
      ...changes,
    });
  const finding = (n: number, changes: Cells = {}): Cells => ({
    reference: `HS ${n}/2023`,
    topic: 'Tài chính, ngân sách',
    summary: 'Chi sai định mức hội nghị',
    from: '01/02/2022',
    to: '30/11/2022',
    amountVnd: '120.000.000',
    reportedOn: '01/03/2023',
    verdict: 'chấp nhận',
    reviewedOn: '10/03/2023',
    ...changes,
  });
  const recommendation = (n: number, changes: Cells = {}): Cells => ({
    reference: `HS ${n}/2023`,
    kind: recommendationKindNames['recover-budget'].vi,
    summary: 'Thu hồi số chi sai định mức',
    amountVnd: '120.000.000',
    dueOn: '31/07/2023',
    findingIds: '1',
    paidVnd: '50.000.000',
    paidOn: '20/06/2023',
    paidBy: '77/CT',
    paidAt: 'Kho bạc Nhà nước tỉnh',
    ...changes,
  });

  test('comes whole, and remembers file and row of each part', async () => {
    const file = await composed({
      cases: [concluded(2001)],
      findings: [finding(2001), finding(2001, { verdict: 'không chấp nhận', comment: 'Có hồ sơ bổ sung' })],
      recommendations: [recommendation(2001)],
    });
    expect(file.faults).toEqual([]);
    const outcome = (await run(file, 'commit')).outcomes.get('HS 2001/2023');
    if (outcome?.outcome !== 'stored') throw new Error(JSON.stringify(outcome));
    const { body } = await api.as('leader').get(`/cases/${outcome.caseId}`);
    expect(body.case).toMatchObject({
      stage: 'following-up',
      carriedIn: {
        paperFile: { reference: 'HS 2001/2023', keptAt: 'Kho lưu trữ, giá 3' },
        by: people.leader.officerId,
        importedFrom: {
          rows: [
            { fileHash: file.hashes['cases'], sheet: 'cases', row: 2, became: 'case' },
            { fileHash: file.hashes['findings'], sheet: 'findings', row: 2, became: 'F1' },
            { fileHash: file.hashes['findings'], sheet: 'findings', row: 3, became: 'F2' },
            { fileHash: file.hashes['recommendations'], sheet: 'recommendations', row: 2, became: 'R1' },
          ],
        },
      },
      findings: [{ status: 'upheld' }, { status: 'rejected' }],
      recommendations: [{ status: 'open', accounts: [{ ordered: 120_000_000, recovered: 50_000_000 }] }],
    });
    const { body: found } = await api.as('leader').get('/cases?q=HS+2001');
    expect(found.cases).toMatchObject([{ caseId: outcome.caseId, isCarriedIn: true }]);
  });

  test('is held back whole where one of its rows is wrong; the others come', async () => {
    const file = await composed({
      cases: [concluded(2002), concluded(2003), concluded(2004)],
      findings: [finding(2002), finding(2003, { amountVnd: '12.5' }), finding(2004), finding(2999)],
      recommendations: [recommendation(2002), recommendation(2004, { paidVnd: '130.000.000' })],
    });
    expect(file.heldBack).toEqual(['HS 2003/2023']);
    expect(file.faults.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['findings', 3, 'amountVnd'],
      ['findings', 5, 'reference'],
    ]);
    const rehearsal = await run(file, 'rehearsal');
    // More came in than was owed: told at the row of the recommendation.
    expect(rehearsal.faults).toMatchObject([{ sheet: 'recommendations', row: 3 }]);
    const stored = await run(file, 'commit');
    expect([stored.count('stored'), stored.count('refused')]).toEqual([1, 1]);
  });

  test.each<[string, Files, object]>([
    [
      'a finding outside of the unit, at its column',
      { cases: [concluded(2010)], findings: [finding(2010, { unit: unitCodes.commune })] },
      { sheet: 'findings', row: 2 },
    ],
    [
      'a recommendation on a finding that was not upheld',
      {
        cases: [concluded(2011)],
        findings: [finding(2011, { verdict: 'không chấp nhận', comment: 'Đã giải trình' })],
        recommendations: [recommendation(2011)],
      },
      { sheet: 'cases', row: 2 },
    ],
    [
      'a report before the fieldwork had ended',
      { cases: [concluded(2012, { reportOn: '01/03/2023' })] },
      { sheet: 'cases', row: 2, column: 'reportOn' },
    ],
    ['a number that another case has', { cases: [concluded(2013, { decisionNumber: '1/QĐ-TTr' })] }, { row: 2 }],
  ])('is refused by the rules at its place: %s', async (_name, files, place) => {
    const before = await positions();
    const file = await composed(files);
    const { faults } = await run(file, 'rehearsal');
    expect(faults).toMatchObject([place]);
    expect(await positions()).toEqual(before);
  });
});

describe('whoever', () => {
  test.each(['districtInspector', 'overseer', 'administrator'] as const)('is %s imports nothing', async (who) => {
    const file = await composed({ cases: [paperFile(3001)] });
    const key = '11111111-1111-4111-8111-111111111111';
    const cases = [{ key, case: file.cases[0]?.body }];
    const answer = await api.as(who).post('/case-imports', { mode: 'commit', cases });
    expect(answer.status).toBe(403);
  });
});
