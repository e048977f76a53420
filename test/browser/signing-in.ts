// Signs a person in: as they do it themselves on the page, or with the session that they were given then.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Product } from './product.ts';

type Session = Awaited<ReturnType<BrowserContext['cookies']>>;

export async function signIn(page: Page, name: string, { review }: Product): Promise<void> {
  await page.goto(review);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
}

const sessions = new Map<string, Promise<Session>>();

/** For tests in which nobody looks at signing in: each person does it once, and their later browsers have the same session. */
export async function signedIn(context: BrowserContext, name: string, product: Product): Promise<void> {
  const key = `${product.review} ${name}`;
  const browser = context.browser();
  if (!browser) throw new Error('A context without a browser has no session to share.');
  const session = sessions.get(key) ?? sessionOf(browser, name, product);
  sessions.set(key, session);
  await context.addCookies(await session);
}

async function sessionOf(browser: Browser, name: string, product: Product): Promise<Session> {
  const context = await browser.newContext();
  await signIn(await context.newPage(), name, product);
  const session = await context.cookies();
  await context.close();
  return session;
}
