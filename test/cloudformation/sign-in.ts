// People of the emulator's user pool: made, put into their group and signed in, as an admin and Cognito do it.

import * as v from 'valibot';
import type { Deployed } from './deploy.ts';

/** Long enough for every policy; nobody else reaches this pool. */
const PASSWORD = 'Faircopy-on-this-machine-1';

const signedIn = v.object({ AuthenticationResult: v.object({ AccessToken: v.string() }) });

export async function tokenFor(role: string, name: string, { emulator, region, outputs }: Deployed): Promise<string> {
  const UserPoolId = outputs.UserPoolId;
  const call = async (action: string, body: object): Promise<unknown> => {
    const answer = await fetch(emulator, {
      method: 'POST',
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        'content-type': 'application/x-amz-json-1.1',
        authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/cognito-idp/aws4_request, SignedHeaders=host, Signature=none`,
      },
      body: JSON.stringify({ UserPoolId, ...body }),
    });
    const text = await answer.text();
    if (!answer.ok && !text.includes('UsernameExistsException')) throw new Error(`${action}: ${text}`);
    return JSON.parse(text);
  };
  await call('AdminCreateUser', { Username: name, MessageAction: 'SUPPRESS' });
  await call('AdminSetUserPassword', { Username: name, Password: PASSWORD, Permanent: true });
  await call('AdminAddUserToGroup', { Username: name, GroupName: role });
  const answer = await call('AdminInitiateAuth', {
    ClientId: outputs.ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: name, PASSWORD },
  });
  return v.parse(signedIn, answer).AuthenticationResult.AccessToken;
}
