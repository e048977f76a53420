// Where a webhook may lead: to public addresses over https. A name counts for nothing, only the addresses it stands for.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The network as the client of webhooks sees it. */
export interface Network {
  /** Every address that a name stands for now. Throws where there is none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Whether the machine itself may be spoken to, over http too: only where everything runs on one machine. */
  readonly loopback: 'allowed' | 'never';
}

export const dns: Network['resolve'] = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export interface Destination {
  readonly url: URL;
  /** All of them checked; whoever connects, connects to one of these. */
  readonly addresses: readonly [string, ...string[]];
}

/** Says in one sentence why nothing may be sent there. */
export class AddressRefusal extends Error {
  readonly code: 'unknown-host' | 'forbidden-address';
  constructor(code: AddressRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

type Kind = 'public' | 'loopback' | 'other';

/**
 * By the registries of special-purpose addresses (RFC 6890 and its successors), as ipaddr.js has them. Of IPv6 only what
 * is given out as global unicast counts as public: tunnels and translations to IPv4 could lead anywhere.
 */
export function addressKind(address: string): Kind {
  if (isIP(address) === 0) return 'other';
  // An IPv4 address in the clothes of IPv6 is what it is underneath.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return 'loopback';
  if (range !== 'unicast') return 'other';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST) ? 'other' : 'public';
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Throws a `Refusal`. */
export async function destinationOf(address: string, network: Network): Promise<Destination> {
  const url = urlOf(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [first, ...others] = isIP(host) !== 0 ? [host] : await resolved(host, network);
  if (first === undefined) throw new AddressRefusal('unknown-host', `There is no address behind “${host}”.`);
  const addresses = [first, ...others] as const;
  const kinds = addresses.map(addressKind);
  const isOurs = network.loopback === 'allowed' && kinds.every((kind) => kind === 'loopback');
  if (isOurs) return { url, addresses };
  // One that is forbidden is enough: which of them a connection takes is chance.
  if (kinds.some((kind) => kind !== 'public'))
    throw new AddressRefusal(
      'forbidden-address',
      `“${host}” ${isIP(host) === 0 ? 'does not lead to' : 'is not'} a public address.`,
    );
  if (url.protocol !== 'https:')
    throw new AddressRefusal('forbidden-address', 'Only https addresses are told anything.');
  return { url, addresses };
}

function urlOf(address: string): URL {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '')
    throw new AddressRefusal('forbidden-address', 'This is not an https address.');
  if (url.username !== '' || url.password !== '')
    throw new AddressRefusal(
      'forbidden-address',
      'An address must not hold a name or password; the signature says who sends.',
    );
  return url;
}

async function resolved(host: string, network: Network): Promise<readonly string[]> {
  try {
    return await network.resolve(host);
  } catch (error) {
    throw new AddressRefusal(
      'unknown-host',
      `There is no address behind “${host}”.${isTemporary(error) ? ' Try again.' : ''}`,
    );
  }
}

const isTemporary = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EAI_AGAIN' || error.code === 'ETIMEOUT');
