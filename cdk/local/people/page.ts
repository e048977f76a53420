// The local sign-in page: a plain list of people, each a button.
import type { Person } from './people.ts';

const style = `
  :root { color-scheme: light dark; --paper: #fff; --desk: #f6f5f2; --ink: #1f2428; --soft: #59616a; --edge: #85888c; --now: #0b5a6b }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #1a1d20; --desk: #131517; --ink: #e6e4df; --soft: #a6adb4; --edge: #868d94; --now: #7fc9d9 }
  }
  body { font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; max-width: 28rem; margin: 14vh auto 3rem; padding: 0 1rem; color: var(--ink); background: var(--desk) }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem }
  p { color: var(--soft); margin: 0 0 1.5rem }
  ul { list-style: none; padding: 0 }
  li { margin: .6rem 0 }
  button { font: inherit; width: 100%; text-align: left; padding: .8rem 1.1rem; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); color: var(--soft); cursor: pointer }
  button:hover { border-color: var(--ink) }
  button:focus-visible { outline: 3px solid var(--now); outline-offset: 2px }
  strong { display: inline-block; min-width: 5rem; color: var(--ink) }
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
