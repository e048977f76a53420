// One place says which tests run, on how many cores, and how long one may take.
import { defineConfig } from 'vitest/config';
import { assetsInTests } from './cdk/assets/plugins.ts';

export default defineConfig({
  plugins: [assetsInTests],
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/seed.ts'],
    globalSetup: ['test/journey/once.ts'],
    // One more than cores: journeys and browsers wait as much as they work.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
