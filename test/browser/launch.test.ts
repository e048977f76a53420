// The browser tests stand on this: a browser starts on the machine at hand, whatever is installed there.
import { expect, test } from 'vitest';
import { launch } from './launch.ts';

test('a browser starts and renders a page', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<title>Fair copy</title><h1>Good morning</h1>');
    expect(await page.title()).toBe('Fair copy');
    expect(await page.getByRole('heading', { name: 'Good morning' }).isVisible()).toBe(true);
  } finally {
    await browser.close();
  }
});
