// The rulebook, a rule's own page, and how far a rule can be trusted beside its changes.

export const RULES = `
.rulebook:target { border-color: var(--now); box-shadow: inset 4px 0 0 var(--now); }
.rulebook h3 { font: 600 .98rem var(--mono); display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; margin-bottom: .4rem; overflow-wrap: anywhere; }
.rulebook p { margin-bottom: .4rem; }
.examples li { display: flex; gap: .8rem; align-items: baseline; padding: .5rem 0; border-top: 1px solid var(--line); }
.words { font: 1rem/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.rulebook h3 a { color: inherit; text-decoration: none; }
.rulebook h3 a:hover { text-decoration: underline; }
.one-rule h1 { font: 650 1.45rem var(--mono); overflow-wrap: anywhere; }
.lowered { margin: 0; font: .9rem/1.5 var(--plain); }
.received { display: flex; gap: .2rem .8rem; align-items: center; font-size: .9rem; }
.received meter { flex: none; width: 6rem; height: .8rem; }
.trust { font: .82rem/1.6 var(--plain); color: var(--soft); }
.rule h4 .trust { margin-left: .7rem; }
.change .state .trust { margin-left: auto; text-align: right; }
.rejections li { padding: .7rem 0; border-top: 1px solid var(--line); }
.rejections .words { margin: 0; }
.setting { padding: 1rem 1.2rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.pill[data-tier=off] { color: var(--del); border-color: currentcolor; border-style: dashed; }
.pill[data-tier=off]::before { content: '✕ '; }
`;
