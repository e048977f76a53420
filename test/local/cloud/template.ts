// A template in the shape of the real one, with small functions, so that the local cloud can be tested by itself.
const ref = (Ref: string) => ({ Ref });
const att = (...path: readonly string[]) => ({ 'Fn::GetAtt': path });
const join = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', parts] });

type Resource = { readonly Type: string; readonly Properties?: unknown };

const lambda = (name: string, Variables: object, Timeout = 3): Resource => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout,
    MemorySize: 256,
    Role: att(roleOf(name), 'Arn'),
    Environment: { Variables },
  },
});

const roleOf = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}Role`;

export interface Grant {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const grant = (Action: string | readonly string[], Resource: unknown): Grant => ({ Effect: 'Allow', Action, Resource });

/** A role of its own for a function, with its policy as the CDK writes it. */
const role = (name: string, ...Statement: readonly Grant[]): Readonly<Record<string, Resource>> => ({
  [roleOf(name)]: { Type: 'AWS::IAM::Role', Properties: {} },
  [`${roleOf(name)}Policy`]: policyOf(name, Statement),
});

export const policyOf = (name: string, Statement: readonly Grant[]): Resource => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: { Statement, Version: '2012-10-17' }, Roles: [ref(roleOf(name))] },
});

const stream = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

export const grants = {
  ingest: [
    grant('dynamodb:PutItem', att('Ledger', 'Arn')),
    grant(['s3:GetObject', 's3:GetObjectVersion'], join(att('Uploads', 'Arn'), '/*')),
    grant(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], att('Queue', 'Arn')),
  ],
  publish: [
    grant('s3:PutObject', join(att('Pages', 'Arn'), '/*')),
    grant(stream, att('Ledger', 'StreamArn')),
    grant('sqs:SendMessage', att('MissedHints', 'Arn')),
  ],
  review: [],
  sweep: [grant('sqs:SendMessage', att('Queue', 'Arn'))],
} satisfies Readonly<Record<string, readonly Grant[]>>;

const route = (RouteKey: string, more: object = { AuthorizationType: 'NONE' }): Resource => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { ApiId: ref('Api'), RouteKey, Target: join('integrations/', ref('Integration')), ...more },
});

const viewerRequest = `function handler(event) {
  const request = event.request;
  if (request.uri === '/own') return { statusCode: 418, headers: { 'x-own': { value: 'yes' } }, body: 'tea' };
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}`;
const viewerResponse = `function handler(event) {
  const response = event.response;
  const status = response.headers['x-amz-meta-status'];
  const location = response.headers['x-amz-meta-location'];
  for (const name of Object.keys(response.headers)) if (name.startsWith('x-amz-meta-')) delete response.headers[name];
  if (status) response.statusCode = Number(status.value);
  if (location) response.headers.location = location;
  return response;
}`;

const signInUrl = join('https://', ref('Domain'), '.auth.', ref('AWS::Region'), '.amazoncognito.com');
const siteUrl = join('https://', att('Distribution', 'DomainName'));

export const resources: Readonly<Record<string, Resource>> = {
  Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Unheeded: { 'Fn::Whatever': [] } } },
  ...role('ingest', ...grants.ingest),
  ...role('publish', ...grants.publish),
  ...role('review', ...grants.review),
  ...role('sweep', ...grants.sweep),
  DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: att('DeadLetters', 'Arn'), maxReceiveCount: 2 },
    },
  },
  MissedHints: { Type: 'AWS::SQS::Queue' },
  Uploads: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: [att('Api', 'ApiEndpoint')], AllowedMethods: ['POST'] }] },
      NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: att('Queue', 'Arn') }] },
    },
  },
  Pages: { Type: 'AWS::S3::Bucket', Properties: {} },
  Ledger: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
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
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    },
  },
  Ingest: lambda('ingest', { TABLE: ref('Ledger') }, 2),
  Review: lambda('review', { ISSUER: att('Pool', 'ProviderURL'), AUTH_DOMAIN: signInUrl, SITE_URL: siteUrl }, 1),
  Publish: lambda('publish', { SITE_BUCKET: ref('Pages') }),
  Sweep: lambda('sweep', { QUEUE_URL: ref('Queue') }),
  Intake: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      BatchSize: 5,
      EventSourceArn: att('Queue', 'Arn'),
      FunctionName: ref('Ingest'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  Hints: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: att('MissedHints', 'Arn') } },
      EventSourceArn: att('Ledger', 'StreamArn'),
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"SK":{"S":[{"prefix":"LOG#"}]}}}}' }],
      },
      FunctionName: ref('Publish'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 1,
      StartingPosition: 'LATEST',
    },
  },
  Schedule: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(5 minutes)', Targets: [{ Arn: att('Sweep', 'Arn'), Id: 'Target0' }] },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationType: 'AWS_PROXY', IntegrationUri: att('Review', 'Arn'), PayloadFormatVersion: '2.0' },
  },
  Token: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [ref('Client')], Issuer: att('Pool', 'ProviderURL') },
    },
  },
  RouteOfApi: route('ANY /v1/{proxy+}', { AuthorizationType: 'JWT', AuthorizerId: ref('Token') }),
  RouteOfHealth: route('GET /healthz'),
  RouteOfReview: route('ANY /review/{proxy+}'),
  Hasty: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: att('Review', 'Arn'),
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 100,
    },
  },
  RouteOfSluggish: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { RouteKey: 'GET /sluggish', Target: join('integrations/', ref('Hasty')) },
  },
  Pool: { Type: 'AWS::Cognito::UserPool' },
  Editors: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'editor' } },
  Reviewers: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'reviewer' } },
  Admins: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'admin' } },
  Domain: { Type: 'AWS::Cognito::UserPoolDomain' },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      CallbackURLs: [join(att('Api', 'ApiEndpoint'), '/review/callback')],
      LogoutURLs: [join(att('Api', 'ApiEndpoint'), '/review')],
    },
  },
  RequestCode: { Type: 'AWS::CloudFront::Function', Properties: { FunctionCode: viewerRequest } },
  ResponseCode: { Type: 'AWS::CloudFront::Function', Properties: { FunctionCode: viewerResponse } },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        CustomHeadersConfig: { Items: [{ Header: 'permissions-policy', Override: true, Value: 'camera=()' }] },
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: "default-src 'none'",
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 1, Override: true },
        },
      },
    },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        Origins: [{ DomainName: att('Pages', 'RegionalDomainName'), Id: 'pages' }],
        CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html' }],
        DefaultCacheBehavior: {
          Compress: true,
          ResponseHeadersPolicyId: ref('Headers'),
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: att('RequestCode', 'FunctionARN') },
            { EventType: 'viewer-response', FunctionARN: att('ResponseCode', 'FunctionARN') },
          ],
        },
      },
    },
  },
};

export const outputs = {
  UploadBucket: { Value: ref('Uploads') },
  SiteBucket: { Value: ref('Pages') },
  Table: { Value: ref('Ledger') },
};
