// Texts beside each other: the compare page, and the three columns of a conflict.

export const COMPARE = `
.standing .meta a, .revisions .meta a { display: inline-block; padding: .1rem 0; }
.compare { max-width: 76rem; margin: 1.4rem auto 0; }
.sides { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem .8rem; margin: 1rem 0 .4rem; }
.sides p { margin: 0; min-width: 0; }
.sides label { display: block; font-size: .85rem; color: var(--soft); }
.sides select { max-width: 26rem; }
.compare .views { margin: 1rem 0 .6rem; }
.compare > .meta { margin: 0 0 1.2rem; }
.compared.inline > *, .compared.inline .unchanged { max-width: 40rem; margin-inline: auto; }
.compared > p, .compared > .section, .compared .unchanged p { color: var(--soft); }
.compared .unchanged { margin: 0 auto 1.15em; font: .95rem/1.6 var(--plain); }
.compared .unchanged summary { border-block: 1px dashed var(--line); padding: .3rem .6rem; text-align: center; }
.compared .unchanged p { font: 1.06rem/1.7 var(--text); margin-top: 1em; }
.difference { position: relative; scroll-margin: 5rem; }
.difference:focus { outline: none; }
.difference:focus::after, .difference:target::after { content: ''; position: absolute; inset: -.3rem auto -.3rem -1.1rem; border-left: 4px solid var(--now); border-radius: 2px; }
.compared.side .section { padding: .15rem 0; }
.compared.side .section p { margin-bottom: .8em; }
.compared .nothing { border-left: 3px solid var(--line); min-height: 1.4em; }
.to-next { font: .82rem/1.5 var(--plain); text-align: right; margin: -.6em 0 1.4em; }
.compared.side .to-next { margin-top: 0; }
.wide.narrow { max-width: 76rem; }
dialog.wide { max-width: min(72rem, calc(100vw - 2rem)); width: 72rem; }
.clash { margin: 0 0 1.4rem; }
.clash h3 { font-size: .92rem; font-weight: 600; margin: 0 0 .4rem; }
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; }
.column { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem .9rem; min-width: 0; }
.column:last-child { border-color: var(--now); box-shadow: inset 0 3px 0 var(--now); }
.column .whose { font-size: .85rem; color: var(--soft); margin: 0 0 .5rem; }
.passage { font: 1rem/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; }
.column textarea { font: 1rem/1.55 var(--text); }
.column .told { font-size: .88rem; padding: .4rem .7rem; margin: 0 0 .6rem; }
.clashes { font-size: .88rem; margin: 0 0 .6rem; }
.clashes li { margin: 0 0 .3rem; }
@media (max-width: 48rem) {
  .compare .with-script { display: none; }
  .compared .equal .after { display: none; }
  .three { grid-template-columns: minmax(0, 1fr); }
  .sides p, .sides select { width: 100%; max-width: none; }
  .sides .swap { width: auto; }
}
`;
