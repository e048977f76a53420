// The policy of a presigned POST: signed by us earlier, it says what a browser may upload, until when and how large.
import * as v from 'valibot';
import type { Caller, Callers } from '../wire/callers.ts';
import { same } from '../wire/same.ts';
import { signText } from '../wire/signature.ts';
import { S3Problem } from './problem.ts';

const policySchema = v.object({
  expiration: v.pipe(v.string(), v.isoTimestamp()),
  conditions: v.array(
    v.union([
      v.tuple([v.literal('content-length-range'), v.number(), v.number()]),
      v.tuple([v.picklist(['eq', 'starts-with']), v.pipe(v.string(), v.startsWith('$')), v.string()]),
      v.record(v.string(), v.string()),
    ]),
  ),
});

type Policy = v.InferOutput<typeof policySchema>;

/** Fields of the form by their lower-case names; `bucket` is the one in the address. Who signed it; throws where anything is amiss. */
export async function requirePolicy(
  fields: ReadonlyMap<string, string>,
  size: number,
  callers: Callers,
  now = new Date(),
): Promise<Caller> {
  const encoded = fields.get('policy') ?? '';
  const credential = fields.get('x-amz-credential') ?? '';
  const [accessKeyId] = credential.split('/');
  if (!encoded || !accessKeyId) throw new S3Problem('AccessDenied', 'Access Denied');
  const signer = callers(accessKeyId);
  if (!signer) {
    throw new S3Problem('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  if (!same(await signText(encoded, credential, signer.credentials), fields.get('x-amz-signature') ?? '')) {
    throw new S3Problem('SignatureDoesNotMatch', 'The signature of the policy does not match.');
  }
  const policy = parsePolicy(encoded);
  if (Date.parse(policy.expiration) <= now.getTime()) {
    throw new S3Problem('AccessDenied', 'Invalid according to Policy: Policy expired.');
  }
  requireConditions(policy, fields, size);
  return signer;
}

function parsePolicy(encoded: string): Policy {
  try {
    return v.parse(policySchema, JSON.parse(Buffer.from(encoded, 'base64').toString()));
  } catch (cause) {
    const problem = new S3Problem('InvalidPolicyDocument', 'Invalid Policy: it is not a policy document.');
    problem.cause = cause;
    throw problem;
  }
}

function requireConditions(policy: Policy, fields: ReadonlyMap<string, string>, size: number): void {
  const named = new Set<string>();
  for (const condition of policy.conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, wanted] of Object.entries(condition)) requireField(name.toLowerCase(), 'eq', wanted);
    } else if (condition[0] === 'content-length-range') requireSize(condition[1], condition[2], size);
    else requireField(condition[1].slice(1).toLowerCase(), condition[0], condition[2]);
  }
  const unnamed = [...fields.keys()].find((name) => !named.has(name) && !exempt(name));
  if (unnamed) throw denied(`Extra input fields: ${unnamed}`);

  function requireField(name: string, operator: 'eq' | 'starts-with', wanted: string): void {
    named.add(name);
    const given = fields.get(name) ?? '';
    const met = operator === 'eq' ? given === wanted : given.startsWith(wanted);
    if (!met) throw denied(`Policy Condition failed: ["${operator}", "$${name}", "${wanted}"]`);
  }
}

function requireSize(least: number, most: number, size: number): void {
  if (size > most) {
    throw new S3Problem('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  if (size < least) {
    throw new S3Problem('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
}

function exempt(name: string): boolean {
  return ['policy', 'x-amz-signature', 'bucket', 'file'].includes(name) || name.startsWith('x-ignore-');
}

function denied(reason: string): S3Problem {
  return new S3Problem('AccessDenied', `Invalid according to Policy: ${reason}`);
}
