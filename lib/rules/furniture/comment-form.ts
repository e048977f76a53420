// The most frequent furniture: the form below the article in which readers may comment.
import { lineDeletion } from '../../text/deletion.ts';
import type { RegionKind, Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { named } from './ends/cuts.ts';
import { regionsOf } from './ends/regions.ts';
import type { Proof } from './ends/runs.ts';
import { tailOf } from './ends/tail.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';

const EVIDENCE: Readonly<Record<Proof, string>> = {
  notice: 'a sentence that only comment forms say, and nothing but parts of a form to the end of the text',
  'heading with fields':
    'the heading of a comment form with its fields below it, and nothing else to the end of the text',
  'heading at the end': 'the heading of a comment form, alone in the last line of the text',
};

const FORM: ReadonlySet<RegionKind> = new Set<RegionKind>(['form']);

const removed = (span: Span, name: string, evidence: string): Finding => ({
  ...span,
  after: '',
  message: `A comment form follows the article (“${name}”); it was removed.`,
  evidence,
});

function* byMarkup(reading: Reading): Generator<Finding> {
  for (const { span, name } of regionsOf(reading, FORM))
    yield removed(span, name, 'the markup of the page calls it a comment form');
}

export const commentForm: Rule = {
  id: 'furniture/comment-form',
  version: 2,
  tier: 'apply',
  summary: 'Removes the comment form below the article.',
  why: 'Pages are saved with the form in which readers may comment. It is known by its headings, notices and fields in the language of the site; from the first of them to the end of the text nothing else may stand.',
  language: 'any',
  enters: 'all',
  examples: [
    {
      fixes: '\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes:
        ' Leave a Reply Your email address will not be published. Required fields are marked * Comment * Name * Email * Website',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes:
        '\n\nSchreibe einen Kommentar Antworten abbrechen\n\nDeine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes: '\nLeave a Reply\nName (required)\nMail (will not be published)\nWebsite\nSubmit Comment',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { fixes: '\n\nLeave a Reply', to: '', among: `${ARTICLE}{}\n` },
    {
      fixes:
        '\n\nLeave a Reply\n\nYour email address will not be published.\n\nI have read and accept the privacy policy of this site.\n\nnineteen − 4 =\n\nΔ\n\nThis site uses Akismet to reduce spam. Learn how your comment data is processed.',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      fixes: '\n\nYou must be logged in to leave a comment.\n\nThis site uses Akismet to reduce spam.',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { keeps: '\n\nThis site uses Akismet to reduce spam.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nSave my seat in the bus until the next time.', among: `${ARTICLE}{}\n` },
    {
      fixes:
        '\n\n### Leave a Reply [Cancel reply](#respond)\n\nYour email address will not be published. Required fields are marked \\*',
      to: '',
      among: `# Orchard road opens\n\n${ARTICLE}{}\n`,
      format: 'markdown',
    },
    {
      keeps:
        'Leave a Reply\n\nThis is the heading that readers see under every post of the blog, whatever the post itself has to say.',
    },
    { keeps: '\n\nThe form says "Your email address will not be published", but it was.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nLeave a reply on the answering machine.', among: `${ARTICLE}{}\n` },
    {
      keeps:
        '\n\n2 Comments\n\nLena says:\n\nMay 4, 2016 at 8:15 pm\n\nA fine road.\n\nReply\n\nLeave a Reply\n\nYour email address will not be published.',
      among: `${ARTICLE}{}\n`,
    },
  ],
  *find(reading) {
    yield* byMarkup(reading);
    const { forms, glued } = tailOf(reading);
    if (glued)
      yield removed(glued, named([{ said: reading.text.slice(glued.start, glued.end).trim() }]), EVIDENCE.notice);
    for (const form of forms) {
      if (form.thread !== undefined) continue;
      yield removed(lineDeletion(reading.text, form.start, form.end), named(form.lines), EVIDENCE[form.proof]);
    }
  },
};
