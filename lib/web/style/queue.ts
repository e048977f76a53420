// The queue: states, filters and lines.

export const QUEUE = `
.views { display: flex; flex-wrap: wrap; gap: .2rem; margin: 0 0 1.2rem; font-size: .9rem; }
.views a { padding: .35rem .8rem; border-radius: 6px; color: var(--soft); text-decoration: none; }
.views a:hover { background: var(--tint); color: var(--ink); }
.views [aria-current] { background: var(--tint); color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px 0 var(--now); }
.narrow > .views { margin: 1.2rem 0 .6rem; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; font-size: .9rem; color: var(--soft); margin-bottom: 1.4rem; }
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
.tiers { grid-column: 2; grid-row: 1 / span 2; display: flex; gap: 1.2rem; align-self: center; text-align: center; font-size: .8rem; color: var(--soft); margin: 0; }
.tiers b { display: block; font-size: 1.2rem; line-height: 1.2; color: var(--ink); font-weight: 600; }
.tiers [data-tier=suggest] b { color: var(--sug); }
.tiers [data-tier=flag] b { color: var(--flag); }
.tiers .none b { color: var(--soft); font-weight: 400; }
.pages { display: flex; gap: 1.5rem; align-items: baseline; padding: 1.2rem .2rem; }
.pages .meta { margin: 0 auto 0 0; }
`;
