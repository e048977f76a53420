// Files that are whole or absent: written beside their place and renamed into it, so that kill -9 leaves no half of one.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const unfinished = '.part';

/** Synchronous on purpose: what is checked right before it still holds when it is done. */
export function putFile(folder: string, name: string, content: string | Uint8Array): void {
  const draft = join(folder, `${name}.${randomBytes(4).toString('hex')}${unfinished}`);
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, join(folder, name));
}

export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Every finished file; drafts that a kill left behind are removed. */
export function finishedFiles(folder: string): readonly { readonly name: string; readonly content: string }[] {
  const files: { name: string; content: string }[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(unfinished)) rmSync(join(folder, name), { force: true });
    else files.push({ name, content: readFileSync(join(folder, name), 'utf8') });
  }
  return files;
}
