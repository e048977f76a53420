// The HTTP status in an error of the S3 client: its error classes do not tell a lost race from a missing object.
import { S3ServiceException } from '@aws-sdk/client-s3';

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
