// What every contestant does the same way: reads its articles before the clock starts, warms up, reports in one line.
import { readFileSync } from 'node:fs';

/** Share of the articles that run before the clock starts. */
const WARM_UP = 0.05;
/** Pages are slow to parse; so many of them say enough. */
const MOST_PAGES = 400;

export const textsOf = (): readonly string[] => process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The articles as pages of a blog: menu, article, sidebar, comment form, footer. */
export const pagesOf = (): readonly string[] =>
  textsOf()
    .slice(0, MOST_PAGES)
    .map((text) => {
      const [title = '', ...blocks] = text.split('\n\n').map(escaped);
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Harbour Net</title></head>
<body class="post"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>${title}</h1>${blocks.map((block) => `<p>${block}</p>`).join('\n')}</article>
<aside class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/a">A door</a></li></ul></aside>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div>
</main><footer>All rights reserved</footer></body></html>`;
    });

/** Seconds of processor time of all threads, which a busy machine does not stretch. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs the work over all articles and prints bytes, seconds and what was found. */
export async function report(
  texts: readonly string[],
  work: (text: string) => number | Promise<number>,
): Promise<void> {
  for (const text of texts.slice(0, Math.ceil(texts.length * WARM_UP))) await work(text);
  let found = 0;
  const start = processorSeconds();
  for (const text of texts) {
    const result = work(text);
    found += typeof result === 'number' ? result : await result;
  }
  const seconds = processorSeconds() - start;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${JSON.stringify({ bytes, seconds, found })}\n`);
}
