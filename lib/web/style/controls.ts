// Buttons, fields, pills and what was told: the small parts that pages share.

export const CONTROLS = `
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
`;
