// The only Lambda construct, so that no function can forget its log retention, its alarm or its own role.
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { FunctionName } from './bundle.ts';
import type { Limits } from './limits.ts';

/** What every function is given by the stack: where the bundles are, who is told when one fails, and how much may run at once. */
export interface Workshop {
  /** Folder with one bundle folder per function, as `bundle.ts` writes them. */
  readonly bundles: string;
  readonly alarms: Alarms;
  readonly limits: Limits;
}

export interface WorkerProps {
  readonly name: FunctionName;
  readonly description: string;
  readonly timeout: Duration;
  /** MB; a function gets a whole processor at 1769. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
  /** What the operator should do when it fails. */
  readonly todo: string;
}

export class Worker extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  private readonly role: Role;

  constructor(scope: Construct, id: string, workshop: Workshop, props: WorkerProps) {
    super(scope, id);
    this.timeout = props.timeout;
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own without AWS's managed policy, which lets a function write to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(workshop.bundles, props.name), { exclude: ['*.map', '**/*.map'] }),
      handler: 'index.handler',
      role: this.role,
      timeout: props.timeout,
      memorySize: props.memory,
      environment: { ...props.environment },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    workshop.alarms.ring(`${id}Errors`, {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      at: 1,
      todo: `The function ${props.name} crashed or ran out of time. ${props.todo}`,
    });
  }

  /** Named actions on named resources; nothing is granted in any other way. */
  may(actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
