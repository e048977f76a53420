// The reviewers' door: one function behind an HTTP API that asks for a token wherever the route table says so.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Intake } from './intake.ts';
import { People, type SecondFactor } from './people.ts';
import type { Store } from './store.ts';
import { Worker, type Workshop } from './worker.ts';

/** A route as API Gateway writes it, such as `GET /v1/articles/{id}`, and whether it asks for a token. */
export interface Door {
  readonly key: string;
  readonly signedIn: boolean;
}

export interface ReviewProps {
  readonly doors: readonly Door[];
  readonly siteUrl: string;
  /** Which sources need four eyes, in the form that `lib/ledger/four-eyes.ts` reads. */
  readonly fourEyes: string;
  readonly mfa: SecondFactor;
}

/** Fields of the access log: enough to find a request again; no query string, which may hold a sign-in code, and no header. */
const ACCESS_LOG = {
  time: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  ip: '$context.identity.sourceIp',
  actor: '$context.authorizer.claims.username',
  error: '$context.integrationErrorMessage',
} as const;

export class Review extends Construct {
  /** Absolute, without a slash at the end; API and review page share it. */
  readonly url: string;
  readonly people: People;

  constructor(scope: Construct, id: string, workshop: Workshop, store: Store, intake: Intake, props: ReviewProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      apiName: 'faircopy',
      createDefaultStage: false,
      description: 'Faircopy: /v1 with a token, /review with a session of its own',
    });
    this.url = api.apiEndpoint;
    this.people = new People(this, 'People', this.url, props.mfa);
    intake.acceptFormsFrom(this.url);
    const worker = new Worker(this, 'Review', workshop, {
      name: 'review',
      description: 'API and review page',
      timeout: Duration.seconds(15),
      memory: 1024,
      environment: {
        TABLE: store.table.tableName,
        UPLOAD_BUCKET: intake.bucket.bucketName,
        SITE_URL: props.siteUrl,
        ISSUER: this.people.issuer,
        CLIENT_ID: this.people.client.userPoolClientId,
        AUTH_DOMAIN: this.people.signInUrl,
        FOUR_EYES: props.fourEyes,
      },
      todo: 'Somebody saw an error page. See docs/operating.md, “A function fails”.',
    });
    store.openTo(worker);
    // To sign upload forms (a form can do what its signer may) and to show the raw file of a revision.
    worker.may(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'], intake.bucket.arnForObjects('*'));
    this.open(api, worker, props.doors);
    const stage = this.stage(api, workshop.limits.requestsPerSecond);
    this.watch(stage, workshop.alarms);
  }

  private open(api: HttpApi, worker: Worker, doors: readonly Door[]): void {
    // One permission for the whole API: one per route would outgrow the function's policy.
    const integration = new HttpLambdaIntegration('Function', worker.lambda, { scopePermissionToRoute: false });
    const token = new HttpJwtAuthorizer('Token', this.people.issuer, {
      jwtAudience: [this.people.client.userPoolClientId],
    });
    for (const door of doors) {
      const [method, path] = door.key.split(' ');
      const known = Object.values(HttpMethod).find((name) => name === method);
      if (known === undefined || path === undefined) throw new Error(`“${door.key}” is no route: write “GET /path”.`);
      const authorizer = door.signedIn ? token : new HttpNoneAuthorizer();
      api.addRoutes({ path, methods: [known], integration, authorizer });
    }
  }

  private stage(api: HttpApi, requestsPerSecond: number): HttpStage {
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      // A newsroom's pace with room to spare; it also bounds what a flood of requests can cost.
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      detailedMetricsEnabled: false,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  private watch(stage: HttpStage, alarms: Alarms): void {
    alarms.ring('ApiServerErrors', {
      metric: stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      at: 1,
      todo: 'The API answered with a 5xx status. Find the request in the access log, then its error in the log of review: docs/operating.md, “The API answers 5xx”.',
    });
  }
}
