import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess, startServer } from '../support/run-process.ts';

const PROVINCE = 'scripts/data/thua-thien-hue-2024.json';
const TOP = [
  { code: '46', name: 'Ủy ban nhân dân tỉnh Thừa Thiên Huế', kind: 'provincial-people-committee', parent: null },
  { code: '46.TTr', name: 'Thanh tra tỉnh Thừa Thiên Huế', kind: 'provincial-inspectorate', parent: '46' },
];
const OFFICER = ['--name', 'Lê Thị Quân', '--rank', 'official', '--body', '46.TTr', '--from', '2024-01-01'];

let folder: ReturnType<typeof temporaryFolder>;
const env = () => ({ DATA_DIR: folder.path, PROFILE: 'trial' });
const importing = (...args: readonly string[]) => runProcess('scripts/import-register.ts', args, env());
const enrolling = (...args: readonly string[]) => runProcess('scripts/enrol-officer.ts', args, env());
const fileOf = (units: readonly object[]): string => {
  const path = join(folder.path, 'units.json');
  const rows = units.map((unit) => `    ${JSON.stringify(unit)}`).join(',\n');
  writeFileSync(path, `{\n  "asOf": "2024-10-27",\n  "validFrom": "2023-07-01",\n  "units": [\n${rows}\n  ]\n}\n`);
  return path;
};

describe('import-register, without a server', () => {
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder[Symbol.dispose]());

  it('names every fault with its line, and then writes nothing', async () => {
    const path = fileOf([
      ...TOP,
      { code: '46.S01', name: 'Sở Y tế', kind: 'provincial-department', parent: '47' },
      { code: '46.S01', name: '', kind: 'ministry', parent: '46' },
      { code: '46.TTr', name: 'Thanh tra tỉnh', kind: 'provincial-inspectorate', parent: '46' },
      { code: '46.474.01', name: 'UBND phường', kind: 'commune-people-committee', parent: '46.TTr', extra: 1 },
      { code: '46.S02', name: 'Sở Nội vụ', kind: 'provincial-department', parent: '46.S02' },
    ]);
    for (const args of [[path, '--dry-run'], [path]]) {
      const { code, stderr } = await importing(...args);
      expect(code).toBe(1);
      expect(stderr).toContain('row 3, line 7: ParentUnknown: 46.S01: there is no 47');
      expect(stderr).toContain('row 4, line 8: InvalidField: name');
      expect(stderr).toContain('row 4, line 8: InvalidField: kind');
      expect(stderr).toContain('row 5, line 9: DuplicateCode: 46.TTr stands at row 2, line 6 too');
      expect(stderr).toContain('row 6, line 10: InvalidField');
      expect(stderr).toContain('row 7, line 11: ParentCircle: 46.S02');
    }
    expect(await runProcess('scripts/print-stream.ts', ['--all'], env())).toMatchObject({ code: 1 });
  });

  it('says what it would do, does it, and does nothing the second time', async () => {
    const dry = await importing(PROVINCE, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('218 would change') });
    expect(await runProcess('scripts/print-stream.ts', ['--all'], env())).toMatchObject({ code: 1 });

    const first = await importing(PROVINCE);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('218 imported, 0 there already, 0 refused'),
    });
    expect(first.stdout).toContain('46.474.31 UBND xã Phú Dương: imported');
    const events = (await runProcess('scripts/print-stream.ts', ['--all', '--json'], env())).stdout;
    expect(events.match(/"type":"UnitRegistered"/g)).toHaveLength(218);

    const second = await importing(PROVINCE);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('0 imported, 218 there already') });
    expect((await runProcess('scripts/print-stream.ts', ['--all', '--json'], env())).stdout).toBe(events);
  });

  it('does not rename or move what the register has', async () => {
    const path = fileOf([{ ...TOP[1], name: 'Thanh tra thành phố Huế' }]);
    const ended = await importing(path);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('Differs: 46.TTr: name') });
  });

  it.each([
    [[], 2, 'Name one file'],
    [['nowhere.json'], 1, 'cannot be read'],
    [['package.json'], 1, 'is no register of units'],
    [[PROVINCE, '--valid-from', '31/12/2024'], 2, 'yyyy-MM-dd'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await importing(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});

describe('enrol-officer and import-register, through the running server', () => {
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder[Symbol.dispose]());

  it('one administrator by the system, then everything through the server', async () => {
    expect(await importing(fileOf(TOP))).toMatchObject({ code: 0 });
    expect(await enrolling(...OFFICER, '--role', 'administrator')).toMatchObject({ code: 0 });
    expect(await enrolling(...OFFICER, '--role', 'administrator')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is administrator already'),
    });

    await using server = await startServer(env());
    const at = ['--server', server.url];
    expect(await importing(PROVINCE, ...at)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        '218 units, through the running server: 216 imported, 2 there already, 0 refused.',
      ),
    });
    const [inspector] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(
      (
        await enrolling(
          ...at,
          '--name',
          'Đỗ Thị Lộc',
          '--rank',
          'inspector',
          '--body',
          '46.TTr',
          '--role',
          'provincial-inspector',
        )
      ).stdout,
    ) ?? [''];
    const found = async (spelling: string): Promise<readonly string[]> => {
      const response = await fetch(`${server.url}/api/v1/units?q=${encodeURIComponent(spelling)}`, {
        headers: { 'X-Demo-Officer': inspector },
      });
      const { units } = (await response.json()) as { units: readonly { name: string }[] };
      return units.map(({ name }) => name);
    };
    for (const spelling of ['phu duong', 'PHÚ DƯƠNG', 'Phú Dương'.normalize('NFD')]) {
      // Words are found by their beginnings, so "phường Thủy Dương" is found too.
      expect(await found(spelling), spelling).toContain('UBND xã Phú Dương');
    }

    const misfit = [...at, '--name', 'Ngô Văn An', '--rank', 'inspector', '--body', '46.474', '--role', 'oversight'];
    expect(await enrolling(...misfit)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('RoleDoesNotFitBody'),
    });
    expect(await runProcess('scripts/rebuild-projections.ts', at, env())).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Rebuilt by the running server'),
    });
    expect(await importing(PROVINCE, '--server', 'http://127.0.0.1:9')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no server answers at http://127.0.0.1:9'),
    });
  });

  it('rebuilds read models itself when no server runs', async () => {
    expect(await runProcess('scripts/rebuild-projections.ts', ['unit-register'], env())).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Rebuilt by this process'),
    });
    expect(await runProcess('scripts/rebuild-projections.ts', ['unit-registry'], env())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no read model unit-registry'),
    });
  });

  it.each([
    [['--rank', 'official'], 2, '--name, --rank and --body are needed'],
    [[...OFFICER, '--role', 'king'], 2, 'There is no role king'],
    [[...OFFICER, '--rank', 'chief'], 2, 'There is no rank chief'],
    [[...OFFICER, '--until', 'tomorrow'], 2, '--until is a date'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await enrolling(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});
