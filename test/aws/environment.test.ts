// What functions are told: read once, and refused by name where it is missing or makes no sense.
import { describe, expect, it } from 'vitest';
import { settingsOf, UPLOAD_ORIGIN, uploadOrigin } from '../../lib/aws/environment.ts';

const environment = {
  TABLE: 'ledger',
  UPLOAD_BUCKET: 'uploads',
  SITE_URL: 'https://site.example/',
  ISSUER: 'https://issuer.example/pool',
  AWS_REGION: 'eu-central-1',
};

describe('settings', () => {
  it('come from the environment, and no others than were asked for', () => {
    expect(settingsOf(environment, ['TABLE', 'FOUR_EYES'])).toEqual({ TABLE: 'ledger', FOUR_EYES: '' });
  });

  it('that are addresses end without a slash, so that paths can follow', () => {
    expect(settingsOf(environment, ['SITE_URL', 'ISSUER'])).toEqual({
      SITE_URL: 'https://site.example',
      ISSUER: 'https://issuer.example/pool',
    });
  });

  it('that are missing or garbled stop the start, and all of them are named', () => {
    const garbled = { ...environment, ISSUER: 'nowhere', TABLE: undefined, UPLOAD_BUCKET: '' };
    expect(() => settingsOf(garbled, ['TABLE', 'UPLOAD_BUCKET', 'ISSUER', 'SITE_URL'])).toThrow(
      'The environment lacks or garbles TABLE, UPLOAD_BUCKET, ISSUER.',
    );
  });

  it('that nobody asks for may be garbled', () => {
    expect(settingsOf({ ...environment, ISSUER: 'nowhere' }, ['TABLE'])).toEqual({ TABLE: 'ledger' });
  });

  it('never let webhooks lead to this machine unless they say so in that very word', () => {
    const loopback = (said?: string) => settingsOf({ WEBHOOKS_ON_LOOPBACK: said }, ['WEBHOOKS_ON_LOOPBACK']);
    expect(loopback()).toEqual({ WEBHOOKS_ON_LOOPBACK: 'never' });
    expect(loopback('allowed')).toEqual({ WEBHOOKS_ON_LOOPBACK: 'allowed' });
    expect(() => loopback('true')).toThrow('WEBHOOKS_ON_LOOPBACK');
  });
});

it('browsers send files to the bucket’s own address, or to the local S3', () => {
  expect(uploadOrigin(settingsOf(environment, UPLOAD_ORIGIN))).toBe('https://uploads.s3.eu-central-1.amazonaws.com');
  const local = { ...environment, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:4402' };
  expect(uploadOrigin(settingsOf(local, UPLOAD_ORIGIN))).toBe('http://127.0.0.1:4402');
});
