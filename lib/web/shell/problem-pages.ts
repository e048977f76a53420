// Pages for when there is nothing else to show: errors, wrong addresses, and the way in.

import { type Html, html } from '../../site/html.ts';
import { type Frame, framed } from './frame.ts';

/** Only where signing in did not work; otherwise the issuer's own page is shown at once. */
export interface SignInPage {
  readonly hosted: string;
  readonly problem?: string;
}

export interface ProblemPage {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export function problemPage(page: ProblemPage, frame?: Frame): string {
  return framed(
    {
      title: page.title,
      main: html`<div class="narrow lone"><p class="status">${page.status}</p><h1>${page.title}</h1><p class="lead">${page.detail}</p>${onward(frame)}</div>`,
    },
    frame,
  );
}

function onward(frame: Frame | undefined): Html {
  return html`<p>${frame ? html`<a href="/review">To the queue</a>` : html`<a href="/review/sign-in">Sign in</a>`}</p>`;
}

export function signInPage({ hosted, problem }: SignInPage): string {
  return framed({
    title: 'Sign in',
    main: html`<div class="narrow lone"><h1>Faircopy review</h1>
<p class="lead">Every change with its reason; nothing is published that nobody has read.</p>
${problem ? html`<p class="told warn" role="alert">${problem}</p>` : ''}
<p><a class="button primary" href="${hosted}">Sign in</a></p>
</div>`,
  });
}
