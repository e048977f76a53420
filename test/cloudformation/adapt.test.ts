// What the emulator cannot take is changed in the template, and nothing else of it.
import { expect, test } from 'vitest';
import { adapted } from './adapt.ts';

const bucketPolicy = (...statements: readonly object[]) => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: { PolicyDocument: { Statement: statements } },
});
const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const DENY = { Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' };
const TLS = { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

test('the issuer of tokens is written out', () => {
  expect(adapted({ Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] } })).toEqual({
    Issuer: { 'Fn::Sub': `https://cognito-idp.\${AWS::Region}.\${AWS::URLSuffix}/\${Pool}` },
  });
});

test('statements go that deny what is not TLS, and no others', () => {
  expect(adapted({ Policy: bucketPolicy(TLS, ALLOW, DENY) })).toEqual({ Policy: bucketPolicy(ALLOW, DENY) });
});

test('functions may send webhooks to this machine', () => {
  const function_ = (variables: object) => ({ Environment: { Variables: { TABLE: 'T', ...variables } } });
  expect(adapted({ Notify: function_({}) })).toEqual({ Notify: function_({ WEBHOOKS_ON_LOOPBACK: 'allowed' }) });
});

test('everything else stays as it was synthesized', () => {
  const template = {
    Resources: {
      Pool: { Type: 'AWS::Cognito::UserPool', Properties: { Arn: { 'Fn::GetAtt': ['Pool', 'Arn'] }, Tags: [] } },
      Policy: bucketPolicy(ALLOW, DENY),
    },
    Outputs: { Site: { Value: { Ref: 'Site' } }, Empty: { Value: null } },
  };
  expect(adapted(template)).toEqual(template);
});
