// The two buckets: apart from the ledger's client, because not everybody who reads the ledger needs S3.
import { S3Client } from '@aws-sdk/client-s3';
import type { Intake } from '../intake/ports.ts';
import type { Site } from '../publish/ports.ts';
import { type Environment, settingsOf } from './environment.ts';
import { s3Intake } from './intake.ts';
import { s3Site } from './site.ts';

/** A local S3 has no host name for each bucket. */
function s3({ AWS_ENDPOINT_URL_S3 }: { readonly AWS_ENDPOINT_URL_S3?: string | undefined }): S3Client {
  return new S3Client({ forcePathStyle: AWS_ENDPOINT_URL_S3 !== undefined });
}

export function intakeFrom(environment: Environment): Intake {
  const told = settingsOf(environment, ['UPLOAD_BUCKET', 'AWS_ENDPOINT_URL_S3']);
  return s3Intake(s3(told), told.UPLOAD_BUCKET);
}

export function siteFrom(environment: Environment): Site {
  const told = settingsOf(environment, ['SITE_BUCKET', 'AWS_ENDPOINT_URL_S3']);
  return s3Site(s3(told), told.SITE_BUCKET);
}
