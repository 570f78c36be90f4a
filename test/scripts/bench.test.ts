import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BenchRow, verdictOf } from '#scripts/bench/bench-row.ts';
import { measurePairs, median, percentile } from '#scripts/bench/measure-pairs.ts';
import { reportOf } from '#scripts/bench/report.ts';
import { rows } from '#scripts/bench/rows.ts';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess } from '../support/run-process.ts';

const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');

const row: BenchRow = {
  id: 'S0',
  what: 'something',
  yardstick: 'something plain',
  better: 'at-least',
  mustReach: 0.5,
  aim: 0.8,
  unit: 'ratio',
  run: async () => [],
};

describe('A figure', () => {
  it.each([
    ['at-least', 0.9, 'aim reached'],
    ['at-least', 0.8, 'aim reached'],
    ['at-least', 0.5, 'reached'],
    ['at-least', 0.49, 'missed'],
    ['at-least', Number.NaN, 'missed'],
    ['at-most', 0.7, 'reached'],
    ['at-most', 0.81, 'missed'],
  ] as const)('%s: %d is %s', (better, value, verdict) => {
    const marks = better === 'at-least' ? { mustReach: 0.5, aim: 0.8 } : { mustReach: 0.8, aim: 0.6 };
    expect(verdictOf({ better, ...marks }, value)).toBe(verdict);
  });

  it('is the median of the pairs’ ratios, so that one hiccup does not decide', async () => {
    const yardstick = [0, 10, 1_000, 10, 10, 10];
    const { ratio } = await measurePairs(
      5,
      () => 5,
      (round) => yardstick[round] ?? Number.NaN,
    );
    expect(ratio).toBe(0.5);
  });

  it('median and percentiles of few values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(percentile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
    expect(median([])).toBeNaN();
  });

  it('stands in the report with its verdict and notes; what was not measured says why', () => {
    const figure = { label: 'part', value: 0.62, ours: '62 /s', yardstick: '100 /s', notes: ['on a slow disk'] };
    const report = reportOf(
      [
        { row, figures: [figure] },
        { row, skipped: 'no network' },
      ],
      { on: '2026-11-23' },
    );
    expect(report).toContain(
      '| S0 | something: part | something plain | 62 /s | 100 /s | **0.62 ×** | ≥ 0.5 × | ≥ 0.8 × | reached |',
    );
    expect(report).toContain('not measured | ≥ 0.5 × | ≥ 0.8 × | no network |');
    expect(report).toContain('- S0: on a slow disk.');
    expect(report).toContain(`Node ${process.version}`);
  });

  it('replaces its own lines on the page and keeps those of other rows, those of another machine by themselves', () => {
    const figure = (value: number) => ({ value, ours: `${value}`, yardstick: '1' });
    const other: BenchRow = { ...row, id: 'S12' };
    const first = reportOf(
      [
        { row, figures: [figure(0.4)] },
        { row: other, figures: [figure(0.7)] },
      ],
      { on: '2026-11-22' },
    );
    const second = reportOf([{ row, figures: [figure(0.6)] }], { on: '2026-11-23', earlier: first });
    expect(second.match(/^\| S\d+ .*/gm)).toHaveLength(2);
    expect(second).toContain('**0.6 ×**');
    expect(second).toContain('**0.7 ×**');
    expect(second).not.toContain('**0.4 ×**');
    const elsewhere = first.replace(/^2026-11-22 · .*/m, '2026-11-22 · another machine · load average 1.0');
    const moved = reportOf([{ row, figures: [figure(0.6)] }], { on: '2026-11-23', earlier: elsewhere });
    const [here = '', there = ''] = moved.split('## Not measured again since');
    expect(here.match(/^\| S\d+ .*/gm)).toHaveLength(1);
    expect(here).toContain('**0.6 ×**');
    expect(there).toContain('2026-11-22 · another machine');
    expect(there.match(/^\| S\d+ .*/gm)).toEqual([expect.stringContaining('| S12 |')]);
    // Measured here too, it is told of here alone.
    const both = reportOf([{ row: other, figures: [figure(0.8)] }], { on: '2026-11-24', earlier: moved });
    expect(both).not.toContain('2026-11-22');
    expect(both.match(/^\| S\d+ .*/gm)).toHaveLength(2);
  });
});

describe('bench', () => {
  it('has every row whose promise can be measured today', () => {
    expect(rows.map(({ id }) => id).join(' ')).toBe('S1 S2 S3 S4 S4L S5 S6 S7 S8 S10 S11 S12 S13 S14');
  });

  it('measures a row and prints it, without touching the published page', async () => {
    using folder = temporaryFolder();
    const before = statSync(PAGE).mtimeMs;
    const args = ['--rows', 'S1,S7,S8,S11', '--quick', '--folder', folder.path];
    const { code, stdout } = await runProcess('scripts/bench.ts', args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\| S1 \| durable append, one caller \|.*\*\*[\d.]+ ×\*\*/m);
    for (const label of ['append, one caller', 'append, 64 callers', 'catch-up of 2 000 events', 'memory'])
      expect(stdout).toContain(`| S11 | EventStoreDB adapter: ${label}`);
    expect(stdout).toMatch(/^\| S7 \| keyed read as of the past: case file/m);
    for (const label of ['register', 'search, words', 'dashboard: cases', 'replay room: density'])
      expect(stdout).toContain(`| S8 | a page as of any moment, 95 of 100 within: ${label}, `);
    expect(statSync(PAGE).mtimeMs).toBe(before);
  });

  it('refuses a row that does not exist', async () => {
    const ended = await runProcess('scripts/bench.ts', ['--rows', 'S99']);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no row S99') });
  });

  it('its page says from which server the figures of the adapter come', () => {
    expect(readFileSync(PAGE, 'utf8')).toMatch(/^- S11: against the (real server|protocol server of the tests)/m);
  });

  it('its page names machine, day and every row', () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(page).toMatch(/^\d{4}-\d{2}-\d{2} · .+ cores, .+ Node v26/m);
    for (const { id } of rows) expect(page).toContain(`| ${id} |`);
  });
});
