// Shields stand where most rules may not enter: addresses, code, files, link targets, quotations.
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../lib/text/blocks.ts';
import { quotations } from '../../lib/text/quotations.ts';

const shielded = (text: string, format: 'text' | 'markdown' = 'text') =>
  (blocksOf(text, format)[0]?.piece.shields ?? []).map(
    (shield) => `${shield.kind}: ${text.slice(shield.start, shield.end)}`,
  );

describe('shields', () => {
  it('cover an address without the stop behind it', () => {
    expect(shielded('See https://bikes.example/plan?in=April+11th.')).toContain(
      'address: https://bikes.example/plan?in=April+11th',
    );
  });

  it('cover files, paths and code', () => {
    expect(shielded('He typed ../src and opened notes.txt.')).toEqual(['path: ../src', 'path: notes.txt']);
    expect(shielded('Call `ring ..` and wait.', 'markdown')).toEqual(['code: `ring ..`']);
    expect(shielded('Call `ring ..` and wait.')).toEqual(['code: `ring ..`']);
    expect(shielded('The `old bridge\nand the `new one.')).toEqual([]);
  });

  it('cover formulas, and no sums of money or escaped brackets', () => {
    expect(shielded('So $$a,b ..c$$ holds, and $x_1,x_2$ too.')).toEqual(['code: $$a,b ..c$$', 'code: $x_1,x_2$']);
    expect(shielded('Then \\[\\frac{a}{b} ,c\\] is \\(a=b\\).')).toEqual([
      'code: \\[\\frac{a}{b} ,c\\]',
      'code: \\(a=b\\)',
    ]);
    expect(shielded('It cost $5 ,and then $6 ,or $7. The $$ sign is old.')).toEqual([]);
    expect(shielded('\\[Print\\] and \\[Close\\]', 'markdown')).toEqual([]);
  });

  it('cover the target of a link, not its text', () => {
    expect(shielded('see [the plan](https://a.example/b) now', 'markdown')).toContain('target: ](https://a.example/b)');
  });

  it('cover code between runs of backticks of one length', () => {
    expect(shielded('Type ``a ` b`` or ` c `` d ` here.', 'markdown')).toEqual(['code: ``a ` b``', 'code: ` c `` d `']);
  });

  it('cover quotations, tags, mail and names of hosts', () => {
    expect(shielded('He said “go now” to them.')).toEqual(['quotation: “go now”']);
    expect(new Set(shielded('It is <b>bold</b> here.', 'markdown'))).toEqual(new Set(['html: <b>', 'html: </b>']));
    expect(shielded('Write to the.editor+news@mail.example today.')).toContain('address: the.editor+news@mail.example');
    expect(shielded('Write to ed.itor@mail.unheardof today.')).toContain('address: ed.itor@mail.unheardof');
    expect(shielded('Look at harbour.example today.')).toEqual(['address: harbour.example']);
  });

  it('leave a sentence alone whose space got lost', () => {
    expect(shielded('The path was wet.The rangers left.')).toEqual([]);
  });
});

describe('quotations', () => {
  const quoted = (text: string) => quotations(text).map((span) => text.slice(span.start, span.end));

  it('pair up straight marks', () => {
    expect(quoted('He said "yes" and "no".')).toEqual(['"yes"', '"no"']);
  });

  it('reach to the end where nothing closes them', () => {
    expect(quoted('"We will," she said. "We will.')).toEqual(['"We will,"', '"We will.']);
  });

  it('are not opened by inches, apostrophes or years', () => {
    expect(quoted(`He is 5' 11" tall and owns a 27" screen; the workers' hall of the '90s.`)).toEqual([]);
  });

  it('are not opened by a clipped word, whatever mark comes behind', () => {
    expect(quoted("The '90s and the workers' hall, 'tis said, 'n' so on for the boats' sake.")).toEqual([]);
    expect(quoted(`He went 'round ${'the long corner '.repeat(30)}to the workers' hall.`)).toEqual([]);
    expect(quoted("He said 'go now' to them.")).toEqual(["'go now'"]);
  });

  it('know curly, angled and corner marks', () => {
    expect(quoted('“a” «b» 「c」 ‘d e’')).toEqual(['“a”', '«b»', '「c」', '‘d e’']);
  });
});
