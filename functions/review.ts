// The reviewers' door: settings, adapters, and the app that answers the API and the review page.
import { randomBytes } from 'node:crypto';
import { described } from '../lib/api/rules/rules.ts';
import { issuer } from '../lib/api/session/issuer.ts';
import { intakeOnDemand, storeFrom } from '../lib/aws/clients.ts';
import { settingsOf, UPLOAD_ORIGIN, uploadOrigin } from '../lib/aws/environment.ts';
import { compose, locate } from '../lib/clean/compose.ts';
import { RULE_NAMES } from '../lib/clean/names.generated.ts';
import { fourEyesFor } from '../lib/ledger/four-eyes.ts';
import { openDesk } from '../lib/review/open-desk.ts';
import { reviewApp } from '../lib/server/app.ts';
import { lambda } from '../lib/server/lambda.ts';
import { webhookClient } from '../lib/webhooks/http/client.ts';
import { dns } from '../lib/webhooks/http/destination.ts';

/** Few requests clean or show a rule: the others start without the rules. */
const cleaner = () => import('../lib/clean/trusted.ts');
const rules = async () => (await import('../lib/rules/index.ts')).RULES.map(described);

const settings = settingsOf(process.env, [
  ...UPLOAD_ORIGIN,
  'SITE_URL',
  'ISSUER',
  'CLIENT_ID',
  'AUTH_DOMAIN',
  'FOUR_EYES',
  'WEBHOOKS_ON_LOOPBACK',
]);
const clock = { now: () => new Date() };

const store = storeFrom(process.env);
const desk = openDesk({
  ...store,
  intake: intakeOnDemand(process.env),
  fourEyes: fourEyesFor(settings.FOUR_EYES),
  secret: () => randomBytes(24).toString('base64url'),
  client: webhookClient({ resolve: dns, loopback: settings.WEBHOOKS_ON_LOOPBACK }, clock),
  signingSecret: () => `whsec_${randomBytes(32).toString('base64')}`,
  report: (error) => console.error(error),
  clean: async (manuscript, standings) => (await cleaner()).cleanAsTrusted(manuscript, standings),
  rulebook: RULE_NAMES,
  compose,
  locate,
  clock,
});

export const handler = lambda(
  reviewApp({
    desk,
    clean: async (manuscript) => (await cleaner()).cleanAsTrusted(manuscript),
    ruleIds: RULE_NAMES.map(({ id }) => id),
    rules,
    revokedTokens: store.revokedTokens,
    signIn: issuer({ issuer: settings.ISSUER, clientId: settings.CLIENT_ID, domain: settings.AUTH_DOMAIN }),
    clock,
    log: (line) => (line.error === undefined ? console.info(line) : console.error(line)),
    site: settings.SITE_URL,
    uploads: uploadOrigin(settings),
  }),
);
