// One place says which tests run, together with which, in which order, and how long one may take.
import { defineConfig } from 'vitest/config';
import { assetsInTests } from './cdk/assets/plugins.ts';
import { HeaviestFirst } from './test/once/order.ts';

/** They start a real table, although they test what else is pure. */
const BESIDE_AN_ENGINE = ['test/api/real-table.test.ts', 'test/review/reclean.test.ts'];

const shares = { globalSetup: ['test/once/setup.ts'] };

export default defineConfig({
  plugins: [assetsInTests],
  test: {
    environment: 'node',
    // What a file changes outside of itself it puts back.
    isolate: false,
    setupFiles: ['test/seed.ts'],
    // One more than cores: journeys and browsers wait as much as they work.
    maxWorkers: 3,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest gives up after a second, which a busy machine may need.
    expect: { poll: { timeout: 120_000 } },
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
          include: ['test/{aws,cdk,cli,functions,local,soak}/**/*.test.ts', ...BESIDE_AN_ENGINE],
          exclude: ['test/cli/cloud.test.ts'],
          ...shares,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          // Whatever does not need a process, a table, a cloud or a browser, so that no new folder is forgotten.
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,journey,aws,cdk,cli,functions,local,soak,gates}/**', ...BESIDE_AN_ENGINE],
        },
      },
      {
        extends: true,
        test: {
          name: 'cloudformation',
          // The journeys that know their target by its addresses only; `test/cloudformation/run.ts` starts this project.
          include: ['test/journey/{first-publication,later-life,refusals,refused-uploads,webhooks}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'gates',
          // The whole of what the projects above try a sample of.
          include: [
            'test/gates/**/*.test.ts',
            'test/browser/**/*.test.ts',
            'test/journey/{kill,refused-uploads}.test.ts',
            'test/local/{start,s3/durability}.test.ts',
            'test/clean/{growth,hints,invariants,markup}.test.ts',
            'test/formats/{docx-words,hostile,properties}.test.ts',
            'test/text/{markdown-blocks,reading}.test.ts',
            'test/{api/sturdy,learning/acceptance,publish/{interleavings,lists}}.test.ts',
            'test/{rules/regular-expressions,soak/two-clients}.test.ts',
            'test/faults/lives-{even,odd}.test.ts',
          ],
          env: { FAIRCOPY_WHOLE: 'yes' },
          testTimeout: 600_000,
          ...shares,
        },
      },
    ],
  },
});
