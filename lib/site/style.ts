// The look of the site: one small sheet, system fonts, light, dark and print; its name changes with its content.
import { createHash } from 'node:crypto';

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d2125; --soft: #59616a; --rule: #dcd8d0; --link: #0b5a6b; --tint: #f4f1ea; --warn: #8a3a12;
  --text: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  --plain: system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181b; --ink: #e4e2dd; --soft: #a3abb3; --rule: #343a40; --link: #7fc9d9; --tint: #1d2125; --warn: #f0a883; }
}
* { box-sizing: border-box; }
html { font: 1.125rem/1.65 var(--text); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { left: 0; top: 0; z-index: 1; }
.top, main, .foot { max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
.top { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; padding-block: 1.5rem; font-family: var(--plain); font-size: .9rem; }
.top a, .foot a { display: inline-block; padding-block: .25rem; color: inherit; text-decoration: none; }
.top a:hover, .foot a:hover { text-decoration: underline; }
.top .name { font-weight: 650; letter-spacing: .01em; margin-right: auto; }
.foot::before { content: ''; display: block; border-top: 1px solid var(--rule); margin-bottom: 1.6rem; }
.foot { padding-block: 0 3rem; margin-top: 3.5rem; color: var(--soft); font: .85rem/1.6 var(--plain); }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; padding: 0; margin: 0; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main { overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2.2em 0 .6em; font-weight: 650; }
h1 { font-size: clamp(1.7rem, 5vw, 2.35rem); letter-spacing: -.012em; margin: 1.5rem 0 .6rem; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.2rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, pre { margin: 0 0 1.15em; }
.meta { font: .9rem/1.6 var(--plain); color: var(--soft); margin: 0 0 2.2rem; }
.meta a { color: inherit; }
.prose { overflow-wrap: break-word; hyphens: auto; }
.prose img { max-width: 100%; height: auto; }
blockquote { margin-inline: 0; padding-left: 1.1rem; border-left: 3px solid var(--rule); color: var(--soft); }
code, pre { font: .86em/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; hyphens: none; }
pre { overflow-x: auto; padding: .9rem 1.1rem; background: var(--tint); border-radius: 6px; }
[role=region] { overflow-x: auto; margin: 0 0 1.15em; }
table { border-collapse: collapse; font: .9rem/1.5 var(--plain); }
th, td { padding: .4rem .8rem; border-bottom: 1px solid var(--rule); text-align: left; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5rem 0; }
.made { margin-top: 3.5rem; padding: 1.2rem 1.4rem; background: var(--tint); border-radius: 8px; font: .9rem/1.6 var(--plain); }
.made h2 { font-size: 1rem; margin: 0 0 .6rem; }
.made p { margin: 0 0 .7rem; } .made > :last-child { margin-bottom: 0; }
.made code { font-size: .85em; overflow-wrap: anywhere; }
.notice { margin-top: 1.8rem; padding: 1rem 1.4rem; border-left: 4px solid var(--warn); background: var(--tint); border-radius: 0 8px 8px 0; }
.notice > :last-child { margin-bottom: 0; }
.list { list-style: none; padding: 0; margin: 0; }
.list li { padding: 1.35rem 0; border-top: 1px solid var(--rule); }
.list li:first-child { border-top: 0; }
.list h2 { font-size: 1.3rem; margin: 0 0 .3rem; }
.list h2 a { color: inherit; text-decoration: none; } .list h2 a:hover { text-decoration: underline; }
.list p { margin: 0; } .list .meta { margin: .35rem 0 0; }
.gone h2 a { text-decoration: line-through; color: var(--soft); }
.months ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; font: .9rem/1.8 var(--plain); }
.months h2 { font: 650 .9rem/1.6 var(--plain); margin: 2.5rem 0 .4rem; }
@media (prefers-reduced-motion: no-preference) { a { transition: text-decoration-thickness .1s; } }
@media print {
  html { font-size: 11pt; background: #fff; color: #000; }
  .top, .foot, .skip { display: none; } main { max-width: none; padding: 0; }
  .made { border: 1px solid #999; background: none; break-inside: avoid; }
  .prose a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; overflow-wrap: anywhere; }
}
`.trim();

export const STYLE_KEY = `assets/site-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;
