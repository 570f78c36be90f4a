import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/domain/{law,corruption-matter,accountability-action}/**/*.test.ts'] },
});
