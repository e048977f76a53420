// “Site - Section - Title” above a heading that says the title alone: perhaps the title again, perhaps the first section's.
import type { Rule } from '../rule.ts';
import { doubledIn } from './site-affix.ts';

const ARTICLE =
  'The first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n';

export const doubtfulAffix: Rule = {
  id: 'headings/doubtful-affix',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a title with the site’s name around it where the heading below repeats its last part.',
  why: 'As headings/site-affix, but the copy is a heading of a lower level or a plain line under a heading: it may be the article’s title again, or the name of its first section.',
  enters: 'all',
  examples: [
    {
      fixes: '# Soup Pages - Nine soups for nine evenings\n\n',
      to: '',
      among: `{}## Nine soups for nine evenings\n\n${ARTICLE}`,
      format: 'markdown',
    },
    {
      fixes: '# Nine soups for nine evenings | Soup Pages\n\n',
      to: '',
      among: `{}## Nine soups for nine evenings\n\n${ARTICLE}`,
      format: 'markdown',
    },
    {
      fixes: '# Soup Pages - Nine soups for nine evenings\n\n',
      to: '',
      among: `{}Nine soups for nine evenings\n\n${ARTICLE}`,
      format: 'markdown',
    },
    {
      keeps: `# Soup Pages - Nine soups\n\n${ARTICLE}\n## Nine soups for nine evenings\n\nBoil.\n`,
      format: 'markdown',
    },
    { keeps: `# War - and what came after\n\n## What came after\n\n${ARTICLE}`, format: 'markdown' },
    { keeps: `Soup Pages - Nine soups for nine evenings\n\nNine soups for nine evenings\n\n${ARTICLE}` },
  ],
  *find(reading) {
    const found = doubledIn(reading);
    if (!found || found.isSure) return;
    yield {
      ...found.span,
      after: '',
      message:
        'The title seems to stand twice, once with the name of the site around it; the removal of that line is offered.',
      evidence: `the heading “${found.title}” follows`,
    };
  },
};
