// The few places of the synthesized template that the emulator cannot take as they are, each with its reason.

type Fields = Readonly<Record<string, unknown>>;

/** A copy of the template. Everything else goes through CloudFormation as it would on AWS. */
export function adapted(template: unknown): unknown {
  return onLoopback(withoutTransportRules(writtenOutIssuer(template)));
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function everywhere(value: unknown, change: (record: Fields) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => everywhere(each, change));
  if (!isRecord(value)) return value;
  const changed = change(value);
  if (!isRecord(changed)) return changed;
  return Object.fromEntries(Object.entries(changed).map(([name, each]) => [name, everywhere(each, change)]));
}

/** The emulator's user pools have no attribute `ProviderURL`; its value is known by rule. */
function writtenOutIssuer(template: unknown): unknown {
  return everywhere(template, (record) => {
    const get = record['Fn::GetAtt'];
    if (!Array.isArray(get) || get[1] !== 'ProviderURL') return record;
    const [pool] = get;
    return { 'Fn::Sub': `https://cognito-idp.\${AWS::Region}.\${AWS::URLSuffix}/\${${pool}}` };
  });
}

/** Between the emulator's own parts there is no TLS, so what denies plain HTTP would deny everything. */
function withoutTransportRules(template: unknown): unknown {
  const isAboutTransport = (statement: unknown): boolean =>
    isRecord(statement) &&
    statement['Effect'] === 'Deny' &&
    /SecureTransport|TlsVersion/.test(JSON.stringify(statement));
  return everywhere(template, (record) => {
    const statements = record['Statement'];
    return Array.isArray(statements)
      ? { ...record, Statement: statements.filter((statement) => !isAboutTransport(statement)) }
      : record;
  });
}

/** Webhooks are received by a server of the tests, on this machine. */
function onLoopback(template: unknown): unknown {
  return everywhere(template, (record) => {
    const variables = record['Variables'];
    return isRecord(variables) && 'TABLE' in variables
      ? { ...record, Variables: { ...variables, WEBHOOKS_ON_LOOPBACK: 'allowed' } }
      : record;
  });
}
