// Looks at a page as everybody may meet it: nothing sticks out, and axe finds nothing in light and dark, on desktop and phone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isWhole } from '../amount.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a dark scheme and a narrow window can change; the rest stands in the document. */
const RULES_OF_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** How long `expect.poll` looks before it gives up, on a machine that has other things to do as well. */
export const PATIENT = { timeout: 120_000 };
const NARROWEST = { width: 320, height: 700 };

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Every page in `npm run gates`; `npm test` looks with axe at these, one of each kind, and at all for what sticks out. */
const SAMPLE: ReadonlySet<string> = new Set([
  'article-decided',
  'queue-narrowed',
  'bulk-approve',
  'conflict',
  'uploads',
  'rule',
  'webhook-paused',
  'compare-side',
  'article',
]);

/** Leaves the page as it was: on a desktop, in light. */
export async function examine(page: Page, name: string): Promise<void> {
  const found = [...(await sideways(page, NARROWEST)), ...(await sideways(page, PHONE))];
  if (isWhole)
    for (const scheme of ['light', 'dark'] as const) found.push(...(await violations(page, scheme, RULES_OF_LOOKS)));
  await page.setViewportSize(DESKTOP);
  if (isWhole || SAMPLE.has(name)) {
    found.push(...(await violations(page, 'light', RULES)));
    found.push(...(await violations(page, 'dark', RULES_OF_LOOKS)));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(found, name).toEqual([]);
}

/** Evaluated from outside, since the page's own policy would rightly refuse a foreign script. */
async function violations(
  page: Page,
  colorScheme: 'light' | 'dark',
  rules: readonly string[],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  if (!(await page.evaluate<boolean>(`"axe" in window`))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${colorScheme}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('\n')}`,
  );
}

async function sideways(page: Page, size: { readonly width: number; readonly height: number }) {
  await page.setViewportSize(size);
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return over > 0 ? [`${size.width} wide: ${over} px stick out`] : [];
}
