// The app as a Lambda function: what every answer carries is said once, around all of it.
import middy from '@middy/core';
import normalizeHeaders from '@middy/http-header-normalizer';
import secureHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { reviewApp } from './app.ts';
import { gatewayHandler } from './gateway.ts';

/** The policies of HTML pages (content, referrer) come with the pages; JSON has none to break. */
const SECURITY = {
  contentSecurityPolicy: false,
  crossOriginEmbedderPolicy: false,
  permissionsPolicy: false,
  referrerPolicy: false,
  reportTo: false,
} as const;

export function lambda(app: ReturnType<typeof reviewApp>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(normalizeHeaders())
    .use(secureHeaders(SECURITY))
    .handler(gatewayHandler((request, gateway) => app.fetch(request, gateway)));
}
