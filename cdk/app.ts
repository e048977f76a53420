// `cdk synth`, `cdk deploy` and the local cloud all start here, and get the same template.
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { bundle } from './bundle.ts';
import { doors } from './doors.ts';
import { limitsFrom } from './limits.ts';
import { SECOND_FACTOR } from './people.ts';
import { Faircopy } from './stack.ts';

const root = join(import.meta.dirname, '..');
// A folder with bundles that were built before saves building them again.
const prebuilt = process.env['FAIRCOPY_BUNDLES'];
const bundles = prebuilt ?? join(root, 'dist', 'functions');
if (prebuilt === undefined) await bundle({ sources: join(root, 'functions'), into: bundles });

const app = new App({
  outdir: process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out'),
  // Behave as the CDK would in a project that starts today, whoever starts this file.
  context: { ...flags },
  analyticsReporting: false,
});

/** A setting given as `-c name=value` or in cdk.json. */
const setting = (name: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(name);
  return value === undefined ? undefined : String(value);
};

const fourEyes = setting('fourEyes');
const alarmEmail = setting('alarmEmail');
const domain = setting('siteDomain');
const certificateArn = setting('siteCertificate');
if ((domain === undefined) !== (certificateArn === undefined)) {
  throw new Error('siteDomain and siteCertificate (an ARN in us-east-1) belong together: give both or neither.');
}

const mfa = setting('mfa') ?? 'optional';
const secondFactor = SECOND_FACTOR.find((each) => each === mfa);
if (!secondFactor) throw new Error(`mfa is ${SECOND_FACTOR.join(' or ')}, and not “${mfa}”.`);

const monthly = Number(setting('monthlyBudget') ?? 0);
if (!(monthly >= 0)) throw new Error('monthlyBudget is a number of US dollars.');
if (monthly > 0 && alarmEmail === undefined)
  throw new Error('monthlyBudget needs alarmEmail: somebody has to be told.');

new Faircopy(app, 'Faircopy', {
  bundles,
  doors,
  ...(fourEyes !== undefined && { fourEyes }),
  mfa: secondFactor,
  limits: limitsFrom(setting),
  ...(alarmEmail !== undefined && { alarmEmail }),
  ...(monthly > 0 && alarmEmail !== undefined && { spending: { monthly, email: alarmEmail } }),
  ...(domain !== undefined && certificateArn !== undefined && { address: { domain, certificateArn } }),
});
app.synth();
