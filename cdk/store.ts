// The ledger is the one thing that cannot be rebuilt, so its table is guarded in one place.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Worker } from './worker.ts';

const INDEX = 'GSI1';

export class Store extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Ledger', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // The stream only says "look"; whoever looks reads the ledger, so keys are enough.
      stream: StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: INDEX,
      partitionKey: { name: 'GSI1PK', type: AttributeType.STRING },
      sortKey: { name: 'GSI1SK', type: AttributeType.STRING },
      // Sparse: only cards, uploads, marks and judgements carry its keys, and lists are read from it without a second request.
      projectionType: ProjectionType.ALL,
    });
  }

  get streamArn(): string {
    if (this.table.tableStreamArn === undefined) throw new Error('The ledger table has no stream.');
    return this.table.tableStreamArn;
  }

  /** To read and to write, never to delete and never to scan: facts are immutable and lists have an index. */
  openTo(worker: Worker): void {
    worker.may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'], this.table.tableArn);
    worker.may(['dynamodb:Query'], `${this.table.tableArn}/index/${INDEX}`);
  }
}
