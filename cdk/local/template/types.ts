// Every resource type that the local cloud knows: what its names and attributes are here. Any other type stops the start.
import { type Place, queuesAt, signInAt } from './place.ts';

type Name = (id: string, place: Place) => string;

interface Kind {
  /** What `Ref` gives. */
  readonly ref: Name;
  /** What `Fn::GetAtt` gives. */
  readonly attributes: Readonly<Record<string, Name>>;
}

const own: Name = (id, { stack }) => `${stack}-${id}`;
/** Bucket names have no capitals. */
const lower: Name = (id, place) => own(id, place).toLowerCase();
const arn =
  (service: string, rest: Name): Name =>
  (id, place) =>
    `arn:aws:${service}:${place.region}:${place.account}:${rest(id, place)}`;

const kind = (ref: Name, attributes: Readonly<Record<string, Name>> = {}): Kind => ({ ref, attributes });
/** Guards, alarms and logs do their work on AWS; on one machine there is nobody to guard against, and no bill. */
const withoutEffect = kind(own, { Arn: arn('local', own) });

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': kind(lower, {
    Arn: (id, place) => `arn:aws:s3:::${lower(id, place)}`,
    DomainName: (id, place) => `${lower(id, place)}.s3.amazonaws.com`,
    RegionalDomainName: (id, place) => `${lower(id, place)}.s3.${place.region}.amazonaws.com`,
  }),
  'AWS::SQS::Queue': kind((id, place) => `${queuesAt(place)}/${own(id, place)}`, {
    Arn: arn('sqs', own),
    QueueName: own,
    QueueUrl: (id, place) => `${queuesAt(place)}/${own(id, place)}`,
  }),
  'AWS::DynamoDB::Table': kind(own, {
    Arn: arn('dynamodb', (id, place) => `table/${own(id, place)}`),
    StreamArn: arn('dynamodb', (id, place) => `table/${own(id, place)}/stream/local`),
  }),
  'AWS::Lambda::Function': kind(own, { Arn: arn('lambda', (id, place) => `function:${own(id, place)}`) }),
  'AWS::Lambda::EventSourceMapping': kind(own),
  'AWS::Events::Rule': kind(own, { Arn: arn('events', (id, place) => `rule/${own(id, place)}`) }),
  'AWS::ApiGatewayV2::Api': kind((id) => id, { ApiEndpoint: (_, place) => place.api, ApiId: (id) => id }),
  'AWS::ApiGatewayV2::Integration': kind((id) => id),
  'AWS::ApiGatewayV2::Route': kind((id) => id),
  'AWS::ApiGatewayV2::Authorizer': kind((id) => id, { AuthorizerId: (id) => id }),
  'AWS::ApiGatewayV2::Stage': kind((id) => id),
  'AWS::Cognito::UserPool': kind((id) => id, {
    Arn: arn('cognito-idp', (id) => `userpool/${id}`),
    ProviderURL: (_, place) => signInAt(place),
    ProviderName: (_, place) => signInAt(place).replace('http://', ''),
    UserPoolId: (id) => id,
  }),
  'AWS::Cognito::UserPoolClient': kind((id) => id, { ClientId: (id) => id }),
  'AWS::Cognito::UserPoolDomain': kind(() => 'faircopy-local'),
  'AWS::Cognito::UserPoolGroup': kind(own),
  'AWS::CloudFront::Distribution': kind((id) => id, {
    DomainName: (_, place) => place.site.replace('http://', ''),
    Id: (id) => id,
  }),
  'AWS::CloudFront::Function': kind(own, { FunctionARN: arn('cloudfront', own), Arn: arn('cloudfront', own) }),
  'AWS::CloudFront::OriginAccessControl': kind((id) => id, { Id: (id) => id }),
  'AWS::CloudFront::ResponseHeadersPolicy': kind((id) => id, { Id: (id) => id }),
  'AWS::Budgets::Budget': withoutEffect,
  'AWS::CloudWatch::Alarm': withoutEffect,
  'AWS::CloudWatch::CompositeAlarm': withoutEffect,
  'AWS::CloudWatch::Dashboard': withoutEffect,
  'AWS::CDK::Metadata': withoutEffect,
  'AWS::IAM::ManagedPolicy': withoutEffect,
  'AWS::IAM::Policy': kind(own),
  'AWS::IAM::Role': kind(own, { Arn: (id, place) => `arn:aws:iam::${place.account}:role/${own(id, place)}` }),
  'AWS::Lambda::Permission': withoutEffect,
  'AWS::Logs::LogGroup': withoutEffect,
  'AWS::Logs::MetricFilter': withoutEffect,
  'AWS::S3::BucketPolicy': withoutEffect,
  'AWS::SNS::Subscription': withoutEffect,
  'AWS::SNS::Topic': kind(arn('sns', own), { TopicArn: arn('sns', own), TopicName: own }),
  'AWS::SNS::TopicPolicy': withoutEffect,
  'AWS::SQS::QueuePolicy': withoutEffect,
};

export class UnknownType extends Error {
  override readonly name = 'UnknownType';
  constructor(type: string, id: string) {
    super(
      `The template has a resource “${id}” of type ${type}, which the local cloud does not know. ` +
        'Teach it in cdk/local/template/types.ts, or say there that it has no effect on one machine.',
    );
  }
}

export function kindOf(type: string, id: string): Kind {
  const found = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!found) throw new UnknownType(type, id);
  return found;
}

export function attributeOf(type: string, id: string, attribute: string, place: Place): string {
  const give = kindOf(type, id).attributes[attribute];
  if (!give) throw new Error(`The local cloud does not know the attribute ${attribute} of “${id}” (${type}).`);
  return give(id, place);
}
