// An address that is open by accident is a leak: the gateway’s doors are the table’s, with a token where it says so.
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { doors } from '../../cdk/doors.ts';
import { resources, synthesized, synthesizedWith, the } from './synthesized.ts';

const template = synthesized();
const routes = resources(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => ({
  key: String(properties['RouteKey']),
  authorization: properties['AuthorizationType'],
  authorizer: properties['AuthorizerId'],
}));

describe('the API’s doors', () => {
  test('are those of the table, no more and no fewer', () => {
    expect(routes.map((route) => route.key).toSorted()).toEqual(doors.map((door) => door.key).toSorted());
  });

  test('every address under /v1 asks for a token', () => {
    const inner = routes.filter((route) => route.key.includes(' /v1'));
    const authorizer = { Ref: the(template, 'AWS::ApiGatewayV2::Authorizer').id };
    expect(inner.length).toBeGreaterThan(0);
    for (const route of inner) expect(route).toMatchObject({ authorization: 'JWT', authorizer });
  });

  test('what is open to all is the review page, with a session of its own, what a monitor or a client reads, and wrong addresses', () => {
    const open = routes.filter((route) => route.authorization !== 'JWT').map((route) => route.key.split(' ')[1]);
    for (const path of open)
      expect(path).toMatch(/^\/(\{proxy\+\}|review(\/\{proxy\+\})?|healthz|openapi\.json|problems\/\{code\})?$/);
  });

  test('an unknown address under /v1 asks for a token as well', () => {
    expect(routes.map((route) => route.key)).toContain('ANY /v1/{proxy+}');
  });

  test('tokens are those of our pool, made out to our client', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: the(template, 'AWS::Cognito::UserPoolClient').id }],
        Issuer: { 'Fn::GetAtt': [the(template, 'AWS::Cognito::UserPool').id, 'ProviderURL'] },
      },
    });
  });

  test('a route that is written wrongly stops the synthesis', () => {
    expect(() => synthesizedWith({ doors: [{ key: 'FETCH /v1/me', signedIn: true }] })).toThrow(
      '“FETCH /v1/me” is no route',
    );
    expect(() => synthesizedWith({ doors: [{ key: 'GET', signedIn: true }] })).toThrow('“GET” is no route');
  });

  test('the function lets in this API and no other', () => {
    const permissions = resources(template, 'AWS::Lambda::Permission').filter(
      ({ properties }) => properties['Principal'] === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(1);
    expect(JSON.stringify(permissions[0]?.properties['SourceArn'])).toContain(
      the(template, 'AWS::ApiGatewayV2::Api').id,
    );
  });

  test('requests come at a bounded pace', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }),
    });
  });

  test('the access log names the request and its outcome, but no header, no query and no body', () => {
    const { Format } = Object(the(template, 'AWS::ApiGatewayV2::Stage').properties['AccessLogSettings']);
    const fields: readonly string[] = Object.values(JSON.parse(Format));
    expect(fields).toContain('$context.status');
    expect(fields.filter((field) => /header|query|authorization|body|token/i.test(field))).toEqual([]);
  });
});

describe('signing in', () => {
  test('is for people who were invited', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  test('takes a strong password', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: {
        PasswordPolicy: Match.objectLike({
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        }),
      },
    });
  });

  test('goes by authorization code without a secret, and comes back to the review page', () => {
    const api = the(template, 'AWS::ApiGatewayV2::Api').id;
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': [api, 'ApiEndpoint'] }, '/review/callback']] }],
      LogoutURLs: [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': [api, 'ApiEndpoint'] }, '/review']] }],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  test('knows editors, reviewers and admins', () => {
    const groups = resources(template, 'AWS::Cognito::UserPoolGroup').map(({ properties }) => properties['GroupName']);
    expect(groups.toSorted()).toEqual(['admin', 'editor', 'reviewer']);
  });
});
