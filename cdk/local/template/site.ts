// The template's distribution: which bucket it serves, through which functions, with which headers.
import * as v from 'valibot';
import { type EdgeCode, edgeCode } from '../edge/code.ts';
import type { EdgeSettings, HeaderRule } from '../edge/edge.ts';
import type { Bucket } from '../s3/bucket.ts';
import type { Resource, Template } from './template.ts';

const associationSchema = v.object({
  EventType: v.picklist(['viewer-request', 'viewer-response']),
  FunctionARN: v.string(),
});
const distributionSchema = v.object({
  DistributionConfig: v.object({
    DefaultRootObject: v.optional(v.string(), ''),
    Origins: v.tuple([v.object({ DomainName: v.string() })]),
    CacheBehaviors: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0))),
    DefaultCacheBehavior: v.object({
      Compress: v.optional(v.boolean(), false),
      FunctionAssociations: v.optional(v.array(associationSchema), []),
      LambdaFunctionAssociations: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0))),
      ResponseHeadersPolicyId: v.optional(v.string()),
    }),
    CustomErrorResponses: v.optional(
      v.array(
        v.object({
          ErrorCode: v.number(),
          ResponseCode: v.optional(v.number()),
          ResponsePagePath: v.optional(v.string()),
        }),
      ),
      [],
    ),
  }),
});
const functionSchema = v.object({ FunctionCode: v.string() });

const flag = v.object({ Override: v.optional(v.boolean(), true) });
const policySchema = v.object({
  ResponseHeadersPolicyConfig: v.object({
    CustomHeadersConfig: v.optional(
      v.object({ Items: v.array(v.object({ Header: v.string(), Value: v.string(), Override: v.boolean() })) }),
      { Items: [] },
    ),
    RemoveHeadersConfig: v.optional(v.object({ Items: v.array(v.object({ Header: v.string() })) }), { Items: [] }),
    SecurityHeadersConfig: v.optional(
      v.strictObject({
        ContentSecurityPolicy: v.optional(v.object({ ...flag.entries, ContentSecurityPolicy: v.string() })),
        ContentTypeOptions: v.optional(flag),
        FrameOptions: v.optional(v.object({ ...flag.entries, FrameOption: v.string() })),
        ReferrerPolicy: v.optional(v.object({ ...flag.entries, ReferrerPolicy: v.string() })),
        // Not sent here: over plain http it has no meaning (RFC 6797, 7.2).
        StrictTransportSecurity: v.optional(v.unknown()),
        XSSProtection: v.optional(v.unknown()),
      }),
      {},
    ),
  }),
});
type Policy = v.InferOutput<typeof policySchema>['ResponseHeadersPolicyConfig'];

export function siteOf(template: Template, buckets: ReadonlyMap<string, Bucket>): EdgeSettings {
  const config = template.only('AWS::CloudFront::Distribution', distributionSchema).properties.DistributionConfig;
  const behaviour = config.DefaultCacheBehavior;
  const domain = config.Origins[0].DomainName;
  const bucket = [...buckets.values()].find(({ name }) => domain.startsWith(`${name}.s3.`));
  if (!bucket) throw new Error(`The distribution’s origin ${domain} is not a bucket of the template.`);
  const functions = template.all('AWS::CloudFront::Function', functionSchema);
  const codeOf = (type: string): EdgeCode | undefined => {
    const association = behaviour.FunctionAssociations.find((one) => one.EventType === type);
    return association && compile(association.FunctionARN, functions);
  };
  const [onRequest, onResponse] = [codeOf('viewer-request'), codeOf('viewer-response')];
  const policies = template.all('AWS::CloudFront::ResponseHeadersPolicy', policySchema);
  const policy = policies.find(({ ref }) => ref === behaviour.ResponseHeadersPolicyId)?.properties;
  if (behaviour.ResponseHeadersPolicyId && !policy)
    throw new Error('The distribution’s headers policy is not in the template.');
  return {
    bucket,
    rootObject: config.DefaultRootObject,
    compress: behaviour.Compress,
    ...(onRequest && { onRequest }),
    ...(onResponse && { onResponse }),
    headers: policy ? headerRules(policy.ResponseHeadersPolicyConfig) : [],
    removedHeaders: (policy?.ResponseHeadersPolicyConfig.RemoveHeadersConfig.Items ?? []).map(({ Header }) =>
      Header.toLowerCase(),
    ),
    errorPages: new Map(
      config.CustomErrorResponses.flatMap(({ ErrorCode, ResponseCode = ErrorCode, ResponsePagePath: path }) =>
        path === undefined ? [] : [[ErrorCode, { status: ResponseCode, path }] as const],
      ),
    ),
  };
}

function compile(arn: string, functions: readonly Resource<v.InferOutput<typeof functionSchema>>[]): EdgeCode {
  const found = functions.find((one) => one.arn === arn);
  if (!found) throw new Error(`The distribution runs ${arn}, which is not a function of the template.`);
  return edgeCode(found.properties.FunctionCode, found.id);
}

function headerRules({ SecurityHeadersConfig: security, CustomHeadersConfig: custom }: Policy): readonly HeaderRule[] {
  const rule = (name: string, value: string | undefined, override = true): readonly HeaderRule[] =>
    value === undefined ? [] : [{ name, value, override }];
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions: types,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
  } = security;
  return [
    ...rule('content-security-policy', csp?.ContentSecurityPolicy, csp?.Override),
    ...rule('x-content-type-options', types && 'nosniff', types?.Override),
    ...rule('x-frame-options', frame?.FrameOption, frame?.Override),
    ...rule('referrer-policy', referrer?.ReferrerPolicy, referrer?.Override),
    ...custom.Items.flatMap(({ Header, Value, Override }) => rule(Header.toLowerCase(), Value, Override)),
  ];
}
