// Where the local cloud stands: the addresses and names that AWS would give out, made up once and the same at every start.
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly stack: string;
  /** Base addresses without a slash at the end. */
  readonly site: string;
  readonly api: string;
  readonly s3: string;
  readonly dynamodb: string;
}

export function placeAt(port: number, stack = 'Faircopy'): Place {
  const at = (offset: number) => `http://127.0.0.1:${port + offset}`;
  return { region: 'us-east-1', account: '000000000000', stack, site: at(0), api: at(1), s3: at(2), dynamodb: at(3) };
}

/** Everything under this path on the API's port is ours, not the template's. */
export const localPath = '/local';

export function signInAt(place: Place): string {
  return `${place.api}${localPath}/people`;
}

export function queuesAt(place: Place): string {
  return `${place.api}${localPath}/queues`;
}

/** `AWS::Region` and the like. */
export function pseudoParameter(name: string, place: Place): string | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return place.account;
    case 'AWS::Region':
      return place.region;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::StackName':
      return place.stack;
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stack}/00000000-0000-4000-8000-000000000000`;
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    default:
      return undefined;
  }
}

/** Templates write `https://` before host names, and Cognito's host by rule; on the loopback address both are otherwise. */
export function localAddresses(text: string, place: Place): string {
  return text
    .replace(/https:\/\/[\w-]+\.auth\.[\w-]+\.amazoncognito\.com/g, signInAt(place))
    .replaceAll('https://127.0.0.1:', 'http://127.0.0.1:');
}
