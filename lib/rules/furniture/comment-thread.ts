// Real comments between the article and the form: offered for removal, since people wrote them.
import { lineDeletion } from '../../text/deletion.ts';
import type { Rule } from '../rule.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The tour passes the bronze hall and the room of wooden combs, where the guide switches off the light for one minute.';
const FORM = 'Leave a Reply\n\nYour email address will not be published. Required fields are marked *';

export const commentThread: Rule = {
  id: 'furniture/comment-thread',
  version: 2,
  tier: 'suggest',
  summary: 'Offers to remove the comments of readers together with the form below them.',
  why: 'Comments are no part of the article, but people wrote them, so a person decides. The form marks where they end, and a heading such as “2 Comments” or a line such as “Lena says:” where they begin; without a date beside it, an interview is none.',
  language: 'any',
  enters: 'all',
  examples: [
    {
      fixes: `\n\n2 thoughts on “Night tour”\n\nLena says:\n\nNovember 4, 2019 at 8:15 pm\n\nA fine tour.\n\nReply\n\n${FORM}`,
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes: `\n\n3 Comments\n\nOld Qiu says:\n\nNo ginger candy.\n\nReply\n\n${FORM}`,
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes: `\n\nLena says:\n\nNovember 4, 2019 at 8:15 pm\n\nA fine tour.\n\nReply\n\n${FORM}`,
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { fixes: `\n\nOld Qiu says:\n\nNo ginger candy.\n\n${FORM}`, to: '', among: `${ARTICLE}{}\n` },
    {
      keeps: `\n\nLena says:\n\nMay I go?\n\nOld Qiu says:\n\nNo.\n\nLena says:\n\nWhy?\n\nOld Qiu says:\n\nIt is late.\n\n${FORM}`,
      among: `${ARTICLE}{}\n`,
    },
    { keeps: '\n\nLena says:\n\nThe minute without light was the best of all.', among: `${ARTICLE}{}\n` },
    { keeps: `\n\n${FORM}`, among: `${ARTICLE}{}\n` },
    { keeps: '\n\n2 comments on the tour were read aloud.', among: `${ARTICLE}{}\n` },
  ],
  *find(reading) {
    for (const form of tailOf(reading).forms) {
      if (form.thread === undefined) continue;
      yield {
        ...lineDeletion(reading.text, form.thread, form.end),
        after: '',
        message: 'Comments of readers and the form below them follow the article; their removal is offered.',
        evidence: 'the heading or the names and times of comments, and a comment form at their end',
      };
    }
  },
};
