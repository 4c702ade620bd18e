import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A slow machine is no failure; nothing here is measured by the clock.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // All cores: by itself vitest leaves one free.
    maxWorkers: '100%',
    globalSetup: ['test/support/shared-cache.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'text'] },
  },
});
