import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A busy machine may be slow, which is no reason to give up before anything was changed.
  test: { testTimeout: 60_000, include: ['test/domain/{law,corruption-matter,accountability-action}/**/*.test.ts'] },
});
