// The queue: states, filters and lines.

export const QUEUE = `
.views { display: flex; flex-wrap: wrap; gap: .2rem; margin: 0 0 1.2rem; font-size: .9rem; }
.views a { padding: .35rem .8rem; border-radius: 6px; color: var(--soft); text-decoration: none; }
.views a:hover { background: var(--tint); color: var(--ink); }
.views [aria-current] { background: var(--tint); color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px 0 var(--now); }
.narrow > .views { margin: 1.2rem 0 .6rem; }
.wide { max-width: 64rem; margin: 2rem auto 0; }
.wide > h1 { margin-bottom: 1rem; }
.ways { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: 0 1.5rem; }
.ways .views { margin-bottom: .8rem; }
.saved a::before { content: '☆ '; }
.saved [aria-current]::before { content: '★ '; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; font-size: .9rem; color: var(--soft); margin-bottom: 1rem; }
.filter .more { flex: 0 1 auto; }
.fields { display: flex; flex-wrap: wrap; gap: .6rem .9rem; }
.field { margin: 0; }
.field label { display: block; font-size: .84rem; color: var(--soft); margin-bottom: .15rem; }
.filter input, .filter select { width: 8.1rem; height: 2.25rem; }
.filter .search input { width: 10.6rem; }
.tier-tabs [aria-current] .count { background: var(--paper); }
.chips { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; font-size: .9rem; }
.chips a { display: inline-block; padding: .2rem .1rem; }
.chips .chip { padding: .2rem .75rem; border: 1px solid var(--edge); border-radius: 1rem; background: var(--paper); color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.chips .chip:hover { text-decoration: line-through; background: var(--tint); }
.keeping { font-size: .9rem; margin-bottom: .8rem; }
.keeping[open] { flex: 1 1 100%; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .4rem 1rem .9rem; margin-bottom: .8rem; }
.save, .mine form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.save + .explained { margin: .8rem 0 0; }
.mine { margin: .8rem 0 0; } .mine form { align-items: center; } .mine span:not(.unseen) { overflow-wrap: anywhere; min-width: 10rem; }
@media (min-width: 48.01rem) {
  /* Where there is room, and a browser that can, nothing is folded up. */
  @supports selector(details::details-content) {
    .filter .more > summary { display: none; }
    .filter .more::details-content { content-visibility: visible; display: block; block-size: auto; }
  }
}
.line { position: relative; display: grid; grid-template-columns: 1fr auto; gap: .1rem 2rem; padding: 1.1rem 1.25rem; background: var(--paper); border: 1px solid var(--line); border-bottom-width: 0; }
.line:first-child { border-radius: 10px 10px 0 0; }
.line:last-child { border-radius: 0 0 10px 10px; border-bottom-width: 1px; }
.line:only-child { border-radius: 10px; }
.line h2 { font: 600 1.08rem/1.35 var(--text); margin: 0; }
.line h2 a { color: inherit; text-decoration: none; }
.line h2 a::after { content: ''; position: absolute; inset: 0; }
.line:hover h2 a { text-decoration: underline; }
.line:focus-within { box-shadow: inset 4px 0 0 var(--now); }
.line .meta { grid-column: 1; }
.many .line { grid-template-columns: auto minmax(0, 1fr) auto; column-gap: 1rem; }
.many .line h2, .many .line .meta { grid-column: 2; }
.many .line .tiers { grid-column: 3; }
.line .pill, .result .pill { white-space: normal; }
.line .meta > *, .result .meta > *, .views a { min-width: 0; overflow-wrap: anywhere; }
.pick { grid-column: 1; grid-row: 1 / span 2; align-self: stretch; display: flex; align-items: center; position: relative; z-index: 1; padding: 0 .6rem 0 .2rem; margin-left: -.2rem; cursor: pointer; }
.line:has([data-pick]:checked) { background: var(--tint); box-shadow: inset 4px 0 0 var(--edge); }
.line:has([data-pick]:checked):focus-within { box-shadow: inset 4px 0 0 var(--now); }
.tiers { grid-column: 2; grid-row: 1 / span 2; display: flex; gap: 1.2rem; align-self: center; text-align: center; font-size: .8rem; color: var(--soft); margin: 0; }
.tiers b { display: block; font-size: 1.2rem; line-height: 1.2; color: var(--ink); font-weight: 600; }
.tiers [data-tier=suggest] b { color: var(--sug); }
.tiers [data-tier=flag] b { color: var(--flag); }
.tiers .none b { color: var(--soft); font-weight: 400; }
.pages { display: flex; gap: 1.5rem; align-items: baseline; padding: 1.2rem .2rem; }
.pages .meta { margin: 0 auto 0 0; }
`;
