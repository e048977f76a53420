// What the function is told by its environment: read once, refused at the start where it makes no sense.
import * as v from 'valibot';

const address = v.pipe(
  v.string(),
  v.url(),
  v.transform((url) => url.replace(/\/$/, '')),
);

const settings = v.object({
  TABLE: v.pipe(v.string(), v.minLength(1)),
  UPLOAD_BUCKET: v.pipe(v.string(), v.minLength(1)),
  SITE_URL: address,
  ISSUER: address,
  CLIENT_ID: v.pipe(v.string(), v.minLength(1)),
  AUTH_DOMAIN: address,
  /** Sources that need four eyes, separated by commas; `*` for all. */
  FOUR_EYES: v.optional(v.string(), ''),
  AWS_REGION: v.pipe(v.string(), v.minLength(1)),
  /** Set on one machine only, both. */
  AWS_ENDPOINT_URL_S3: v.optional(address),
  WEBHOOKS_ON_LOOPBACK: v.optional(v.picklist(['allowed', 'never']), 'never'),
});

export type ServerSettings = v.InferOutput<typeof settings>;

export function settingsOf(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const result = v.safeParse(settings, environment);
  if (result.success) return result.output;
  const wrong = [...new Set(result.issues.map((issue) => String(issue.path?.[0].key)))];
  throw new Error(`The environment of the function review lacks or garbles ${wrong.join(', ')}.`);
}

/** Where browsers send files: the bucket's own address, or the local S3 with the bucket in the path. */
export function uploadOrigin({ UPLOAD_BUCKET, AWS_REGION, AWS_ENDPOINT_URL_S3 }: ServerSettings): string {
  if (AWS_ENDPOINT_URL_S3 !== undefined) return new URL(AWS_ENDPOINT_URL_S3).origin;
  return `https://${UPLOAD_BUCKET}.s3.${AWS_REGION}.amazonaws.com`;
}
