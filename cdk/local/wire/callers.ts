// Who may call the local cloud and what each may do: the person at this machine everything, a function what its role says.
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Caller {
  readonly credentials: Credentials;
  /** As errors name it. */
  readonly arn: string;
  /** `s3:GetObject` on `arn:aws:s3:::bucket/key`. */
  readonly may: (action: string, resource: string) => boolean;
}

/** By access key. */
export type Callers = (accessKeyId: string) => Caller | undefined;

export function among(callers: readonly Caller[]): Callers {
  const byKey = new Map(callers.map((caller) => [caller.credentials.accessKeyId, caller]));
  return (accessKeyId) => byKey.get(accessKeyId);
}

export function owner(credentials: Credentials): Caller {
  return { credentials, arn: 'arn:aws:iam::000000000000:root', may: () => true };
}

/** An action that a call needs, and what it is done to. */
export interface Needed {
  readonly action: string;
  readonly resource: string;
}

/** Why a caller is turned away, in the words of AWS; undefined where everything needed is granted. */
export function refusal({ arn, may }: Caller, needed: readonly Needed[]): string | undefined {
  const missing = needed.find(({ action, resource }) => !may(action, resource));
  return (
    missing &&
    `User: ${arn} is not authorized to perform: ${missing.action} on resource: ${missing.resource} because no identity-based policy allows the ${missing.action} action`
  );
}
