// What must not be lost, and what must not be seen, in the template itself.
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resources, synthesized, the } from './synthesized.ts';

const template = synthesized();

describe('what must not be lost', () => {
  test.each([
    ['AWS::DynamoDB::Table', ''],
    ['AWS::S3::Bucket', 'IntakeUploads'],
    ['AWS::S3::Bucket', 'SitePages'],
    ['AWS::S3::Bucket', 'AccessLogs'],
    ['AWS::Cognito::UserPool', ''],
    ['AWS::SQS::Queue', 'IntakeDeadLetters'],
  ])('%s %s outlives the stack', (type, prefix) => {
    const { deletionPolicy, updateReplacePolicy } = the(template, type, prefix);
    expect([deletionPolicy, updateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  test('the ledger can be restored to any second of the last 35 days, and refuses to be deleted', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  test('an upload bucket version is never expired, for the ledger names it', () => {
    const rules = JSON.stringify(
      the(template, 'AWS::S3::Bucket', 'IntakeUploads').properties['LifecycleConfiguration'],
    );
    expect(rules).not.toMatch(/Expiration/);
    template.hasResourceProperties('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } });
  });

  test('people cannot be deleted by accident with their pool', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' });
  });
});

describe('the ledger table', () => {
  test('has the keys and the index that the ledger is written for, and no capacity to plan', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'GSI1',
          KeySchema: [
            { AttributeName: 'GSI1PK', KeyType: 'HASH' },
            { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    });
  });

  test('forgets leases by `ttl` and tells its changes by key alone', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    });
  });
});

describe('who can look in from outside', () => {
  test('every bucket is encrypted and closed to the public, whatever a policy or an access list may say', () => {
    const buckets = resources(template, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const bucket of buckets) {
      expect(bucket.properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      });
    }
  });

  test.each(['IntakeUploads', 'SitePages', 'AccessLogs'])('%s refuses what comes without TLS 1.2', (prefix) => {
    const refusal = (condition: object) =>
      Match.objectLike({ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition: condition });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: the(template, 'AWS::S3::Bucket', prefix).id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          refusal({ Bool: { 'aws:SecureTransport': 'false' } }),
          refusal({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ]),
      },
    });
  });

  test('nothing is allowed to everybody: whoever is let in is named', () => {
    const policies = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];
    const statements: { Effect: string; Principal: unknown }[] = policies.flatMap((type) =>
      Object.values(template.findResources(type)).flatMap((policy) => policy['Properties'].PolicyDocument.Statement),
    );
    const allowed = statements
      .filter((statement) => statement.Effect === 'Allow')
      .map((statement) => statement.Principal);
    expect(allowed).toHaveLength(5);
    expect(allowed).toEqual(
      expect.arrayContaining([
        { Service: 's3.amazonaws.com' },
        { Service: 'cloudfront.amazonaws.com' },
        { Service: 'cloudwatch.amazonaws.com' },
        // To write down who read or put what, once for each of two buckets.
        { Service: 'logging.s3.amazonaws.com' },
      ]),
    );
  });

  test('every queue is encrypted', () => {
    for (const queue of resources(template, 'AWS::SQS::Queue'))
      expect(queue.properties).toMatchObject({ SqsManagedSseEnabled: true });
  });
});

describe('the stack as a whole', () => {
  test('has no custom resource and nothing that CloudFormation does not know', () => {
    const types = Object.values(template.toJSON()['Resources']).map((resource) => Object(resource).Type);
    expect(types.filter((type) => !/^AWS::(?!CloudFormation::)/.test(type))).toEqual([]);
  });

  test('tells its operator where everything is', () => {
    expect(Object.keys(template.findOutputs('*')).toSorted()).toEqual(
      [
        'AlarmTopic',
        'CloudFrontName',
        'ApiUrl',
        'ClientId',
        'SignInUrl',
        'SiteBucket',
        'SiteUrl',
        'Table',
        'UploadBucket',
        'UserPoolId',
      ].toSorted(),
    );
  });
});
