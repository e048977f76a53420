// What every page has: elements, the head, and the ways around.

export const BASE = `
* { box-sizing: border-box; }
html { font: 1rem/1.5 var(--plain); background: var(--desk); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding: 5rem 0; }
body { margin: 0; }
main { padding: 0 1.5rem 5rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; font-weight: 650; }
h1 { font-size: 1.75rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .8rem; }
h3 { font-size: 1rem; }
p, ul, ol, dl { margin: 0 0 .8rem; }
ul, ol { padding: 0; list-style: none; }
a { color: var(--link); text-underline-offset: .15em; }
code, kbd { font: .88em var(--mono); }
kbd { padding: .05em .4em; border: 1px solid var(--edge); border-bottom-width: 2px; border-radius: 4px; }
:focus-visible { outline: 3px solid var(--now); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { left: 0; top: 0; z-index: 3; }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 2rem; padding: .7rem 1.5rem; font-size: .92rem; }
.top a { color: inherit; text-decoration: none; display: inline-block; padding: .3rem 0; }
.top a:hover { text-decoration: underline; }
.top nav { display: flex; gap: 1.5rem; margin-right: auto; }
.top .name { font-weight: 700; letter-spacing: .01em; }
.top [aria-current] { border-bottom: 2px solid var(--now); }
.who { display: flex; align-items: center; gap: 1rem; color: var(--soft); }
.who form { margin: 0; }
.narrow { max-width: 48rem; margin: 2rem auto 0; }
.lone { padding-top: 12vh; }
.lead { font-size: 1.1rem; max-width: 42rem; color: var(--soft); margin: .6rem 0 1.5rem; }
.crumbs { font-size: .9rem; color: var(--soft); margin: 0 0 .4rem; }
.crumbs a { color: inherit; }
.meta { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem 1.1rem; font-size: .9rem; color: var(--soft); margin: .4rem 0 0; }
.status { font: 650 3rem/1 var(--plain); color: var(--soft); margin-bottom: .5rem; }
`;
