// The look of the review pages: calm, the text in the middle, every difference told by shape as well as colour.

export const STYLE_TEXT = `
:root {
  color-scheme: light dark;
  --paper: #fff; --desk: #f6f5f2; --ink: #1f2428; --soft: #59616a; --line: #dad7d0; --edge: #85888c; --link: #0b5a6b; --tint: #efede8;
  --ins: #0a5c2b; --ins-bg: #e2f3e6; --del: #9a1d1d; --del-bg: #fbe9e7; --sug: #7a4b00; --sug-bg: #fdf1d8; --flag: #5b3a9c; --flag-bg: #efe9fb;
  --now: #0b5a6b; --button: #0b5a6b; --on-button: #fff; --warn: #8a3a12; --warn-bg: #fcefe6;
  --text: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  --plain: system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif;
  --mono: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1d20; --desk: #131517; --ink: #e6e4df; --soft: #a6adb4; --line: #363b40; --edge: #868d94; --link: #7fc9d9; --tint: #24282c;
    --ins: #8fdba6; --ins-bg: #163323; --del: #ffa9a0; --del-bg: #3d1d1b; --sug: #f2c672; --sug-bg: #3a2d12; --flag: #c9b3ff; --flag-bg: #2d2547;
    --now: #7fc9d9; --button: #7fc9d9; --on-button: #0e1518; --warn: #f2b08a; --warn-bg: #3a2519;
  }
}
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

button, .button, summary, select, input, textarea { font: inherit; font-size: .92rem; color: inherit; }
button, .button { display: inline-block; min-height: 2.1rem; padding: .35rem .95rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); cursor: pointer; text-decoration: none; line-height: 1.3; }
button:hover, .button:hover { border-color: var(--ink); background: var(--tint); }
button:disabled { opacity: .45; cursor: default; }
.primary { background: var(--button); border-color: var(--button); color: var(--on-button); font-weight: 600; }
.primary:hover { background: var(--button); filter: brightness(1.1); }
.quiet { border-color: transparent; background: none; color: var(--soft); padding-inline: .5rem; }
a.quiet { display: inline-flex; align-items: center; min-height: 2.1rem; font-size: .86rem; color: var(--soft); }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; }
input, select, textarea { border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); padding: .4rem .6rem; min-height: 2.1rem; max-width: 100%; }
input[type=checkbox] { min-height: 0; width: 1.15rem; height: 1.15rem; vertical-align: -.2rem; accent-color: var(--button); }
textarea { display: block; width: 100%; line-height: 1.5; resize: vertical; margin: .3rem 0 .6rem; }
summary { cursor: pointer; padding: .3rem 0; color: var(--soft); min-height: 1.75rem; }
summary:hover { color: var(--ink); }
label { display: inline-block; }

.pill { display: inline-block; padding: .06rem .55rem; border: 1px solid var(--line); border-radius: 1rem; font: 600 .78rem/1.5 var(--plain); color: var(--ink); background: var(--paper); white-space: nowrap; }
.pill[data-state=published]::before, .pill[data-change=accepted]::before, .pill[data-upload-state=cleaned]::before { content: '✓ '; }
.pill[data-state=rejected]::before, .pill[data-change=rejected]::before, .pill[data-upload-state=refused]::before, .pill[data-upload-state=failed]::before { content: '✕ '; }
.pill[data-change=amended]::before { content: '✎ '; }
.pill[data-state=published], .pill[data-change=accepted], .pill[data-upload-state=cleaned] { color: var(--ins); background: var(--ins-bg); border-color: currentcolor; }
.pill[data-state=rejected], .pill[data-state=retracted], .pill[data-upload-state=refused], .pill[data-upload-state=failed], .pill[data-change=rejected] { color: var(--del); background: var(--del-bg); border-color: currentcolor; }
.pill[data-state=approved], .pill[data-change=amended] { color: var(--link); border-color: currentcolor; }
.pill[data-change=undecided], .pill[data-tier=suggest] { color: var(--sug); background: var(--sug-bg); border-color: currentcolor; border-style: dashed; }
.pill[data-tier=flag] { color: var(--flag); background: var(--flag-bg); border-color: currentcolor; }
.told { padding: .7rem 1rem; border-left: 4px solid var(--ins); background: var(--ins-bg); border-radius: 0 6px 6px 0; max-width: 76rem; margin: .8rem auto; }
.told.warn { border-color: var(--warn); background: var(--warn-bg); margin: .8rem 0 0; }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); }
.explained { font-size: .9rem; color: var(--soft); }

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

.article { max-width: 76rem; margin: 0 auto; }
.standing { padding: .4rem 0 1.2rem; }
.standing > p { max-width: 52rem; }
.standing h1 { font: 650 1.45rem/1.3 var(--text); letter-spacing: -.005em; }
.not-live { margin: .6rem 0 0; font-size: .95rem; }
.desk { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 2rem; align-items: start; }
.text { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 2.6rem clamp(1.2rem, 5vw, 3.6rem) 3rem; font: 1.12rem/1.75 var(--text); }
.text p { white-space: pre-wrap; overflow-wrap: break-word; margin: 0 0 1.15em; max-width: 40rem; }
.text.inline .section, .text.clean .section, .text.raw .section { max-width: 40rem; margin-inline: auto; }
.text.raw p { font: .92rem/1.65 var(--mono); max-width: none; }
.text.side { padding-inline: 1.5rem; font-size: 1rem; line-height: 1.65; }
.text.side .section, .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.columns { font: 600 .85rem var(--plain); color: var(--soft); border-bottom: 1px solid var(--line); margin-bottom: 1.2rem; padding-bottom: .4rem; }
ins, del, mark { color: inherit; background: none; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline solid 2px; text-underline-offset: .18em; text-decoration-skip-ink: none; }
del { color: var(--del); background: var(--del-bg); text-decoration: line-through solid 1.5px; }
/* As wide as the bare words, so that no line breaks otherwise when a verdict changes their look. */
ins, del, .kept { padding: .05em .1em; margin-inline: -.1em; }
del + ins, .kept + .declined { margin-inline-start: .12em; }
del.declined { color: var(--soft); background: none; text-decoration: line-through dotted 1.5px; }
.kept { text-decoration: underline 1px var(--edge); text-underline-offset: .2em; }
mark.suggestion { text-decoration: underline dotted 2px var(--sug); text-underline-offset: .22em; text-decoration-skip-ink: none; }
mark.flag { text-decoration: underline wavy 1.5px var(--flag); text-underline-offset: .22em; text-decoration-skip-ink: none; }
.ref { display: inline-block; min-width: 1.35em; margin: 0 .12em; text-align: center; font: 700 .68em/1.35em var(--plain); vertical-align: .35em; text-decoration: none; border: 1px dashed var(--sug); color: var(--sug); background: var(--sug-bg); border-radius: 1em; }
.ref.flag { border: 1px solid var(--flag); color: var(--flag); background: var(--flag-bg); border-radius: 3px; }
.break { opacity: .75; font-size: .85em; }
.gone, .new { position: relative; }
.gone::before, .new::before { content: ''; position: absolute; inset: 0 auto 0 -1rem; border-left: 3px double var(--del); }
.new::before { border-left: 3px solid var(--ins); }
.text .now { outline: 2px solid var(--now); outline-offset: 1px; background-color: color-mix(in srgb, var(--now) 16%, var(--paper)); }
.text [data-c] { cursor: pointer; }
/* What was deleted after the title may stand in its section. */
.title > p:first-child, .title > div > p:first-child { font-weight: 650; font-size: 1.2em; line-height: 1.4; }
.folded { position: relative; margin: 0 0 1.15em; }
.folded summary { font: .95rem/1.6 var(--text); color: var(--soft); }
.folded p.gone { font-size: .92em; margin-bottom: .6em; }
.to-changes { display: none; margin: 0 0 1rem; }
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

.facts { border-left: 2px solid var(--line); padding-left: 1.3rem; }
.facts li { position: relative; padding-bottom: .9rem; }
.facts li::before { content: ''; position: absolute; left: -1.68rem; top: .45rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--edge); }
.facts p { margin: 0; }
.when { font-size: .85rem; color: var(--soft); }
.revisions li, .rulebook, .upload { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin-bottom: .6rem; }
.rulebook:target { border-color: var(--now); box-shadow: inset 4px 0 0 var(--now); }
.rulebook h3 { font: 600 .98rem var(--mono); display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; margin-bottom: .4rem; overflow-wrap: anywhere; }
.rulebook p { margin-bottom: .4rem; }
.examples li { display: flex; gap: .8rem; align-items: baseline; padding: .5rem 0; border-top: 1px solid var(--line); }
.words { font: 1rem/1.6 var(--text); white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.drop { padding: 1.6rem; border: 2px dashed var(--edge); border-radius: 10px; text-align: center; background: var(--paper); margin: 1.4rem 0; }
.drop.over { border-style: solid; border-color: var(--now); background: var(--tint); }
.drop .meta { justify-content: center; }
.drop input#files:focus-visible + p, .drop:focus-within .invite .button { outline: 3px solid var(--now); outline-offset: 2px; }
.upload p { margin: 0; } .upload .file { display: flex; gap: .8rem; align-items: baseline; flex-wrap: wrap; overflow-wrap: anywhere; }
.upload .because { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.todo { color: var(--soft); }
progress { width: 100%; height: .5rem; accent-color: var(--button); margin-top: .6rem; }
.people button { width: 100%; max-width: 24rem; text-align: left; padding: .7rem 1rem; margin-bottom: .5rem; }
.yours div { margin-bottom: .6rem; } .yours dt { font-size: .85rem; color: var(--soft); } .yours dd { margin: 0; white-space: pre-wrap; padding: .5rem .8rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.news { position: fixed; inset: auto 1rem 1rem; z-index: 2; display: flex; align-items: center; gap: 1rem; max-width: 44rem; margin: 0 auto; padding: .7rem .8rem .7rem 1.1rem; border-radius: 8px; background: var(--ink); color: var(--paper); box-shadow: 0 4px 18px rgb(0 0 0 / .25); }
.news p { margin: 0 auto 0 0; }
.news button { background: none; border-color: currentcolor; color: inherit; }
.both dd .state { display: flex; flex-wrap: wrap; gap: .6rem; align-items: baseline; margin: 0; }
dialog { border: 1px solid var(--edge); border-radius: 12px; background: var(--paper); color: var(--ink); padding: 1.6rem 2rem; max-width: min(32rem, calc(100vw - 2rem)); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
dialog h2 { margin: 0 0 1rem; }
dialog dl div { display: grid; grid-template-columns: 4.5rem 1fr; padding: .25rem 0; } dialog dd { margin: 0; }

@media (max-width: 64rem) {
  .to-changes { display: block; }
  .desk { grid-template-columns: minmax(0, 1fr); }
}
@media (min-width: 64.01rem) {
  .desk > .beside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .4rem 3rem .1rem; scrollbar-width: thin; scroll-padding: 3.5rem 0 30vh; }
}
@media (max-width: 40rem) {
  main { padding-inline: 1rem; }
  .top { padding-inline: 1rem; gap: .25rem 1.2rem; }
  .top nav { order: 3; width: 100%; }
  .who { margin-left: auto; gap: .6rem; }
  .who [data-keys] { display: none; }
  .line { grid-template-columns: 1fr; padding: 1rem; }
  .tiers { grid-column: 1; grid-row: auto; text-align: left; margin-top: .5rem; }
  .tiers b { display: inline; font-size: 1rem; }
  .text { padding: 1.4rem 1.1rem; margin-inline: -.5rem; font-size: 1.06rem; line-height: 1.7; }
  .text.side .section, .columns { grid-template-columns: 1fr; gap: .4rem; }
  .columns { display: none; }
  .text.side .after { border-left: 3px solid var(--line); padding-left: .9rem; }
  .text.side .section { padding-bottom: 1rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
  .standing h1 { font-size: 1.35rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .change, .line { transition: border-color .12s, box-shadow .12s; }
}
@media (forced-colors: active) {
  .change[aria-current], .text .now { outline: 3px solid Highlight; }
}
@media print { .top, .beside, .views, .hand, .to-changes, .news, .skip { display: none; } .desk { display: block; } .text { border: 0; } }
`.trim();
