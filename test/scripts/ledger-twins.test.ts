import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess } from '../support/run-process.ts';

type Told = Readonly<{ number: number; type: string; kind: string; subjectId: string; recordedAt: string }>;

let folder: ReturnType<typeof temporaryFolder>;
let all: readonly Told[] = [];
const run = (script: string, args: readonly string[], input?: string) =>
  runProcess(`scripts/${script}.ts`, args, { DATA_DIR: folder.path }, input);
const linesOf = (stdout: string): readonly Told[] =>
  stdout
    .trim()
    .split('\n')
    .map((line): Told => JSON.parse(line));

beforeAll(async () => {
  folder = temporaryFolder();
  await runProcess('scripts/seed-demo.ts', [], { DATA_DIR: folder.path });
  all = linesOf((await run('replay-ledger', ['--json'])).stdout);
});
afterAll(() => folder[Symbol.dispose]());

describe('replay-ledger', () => {
  it('tells every event of what screens show, in the numbers and order of the ledger', async () => {
    const { stdout } = await runProcess('scripts/print-stream.ts', ['--all', '--json'], { DATA_DIR: folder.path });
    const stored = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<{ stream: string; type: string }>);
    const silent = /\/(documentRegister|evidence|refusal|access)-/;
    const expected = stored.flatMap(({ stream, type }, index) => (silent.test(stream) ? [] : [[index + 1, type]]));
    expect(all.map(({ number, type }) => [number, type])).toEqual(expected);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
  });

  it('in words, from a moment until another', async () => {
    const { stdout } = await run('replay-ledger', ['--from', '475', '--until', '476']);
    expect(stdout).toContain('Chuyển về trực thuộc Ủy ban nhân dân tỉnh Hương Bình');
    expect(stdout.match(/^ +47[56] {2}/gm)).toHaveLength(2);
    const [first, last] = [all[300], all[320]];
    const between = ['--from', first?.recordedAt ?? '', '--until', last?.recordedAt ?? '', '--json'];
    const told = linesOf((await run('replay-ledger', between)).stdout);
    expect(told[0]?.recordedAt).toBe(first?.recordedAt);
    expect(told.at(-1)?.recordedAt).toBe(last?.recordedAt);
    expect(told).toEqual(
      all.filter(({ recordedAt }) => recordedAt >= (first?.recordedAt ?? '') && recordedAt <= (last?.recordedAt ?? '')),
    );
  });

  it('of one unit, and of one type', async () => {
    const unit = linesOf((await run('replay-ledger', ['--unit', '99.901.01', '--json'])).stdout);
    expect(new Set(unit.map(({ kind }) => kind))).toEqual(new Set(['unit', 'case', 'matter', 'accountability']));
    const opened = linesOf((await run('replay-ledger', ['--type', 'CaseOpened', '--json'])).stdout);
    expect(opened).toEqual(all.filter(({ type }) => type === 'CaseOpened'));
  });

  it('steps on, back, and to a number', async () => {
    const { stdout } = await run('replay-ledger', ['--step', '--from', '470'], '\nb\n480\nq\n');
    expect([...stdout.matchAll(/^(?:\(.*\) )? +(\d+) {2}/gm)].map(([, number]) => Number(number))).toEqual([
      470, 471, 470, 480,
    ]);
  });

  it.each([
    [['--from', 'yesterday'], 2, '--from is a ledger number'],
    [['--from', '2025-07-01T00:00:00'], 2, 'with its offset'],
    [['--until', '99999'], 1, 'there is no 99999 yet'],
    [['--until', '2999-01-01T00:00:00+07:00'], 1, 'has not come yet'],
    [['--from', '2999-01-01T00:00:00+07:00'], 1, 'has not come yet'],
    [['--until', '1999-01-01T00:00:00+07:00'], 1, 'had not begun'],
    [['--unit', '99.901.01', '--head', 'a'], 2, 'Name one unit, one head'],
    [['--head', '00000000-9e45-7000-8000-00000000dead'], 1, 'There is no head'],
    [['--unit', '99.Z'], 1, 'There is no unit 99.Z'],
    [['--type', 'Nothing'], 1, 'There are no such events'],
    [['case-1'], 2, 'name nothing'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await run('replay-ledger', args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});

describe('compare-moments', () => {
  it('tells of a case in words which values, terms and lines differ, and the event that set each', async () => {
    const caseId = all.find(({ type }) => type === 'CrimeSignsTransferred')?.subjectId ?? '';
    const own = all.filter(({ subjectId }) => subjectId === caseId);
    const [first, last] = [String(own[0]?.number), String(own.at(-1)?.number)];
    const { code, stdout } = await run('compare-moments', ['--case', caseId, '--from', first, '--to', last]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ trường đổi, /);
    expect(stdout).toMatch(/~ giai đoạn: đã mở → đã kết thúc theo dõi/);
    expect(stdout).toMatch(/~ F1 · trạng thái: – → .+\n {6}\d+ {2}Giữ nguyên phát hiện F1\. · /);
    expect(stdout).not.toContain('ciphertext');
    const same = await run('compare-moments', ['--case', caseId, '--from', last, '--to', last]);
    expect(same.stdout).toMatch(/^Không có gì khác nhau\./);
  });

  it('tells of everything and of a unit what changed', async () => {
    const everything = await run('compare-moments', ['--from', '400', '--to', '600', '--json']);
    const found = JSON.parse(everything.stdout);
    const between = all.filter(({ number }) => number > 400 && number <= 600);
    expect(found.events).toBe(between.length);
    expect(found.changed).toHaveLength(new Set(between.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).size);
    // Each thing that changed says what of it did, old and new, and by which event.
    const valued = new Set(found.values.map(({ event }: { event: { kind: string } }) => event.kind));
    expect([...valued]).toEqual(expect.arrayContaining(['case', 'matter', 'accountability']));
    expect(found.clocks.length).toBeGreaterThan(0);
    const unit = await run('compare-moments', ['--unit', '99.901.01', '--from', '2025-01-01T00:00:00+07:00']);
    expect(unit.stdout).toMatch(/^\d+ trường đổi, \d+ sự kiện, /);
  });

  it('tells of a head which lines and terms of his actions differ', async () => {
    const action = all.findLast(({ type }) => type === 'AccountabilityActionOpened');
    const { stdout: stored } = await runProcess('scripts/print-stream.ts', ['--all', '--json'], {
      DATA_DIR: folder.path,
    });
    const opening = stored
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<{ stream: string; type: string; data: { personId: string } }>)
      .find(({ stream, type }) => type === 'AccountabilityActionOpened' && stream.endsWith(action?.subjectId ?? '-'));
    const head = opening?.data.personId ?? '';
    const { code, stdout } = await run('compare-moments', ['--head', head, '--from', '1', '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.lines.map(({ person }: { person: { personId: string } }) => person.personId)).toContain(head);
    expect(found.clocks.map(({ of }: { of: { id: string } }) => of.id)).toContain(action?.subjectId);
    const told = linesOf((await run('replay-ledger', ['--head', head, '--json'])).stdout);
    expect(told.map(({ subjectId }) => subjectId)).toContain(action?.subjectId);
  });

  it.each([
    [['--to', '5'], 2, '--from is needed'],
    [['--from', '9', '--to', '8'], 2, 'exchange the two'],
    [['--from', '1', '--case', 'a', '--unit', 'b'], 2, 'Name one case, one unit, one head'],
    [['--from', '1', '--case', 'nothing'], 1, 'There is no case nothing'],
    [['--from', '1', '--unit', '99.Z'], 1, 'There is no unit 99.Z'],
    [['--from', '1999-01-01T00:00:00+07:00'], 1, 'had not begun'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await run('compare-moments', args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});
