// The template's roles at work: a function from whose role a grant is taken fails in that call, or the start says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot, type Cloud } from '../../../cdk/local/cloud.ts';
import { credentialsIn } from '../../../cdk/local/credentials.ts';
import { placeAt } from '../../../cdk/local/template/place.ts';
import { callersOf } from '../../../cdk/local/template/roles.ts';
import { Template } from '../../../cdk/local/template/template.ts';
import { freePorts, makeAssembly, newFolder, removeFolders, until } from './assembly.ts';
import { type Grant, grants, policyOf } from './template.ts';

const terminal = console.error;
beforeAll(() => {
  console.error = () => undefined;
});
afterAll(() => {
  console.error = terminal;
  removeFolders();
});

/** The statements without one action, in which one of several may stand. */
const without = (statements: readonly Grant[], action: string): readonly Grant[] =>
  statements.map((one) => ({ ...one, Action: [one.Action].flat().filter((name) => name !== action) }));

const templateWith = async (change: object, port = 1) => new Template(await makeAssembly(change), placeAt(port));

async function bootWith(change: object): Promise<{ cloud: Cloud; template: Template; data: string }> {
  const port = await freePorts();
  const data = newFolder();
  const template = await templateWith(change, port);
  return { cloud: await boot(template, data, credentialsIn(data), port), template, data };
}

describe('a role', () => {
  it('without s3:PutObject makes no page: the call is denied, and the hint is given up', async () => {
    const { cloud, template, data } = await bootWith({
      PublishRolePolicy: policyOf('publish', without(grants.publish, 's3:PutObject')),
    });
    const { dynamodb, region } = template.place;
    const db = new DynamoDBClient({ endpoint: dynamodb, region, credentials: credentialsIn(data) });
    const Item = { PK: { S: 'ARTICLE#x' }, SK: { S: 'LOG#000001' } };
    await db.send(new PutItemCommand({ TableName: template.output('Table'), Item }));
    const missed = cloud.queues.get(template.attribute('MissedHints', 'Arn'));
    await until(() => (missed && missed.size > 0 ? true : undefined));
    db.destroy();
    await cloud.close();
    const why = 'Faircopy-PublishRole/Faircopy-Publish is not authorized to perform: s3:PutObject';
    const log = () => readFileSync(join(data, 'log', 'Publish.log'), 'utf8');
    await until(() => (log().includes(why) ? true : undefined));
  });

  it.each([
    ['ingest', 'sqs:ReceiveMessage'],
    ['ingest', 'sqs:DeleteMessage'],
    ['ingest', 'sqs:GetQueueAttributes'],
    ['publish', 'dynamodb:GetRecords'],
    ['publish', 'dynamodb:GetShardIterator'],
    ['publish', 'dynamodb:DescribeStream'],
    ['publish', 'sqs:SendMessage'],
  ] as const)('of %s without %s stops the start, as it stops a deployment', async (name, action) => {
    const role = `${name[0]!.toUpperCase()}${name.slice(1)}RolePolicy`;
    const start = bootWith({ [role]: policyOf(name, without(grants[name], action)) });
    await expect(start).rejects.toThrow(`not authorized to perform: ${action} on resource`);
  });

  it('may not say more than the local cloud can check', async () => {
    const keys = credentialsIn(newFolder());
    const condition = { ...grants.sweep[0]!, Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
    const strange = [
      { SweepRolePolicy: policyOf('sweep', [condition]) },
      { SweepRole: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/Admin'] } } },
    ];
    for (const change of strange) {
      const template = await templateWith(change);
      expect(() => callersOf(template, keys)).toThrow('more than the local cloud knows');
    }
  });

  it('gives each function keys of its own, the same after a restart and others in another data folder', async () => {
    const template = await templateWith({});
    const [here, elsewhere] = [credentialsIn(newFolder()), credentialsIn(newFolder())];
    const keys = [...callersOf(template, here).values()].map(({ credentials }) => credentials);
    expect(new Set(keys.map(({ accessKeyId }) => accessKeyId)).size).toBe(4);
    expect([...callersOf(template, here).values()].map(({ credentials }) => credentials)).toEqual(keys);
    const others = [...callersOf(template, elsewhere).values()].map(({ credentials }) => credentials);
    expect(others).not.toContainEqual(keys[0]);
  });
});
