// After edits only what they touch is read again; it must read as the whole would.
import { expect, test } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const LIST = '- The banner pays every winter for the road, and the herders mend it.\n- The herders pay in spring.\n';

test('what is indented below a list stays a part of it after an edit, and no code', () => {
  const text = `# The road\n\n${LIST}\n    1, this is an indented block .\n    2, and so is this .\n\nIt is used every day.\n`;
  const once = clean(manuscript(text, 'markdown'));
  expect(once.text).toContain('    1. This is an indented block.\n    2. And so is this.');
  expect(clean(manuscript(once.text, 'markdown')).edits).toEqual([]);
});
