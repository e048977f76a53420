// The title ends with what looks like the name of its site; no second copy proves it.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words that a site's name ends in; closed, because a dash in a title is common. */
const SITE =
  /(?:\s+[-–—|_]\s*|\s*[|_]\s*)((?:\p{Lu}[\p{L}’'.&]*\s+){0,5}(?:Net|Network|Online|Web|Website|News|Daily|Times|Portal|Gazette|Herald|Information Network|Newspaper|Center|Centre|Bureau|Government|Committee|Window|Platform|Home ?page|Official Website|Channel))\s*$/u;
const FEWEST_WORDS = 4;

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  if (!title?.single || title.finalStop || (title.kind !== 'paragraph' && title.kind !== 'heading')) return;
  const match = SITE.exec(title.text);
  if (!match || title.text.slice(0, match.index).trim().split(/\s+/u).length < FEWEST_WORDS) return;
  yield {
    start: title.start + match.index,
    end: title.start + match.index + match[0].trimEnd().length,
    after: '',
    message: `The title seems to end with the name of a site, “${match[1] ?? ''}”; its removal is offered.`,
    evidence: 'a name behind a dash at the end of the title',
  };
}

export const siteName: Rule = {
  id: 'headings/site-name',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove what looks like a site’s name from the end of the title.',
  why: 'Window titles end with the name of the site. A dash or bar and a capitalised name that ends in a word such as Net, News or Daily; without a second copy of the title a person decides.',
  traits: Trait.Upper,
  examples: [
    {
      fixes: 'How to keep bees on a flat roof - Garden Net',
      to: 'How to keep bees on a flat roof',
      among: '{}\n\nBees like roofs.\n',
    },
    {
      fixes: 'Nine soups for nine cold evenings | Evening News',
      to: 'Nine soups for nine cold evenings',
      among: '{}\n\nSoup is warm.\n',
    },
    {
      fixes: 'The lamps of the pier are lit_Harbour Information Network',
      to: 'The lamps of the pier are lit',
      among: '{}\n\nLamps are bright.\n',
    },
    { keeps: 'War - and what came after it\n\nNobody spoke.\n' },
    { keeps: 'The cast - Good News\n\nNobody spoke.\n' },
    { keeps: 'Bees on a roof in the rain\n\nThey wait - Daily.\n' },
  ],
  find,
};
