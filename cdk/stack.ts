// The house on one page: its rooms, in the order in which data walks through them.
import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { fourEyesForm } from '../lib/ledger/four-eyes.ts';
import { AccessLogs } from './access-logs.ts';
import { Alarms } from './alarms.ts';
import { type Spending, watchSpending } from './budget.ts';
import { Intake } from './intake.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { Notifying } from './notify.ts';
import type { SecondFactor } from './people.ts';
import { Publishing } from './publish.ts';
import { type Door, Review } from './review.ts';
import { Site, type SiteAddress } from './site.ts';
import { Store } from './store.ts';
import { Sweeper } from './sweeper.ts';
import type { Workshop } from './worker.ts';

export interface FaircopyProps {
  /** Folder with one bundle folder per function. */
  readonly bundles: string;
  readonly doors: readonly Door[];
  /** Which sources need four eyes: `all`, `all except a, b`, names separated by commas, or empty for none. */
  readonly fourEyes?: string;
  /** Who hears the alarms; without it, subscribe to the topic yourself. */
  readonly alarmEmail?: string;
  readonly address?: SiteAddress;
  /** Whether people need a second factor to sign in. */
  readonly mfa?: SecondFactor;
  readonly spending?: Spending;
  readonly limits?: Limits;
}

const OPT_OUT =
  'fourEyes names the sources that need four eyes, and uploaders choose the source of their files: whoever chooses another one has opted out. Write “all except a, b” instead.';

export class Faircopy extends Stack {
  constructor(scope: Construct, id: string, props: FaircopyProps) {
    super(scope, id, { description: 'Faircopy: raw machine translations in, approved articles out' });
    if (fourEyesForm(props.fourEyes ?? '') === 'named') {
      Annotations.of(this).addWarningV2('faircopy:fourEyesByName', OPT_OUT);
    }
    const alarms = new Alarms(this, 'Alarms', props.alarmEmail);
    const workshop: Workshop = { bundles: props.bundles, alarms, limits: props.limits ?? USUAL_LIMITS };
    const store = new Store(this, 'Store');
    const logs = new AccessLogs(this, 'Access');
    const intake = new Intake(this, 'Intake', workshop, store, logs);
    const site = new Site(this, 'Site', logs, props.address);
    const review = new Review(this, 'Review', workshop, store, intake, {
      doors: props.doors,
      siteUrl: site.url,
      fourEyes: props.fourEyes ?? '',
      mfa: props.mfa ?? 'optional',
    });
    new Publishing(this, 'Publishing', workshop, store, site);
    new Notifying(this, 'Notifying', workshop, store);
    new Sweeper(this, 'Sweeper', workshop, store, intake, site);
    if (props.spending) watchSpending(this, props.spending);

    this.tell('UploadBucket', intake.bucket.bucketName, 'Put raw files here, or upload them on the review page');
    this.tell('SiteBucket', site.bucket.bucketName, 'The published pages');
    this.tell('Table', store.table.tableName, 'The ledger');
    this.tell('ApiUrl', review.url, 'API at /v1, review page at /review');
    this.tell('SiteUrl', site.url, 'What readers see');
    this.tell('CloudFrontName', site.cloudFrontName, 'Point the DNS record of a domain of your own here');
    this.tell('UserPoolId', review.people.pool.userPoolId, 'Invite people here');
    this.tell('ClientId', review.people.client.userPoolClientId, 'For programs that sign in');
    this.tell('SignInUrl', review.people.signInUrl, 'Hosted sign-in');
    this.tell('AlarmTopic', alarms.topic.topicArn, 'Subscribe to hear the alarms');
  }

  private tell(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
