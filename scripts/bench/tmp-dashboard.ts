import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModels } from '#projections/index.ts';
import { buildModels } from './build-models.ts';
import { ledgerOfSize } from './ledger-of-size.ts';
import { openReader, timedReads } from './time-reads.ts';

const size = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'h1-bench-'));
const ledger = await ledgerOfSize(folder, size);
console.log('events', ledger.events);
for (const name of ['oversight-dashboard', 'deadlines', 'follow-up', 'case-register'] as const) {
  const t0 = performance.now();
  const paths = await buildModels(ledger, join(folder, `m-${name}`), [readModels[name]]);
  const path = paths.get(name) ?? '';
  console.log(
    name,
    'built',
    Math.round(ledger.events / ((performance.now() - t0) / 1000)),
    '/s',
    Math.round(statSync(path).size / 1e6),
    'MB',
  );
  for (const read of timedReads.filter((r) => r.model.name === name && r.label.startsWith('dashboard'))) {
    const reader = openReader(read, paths);
    const times: number[] = [];
    for (let i = 0; i < 120; i += 1) {
      const number = 1 + Math.floor((ledger.events - 1) * ((i * 0.618) % 1));
      const t = performance.now();
      reader.read(read.query, read.params(ledger, i), { number, current: false, legalDate: '2025-11-20' });
      times.push(performance.now() - t);
    }
    times.sort((a, b) => a - b);
    const t = performance.now();
    const v = reader.read(read.query, read.params(ledger, 0), {
      number: ledger.events,
      current: true,
      legalDate: '2026-11-20',
    });
    console.log(
      read.label,
      'p50',
      times[60]?.toFixed(1),
      'p95',
      times[114]?.toFixed(1),
      'max',
      times[119]?.toFixed(1),
      'now',
      (performance.now() - t).toFixed(1),
    );
    console.log(JSON.stringify(v.value).slice(0, 300));
    console.log(
      JSON.stringify(
        reader.read(read.query, read.params(ledger, 0), { number: 1, current: false, legalDate: '2026-11-20' }).number,
      ),
    );
    reader.close();
  }
}
rmSync(folder, { recursive: true });
