// Webhooks and their deliveries: cards, states told by shape as well as colour, and a secret that stands out once.

export const WEBHOOKS = `
.webhook, .delivery { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin-bottom: .6rem; }
.webhook h2, .delivery h3 { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.webhook h2 a { color: inherit; font: 600 .95rem/1.5 var(--mono); }
.delivery h3 { font: 600 .95rem/1.5 var(--mono); }
.delivery .id { color: var(--soft); }
.webhook[data-hook=paused] { box-shadow: inset 4px 0 0 var(--warn); }
.webhook .told, .narrow > .told { margin: .8rem 0; }
.webhook .buttons, .delivery .buttons, .narrow > .buttons { margin-top: .7rem; }
.delivery .buttons { justify-content: space-between; align-items: flex-start; }
.buttons form { margin: 0; }
.buttons .asking[open] { padding-top: .4rem; }
h1.address { font: 650 1.25rem/1.4 var(--mono); overflow-wrap: anywhere; letter-spacing: 0; }
.told .address { font-family: var(--mono); font-size: .9em; overflow-wrap: anywhere; }
.told p:last-child { margin: 0; }
.secret { display: inline-block; padding: .4rem .7rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); user-select: all; overflow-wrap: anywhere; }
.webhook-order { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.2rem 1.3rem; }
.told + .webhook-order { margin-top: .8rem; }
.webhook-order label { display: block; margin-bottom: .25rem; }
.webhook-order .hint { color: var(--soft); font-size: .88rem; }
.webhook-order #url { width: 100%; }
.webhook-order fieldset { border: 0; padding: 0; margin: 0 0 .8rem; }
.webhook-order legend { padding: 0; margin-bottom: .3rem; }
.webhook-order fieldset label { padding: .15rem 0; }
.webhook-order fieldset code { color: var(--soft); }
.attempts li { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .88rem; padding: .3rem 0; border-top: 1px solid var(--line); }
.attempts span, .attempts time { color: var(--soft); }
.pill[data-hook-state=active]::before { content: '● '; }
.pill[data-hook-state=paused]::before { content: '‖ '; }
.pill[data-delivery-state=delivered]::before { content: '✓ '; }
.pill[data-delivery-state=given-up]::before, .pill[data-hook-state=removed]::before { content: '✕ '; }
.pill[data-delivery-state=waiting]::before { content: '… '; }
.pill[data-hook-state=active], .pill[data-delivery-state=delivered] { color: var(--ins); background: var(--ins-bg); border-color: currentcolor; }
.pill[data-hook-state=paused] { color: var(--warn); background: var(--warn-bg); border-color: currentcolor; border-style: dashed; }
.pill[data-delivery-state=given-up], .pill[data-hook-state=removed] { color: var(--del); background: var(--del-bg); border-color: currentcolor; }
.pill[data-delivery-state=waiting] { color: var(--sug); background: var(--sug-bg); border-color: currentcolor; border-style: dashed; }
`;
