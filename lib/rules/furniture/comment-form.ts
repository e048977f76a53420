// The most frequent furniture: the form below the article in which readers may comment.
import { lineDeletion } from '../../text/deletion.ts';
import type { Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Proof } from './lines/form-finder.ts';
import { formAboveArticle } from './lines/head-form.ts';
import { cut, named } from './lines/line-removal.ts';
import { formsAbovePage, withItsLines } from './lines/page-forms.ts';
import { regionsOf } from './lines/regions.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';

const EVIDENCE: Readonly<Record<Proof, string>> = {
  notice: 'a sentence that only comment forms say, and nothing but parts of a form to the end of the text',
  'heading with fields':
    'the heading of a comment form with its fields below it, and nothing else to the end of the text',
  'sentence with fields':
    'a sentence that portals print in their forms, with fields beside it, and nothing else to the end of the text',
  cluster:
    'a call to write with labels, buttons and notes of a comment form below it, and nothing else to the end of the text',
  'heading at the end': 'the heading of a comment form, alone in the last line of the text',
};

const ABOVE_PAGE = 'a heading and fields of a comment form, and behind them only lines of the page, no prose';
const ABOVE = 'a sentence that comment forms say with the fields of a form, and nothing else above the article';

const removed = (
  span: Span,
  name: string,
  evidence: string,
  place: 'follows' | 'stands above' = 'follows',
): Finding => ({
  ...span,
  after: '',
  message: `A comment form ${place} the article (“${name}”); it was removed.`,
  evidence,
});

/** Stretches that the markup calls forms, and forms above the lines of a page. */
const byMarkup = (reading: Reading): readonly Finding[] => [
  ...regionsOf(reading, ['form'], withItsLines).map(({ span, name }) =>
    removed(span, name, 'the markup of the page calls it a comment form'),
  ),
  ...formsAbovePage(reading).map((form) => removed(cut(reading, form.lines), named(form.lines), ABOVE_PAGE)),
];

/** Lines at the end of the text, or glued to its last sentence. */
function byLines(reading: Reading): readonly Finding[] {
  const { forms, glued } = tailOf(reading);
  const found = forms
    .filter((form) => form.thread === undefined)
    .map((form) => removed(lineDeletion(reading.text, form.start, form.end), named(form.lines), EVIDENCE[form.proof]));
  if (!glued) return found;
  const name = named([{ said: reading.text.slice(glued.start, glued.end).trim() }]);
  return [removed(glued, name, EVIDENCE.notice), ...found];
}

/** What two ways have found in one place is one form; the first way gives the reason. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const out: Finding[] = [];
  for (const finding of findings) {
    const at = out.findIndex((one) => one.start < finding.end && finding.start < one.end);
    const other = out[at];
    if (!other) out.push(finding);
    else out[at] = { ...other, start: Math.min(other.start, finding.start), end: Math.max(other.end, finding.end) };
  }
  return out;
}

export const commentForm: Rule = {
  id: 'furniture/comment-form',
  version: 4,
  tier: 'apply',
  summary: 'Removes the comment form below the article, or above it.',
  why: 'Pages are saved with the form in which readers may comment. It is known by its headings, notices and fields in the language of the site; from the first of them to the end of the text nothing else may stand. Some portals print it above the title.',
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
        '\n\nExpress an opinion\n\nName of the poster\n\nMessage\n\nPlease type the letters as seen in the picture\n\nPress to send',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    {
      keeps: '\n\nSend us your opinion\n\nName:\n\nAddress:\n\nTelephone:\n\nYour opinion:',
      among: `${ARTICLE}{}\n`,
    },
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
    {
      fixes:
        'Publish comment\n\nUser name: password: anonymous\n\nThe comments only represent the personal views of netizens.\n\n',
      to: '',
      among: `{}${ARTICLE}\n`,
    },
    {
      keeps: `How to read a form\n\nPublish comment\n\nUser name: password: anonymous\n\nThe comments only represent the personal views of netizens.\n\n${ARTICLE}\n`,
    },
    { keeps: `Publish comment\n\nUser name: password:\n\n${ARTICLE}\n` },
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
    const top = formAboveArticle(reading);
    if (top[0]) yield removed(cut(reading, top), named(top), ABOVE, 'stands above');
    yield* merged([...byMarkup(reading), ...byLines(reading)]);
  },
};
