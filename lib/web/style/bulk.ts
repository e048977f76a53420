// Many at once: the bar under the queue, previews and results.

export const BULK = `
.bar { border: 1px solid var(--line); border-radius: 10px; background: var(--tint); margin: .8rem 0 0; padding: .7rem 1.1rem; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.4rem; min-width: 0; }
.many .bar { position: sticky; bottom: .5rem; z-index: 2; box-shadow: 0 2px 12px rgb(0 0 0 / .12); }
.picked { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .7rem; margin: 0 auto 0 0; font-size: .92rem; }
.picked [data-all] { margin-right: .6rem; }
.selected { min-width: 6.5rem; color: var(--soft); }
.bulk > h1 { margin-bottom: .4rem; }
.bulk .told { margin-inline: 0; }
.bulk .not-yet { border-color: var(--edge); background: var(--tint); }
.options, .onward { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1.1rem; margin: 1rem 0; }
.options > button { margin-top: .8rem; }
.onward { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; }
.onward p { margin: 0 auto 0 0; }
.part-of > h2, .part-of > summary { margin: 1.8rem 0 .6rem; }
.part-of > summary h2 { display: inline; margin: 0; color: var(--ink); }
.results { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.result { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1.2rem; align-items: center; padding: .6rem 1.1rem; border-top: 1px solid var(--line); }
.result:first-child { border-top: 0; }
.result > * { grid-column: 1; }
.result .of { font: 600 1rem/1.4 var(--text); margin: 0; }
.result .of a { color: inherit; }
.result .meta { margin: 0; }
.result .because { margin: .2rem 0 0; font-size: .92rem; }
.result .still { color: var(--warn); }
.leave-out { font-size: .9rem; color: var(--soft); padding: .3rem 0; }
.result .leave-out { grid-column: 2; grid-row: 1 / span 2; }
.result:has(.leave-out input:checked) .of, .kind:has(.leave-out input:checked) > .what { text-decoration: line-through; text-decoration-thickness: 1.5px; color: var(--soft); }
.pill[data-outcome=done] { color: var(--ins); background: var(--ins-bg); border-color: currentcolor; }
.pill[data-outcome=done]::before { content: '✓ '; }
.pill[data-outcome=refused] { color: var(--del); background: var(--del-bg); border-color: currentcolor; }
.pill[data-outcome=refused]::before { content: '✕ '; }
.kinds { display: grid; gap: .6rem; }
.kind { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1.1rem; }
.kind p { margin: 0 0 .3rem; }
.kind .what { font: 1rem/1.55 var(--text); white-space: pre-line; }
.kind .around, .kind .where { color: var(--soft); }
.kind .where { font: .84rem var(--plain); white-space: nowrap; }
.kind .why { font-size: .92rem; }
.kind details { font-size: .9rem; }
.sign { display: block; background: var(--paper); margin: 1.4rem 0; padding: 1rem 1.2rem; }
@media (min-width: 40.01rem) and (min-height: 40rem) { .sign { position: sticky; bottom: .5rem; z-index: 2; box-shadow: 0 2px 12px rgb(0 0 0 / .12); } }
.reason textarea { max-width: 40rem; }
`;
