// The site’s bucket is private and its headers strict, or the template is wrong.
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synthesized, synthesizedWith, the } from './synthesized.ts';

const template = synthesized();
const distribution = Object(the(template, 'AWS::CloudFront::Distribution').properties['DistributionConfig']);
const policy = Object(
  the(template, 'AWS::CloudFront::ResponseHeadersPolicy').properties['ResponseHeadersPolicyConfig'],
);

describe('the site behind CloudFront', () => {
  test('is reached by CloudFront alone, with requests that it signs', () => {
    expect(distribution.Origins).toHaveLength(1);
    expect(distribution.Origins[0].OriginAccessControlId).toBeDefined();
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', SigningProtocol: 'sigv4' }),
    });
  });

  test('CloudFront of this distribution may read and list the bucket, so that a missing page is 404', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
    expect(distribution.DefaultRootObject).toBe('index.html');
  });

  test('shows its own page for what is missing, and looks again soon', () => {
    expect(distribution.CustomErrorResponses).toEqual([
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 },
    ]);
  });

  test('sends readers to HTTPS, over HTTP/2 or 3, compressed', () => {
    expect(distribution.HttpVersion).toBe('http2and3');
    expect(distribution.DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
    });
  });

  test('runs one function on the way in and one on the way out', () => {
    const types = distribution.DefaultCacheBehavior.FunctionAssociations.map(
      (each: { EventType: string }) => each.EventType,
    );
    expect(types).toEqual(['viewer-request', 'viewer-response']);
  });

  test('with a name of the operator’s own, nothing older than TLS 1.2 is spoken', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/5e7a';
    const named = synthesizedWith({ address: { domain: 'news.example.org', certificateArn } });
    named.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['news.example.org'],
        ViewerCertificate: {
          AcmCertificateArn: certificateArn,
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      }),
    });
    named.hasOutput('SiteUrl', { Value: 'https://news.example.org' });
  });
});

describe('the headers on every page', () => {
  const security = policy.SecurityHeadersConfig;

  test('allow no script, no frame, no form and nothing from elsewhere but pictures', () => {
    const rules: readonly string[] = security.ContentSecurityPolicy.ContentSecurityPolicy.split('; ');
    expect(rules).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' https: data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(rules.filter((rule) => /script|unsafe|\*/.test(rule))).toEqual([]);
  });

  test('keep browsers on HTTPS for two years, and from guessing types or being framed', () => {
    expect(security).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: false, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
    });
  });
});
