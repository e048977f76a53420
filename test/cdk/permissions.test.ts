// A permission too many is only noticed when it hurts: what each function may do, action by action.
import { describe, expect, test } from 'vitest';
import { resources, synthesized } from './synthesized.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const template = synthesized();

/** Statements of the roles' policies, by the function whose role it is. */
const granted: Readonly<Record<string, readonly Statement[]>> = Object.fromEntries(
  Object.values(template.findResources('AWS::IAM::Policy')).map((policy) => [
    /(Ingest|Review|Publish|Notify|Sweep)Role/.exec(policy['Properties'].PolicyName)?.[1] ??
      policy['Properties'].PolicyName,
    policy['Properties'].PolicyDocument.Statement,
  ]),
);
const statements = Object.values(granted).flat();
const actionsOf = (statement: Statement): readonly string[] => [statement.Action].flat();
const allActions = statements.flatMap(actionsOf);

/** `Action on Resource`, with intrinsic functions written short, to be read like a list of keys to rooms. */
const keys = (name: string): readonly string[] =>
  (granted[name] ?? [])
    .flatMap((statement) => actionsOf(statement).map((action) => `${action} on ${short(statement.Resource)}`))
    .toSorted();

function short(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(short).join(' and ');
  const [[name, argument] = ['', '']] = Object.entries(value ?? {});
  if (name === 'Fn::GetAtt') return `${room(argument[0])}.${argument[1]}`;
  if (name === 'Fn::Join') return argument[1].map(short).join(argument[0]);
  return `${name}(${JSON.stringify(argument)})`;
}

/** A logical id without the hash at its end. */
const room = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

const LEDGER = [
  'dynamodb:GetItem on StoreLedger.Arn',
  'dynamodb:PutItem on StoreLedger.Arn',
  'dynamodb:Query on StoreLedger.Arn',
  'dynamodb:Query on StoreLedger.Arn/index/GSI1',
  'dynamodb:UpdateItem on StoreLedger.Arn',
];
const PAGES = ['s3:GetObject on SitePages.Arn/*', 's3:ListBucket on SitePages.Arn', 's3:PutObject on SitePages.Arn/*'];
const log = (name: string) => [`logs:CreateLogStream on ${name}Log.Arn`, `logs:PutLogEvents on ${name}Log.Arn`];

describe('what the functions may do', () => {
  test('ingest reads uploads, takes messages and writes the ledger, and nothing else', () => {
    expect(keys('Ingest')).toEqual(
      [
        ...LEDGER,
        ...log('IntakeIngest'),
        's3:GetObject on IntakeUploads.Arn/*',
        's3:GetObjectVersion on IntakeUploads.Arn/*',
        's3:ListBucket on IntakeUploads.Arn',
        's3:ListBucketVersions on IntakeUploads.Arn',
        'sqs:ChangeMessageVisibility on IntakeQueue.Arn',
        'sqs:DeleteMessage on IntakeQueue.Arn',
        'sqs:GetQueueAttributes on IntakeQueue.Arn',
        'sqs:GetQueueUrl on IntakeQueue.Arn',
        'sqs:ReceiveMessage on IntakeQueue.Arn',
      ].toSorted(),
    );
  });

  test('review writes the ledger and signs upload forms, and cannot touch the site', () => {
    expect(keys('Review')).toEqual(
      [
        ...LEDGER,
        ...log('Review'),
        's3:GetObject on IntakeUploads.Arn/*',
        's3:GetObjectVersion on IntakeUploads.Arn/*',
        's3:PutObject on IntakeUploads.Arn/*',
      ].toSorted(),
    );
  });

  test('publish reads the stream, writes pages and the ledger, and never sees an upload', () => {
    expect(keys('Publish')).toEqual(
      [
        ...LEDGER,
        ...PAGES,
        ...log('PublishingPublish'),
        'dynamodb:DescribeStream on StoreLedger.StreamArn',
        'dynamodb:GetRecords on StoreLedger.StreamArn',
        'dynamodb:GetShardIterator on StoreLedger.StreamArn',
        'dynamodb:ListStreams on StoreLedger.StreamArn',
        'sqs:GetQueueAttributes on PublishingMissedHints.Arn',
        'sqs:GetQueueUrl on PublishingMissedHints.Arn',
        'sqs:SendMessage on PublishingMissedHints.Arn',
      ].toSorted(),
    );
  });

  test('notify reads the stream and the ledger’s deliveries, and sees no bucket at all', () => {
    expect(keys('Notify')).toEqual(
      [
        ...LEDGER,
        ...log('NotifyingNotify'),
        'dynamodb:DescribeStream on StoreLedger.StreamArn',
        'dynamodb:GetRecords on StoreLedger.StreamArn',
        'dynamodb:GetShardIterator on StoreLedger.StreamArn',
        'dynamodb:ListStreams on StoreLedger.StreamArn',
      ].toSorted(),
    );
  });

  test('sweep settles like publish, lists uploads and queues them again, and cannot read one', () => {
    expect(keys('Sweep')).toEqual(
      [
        ...LEDGER,
        ...PAGES,
        ...log('SweeperSweep'),
        's3:ListBucketVersions on IntakeUploads.Arn',
        'sqs:SendMessage on IntakeQueue.Arn',
      ].toSorted(),
    );
  });
});

describe('what nobody may do', () => {
  test.each(['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:Scan', 'dynamodb:PartiQLDelete'])(
    'no function may %s',
    (action) => expect(allActions).not.toContain(action),
  );

  test('no function may delete an object or a version of one', () => {
    expect(allActions.filter((action) => /^s3:(Delete|PutLifecycle|PutBucket|BypassGovernance)/.test(action))).toEqual(
      [],
    );
  });

  test('no action is a wildcard', () => {
    expect(allActions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('no resource is a wildcard, except the objects within a named bucket', () => {
    const loose = statements.map((statement) => short(statement.Resource)).filter((name) => name.includes('*'));
    expect(new Set(loose)).toEqual(new Set(['IntakeUploads.Arn/*', 'SitePages.Arn/*']));
  });

  test('no role carries a managed policy or is shared between functions', () => {
    const roles = resources(template, 'AWS::IAM::Role');
    expect(roles).toHaveLength(5);
    for (const role of roles) expect(role.properties).not.toHaveProperty('ManagedPolicyArns');
    const used = resources(template, 'AWS::Lambda::Function').map((lambda) =>
      JSON.stringify(lambda.properties['Role']),
    );
    expect(new Set(used).size).toBe(5);
  });
});
