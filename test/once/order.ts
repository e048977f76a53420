// Starts the heaviest files first, so that no worker is left with one of them while the others have nothing to do.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Parts of the names of files that take longest, heaviest first; all others come after them as Vitest knows them. */
const HEAVIEST = [
  'journey/refused-uploads',
  'browser/conflicts',
  'browser/by-mouse',
  'journey/kill',
  'journey/later-life',
  'browser/every-page',
  'journey/restart',
  'browser/nothing-lost',
  'browser/by-keyboard',
  'local/start',
  'journey/first-publication',
  'journey/webhooks',
  'browser/uploads',
  'journey/refusals',
  'soak/two-clients',
  'browser/review-page',
  'local/cloud/cloud',
  'clean/growth',
];

export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => weight(a) - weight(b));
  }
}

/** The less, the heavier. */
function weight({ moduleId }: TestSpecification): number {
  const at = HEAVIEST.findIndex((name) => moduleId.includes(name));
  return at === -1 ? HEAVIEST.length : at;
}
