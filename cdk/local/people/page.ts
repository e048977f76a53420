// The local sign-in page: a plain list of people, each a button.
import type { Person } from './people.ts';

const style = `
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
  ul { list-style: none; padding: 0 }
  li { margin: .75rem 0 }
  button { font: inherit; width: 100%; text-align: left; padding: .75rem 1rem; border: 2px solid #444; border-radius: .4rem; background: #fff; color: inherit; cursor: pointer }
  button:hover { background: #f0f0f0 }
  button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px }
  strong { display: inline-block; min-width: 5rem }
`;

export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** `action` carries the whole request for a code; the button adds who asks. */
export function signInPage(people: readonly Person[], action: string): string {
  const items = people.map(
    ({ name, groups }) =>
      `<li><button name="as" value="${escapeHtml(name)}"><strong>${escapeHtml(name)}</strong> ${escapeHtml(groups.join(', '))}</button></li>`,
  );
  return page(
    'Sign in to the local Faircopy',
    `<p>This is your own machine: choose who you want to be. No password is asked for.</p>
<form method="post" action="${escapeHtml(action)}"><ul>${items.join('\n')}</ul></form>`,
  );
}

export function refusalPage(reason: string): string {
  return page('This sign-in cannot go on', `<p>${escapeHtml(reason)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
${content}
</main></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
