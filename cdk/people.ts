// Who may sign in, and as what; people are invited, never self-made.
import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export const SECOND_FACTOR = ['optional', 'required'] as const;
export type SecondFactor = (typeof SECOND_FACTOR)[number];

const GROUPS = {
  editor: 'Uploads files and sees what became of them',
  reviewer: 'Decides on changes, approves and rejects',
  admin: 'Everything a reviewer may, and bulk actions',
} as const;

export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  private readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, reviewUrl: string, mfa: SecondFactor) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      // The ledger keeps sign-in names as actors for ever: they must not change and not differ by case.
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [groupName, description] of Object.entries(GROUPS))
      this.pool.addGroup(groupName, { groupName, description });
    // Unique to this stack without asking anybody: the last part of the stack's own identifier.
    const unique = Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))));
    this.domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: Fn.join('-', ['faircopy', unique]) },
    });
    this.client = this.pool.addClient('Client', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${reviewUrl}/review/callback`],
        logoutUrls: [`${reviewUrl}/review`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
  }

  get issuer(): string {
    return this.pool.userPoolProviderUrl;
  }

  /** Where the hosted sign-in answers. */
  get signInUrl(): string {
    return this.domain.baseUrl();
  }
}
