// One folder for what a test run builds once and several files use; made before the first of them, gone after the last.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const RUN_FOLDER = 'FAIRCOPY_TEST_RUN';

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'faircopy-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
