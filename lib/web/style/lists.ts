// History and uploads: lists of what was and is.

export const LISTS = `
.facts { border-left: 2px solid var(--line); padding-left: 1.3rem; }
.facts li { position: relative; padding-bottom: .9rem; }
.facts li::before { content: ''; position: absolute; left: -1.68rem; top: .45rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--edge); }
.facts p { margin: 0; }
.when { font-size: .85rem; color: var(--soft); }
.revisions li, .rulebook, .upload { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin-bottom: .6rem; }
.drop { padding: 1.6rem; border: 2px dashed var(--edge); border-radius: 10px; text-align: center; background: var(--paper); margin: 1.4rem 0; }
.drop.over { border-style: solid; border-color: var(--now); background: var(--tint); }
.drop .meta { justify-content: center; }
.drop input#files:focus-visible + p, .drop:focus-within .invite .button { outline: 3px solid var(--now); outline-offset: 2px; }
.upload p { margin: 0; } .upload .file { display: flex; gap: .8rem; align-items: baseline; flex-wrap: wrap; overflow-wrap: anywhere; }
.upload .because { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.todo { color: var(--soft); }
progress { width: 100%; height: .5rem; accent-color: var(--button); margin-top: .6rem; }
`;
