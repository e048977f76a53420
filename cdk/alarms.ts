// An alarm that reaches nobody, or does not say what to do, is noise; here every one does both.
import { Aws } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface Trouble {
  readonly metric: IMetric;
  /** The alarm rings when the metric reaches (or, with `below`, falls under) this value. */
  readonly at: number;
  readonly below?: boolean;
  /** Periods in a row that have to be bad; 1 by default. */
  readonly periods?: number;
  /** What happened and what to do about it, for the person who is woken. */
  readonly todo: string;
}

export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, email?: string) {
    super(scope, id);
    // Not encrypted with a key of its own: CloudWatch cannot use SNS's managed key, and the messages hold no secrets.
    this.topic = new Topic(this, 'Topic', { displayName: 'Faircopy alarms', enforceSSL: true });
    // A topic policy replaces the one that lets the account publish, so the one publisher is named here.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (email !== undefined) this.topic.addSubscription(new EmailSubscription(email));
    this.action = new SnsAction(this.topic);
  }

  ring(id: string, trouble: Trouble): void {
    const below = trouble.below ?? false;
    const alarm = new Alarm(this, id, {
      metric: trouble.metric,
      threshold: trouble.at,
      evaluationPeriods: trouble.periods ?? 1,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing measured is good news, except where the alarm waits for a sign of life.
      treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: trouble.todo,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
}
