// The template's HTTP API: each route with the function behind it and the authorizer in front of it.
import * as v from 'valibot';
import type { GatewaySettings, Target } from '../api/gateway.ts';
import type { Route } from '../api/routes.ts';
import type { Keys } from '../people/keys.ts';
import type { CorsRule } from '../wire/cors.ts';
import { type Functions, functionByArn } from './functions.ts';
import type { Template } from './template.ts';

const texts = v.optional(v.array(v.string()), []);
const corsSchema = v.object({
  AllowOrigins: texts,
  AllowMethods: texts,
  AllowHeaders: texts,
  ExposeHeaders: texts,
  MaxAge: v.optional(v.number()),
});
const apiSchema = v.object({ ProtocolType: v.literal('HTTP'), CorsConfiguration: v.optional(corsSchema) });
const integrationSchema = v.object({
  IntegrationType: v.literal('AWS_PROXY'),
  IntegrationUri: v.string(),
  PayloadFormatVersion: v.literal('2.0'),
  /** 30 seconds are also the most that an HTTP API allows. */
  TimeoutInMillis: v.optional(v.pipe(v.number(), v.minValue(50), v.maxValue(30_000)), 30_000),
});
const authorizerSchema = v.object({
  AuthorizerType: v.literal('JWT'),
  IdentitySource: v.tuple([v.pipe(v.string(), v.toLowerCase(), v.literal('$request.header.authorization'))]),
  JwtConfiguration: v.object({ Issuer: v.string(), Audience: v.array(v.string()) }),
});
const routeSchema = v.object({
  RouteKey: v.string(),
  Target: v.pipe(v.string(), v.startsWith('integrations/')),
  AuthorizationType: v.optional(v.picklist(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: v.optional(v.string()),
  AuthorizationScopes: texts,
});

export function gatewayOf(
  template: Template,
  functions: Functions,
  keys: Keys,
  report: (error: unknown) => void,
): GatewaySettings {
  const api = template.only('AWS::ApiGatewayV2::Api', apiSchema);
  const integrations = template.all('AWS::ApiGatewayV2::Integration', integrationSchema);
  const authorizers = template.all('AWS::ApiGatewayV2::Authorizer', authorizerSchema);
  const routes = template.all('AWS::ApiGatewayV2::Route', routeSchema).map(({ id, properties }): Route<Target> => {
    const integration = integrations.find(({ ref }) => `integrations/${ref}` === properties.Target);
    if (!integration) throw new Error(`The route “${id}” leads nowhere.`);
    const { IntegrationUri, TimeoutInMillis } = integration.properties;
    const target = { function: functionByArn(template, functions, IntegrationUri), patience: TimeoutInMillis };
    if (properties.AuthorizationType === 'NONE') return { key: properties.RouteKey, target };
    const jwt = authorizers.find(({ ref }) => ref === properties.AuthorizerId)?.properties.JwtConfiguration;
    // A route that asks for a token must never open because its authorizer was not found.
    if (!jwt) throw new Error(`The route “${id}” asks for a token, and the template does not say whose.`);
    const authorizer = { issuer: jwt.Issuer, audience: jwt.Audience, scopes: properties.AuthorizationScopes };
    return { key: properties.RouteKey, target: { ...target, authorizer } };
  });
  const cors = api.properties.CorsConfiguration;
  return { id: api.ref, account: template.place.account, routes, keys, report, ...(cors && { cors: ruleOf(cors) }) };
}

function ruleOf(cors: v.InferOutput<typeof corsSchema>): CorsRule {
  return {
    allowedOrigins: cors.AllowOrigins,
    allowedMethods: cors.AllowMethods.includes('*')
      ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
      : cors.AllowMethods,
    allowedHeaders: cors.AllowHeaders,
    exposedHeaders: cors.ExposeHeaders,
    ...(cors.MaxAge !== undefined && { maxAge: cors.MaxAge }),
  };
}
