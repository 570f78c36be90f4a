import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendarFile } from '#scripts/import-calendar/calendar-file.ts';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess, startServer } from '../support/run-process.ts';

const FILE = 'scripts/data/working-calendar.json';
const YEARS = [2023, 2024, 2025, 2026, 2027];

let folder: ReturnType<typeof temporaryFolder>;
const env = () => ({ DATA_DIR: folder.path, PROFILE: 'trial' });
const importing = (...args: readonly string[]) => runProcess('scripts/import-calendar.ts', args, env());
const ledger = async () => (await runProcess('scripts/print-stream.ts', ['--all', '--json'], env())).stdout;
const fileOf = (years: readonly object[]): string => {
  const path = join(folder.path, 'calendars.json');
  writeFileSync(path, JSON.stringify({ years }));
  return path;
};
const day = (date: string, kind = 'holiday') => ({ date, kind, label: 'Nghỉ lễ', mark: 'verified' });
const calendar = { year: 2024, isComplete: false, source: 'Thông báo', days: [day('2024-04-30')] };

describe('The calendars that come along', () => {
  it('are sound, say what is verified, and which years are complete', () => {
    const { calendars, faults } = readCalendarFile(FILE);
    expect(faults).toEqual([]);
    expect(calendars.map(({ year }) => year)).toEqual(YEARS);
    expect(calendars.filter(({ isComplete }) => isComplete).map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    const marks = calendars.flatMap(({ days }) => days.map(({ mark }) => mark));
    expect(marks.filter((mark) => mark === 'unverified').length).toBeGreaterThan(10);
    expect(marks.filter((mark) => mark === 'verified').length).toBeGreaterThan(20);
    const { note } = JSON.parse(readFileSync(FILE, 'utf8')) as { note: { vi: string; en: string } };
    expect([note.vi, note.en]).toEqual([expect.stringContaining('unverified'), expect.stringContaining('unverified')]);
  });
});

describe('import-calendar', () => {
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder[Symbol.dispose]());

  it('names every fault with its place, and then writes nothing', async () => {
    const path = fileOf([
      calendar,
      { ...calendar, year: 2025 },
      { ...calendar, year: 2026, days: [day('2026-05-01', 'makeup')] },
      { ...calendar, year: 2027, days: [{ ...day('2027-01-01'), mark: 'sure' }] },
      calendar,
    ]);
    for (const args of [[path, '--dry-run'], [path]]) {
      const { code, stderr } = await importing(...args);
      expect(code).toBe(1);
      expect(stderr).toContain('year 2025: DayOutsideYear: {"date":"2024-04-30","year":2025}');
      expect(stderr).toContain('year 2026: MakeupOnWorkday: {"date":"2026-05-01"}');
      expect(stderr).toContain('entry 4: InvalidField: days.0.mark');
      expect(stderr).toContain('year 2024: YearTwice');
    }
    expect(await runProcess('scripts/print-stream.ts', ['--all'], env())).toMatchObject({ code: 1 });
  });

  it('says what it would do, does it, and does nothing the second time', async () => {
    const dry = await importing(FILE, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('5 would be registered') });
    expect(await runProcess('scripts/print-stream.ts', ['--all'], env())).toMatchObject({ code: 1 });

    const first = await importing(FILE);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('5 years, by this process: 5 registered, 0 there already, 0 refused.'),
    });
    expect(first.stdout).toContain('2027: registered: 1 special days, not complete');
    const events = await ledger();
    expect(events.match(/"type":"CalendarRegistered"/g)).toHaveLength(5);

    const second = await importing(FILE);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('0 registered, 5 there already') });
    expect(second.stdout).not.toContain('left as it is');
    expect(await ledger()).toBe(events);
  });

  it('changes nothing that is there, and says where the file says otherwise', async () => {
    const events = await ledger();
    const { code, stdout } = await importing(fileOf([{ ...calendar, days: [day('2024-04-30'), day('2024-12-24')] }]));
    expect(code).toBe(0);
    expect(stdout).toContain('2024: is there already');
    expect(stdout).toContain(
      '2024-04-30 is holiday “Ngày Chiến thắng” (verified) in the ledger, holiday “Nghỉ lễ” (verified) in the file',
    );
    expect(stdout).toContain('2024-12-24 is nothing special in the ledger, holiday “Nghỉ lễ” (verified) in the file');
    expect(stdout).toContain('the year is complete in the ledger, not complete in the file');
    expect(await ledger()).toBe(events);
  });

  it('asks the running server, in the name of an administrator', async () => {
    const province = { code: '46', name: 'UBND tỉnh', kind: 'provincial-people-committee', parent: null };
    const inspectorate = { code: '46.TTr', name: 'Thanh tra tỉnh', kind: 'provincial-inspectorate', parent: '46' };
    const units = join(folder.path, 'units.json');
    writeFileSync(units, JSON.stringify({ asOf: '2023-07-01', units: [province, inspectorate] }));
    await runProcess('scripts/import-register.ts', [units], env());
    const officer = ['--name', 'Lê Thị Quân', '--rank', 'official', '--body', '46.TTr', '--role', 'administrator'];
    await runProcess('scripts/enrol-officer.ts', officer, env());
    await using server = await startServer(env());
    const path = fileOf([calendar, { ...calendar, year: 2028, days: [day('2028-01-01')] }]);
    expect(await importing(path, '--server', server.url)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 years, through the running server: 1 registered, 1 there already, 0 refused.'),
    });
  });

  it.each([
    [[], 2, 'Name one file'],
    [['nowhere.json'], 1, 'cannot be read'],
    [['package.json'], 1, 'is no file of calendars'],
  ])('answers %j with exit code %i', async (args, code, words) => {
    expect(await importing(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});
