// Pages for when there is nothing else to show: errors, wrong addresses, and the way in.
import type { Frame, ProblemPage, SignInPage } from './door.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';

export function problemPage(page: ProblemPage, frame?: Frame): string {
  return framed(
    {
      title: page.title,
      main: html`<div class="narrow lone"><p class="status">${page.status}</p><h1>${page.title}</h1><p class="lead">${page.detail}</p>${onward(frame)}</div>`,
    },
    frame,
  );
}

export function notFoundPage(what: string, frame?: Frame): string {
  return problemPage({ status: 404, title: 'Nothing here', detail: `There is no such ${what}.` }, frame);
}

function onward(frame: Frame | undefined): Html {
  return html`<p>${frame ? html`<a href="/review">To the queue</a>` : html`<a href="/review/sign-in">Sign in</a>`}</p>`;
}

export function signInPage({ people, hosted, back, problem }: SignInPage): string {
  return framed({
    title: 'Sign in',
    main: html`<div class="narrow lone"><h1>Faircopy review</h1>
<p class="lead">Every change with its reason; nothing is published that nobody has read.</p>
${problem ? html`<p class="told warn" role="alert">${problem}</p>` : ''}
${hosted ? html`<p><a class="button primary" href="${hosted}">Sign in</a></p>` : ''}
${people ? html`<h2>Who are you?</h2><ul class="people">${people.map((person) => personOf(person, back))}</ul>` : ''}
</div>`,
  });
}

function personOf(person: NonNullable<SignInPage['people']>[number], back: string | undefined): Html {
  return html`<li><form method="post" action="/review/sign-in"><input type="hidden" name="as" value="${person.id}">${person.roles.map(
    (role) => html`<input type="hidden" name="role" value="${role}">`,
  )}${back ? html`<input type="hidden" name="back" value="${back}">` : ''}<button><strong>${person.id}</strong> ${person.roles.join(', ')}</button></form></li>`;
}
