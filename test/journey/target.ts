// What the journeys run against: a Faircopy that they know by its addresses only, wherever it stands.
import type { S3Client } from '@aws-sdk/client-s3';
import { deployedTarget } from '../cloudformation/target.ts';
import { freePorts } from '../local/cloud/assembly.ts';
import { newData, sharedLocal, startOn } from './local.ts';

export type Role = 'editor' | 'reviewer' | 'admin';

export interface Target {
  /** Origins without a slash at the end. `site` is what pages and feeds call it, `door` where this machine reaches it. */
  readonly site: string;
  readonly door: string;
  readonly api: string;
  readonly s3: S3Client;
  readonly uploadBucket: string;
  /** A token for somebody of that name, who is made where there is nobody yet. */
  token(role: Role, name: string): Promise<string>;
  /** Puts a message into the queue that the bucket tells of its objects. */
  deliver(message: string): Promise<void>;
  close(): Promise<void>;
}

/** The one that all files of a run share; or a fresh one, where what others decided on would be in the way. */
type Product = 'shared' | 'fresh';

const TARGETS: Readonly<Record<string, (product: Product) => Promise<Target>>> = {
  cloudformation: deployedTarget,
  local: async (product) => (product === 'shared' ? sharedLocal() : startOn(newData(), await freePorts())),
};

/** FAIRCOPY_TARGET names another one than the local cloud. */
const name = process.env['FAIRCOPY_TARGET'] ?? 'local';

/**
 * On AWS a site that may list its bucket answers 404 where a page is missing, as the local cloud does; the emulator behind
 * `cloudformation` looks at the permission to read alone, and answers 403.
 */
export const isMissingPageTold = name !== 'cloudformation';

export function startTarget(product: Product = 'shared'): Promise<Target> {
  const start = TARGETS[name];
  if (!start) throw new Error(`There is no target “${name}”, only ${Object.keys(TARGETS).join(', ')}.`);
  return start(product);
}
