// “First, … Second, … Third, …” in one long paragraph: every point may start a paragraph of its own.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { writtenRuns } from './written.ts';

function* find(reading: Reading): Generator<Finding> {
  for (const { block, run } of writtenRuns(reading)) {
    if (block.kind !== 'paragraph') continue;
    const text = block.text;
    const inside = run.filter((member) => member.start > block.piece.lead);
    if (
      !inside.every(({ start }) => /[.!?:…]["”’)\]]{0,2} [*_]{0,3}$/u.test(text.slice(Math.max(0, start - 8), start)))
    )
      continue;
    for (const member of inside) {
      const at = block.start + text.lastIndexOf(' ', member.start);
      yield {
        start: at,
        end: at + 1,
        after: '\n\n',
        message: `The points of a list stand in one paragraph; a new paragraph before “${text.slice(member.start, member.end)}” is offered.`,
        evidence: `${run.length} points of a list that was counted with bare numbers`,
        group: `${block.start + (run[0]?.start ?? 0)}`,
      };
    }
  }
}

export const splitList: Rule = {
  id: 'numbering/split-list',
  version: 1,
  tier: 'suggest',
  summary: 'Offers a paragraph of its own for every point of a list that was counted with bare numbers.',
  why: 'Where numbering/spoken-cardinals found a list in a paragraph, its points are long sentences that read better one by one. Whether to break them is a matter of style.',
  examples: [
    {
      fixes:
        'The meeting named tasks. One is to dig wells for the town. Two is to plant trees on it. Three is to mend the old fence.',
      to: 'The meeting named tasks.\n\nFirst, dig wells for the town.\n\nSecond, plant trees on it.\n\nThird, mend the old fence.',
    },
    {
      fixes: 'Two should feed the grey horses. Three should clean the stable. Four to oil the saddles.',
      to: 'Second, feed the grey horses.\n\nThird, clean the stable.\n\nFourth, oil the saddles.',
    },
    {
      fixes: 'First, count the hens. The two is to feed the geese. The three is to mend the fence.',
      to: 'First, count the hens.\n\nSecond, feed the geese.\n\nThird, mend the fence.',
    },
    { keeps: 'First, the mayor spoke. Second, the choir sang. Third, everybody went home.' },
    {
      keeps:
        'There are tasks: one is to dig wells for all; two is to plant trees on it; three is to mend the old fence.',
    },
    { keeps: 'One was from the press. Two were from France.' },
  ],
  find,
};
