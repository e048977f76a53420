// Takes the picture of the review page that the README shows, from the running product. Run: npm run screenshot
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launch } from './launch.ts';
import { smaller } from './picture.ts';
import { SEED, startProduct } from './product.ts';
import { signIn } from './signing-in.ts';

const PICTURE = fileURLToPath(new URL('../../docs/review-page.png', import.meta.url));

const [browser, product] = await Promise.all([launch(), startProduct()]);
try {
  await product.upload('xining/industry-conference.txt', SEED);
  const page = await browser.newPage({ viewport: { width: 1280, height: 880 }, reducedMotion: 'reduce' });
  await signIn(page, 'mei', product);
  await page.getByRole('link', { name: /industrial and information work conference/ }).click();
  // With the first change in hand, so that the picture shows the page at work.
  await page.waitForLoadState();
  await page.keyboard.press('j');
  await page.evaluate('scrollTo(0, 0)');
  await page.evaluate(`document.querySelector('.beside').scrollTo(0, 0)`);
  writeFileSync(PICTURE, await smaller(await page.screenshot(), browser));
} finally {
  await browser.close();
  await product.close();
}
