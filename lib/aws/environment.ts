// What functions are told by their environment: one table of settings, read at the start and refused there if they make no sense.
import * as v from 'valibot';

export type Environment = Readonly<Record<string, string | undefined>>;

const name = v.pipe(v.string(), v.minLength(1));
/** Without a slash at its end, so that paths can be put behind it. */
const address = v.pipe(
  v.string(),
  v.url(),
  v.transform((url) => url.replace(/\/$/, '')),
);

const settings = v.object({
  TABLE: name,
  UPLOAD_BUCKET: name,
  SITE_BUCKET: name,
  QUEUE_URL: address,
  SITE_URL: address,
  ISSUER: address,
  CLIENT_ID: name,
  AUTH_DOMAIN: address,
  /** Which sources need four eyes, in the form that `lib/ledger/four-eyes.ts` reads. */
  FOUR_EYES: v.optional(v.string(), ''),
  AWS_REGION: name,
  /** Set on one machine only, both. */
  AWS_ENDPOINT_URL_S3: v.optional(address),
  WEBHOOKS_ON_LOOPBACK: v.optional(v.picklist(['allowed', 'never']), 'never'),
});

type Settings = v.InferOutput<typeof settings>;

/** The settings of these names. Throws where one is missing or garbled, naming all that are. */
export function settingsOf<const Names extends v.ObjectKeys<typeof settings>>(environment: Environment, names: Names) {
  const result = v.safeParse(v.pick(settings, names), environment);
  if (result.success) return result.output;
  const wrong = [...new Set(result.issues.map((issue) => v.getDotPath(issue)))];
  throw new Error(`The environment lacks or garbles ${wrong.join(', ')}.`);
}

/** What tells where browsers send files. */
export const UPLOAD_ORIGIN = ['UPLOAD_BUCKET', 'AWS_REGION', 'AWS_ENDPOINT_URL_S3'] as const;

/** Where browsers send files: the bucket's own address, or the local S3 with the bucket in the path. */
export function uploadOrigin(told: Pick<Settings, (typeof UPLOAD_ORIGIN)[number]>): string {
  const { UPLOAD_BUCKET, AWS_REGION, AWS_ENDPOINT_URL_S3 } = told;
  if (AWS_ENDPOINT_URL_S3 !== undefined) return new URL(AWS_ENDPOINT_URL_S3).origin;
  return `https://${UPLOAD_BUCKET}.s3.${AWS_REGION}.amazonaws.com`;
}
