// Follows what leads to another page: a click is over before that page is there, and what looks at once sees neither.
import type { Locator, Page } from 'playwright-core';

export async function follow(page: Page, way: Locator): Promise<void> {
  const there = page.waitForEvent('load');
  await way.click();
  await there;
}
