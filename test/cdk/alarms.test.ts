// Alarms are read at night by somebody who did not build this: each reaches a person and says what to do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resources, synthesized, synthesizedWith, the } from './synthesized.ts';

const template = synthesized();
const alarms = resources(template, 'AWS::CloudWatch::Alarm');
const topic = the(template, 'AWS::SNS::Topic');
const about = (prefix: string) => the(template, 'AWS::CloudWatch::Alarm', `Alarms${prefix}`).properties;

describe('the alarms', () => {
  test('all reach the topic when they ring and when they stop', () => {
    expect(alarms.length).toBeGreaterThan(0);
    for (const { properties } of alarms) {
      expect(properties['AlarmActions']).toEqual([{ Ref: topic.id }]);
      expect(properties['OKActions']).toEqual([{ Ref: topic.id }]);
    }
  });

  test('all say what to do, and name a chapter that exists', () => {
    const chapters = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8');
    for (const { properties } of alarms) {
      const todo = String(properties['AlarmDescription']);
      const chapter = /docs\/operating\.md, “([^”]+)”/.exec(todo)?.[1];
      expect(chapter, todo).toBeDefined();
      expect(chapters).toMatch(new RegExp(`^#+ ${chapter}$`, 'm'));
    }
  });

  test.each(['Ingest', 'Review', 'Publish', 'Notify', 'Sweep'])('one rings when %s fails once', (name) => {
    expect(about(`${name}Errors`)).toMatchObject({ MetricName: 'Errors', Threshold: 1, Statistic: 'Sum' });
  });

  test.each(['IntakeDeadLetters', 'MissedHints'])('one rings for the first message in %s', (name) => {
    expect(about(name)).toMatchObject({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 });
  });

  test('one rings when an upload has waited for 15 minutes', () => {
    expect(about('IntakeAge')).toMatchObject({ MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 900 });
  });

  test('one rings when the API answers 5xx', () => {
    expect(about('ApiServerErrors')).toMatchObject({ MetricName: '5xx', Threshold: 1 });
  });

  test('one rings when a webhook was paused, by the word in the log of who paused it', () => {
    expect(about('WebhookPaused')).toMatchObject({ MetricName: 'WebhooksPaused', Threshold: 1, Statistic: 'Sum' });
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '"webhook-paused"',
      LogGroupName: { Ref: the(template, 'AWS::Logs::LogGroup', 'NotifyingNotify').id },
      MetricTransformations: [Match.objectLike({ MetricNamespace: 'Faircopy', MetricName: 'WebhooksPaused' })],
    });
  });

  test.each(['SweepSilent', 'NotifySilent'])('%s rings when there is no sign of life', (name) => {
    expect(about(name)).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('the topic lets CloudWatch in, for alarms of this account', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  test('an address that was given is subscribed; without one nobody is', () => {
    expect(resources(template, 'AWS::SNS::Subscription')).toEqual([]);
    synthesizedWith({ alarmEmail: 'desk@example.org' }).hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.org',
    });
  });

  test('a budget is watched where one was set, and nowhere else', () => {
    expect(resources(template, 'AWS::Budgets::Budget')).toEqual([]);
    const { properties } = the(
      synthesizedWith({ spending: { monthly: 20, email: 'desk@example.org' } }),
      'AWS::Budgets::Budget',
    );
    expect(properties).toMatchObject({ Budget: { BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY' } });
    const told = properties['NotificationsWithSubscribers'];
    expect(told).toMatchObject([
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: [{ Address: 'desk@example.org' }] },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ]);
  });
});
