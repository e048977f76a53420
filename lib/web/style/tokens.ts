// Colours and type, in light and in dark: every other sheet speaks of them by name.

export const TOKENS = `
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
`;
