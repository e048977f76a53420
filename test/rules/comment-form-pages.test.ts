// Whole comment forms as sites of many kinds print them: one line that nobody knows would leave the form where it is.
import { expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const ARTICLE =
  'Orchard road opens\n\nThe orchard road in Beiling County opened to traffic on Monday, and the first to use it was a tractor with apples.';

const NOTICE = 'Your email address will not be published. Required fields are marked *';
const FIELDS = ['Comment *', 'Name *', 'Email *', 'Website'];

const FORMS: readonly (readonly [of: string, lines: readonly string[]])[] = [
  [
    'with check boxes for messages and a word about spam',
    [
      'Leave a Reply',
      NOTICE,
      ...FIELDS,
      'Notify me of follow-up comments by email.',
      'Notify me of new posts by email.',
      'Δ',
      'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    ],
  ],
  ['with a sum in words', ['Leave a Reply', NOTICE, ...FIELDS, 'Please enter an answer in digits:', 'nineteen − 4 =']],
  ['with a newsletter', ['Leave a Reply', NOTICE, ...FIELDS, 'Yes, add me to your mailing list', 'Post Comment']],
  [
    'with consent and a test for robots',
    [
      'Leave a Comment',
      NOTICE,
      ...FIELDS,
      'I agree to the Terms & Conditions and Privacy Policy.',
      'The reCAPTCHA verification period has expired. Please reload the page.',
    ],
  ],
  [
    'with what a script should have taken away',
    [
      'Leave a Reply Cancel reply',
      NOTICE,
      ...FIELDS,
      'Δdocument.getElementById( "ak_js_1" ).setAttribute( "value", ( new Date() ).getTime() );',
    ],
  ],
  ['for somebody who is logged in', ['Leave a Reply', 'Logged in as editor. Edit your profile. Log out?', 'Comment *']],
  [
    'of WordPress.com in French',
    [
      'Laisser un commentaire',
      'Entrez vos coordonnées ci-dessous ou cliquez sur une icône pour vous connecter:',
      'Adresse e-mail (obligatoire) (adresse strictement confidentielle)',
      'Nom (obligatoire)',
      'Vous commentez à l’aide de votre compte WordPress.com. ( Déconnexion / Changer )',
      'Connexion à %s',
      'Avertissez-moi par e-mail des nouveaux commentaires.',
    ],
  ],
  [
    'of Blogger for members only',
    [
      'No comments:',
      'Post a Comment',
      'Note: Only a member of this blog may post a comment.',
      'Subscribe to: Post Comments (Atom)',
    ],
  ],
  [
    'of Drupal',
    [
      'Add new comment',
      'Your name',
      'The content of this field is kept private and will not be shown publicly.',
      'Comment *',
      'Web page addresses and e-mail addresses turn into links automatically.',
      'This question is for testing whether or not you are a human visitor and to prevent automated spam submissions.',
      'Save',
      'Preview',
    ],
  ],
  [
    'of Dedecms',
    [
      '发表评论',
      '请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。',
      '评价:',
      '中立',
      '用户名:',
      '验证码:',
      '匿名?',
    ],
  ],
  [
    'of Typecho with its maker',
    ['仅有一条评论', '添加新评论', '称呼 *', 'Email *', '网站', '内容 *', '提交评论', 'Powered by Typecho'],
  ],
  [
    'in German with consent',
    [
      'Hinterlasse einen Kommentar Antworten abbrechen',
      'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.',
      'Name *',
      'Ich habe die Datenschutzerklärung zur Kenntnis genommen. *',
      'Name, E-Mail-Adresse und Website in diesem Browser für meinen nächsten Kommentar speichern.',
    ],
  ],
  [
    'translated by a machine',
    [
      'Cancel the reply',
      'Your email address will not be announced. The required fields are marked *',
      'Display name *',
      'Mailbox *',
      'Verification code: Click me to change the picture',
      'Save my name, mailbox and website in this browser for the next comment.',
    ],
  ],
];

it.each(
  FORMS.flatMap(([of, lines]) =>
    [['\n\n', 'in blocks'] as const, ['\n', 'line by line'] as const].map(
      ([between, how]) => [of, how, lines.join(between)] as const,
    ),
  ),
)('a form %s goes, %s', (_, __, form) => {
  expect(clean(manuscript(`${ARTICLE}\n\n${form}\n`)).text).toBe(`${ARTICLE}\n`);
});

it.each([
  'Notify me of every boat that comes in, she said, and of its mail.',
  'I have read and accepted the terms that the baker offered.',
  'Sign me up for the choir and its newsletter.',
  'By sending a reply, he had broken the rule of the house.',
  'Remember me, she wrote, when there is no reply.',
  'Everyone who reads this site should know what Akismet does.',
])('%j below the article is no form', (line) => {
  expect(clean(manuscript(`${ARTICLE}\n\n${line}\n`)).edits).toEqual([]);
});
