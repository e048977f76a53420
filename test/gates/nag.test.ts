// The stack against two published lists of good practice: what they find is mended, or stands here with its reason.
import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { doors } from '../../cdk/doors.ts';
import { Faircopy, type FaircopyProps } from '../../cdk/stack.ts';
import { emptyBundles } from '../cdk/synthesized.ts';

interface Accepted {
  /** As the list names it, without what a rule adds in brackets. */
  readonly rule: string;
  /** Paths of the resources, below the stack; a path ends with whatever follows it. */
  readonly at: readonly string[];
  readonly because: string;
}

const FUNCTIONS = [
  'Intake/Ingest',
  'Review/Review',
  'Publishing/Publish',
  'Notifying/Notify',
  'Sweeper/Sweep',
] as const;

const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'AwsSolutions-IAM5',
    at: ['Intake/Ingest/Role', 'Review/Review/Role', 'Publishing/Publish/Role', 'Sweeper/Sweep/Role'],
    because:
      'Objects of one bucket: keys are chosen by editors and slugs, so they cannot be listed. The actions are named.',
  },
  {
    rule: 'AwsSolutions-CFR1',
    at: ['Site/Distribution'],
    because: 'A publication is for readers everywhere; an operator who must may add a restriction.',
  },
  {
    rule: 'AwsSolutions-CFR2',
    at: ['Site/Distribution'],
    because: 'Static pages take no input: there is nothing for a firewall to filter, and it costs more than the site.',
  },
  {
    rule: 'AwsSolutions-CFR4',
    at: ['Site/Distribution'],
    because:
      'Under a name of CloudFront the oldest TLS is its choice; with a domain of one’s own it is TLS 1.2, as the test below shows.',
  },
  {
    rule: 'AwsSolutions-APIG4',
    at: [
      'Review/Api/GET--healthz',
      'Review/Api/GET--openapi.json',
      'Review/Api/GET--problems--{code}',
      'Review/Api/ANY--review',
      'Review/Api/ANY--review--{proxy+}',
      'Review/Api/ANY--',
      'Review/Api/ANY--{proxy+}',
    ],
    because:
      'Public by design, or pages whose session is a cookie, which an authorizer does not read: the function verifies it.',
  },
  {
    rule: 'AwsSolutions-COG2',
    at: ['Review/People/Pool'],
    because: 'A second factor is a setting, `-c mfa=required`, since switching it on locks out whoever has no app yet.',
  },
  {
    rule: 'AwsSolutions-COG8',
    at: ['Review/People/Pool'],
    because: 'The plan’s threat protection is charged for every user; people are invited, and their passwords long.',
  },
  {
    rule: 'AwsSolutions-SQS3',
    at: ['Publishing/MissedHints'],
    because: 'It is the dead-letter queue of a stream, which the rule does not look at.',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    at: ['Intake/DeadLetters', 'Publishing/MissedHints'],
    because: 'Both are where messages end that were tried often enough; each has an alarm.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    at: FUNCTIONS,
    because:
      'None is called asynchronously with work of its own: queue, stream, schedule and API keep theirs, and the sweeper makes good what was lost.',
  },
  {
    rule: 'Serverless-LambdaTracing',
    at: FUNCTIONS,
    because: 'The ledger says what happened to each article and when; tracing costs time at every start.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    at: ['Intake/Ingest', 'Notifying/Hints'],
    because: 'A queue has its own dead letters; a hint that is lost is made good by the schedule within a minute.',
  },
  {
    rule: 'Serverless-EventBusDLQ',
    at: ['Notifying/Schedule', 'Sweeper/Schedule'],
    because: 'The next run, minutes later, does the work of the one that failed; an alarm rings where none comes.',
  },
];

const PACKS: readonly NagPack[] = [new AwsSolutionsChecks(), new ServerlessChecks()];

/** Each finding as its rule and the path of the resource below the stack. */
function findings(props: Partial<FaircopyProps> = {}): readonly (readonly [rule: string, path: string])[] {
  const app = new App({ context: { ...flags }, analyticsReporting: false });
  new Faircopy(app, 'Faircopy', { bundles: emptyBundles(), doors, ...props });
  return PACKS.flatMap((pack) => pack.validateScope(app).violations).flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map((resource): [string, string] => [
      ruleName.replace(/\[.*$/, ''),
      String(Object(resource).constructPath).replace('Faircopy/', ''),
    ]),
  );
}

const isCovered = ({ rule, at }: Accepted, [found, path]: readonly [string, string]): boolean =>
  rule === found && at.some((start) => path === start || path.startsWith(`${start}/`));

describe('the stack', () => {
  const found = findings();

  test('has no finding that is neither mended nor accepted with a reason', () => {
    expect(found.filter((each) => !ACCEPTED.some((accepted) => isCovered(accepted, each)))).toEqual([]);
  });

  test('has every finding that is accepted, so that no reason outlives what it excuses', () => {
    const stale = ACCEPTED.flatMap((accepted) =>
      accepted.at
        .filter((start) => !found.some((each) => isCovered({ ...accepted, at: [start] }, each)))
        .map((start) => [accepted.rule, start]),
    );
    expect(stale).toEqual([]);
  });
});

test('a second factor and a domain of one’s own mend what they are said to', () => {
  const rules = findings({
    mfa: 'required',
    address: { domain: 'news.example', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one' },
  }).map(([rule]) => rule);
  expect(rules).not.toContain('AwsSolutions-COG2');
  expect(rules).not.toContain('AwsSolutions-CFR4');
});
