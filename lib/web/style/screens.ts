// Narrow screens, print, and people who want less motion or their own colours: last, since it overrides.

export const SCREENS = `
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
  .many .line { grid-template-columns: auto minmax(0, 1fr); column-gap: .6rem; }
  .many .line .tiers { grid-column: 2; }
  .pick { grid-row: 1 / span 3; align-items: start; padding-top: .2rem; }
  .many .bar { position: static; }
  .filter, .filter .more, .filter .field, .filter .search input { width: 100%; }
  .filter .fields { display: grid; grid-template-columns: 1fr 1fr; }
  .filter .fields input, .filter .fields select { width: 100%; }
  .result { grid-template-columns: minmax(0, 1fr); padding-inline: .9rem; }
  .result .leave-out { grid-column: 1; grid-row: auto; }
  .text { padding: 1.4rem 1.1rem; margin-inline: -.5rem; font-size: 1.06rem; line-height: 1.7; }
  .text.side .section, .columns { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
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
`;
