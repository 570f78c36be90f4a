import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real files, real processes: a laptop that is busy may be slow, which is no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // The second is for machines: .ci/run counts by it.
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]],
  },
});
