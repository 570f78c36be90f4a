import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWeb } from '#scripts/build-web.ts';
import { seedDemo } from '#scripts/seed-demo.ts';
import { readConfig } from '#src/config.ts';

/** The screens as they are delivered, and a demo that every test copies: to seed takes seconds, to copy none. */
export default async (project: TestProject): Promise<() => void> => {
  await buildWeb();
  const seeded = mkdtempSync(join(tmpdir(), 'inspection-ledger-seeded-'));
  await seedDemo(readConfig({ PROFILE: 'demo', DATA_DIR: seeded }));
  project.provide('seededDemo', seeded);
  return () => rmSync(seeded, { recursive: true, force: true });
};

declare module 'vitest' {
  interface ProvidedContext {
    seededDemo: string;
  }
}
