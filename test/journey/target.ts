// What the journeys run against: a Faircopy that they know by its addresses only, wherever it stands.
import type { S3Client } from '@aws-sdk/client-s3';
import { sharedLocal } from './local.ts';

export type Role = 'editor' | 'reviewer' | 'admin';

export interface Target {
  /** Origins without a slash at the end. */
  readonly site: string;
  readonly api: string;
  readonly s3: S3Client;
  readonly uploadBucket: string;
  /** A token for somebody of that name, who is made where there is nobody yet. */
  token(role: Role, name: string): Promise<string>;
  /** Puts a message into the queue that the bucket tells of its objects. */
  deliver(message: string): Promise<void>;
  close(): Promise<void>;
}

const TARGETS: Readonly<Record<string, () => Promise<Target>>> = { local: sharedLocal };

/** FAIRCOPY_TARGET names another one than the local cloud. */
export function startTarget(): Promise<Target> {
  const name = process.env['FAIRCOPY_TARGET'] ?? 'local';
  const start = TARGETS[name];
  if (!start) throw new Error(`There is no target “${name}”, only ${Object.keys(TARGETS).join(', ')}.`);
  return start();
}
