// The list of changes beside the text, and the verdict on the whole.

export const CHANGES = `
.hand { font: .9rem/1.5 var(--plain); margin: -.9em 0 1.2em; }
.hand textarea { font: 1.05rem/1.6 var(--text); }

.beside { min-width: 0; display: flex; flex-direction: column; gap: 1.4rem; }
.whole { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; }
.whole .approve { width: 100%; border-bottom: 1px solid var(--line); padding-bottom: .8rem; margin-bottom: .2rem; }
.undecided { font-weight: 600; margin-bottom: .3rem; }
.leave { font-size: .9rem; margin-bottom: .7rem; }
.signs { font-size: .82rem; color: var(--soft); margin: .6rem 0 0; }
.asking[open] { width: 100%; }
.changes > h2 { margin: 0 0 .3rem; }
.part { margin: 0 0 1.8rem; }
.part > h3 { position: sticky; top: 0; z-index: 1; background: var(--desk); padding: .5rem 0 .3rem; }
.count { display: inline-block; min-width: 1.6em; padding: 0 .4em; border-radius: 1em; background: var(--tint); color: var(--soft); font-size: .82rem; text-align: center; }
.part > .explained { margin-bottom: .6rem; }
.rule { margin: 0 0 1.1rem; }
.rule h4 { font: 600 .84rem/1.6 var(--mono); display: inline-block; }
.rule h4 a { color: var(--soft); text-decoration: none; display: inline-block; padding: .1rem 0; }
.rule h4 a:hover { text-decoration: underline; }
.at-once { font-size: .88rem; }
.at-once:not([open]) { float: right; }
.at-once:not([open]) summary { padding: .1rem 0; }
.at-once form { padding: .6rem .9rem .9rem; background: var(--tint); border-radius: 8px; margin-bottom: .5rem; }
.rule ol { clear: both; margin: 0; }
.change { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem .95rem .6rem; margin: 0 0 .5rem; }
.change:focus { outline: none; }
.change:target, .change[aria-current] { border-color: var(--now); box-shadow: inset 4px 0 0 var(--now), 0 1px 6px rgb(0 0 0 / .1); }
.change p { margin: 0 0 .4rem; }
.change .state { display: flex; gap: .6rem; align-items: baseline; font-size: .82rem; color: var(--soft); }
.change .what { font: 1rem/1.55 var(--text); overflow-wrap: anywhere; white-space: pre-line; }
.change .around { color: var(--soft); }
.change .why { font-size: .92rem; }
.change .evidence { font-size: .84rem; color: var(--soft); }
.change .together { font-size: .84rem; font-weight: 600; }
.verdicts .buttons { margin-top: .5rem; }
.verdicts .buttons button { min-height: 1.9rem; padding: .2rem .75rem; font-size: .88rem; }
.verdicts details { font-size: .88rem; }
.verdicts details p { margin: .4rem 0; }
.change[data-state=accepted] button[value=accept], .change[data-state=rejected] button[value=reject] { border-color: var(--ink); box-shadow: inset 0 -2px 0 var(--ink); }
.change.waiting .pill { opacity: .6; }
.because-keys { display: flex; flex-wrap: wrap; gap: .4rem .9rem; font-size: .84rem; color: var(--soft); margin: .4rem 0 0; }
.claim { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; font-size: .92rem; color: var(--soft); }
.claim p { margin: 0; }
.claim form { margin: 0; }
.claim button { min-height: 1.75rem; padding: .1rem .7rem; font-size: .86rem; }
.claim.told { color: var(--ink); }
.stale { margin: 0; }
.told > details p:last-child, .told p:last-child { margin-bottom: 0; }
.stale li { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; padding: .3rem 0; }
.told > p:last-child, .told > details:last-child { margin-bottom: 0; }
`;
