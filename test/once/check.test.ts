// What stands between a change and the main line has to be able to fail, and to say why.
import { expect, it } from 'vitest';
import { check } from './check.ts';

it('nothing is found where every tool ends well', async () => {
  expect(await check(['node --version', 'node --version'])).toEqual([]);
});

it('a tool that objects is shown with its own words, and one that is missing by its name', async () => {
  const findings = await check(['node --version', 'node no-such-file.ts', 'no-such-tool .']);
  expect(findings.map(({ command }) => command)).toEqual(['node no-such-file.ts', 'no-such-tool .']);
  expect(findings[0]?.output).toContain('no-such-file.ts');
  expect(findings[1]?.output).toContain('no-such-tool');
});
