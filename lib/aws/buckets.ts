// The two buckets: apart from the ledger's client, because not everybody who reads the ledger needs S3.
import { S3Client } from '@aws-sdk/client-s3';
import type { Intake } from '../intake/ports.ts';
import type { Site } from '../publish/ports.ts';
import { type Environment, setting } from './environment.ts';
import { s3Intake } from './intake.ts';
import { s3Site } from './site.ts';

/** A local S3 has no host name for each bucket. */
function s3(environment: Environment): S3Client {
  return new S3Client({ forcePathStyle: environment['AWS_ENDPOINT_URL_S3'] !== undefined });
}

export function intakeFrom(environment: Environment): Intake {
  return s3Intake(s3(environment), setting('UPLOAD_BUCKET', environment));
}

export function siteFrom(environment: Environment): Site {
  return s3Site(s3(environment), setting('SITE_BUCKET', environment));
}
