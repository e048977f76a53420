// Where a webhook may lead, whatever its name says and however its address is written.
import { describe, expect, test } from 'vitest';
import { addressKind, destinationOf, type Network } from '../../../lib/webhooks/http/destination.ts';

const PUBLIC = '93.184.215.14';
const network = (addresses: readonly string[], loopback: Network['loopback'] = 'never'): Network => ({
  resolve: async () => addresses,
  loopback,
});

describe('an address', () => {
  test.each([PUBLIC, '1.1.1.1', '2606:4700:4700::1111', `::ffff:${PUBLIC}`])('%s is public', (address) => {
    expect(addressKind(address)).toBe('public');
  });
  test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::127.0.0.1'])('%s is this machine', (address) => {
    expect(addressKind(address)).toBe('loopback');
  });
  test.each([
    ['10.0.0.1', '172.16.0.1', '192.168.1.1', 'fd00:ec2::254', 'fc00::1'],
    ['169.254.169.254', '169.254.170.2', 'fe80::1', '::ffff:169.254.169.254'],
    ['100.64.0.1', '198.18.0.1', '192.0.0.1', '192.0.2.1', '203.0.113.1', '240.0.0.1', '255.255.255.255'],
    ['0.0.0.0', '::', '224.0.0.1', 'ff02::1', 'fec0::1', '2001:db8::1'],
    ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:7f00:1::', '4000::1'],
    ['', 'localhost', '1.2.3', '127.1'],
  ])('%s and the like are neither', (...addresses) => {
    for (const address of addresses) expect(addressKind(address), address).toBe('other');
  });
});

describe('a destination', () => {
  test('is a name with all the addresses behind it', async () => {
    const { url, addresses } = await destinationOf('https://example.org/hook?a=b', network([PUBLIC, '1.1.1.1']));
    expect([url.href, addresses]).toEqual(['https://example.org/hook?a=b', [PUBLIC, '1.1.1.1']]);
  });

  test.each([
    ['http://example.org/', 'Only https'],
    ['ftp://example.org/', 'not an https'],
    ['example.org', 'not an https'],
    ['https://', 'not an https'],
    ['javascript:alert(1)', 'not an https'],
    ['https://user:pass@example.org/', 'name or password'],
    ['https://token@example.org/', 'name or password'],
  ])('is not %s', async (url, why) => {
    await expect(destinationOf(url, network([PUBLIC]))).rejects.toThrow(why);
  });

  test.each([
    'https://127.0.0.1/',
    'https://localhost/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'https://①②⑦.0.0.1/',
  ])('is never %s', async (url) => {
    await expect(destinationOf(url, network(['127.0.0.1']))).rejects.toMatchObject({ code: 'forbidden-address' });
  });

  test('says of an address that it is not public, whatever it is instead', async () => {
    await expect(destinationOf('https://224.0.0.1/', network([]))).rejects.toThrow(
      '“224.0.0.1” is not a public address.',
    );
  });

  test('is nothing where one of its addresses is private', async () => {
    await expect(destinationOf('https://example.org/', network([PUBLIC, '10.0.0.1']))).rejects.toMatchObject({
      code: 'forbidden-address',
    });
  });

  test('is nothing where nothing is behind the name', async () => {
    const failing = { ...network([]), resolve: async () => Promise.reject(new Error('ENOTFOUND')) };
    for (const none of [network([]), failing])
      await expect(destinationOf('https://example.org/', none)).rejects.toMatchObject({ code: 'unknown-host' });
  });

  test('may be this machine where everything runs on it, over http too, and nothing else besides', async () => {
    const local = network(['127.0.0.1', '::1'], 'allowed');
    for (const url of ['http://localhost:4000/', 'https://localhost/', 'http://127.0.0.1:4000/', 'http://[::1]/'])
      expect((await destinationOf(url, local)).url.href).toBe(url);
    await expect(destinationOf('http://10.0.0.1/', local)).rejects.toThrow('“10.0.0.1” is not a public address.');
    await expect(destinationOf('http://example.org/', network([PUBLIC], 'allowed'))).rejects.toThrow('Only https');
    await expect(destinationOf('http://mixed/', network(['127.0.0.1', PUBLIC], 'allowed'))).rejects.toThrow(
      '“mixed” does not lead to a public address.',
    );
  });
});
