// Signs a person in as they do it themselves: the review page asks who they are, and they choose.
import type { Page } from 'playwright-core';
import type { Product } from './product.ts';

export async function signIn(page: Page, name: string, { review }: Product): Promise<void> {
  await page.goto(review);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
}
