// Makes tokens that the local API accepts, for `npx faircopy token`: whoever can read the data folder may be anybody.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { seal } from './people/jwt.ts';
import { keysIn } from './people/keys.ts';
import { type Audience, accessClaims } from './people/people.ts';
import { makeFolder, putFile } from './wire/files.ts';

const audienceSchema = v.object({ issuer: v.string(), client: v.string() });
const file = 'audience.json';

export const roles = ['editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export class NeverStarted extends Error {
  override readonly name = 'NeverStarted';
  constructor(data: string) {
    super(`There is no local Faircopy in ${data} yet. Run npm start once, or name its folder with FAIRCOPY_DATA.`);
  }
}

/** A JWT for somebody called `as`, who may be on the sign-in page's list or not. Throws `NeverStarted`. */
export function mintToken(data: string, { role, as }: { readonly role: Role; readonly as: string }): string {
  const path = join(data, 'people', file);
  if (!existsSync(path)) throw new NeverStarted(data);
  const audience = v.parse(audienceSchema, JSON.parse(readFileSync(path, 'utf8')));
  return seal(accessClaims({ name: as, groups: [role] }, audience), keysIn(data));
}

/** Written at each start: tokens name the address that issued them, and the port may have changed. */
export function rememberAudience(data: string, audience: Audience): void {
  putFile(makeFolder(join(data, 'people')), file, JSON.stringify(audience));
}
