// The text of an article: differences told by shape as well as colour.

export const TEXT = `
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
.text.side .section, .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem; }
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
`;
