// Markdown documents of every construct, each with words of its own, so that whatever a page leaves out can be named.
import fc from 'fast-check';

/** `%` is a word that stands nowhere else in the document, `@` one that is markup: a label or an address. */
const CONSTRUCTS: readonly string[] = [
  '% % %.',
  '# % %',
  '## %\n',
  '%\n===',
  '%\n---',
  '#### %',
  '- %\n- %\n  - %\n  - %',
  '3. %\n4. %\n9. %',
  '1) %\n\n   %\n2) %',
  '- [x] %\n- [ ] %',
  '> %\n> > %\n\n%',
  '> # %\n>\n> %',
  '```\n% <b>%</b>\n```',
  '```js %="%" %\n%\n```',
  '    %\n    %',
  '~~~\n%',
  '| % | % |\n|---|:-:|\n| % | % |',
  '| % |\n|---|\n| % | % | % |\n| % |',
  '| % | % | % |\n|-|-|-|\n| % |',
  '% | %\n--|--\n% | % | %',
  '%[^@a] %[^@a]\n\n[^@a]: % %',
  '[^@b]: %\n\n    %\n\n    - %',
  '[^@c]: %[^@d]\n\n[^@d]: %[^@c]',
  '%[^@e]\n\n[^@e]: %\n\n[^@e]: % again',
  '> [^@f]: %',
  '- [^@g]: %',
  '[^@h]: # %\n[^@i]: > %',
  '[%]: %',
  '[%]: % "%"',
  '[@j]: /@k "%"\n\n[%][@j]',
  '[@l]: /@m\n[@l]: %\n\n[%][@l]',
  '[%]: <%>\n\n%',
  '![% %](https://example.org/@n.png "%")',
  '![%](http://example.org/@o.png "%")',
  '![%](data:image/png;base64,@p)',
  '![%][@q]\n\n[@q]: ./@r.png',
  '[%](javascript:@s) [%](https://example.org/@t "%")',
  '<https://example.org/@u> % https://example.org/@v %',
  '<!-- -->% %<!-- -->',
  '<!-- --> % % <!-- -->\n%',
  '%\n<!-- -->\n%',
  '% <!-- --> %',
  '<!--> % -->',
  '<!---> % -->',
  '<!-- %',
  '% <!-- %',
  '<div>\n% <b>%</b>\n</div>',
  '<div hidden>%</div>\n\n%',
  '<script>%</script>\n\n%',
  '<style>\n%\n</style>\n%',
  '<textarea>%\n\n%</textarea>',
  '% <b onclick="%">%</b> <img alt="%">',
  '<details><summary>%</summary>\n\n%\n\n</details>',
  '<?% %?>\n%',
  '<![CDATA[%]]> %',
  '<!X % >\n%',
  '% <?%?> %',
  '---\n%\n%\n---\n%',
  '---\n\n%\n\n---',
  '%\n\n---\n%: %\n---\n\n%',
  '+++\n%\n+++',
  '{\n  %\n}',
  '*%* **%** ~~%~~ `%` ***%***',
  '_%_%_ *%**%* **%',
  '%\\\n%  \n%',
  '\\# % \\* % &amp; % &lt;%&gt;',
  '$%$ $$%$$ \\(%\\)',
  '%:\n: %',
  ':::% %\n%\n:::',
  '{{< % "%" >}} %',
  '[[%]] [%] [%][] [%]()',
  '***\n%\n___',
  '\t%\n %\n   %',
];

const filled = (constructs: readonly string[]): string => {
  let words = 0;
  let document = 0;
  return constructs
    .map((construct) => {
      document++;
      return construct.replaceAll('@', `m${document}m`).replace(/%/gu, () => `w${++words}w`);
    })
    .join('');
};

/** Nested under a quote or an item, and with or without a blank line behind. */
const construct = fc
  .tuple(
    fc.constantFrom(...CONSTRUCTS),
    fc.constantFrom('', '', '', '> ', '- ', '1. '),
    fc.constantFrom('\n', '\n\n', '\n\n'),
  )
  .map(([lines, marker, end]) => {
    const indent = marker === '> ' ? '> ' : ' '.repeat(marker.length);
    return `${lines
      .split('\n')
      .map((line, at) => (at === 0 ? marker : indent) + line)
      .join('\n')}${end}`;
  });

export const constructed = fc.array(construct, { minLength: 1, maxLength: 8 }).map(filled);
