// Signatures as the Standard Webhooks specification has them, one for each secret that is valid.
import { Webhook } from 'standardwebhooks';
import type { Sign } from '../registry.ts';

export const sign: Sign = ({ id, at, body }, secrets) =>
  secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
