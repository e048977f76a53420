// What went wrong for a reason that lies outside of the program, as a sentence: no code of the system, and no stack.
import { shown } from '../text/harmless.ts';

/** Answered with its sentence alone and exit status 1. */
export class Failure extends Error {}

const OF_FILES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'it may not be read by you',
  EPERM: 'it may not be read by you',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

const OF_SERVERS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  ETIMEDOUT: 'it took too long',
  UND_ERR_CONNECT_TIMEOUT: 'it took too long',
  UND_ERR_HEADERS_TIMEOUT: 'it took too long',
  UND_ERR_SOCKET: 'the connection broke',
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'its name cannot be looked up now',
};

function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

/** Why a file cannot be read; undefined where that is no fault of the file. */
export function unreadable(error: unknown): string | undefined {
  return OF_FILES[codeOf(error) ?? ''];
}

/** Why a server does not answer; undefined where it is another fault. */
export function unreachable(error: unknown, server: string): string | undefined {
  const why = OF_SERVERS[codeOf(error) ?? ''];
  if (why !== undefined) return `${shown(server)} cannot be reached: ${why}`;
  return error instanceof TypeError && error.message === 'fetch failed'
    ? `${shown(server)} cannot be reached`
    : undefined;
}

const OF_BUCKETS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket',
  NotFound: 'there is no such bucket',
  PermanentRedirect: 'the bucket is in another region',
  AccessDenied: 'your credentials may not write into the bucket',
  InvalidAccessKeyId: 'your credentials are not known there',
  SignatureDoesNotMatch: 'your credentials are not right',
  ExpiredToken: 'your credentials have run out',
  CredentialsProviderError: 'no AWS credentials were found; the shell has to have them',
};

/** Why a bucket did not take a file. */
export function refusedByBucket(error: unknown, bucket: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const why = OF_BUCKETS[error.name] ?? (/region is missing/i.test(error.message) ? 'no AWS region is set' : undefined);
  return why === undefined ? unreachable(error, `the bucket ${bucket}`) : `${shown(bucket)}: ${why}`;
}
