// Review pages as responses: never cached, and allowed to load, send and be framed by nothing but what they need.
import type { Parts } from '../../api/http/handler.ts';

export function html(page: string, status: number, { uploads, signIn }: Parts): Response {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${uploads}`,
    // Signing out is a form that leads to the issuer, and browsers hold redirects to this list too.
    `form-action 'self' ${signIn.origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      // Not `no-referrer`: with that, browsers send `Origin: null` with our own forms.
      'referrer-policy': 'same-origin',
    },
  });
}
