// The way out, from the ledger's stream to the pages that readers see, behind CloudFront.
import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { AccessLogs } from './access-logs.ts';
import { PrivateBucket } from './private-bucket.ts';
import type { Worker } from './worker.ts';

/** A name of the operator's own, with a certificate for it in us-east-1. */
export interface SiteAddress {
  readonly domain: string;
  readonly certificateArn: string;
}

// Without upgrade-insecure-requests: one machine serves the same headers over http, where Safari would then look for the styles by https.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export class Site extends Construct {
  readonly bucket: PrivateBucket;
  /** Absolute, without a slash at the end. */
  readonly url: string;
  /** CloudFront's own name, for a DNS record to point at. */
  readonly cloudFrontName: string;

  constructor(scope: Construct, id: string, logs: AccessLogs, address?: SiteAddress) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: logs.bucket,
      serverAccessLogsPrefix: 'pages/',
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Faircopy site',
      logBucket: logs.bucket,
      logFilePrefix: 'site/',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        // With the right to list, S3 answers 404 for a page that does not exist, instead of 403.
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: this.headers(),
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.edge('Request', 'viewer-request.js') },
          { eventType: FunctionEventType.VIEWER_RESPONSE, function: this.edge('Response', 'viewer-response.js') },
        ],
      },
      // Short, so that an article is there soon after somebody looked for it too early.
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(10) },
      ],
      // On a name under cloudfront.net the oldest TLS is CloudFront's choice, with one's own certificate it is ours.
      ...(address && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [address.domain],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', address.certificateArn),
      }),
    });
    Validations.of(distribution).acknowledge({
      id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      reason:
        'The bucket is never listed: there is a root object, the edge function never asks for “/”, queries are not forwarded.',
    });
    this.cloudFrontName = distribution.distributionDomainName;
    this.url = `https://${address?.domain ?? this.cloudFrontName}`;
  }

  /** To read and to replace pages; a missing one is 404 for those who may list. Nobody deletes. */
  openTo(worker: Worker): void {
    worker.may(['s3:GetObject', 's3:PutObject'], this.bucket.arnForObjects('*'));
    worker.may(['s3:ListBucket'], this.bucket.bucketArn);
  }

  private edge(id: string, file: string): EdgeFunction {
    return new EdgeFunction(this, id, {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, 'edge', file) }),
    });
  }

  private headers(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      comment: 'Faircopy: no script, no frame, no sniffing',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          // The operator's own domain may have neighbours that are not ours to promise for.
          includeSubdomains: false,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
        ],
      },
      removeHeaders: ['x-amz-server-side-encryption', 'x-amz-version-id'],
    });
  }
}
