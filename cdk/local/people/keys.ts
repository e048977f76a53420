// The key pair that signs local tokens: made once per data folder, so that a token lives through a restart.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, putFile } from '../wire/files.ts';

export const keyId = 'local';

export interface Keys {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

export function keysIn(data: string): Keys {
  const folder = makeFolder(join(data, 'people'));
  const file = join(folder, 'key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    putFile(folder, 'key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const secret = createPrivateKey(readFileSync(file));
  return { secret, open: createPublicKey(secret) };
}

/** What `/.well-known/jwks.json` answers. */
export function keySet({ open }: Keys): unknown {
  return { keys: [{ ...open.export({ format: 'jwk' }), alg: 'RS256', kid: keyId, use: 'sig' }] };
}
