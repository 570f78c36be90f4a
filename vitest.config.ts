import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const inBrowser = 'test/browser/**/*.test.ts';

/** What takes longest comes first: begun last, one file would run on alone when all others have ended. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('/test/browser/every-') ? 0 : moduleId.includes('/test/browser/') ? 1 : 2;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Real files, real processes: a laptop that is busy may be slow, which is no reason to fail.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
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
