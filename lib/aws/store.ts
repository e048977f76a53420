// The ledger's ports on one DynamoDB table.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoArchive } from './archive.ts';
import { dynamoBatches } from './batches.ts';
import { dynamoClaims } from './claims.ts';
import { dynamoLedger } from './facts.ts';
import { dynamoHooks } from './hooks.ts';
import { dynamoJudgements } from './judgements.ts';
import { dynamoLists } from './lists.ts';
import { dynamoMarks } from './marks.ts';
import { dynamoNotHere } from './not-here.ts';
import { dynamoQueueEntries } from './queue-entries.ts';
import { dynamoRequests } from './requests.ts';
import { dynamoRevokedTokens } from './revoked-tokens.ts';
import { dynamoSettings } from './rule-settings.ts';
import { dynamoSlugs } from './slugs.ts';
import type { Store } from './store-type.ts';
import { dynamoSweepPlace } from './sweep-place.ts';
import { Table } from './table.ts';
import { dynamoUploads } from './uploads.ts';
import { dynamoViews } from './views.ts';

export function dynamoStore(client: DynamoDBClient, tableName: string): Store {
  const table = new Table(client, tableName);
  return {
    ledger: dynamoLedger(table),
    archive: dynamoArchive(table),
    queue: dynamoQueueEntries(table),
    marks: dynamoMarks(table),
    claims: dynamoClaims(table),
    slugs: dynamoSlugs(table),
    sweepPlace: dynamoSweepPlace(table),
    lists: dynamoLists(table),
    uploads: dynamoUploads(table),
    requests: dynamoRequests(table),
    revokedTokens: dynamoRevokedTokens(table),
    judgements: dynamoJudgements(table),
    settings: dynamoSettings(table),
    notHere: dynamoNotHere(table),
    batches: dynamoBatches(table),
    views: dynamoViews(table),
    hooks: dynamoHooks(table),
  };
}
