import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess } from '../support/run-process.ts';

type Line = Readonly<{ stream: string; type: string; revision: number; data: Readonly<Record<string, unknown>> }>;

let folder: ReturnType<typeof temporaryFolder>;
let events: readonly Line[] = [];
const print = (...args: readonly string[]) => runProcess('scripts/print-stream.ts', args, { DATA_DIR: folder.path });
const replay = (args: readonly string[], input?: string) =>
  runProcess('scripts/replay-case.ts', args, { DATA_DIR: folder.path }, input);

beforeAll(async () => {
  folder = temporaryFolder();
  await runProcess('scripts/seed-demo.ts', [], { DATA_DIR: folder.path });
  const { stdout } = await print('--all', '--json');
  events = stdout
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
});
afterAll(() => folder[Symbol.dispose]());

/** The case whose corrupt act went to the investigation body. */
const caseName = () => events.find(({ type }) => type === 'CrimeSignsTransferred')?.stream.replace('demo/', '') ?? '';

describe('print-stream', () => {
  it('prints a stream by its name, with or without the prefix', async () => {
    const { stdout } = await print('unit-99');
    expect(stdout).toContain('UnitRegistered');
    expect(stdout).toContain('name: Ủy ban nhân dân tỉnh Hương Bình (tỉnh hư cấu)');
    expect(await print('demo/unit-99')).toEqual(await print('unit-99'));
  });

  it('numbers the ledger, from where it is asked to', async () => {
    const { stdout } = await print('--all', '--from', '45', '--limit', '2', '--json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line): Line => JSON.parse(line)),
    ).toEqual(events.slice(44, 46));
    expect((await print('--all', '--from', '45', '--limit', '1')).stdout).toMatch(/^ {4}45 {2}/);
  });

  it('shows that a field is sealed and nothing of it', async () => {
    const { stdout } = await print(caseName());
    expect(stdout).toContain('details: ‹sealed›');
    expect(stdout).toMatch(/persons\[[0-9a-f-]+\]\.name: ‹sealed›/);
    expect(stdout).not.toContain('ciphertext');
    expect(stdout).not.toContain('Giả Thiết');
  });

  it.each([
    [[], 2, 'Name one stream'],
    [['--all', 'unit-99'], 2, 'Name one stream'],
    [['--all', '--from', 'x'], 2, '--from is a whole number'],
    [['--everything'], 2, '--everything'],
    [['unit-12'], 1, 'no such events'],
    [['nonsense'], 1, 'is not <prefix>/<category>-<identity>'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await print(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });

  it('says where it looked when there is no ledger', async () => {
    using empty = temporaryFolder();
    const ended = await runProcess('scripts/print-stream.ts', ['--all'], { DATA_DIR: empty.path });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`There is no ledger at ${empty.path}`) });
  });
});

describe('replay-case', () => {
  it('tells what each event says and what it changed, old → new', async () => {
    const { code, stdout } = await replay([caseName()]);
    expect(code).toBe(0);
    expect(stdout).toContain('by Nguyễn Hữu Chánh, head-of-inspectorate of 99.TTr');
    expect(stdout).toContain('~ stage: opened → decided');
    expect(stdout).toContain('~ findings[F1].status: reported → upheld');
    expect(stdout).toContain('~ findings[F1].transferred: false → true');
    expect(stdout).toContain('~ recommendations[R1].status: said-done → verified');
    expect(stdout).toContain('~ stage: following-up → closed');
    expect(stdout).toContain('details: ‹sealed›');
    expect(stdout).not.toContain('ciphertext');
  });

  it('stops at a revision, and writes steps for programs', async () => {
    const { stdout } = await replay([caseName().replace('inspectionCase-', ''), '--until', '1', '--json']);
    const steps = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(steps.map(({ type }) => type)).toEqual(['CaseOpened', 'InspectionDecisionIssued']);
    expect(steps[1].changes).toContainEqual({ path: 'stage', before: 'opened', after: 'decided' });
  });

  it('stops at a ledger number, and at an instant', async () => {
    const decided = events.findIndex(
      ({ stream, type }) => stream.endsWith(caseName()) && type === 'InspectionDecisionIssued',
    );
    const typesAsOf = async (moment: string) => {
      const { stdout } = await replay([caseName(), '--as-of', moment, '--json']);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const byNumber = await typesAsOf(String(decided + 1));
    expect(byNumber.map(({ type }) => type)).toEqual(['CaseOpened', 'InspectionDecisionIssued']);
    expect(await typesAsOf(String(decided))).toHaveLength(1);
    expect(await typesAsOf(byNumber[1].recordedAt)).toEqual(byNumber);
  });

  it('goes step by step, forwards and back', async () => {
    const { stdout } = await replay([caseName(), '--step'], '\nb\n3\nq\n');
    expect(stdout.match(/^(?:\(.*?\) )?(\d+)\/\d+ {2}/gm)?.map((head) => /(\d+)\//.exec(head)?.[1])).toEqual([
      '1',
      '2',
      '1',
      '3',
    ]);
  });

  it.each([
    [[], 2, 'Name one case'],
    [['x', '--until', '-1'], 2, ''],
    [['x', '--as-of', 'yesterday'], 2, '--as-of is a ledger number'],
    [['0198c0de-0000-7000-8000-000000000000'], 1, 'There is no case'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await replay(args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});
