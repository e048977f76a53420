// A bucket that is no website, and says so.
import { Bucket } from 'aws-cdk-lib/aws-s3';

/** Whoever is given a bucket to serve or to write logs into wants to know, and the library's own type leaves that open. */
export class PrivateBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}
