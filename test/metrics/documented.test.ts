import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Metrics } from '#metrics/metrics.ts';
import { quietState } from '#test/support/metrics/quiet-state.ts';

const operations = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');

/** Names that a scraper would store, and those behind which a histogram stands. */
const exported = async (): Promise<ReadonlySet<string>> => {
  const metrics = new Metrics({ version: '0', profile: 'test', store: 'none' });
  // Some figures of Node come with the first sample.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { text } = await metrics.read(quietState);
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(types.flatMap(([, name = '', type]) => (type === 'histogram' ? [name, `${name}_bucket`] : [name])));
};

describe('The handbook', () => {
  it('alarms on figures that there are', async () => {
    const named = new Set(operations.match(/\b(ledger|nodejs|process)_[a-z0-9_]+/g));
    expect(named.size).toBeGreaterThan(30);
    const names = await exported();
    expect([...named].filter((name) => !names.has(name))).toEqual([]);
  });

  it('speaks of every figure of the ledger', async () => {
    const ours = [...(await exported())].filter((name) => name.startsWith('ledger_') && !name.endsWith('_bucket'));
    expect(ours.filter((name) => !operations.includes(name))).toEqual([]);
  });

  it('alarms on states, outcomes and codes that there are', async () => {
    const metrics = new Metrics({ version: '0', profile: 'test', store: 'none' });
    const { text } = await metrics.read(quietState);
    const labels = [...operations.matchAll(/`?\b(ledger_[a-z_]+)\{([^}]*)\}/g)];
    expect(labels.length).toBeGreaterThan(8);
    for (const [, name = '', matchers = ''] of labels) {
      for (const [, label = '', value = ''] of matchers.matchAll(/(\w+)="([^"]*)"/g)) {
        // Codes of refusals appear with the first refusal; that they are problems is for another test.
        if (label === 'code' && name === 'ledger_commands_total') continue;
        expect(text, `${name} ${label}`).toMatch(new RegExp(`^${name}\\{.*${label}="${value}"`, 'm'));
      }
    }
  });
});
