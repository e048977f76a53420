// What speaks up: conflicts, news and dialogs.

export const NOTICES = `
.yours div { margin-bottom: .6rem; } .yours dt { font-size: .85rem; color: var(--soft); } .yours dd { margin: 0; white-space: pre-wrap; padding: .5rem .8rem; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.news { position: fixed; inset: auto 1rem 1rem; z-index: 2; display: flex; align-items: center; gap: 1rem; max-width: 44rem; margin: 0 auto; padding: .7rem .8rem .7rem 1.1rem; border-radius: 8px; background: var(--ink); color: var(--paper); box-shadow: 0 4px 18px rgb(0 0 0 / .25); }
.news p { margin: 0 auto 0 0; }
.news button { background: none; border-color: currentcolor; color: inherit; }
dialog { border: 1px solid var(--edge); border-radius: 12px; background: var(--paper); color: var(--ink); padding: 1.6rem 2rem; max-width: min(32rem, calc(100vw - 2rem)); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
dialog h2 { margin: 0 0 .6rem; }
dialog h3 { margin: .8rem 0 .2rem; font-size: .84rem; color: var(--soft); }
dialog dl div { display: grid; grid-template-columns: 4.5rem 1fr; padding: .25rem 0; } dialog dd { margin: 0; }
`;
