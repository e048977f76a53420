// Requests and responses as CloudFront functions see them.
import * as v from 'valibot';

const valueSchema = v.object({ value: v.string() });

export const requestSchema = v.object({
  method: v.string(),
  /** As it was sent, still percent-encoded. */
  uri: v.string(),
  headers: v.record(v.string(), valueSchema),
});

export const responseSchema = v.object({
  statusCode: v.number(),
  statusDescription: v.optional(v.string(), ''),
  /** By lower-case name. */
  headers: v.optional(v.record(v.string(), valueSchema), {}),
  body: v.optional(v.union([v.string(), v.object({ data: v.string() })])),
});

export type EdgeRequest = Readonly<v.InferOutput<typeof requestSchema>>;
export type EdgeResponse = Readonly<v.InferOutput<typeof responseSchema>>;

export function eventFor(
  type: 'viewer-request' | 'viewer-response',
  request: EdgeRequest,
  response?: EdgeResponse,
): unknown {
  return {
    version: '1.0',
    context: { distributionDomainName: 'localhost', distributionId: 'LOCAL', eventType: type, requestId: 'local' },
    viewer: { ip: '127.0.0.1' },
    request: { ...request, querystring: {}, cookies: {} },
    ...(response && { response: { ...response, cookies: {} } }),
  };
}
