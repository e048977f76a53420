// The way in, from an object in the upload bucket to the function that reads it, without a step that can lose one.
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AccessLogs } from './access-logs.ts';
import type { Store } from './store.ts';
import { Worker, type Workshop } from './worker.ts';

/** One document at the cleaner's limit of 10 s, and room to store it on a cold start. */
const TIMEOUT = Duration.seconds(60);

export class Intake extends Construct {
  readonly bucket: Bucket;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, workshop: Workshop, store: Store, logs: AccessLogs) {
    super(scope, id);
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's timeout, or a message comes back while the function still works on it.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(14),
      // As `lib/intake/attempts.ts` counts them.
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    this.bucket = this.uploadBucket(logs);
    this.ingest(workshop, store);
    workshop.alarms.ring('IntakeDeadLetters', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      at: 1,
      todo: 'An upload failed five times and lies in the intake dead-letter queue. Read its message, find the error in the log of ingest, correct it, then redrive the queue: docs/operating.md, “Redrive”.',
    });
    workshop.alarms.ring('IntakeAge', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      at: Duration.minutes(15).toSeconds(),
      todo: 'Uploads wait for more than 15 minutes. See whether ingest is throttled or fails: docs/operating.md, “Uploads wait”.',
    });
  }

  /** Lets the review page post files straight to the bucket, with the signed forms that the API gives out. */
  acceptFormsFrom(origin: string): void {
    this.bucket.addCorsRule({
      allowedOrigins: [origin],
      allowedMethods: [HttpMethods.POST],
      allowedHeaders: ['*'],
      maxAge: 3000,
    });
  }

  private uploadBucket(logs: AccessLogs): Bucket {
    const mayNotify = this.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'UploadsOfThisAccount',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        // Not the bucket's ARN: S3 checks this policy while it makes the bucket, so the policy has to be there first.
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const bucket = new Bucket(this, 'Uploads', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      serverAccessLogsBucket: logs.bucket,
      serverAccessLogsPrefix: 'uploads/',
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          // The ledger names object versions, so none is ever expired; big ones only move to where keeping them is cheap.
          noncurrentVersionTransitions: [
            { storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) },
          ],
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    const plain = bucket.node.defaultChild;
    if (!(plain instanceof CfnBucket)) throw new Error('The upload bucket is not a plain bucket.');
    // The higher-level form would add a function and a custom resource to do what this property does.
    plain.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: this.queue.queueArn }],
    };
    if (mayNotify.policyDependable) plain.node.addDependency(mayNotify.policyDependable);
    return bucket;
  }

  private ingest(workshop: Workshop, store: Store): void {
    const worker = new Worker(this, 'Ingest', workshop, {
      name: 'ingest',
      description: 'Decodes and cleans an upload and enters it in the ledger',
      timeout: TIMEOUT,
      memory: 1769,
      environment: { TABLE: store.table.tableName, UPLOAD_BUCKET: this.bucket.bucketName },
      todo: 'The upload is tried again by itself; if it is poison, the dead-letter alarm follows. See docs/operating.md, “A function fails”.',
    });
    store.openTo(worker);
    worker.may(['s3:GetObject', 's3:GetObjectVersion'], this.bucket.arnForObjects('*'));
    // So that S3 answers 404 and not 403 for an object that was removed before it was read.
    worker.may(['s3:ListBucket'], this.bucket.bucketArn);
    // In which order versions of one second were stored.
    worker.may(['s3:ListBucketVersions'], this.bucket.bucketArn);
    worker.lambda.addEventSource(
      // One at a time: an upload that kills the function takes no other with it.
      new SqsEventSource(this.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: workshop.limits.ingestAtOnce,
      }),
    );
  }
}
