// One place says which tests run, together with which, in which order, and how long one may take.
import { defineConfig } from 'vitest/config';
import { HeaviestFirst } from './test/once/order.ts';

const shares = { globalSetup: ['test/once/setup.ts'] };

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['test/seed.ts'],
    // One more than cores: journeys and browsers wait as much as they work.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: HeaviestFirst },
    projects: [
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...shares } },
      {
        extends: true,
        test: { name: 'cloud', include: ['test/journey/**/*.test.ts', 'test/cli/cloud.test.ts'], ...shares },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['test/{aws,cdk,cli,functions,local,soak}/**/*.test.ts'],
          exclude: ['test/cli/cloud.test.ts'],
          ...shares,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/*.test.ts',
            'test/{api,clean,controls,formats,ledger,rules,site,text,web,webhooks,workflow}/**/*.test.ts',
          ],
          isolate: false,
        },
      },
    ],
  },
});
