import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const inBrowser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Real files, real processes: a laptop that is busy may be slow, which is no reason to fail.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // Much of it waits for processes, files and browsers: one worker for each core would leave the cores idle.
    maxWorkers: Math.max(3, availableParallelism()),
    // The second is for machines: .ci/run counts by it.
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]],
    projects: [
      { extends: true, test: { name: 'server', include: ['test/**/*.test.ts'], exclude: [inBrowser] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          // Builds the screens and seeds a demo, once for all of them.
          globalSetup: ['test/browser/support/prepare.ts'],
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
