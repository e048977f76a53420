// “This article was translated by AI.”: a disclosure, which the page carries in a place of its own.
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** At the head and at the end, so many blocks from the edge; front matter aside. */
const FROM_EDGE = 4;
/** A longer line is a paragraph about a translation. */
const LONGEST = 280;
const MOST_WORDS = 36;

const WHAT =
  '(?:article|post|blog post|page|text|document|content|story|chapter|essay|entry|guide|tutorial|version|website|site|english version|english text)';
const HOW = '(?:machine|ai|auto|automatically|human|llm|gpt)';
const LABEL = "(?:(?:note|disclaimer|notice|translation note|editor[’']s note|info|about this translation)[:.] )?";
const NOTICES: readonly RegExp[] = [
  new RegExp(
    `^${LABEL}(?:please note that )?(?:this|the)(?: [a-z]{3,12})? ${WHAT} (?:is|was|has been) (?:originally (?:written|published) in [a-z]{4,12},? and )?(?:${HOW}[ -])?translated (?:[a-z]{3,15} ){0,3}(?:by|with|using|via|from|through)\\b`,
    'u',
  ),
  new RegExp(`^${LABEL}(?:this|the)(?: [a-z]{3,12})? ${WHAT} (?:is|was|has been) ${HOW}[ -]translated\\b`, 'u'),
  new RegExp(
    `^${LABEL}this is (?:an? )?(?:${HOW}|automated|automatic)[ -](?:generated |assisted )?(?:english )?translat(?:ion|ed)\\b`,
    'u',
  ),
  new RegExp(`^${LABEL}(?:${HOW}[ -])?translated (?:by|with|using|via|through)\\b`, 'u'),
  new RegExp(
    `^${LABEL}(?:${HOW}[ -])?translated from (?:the )?(?:original )?[a-z]{4,12}(?: original| version| post| article)?\\b`,
    'u',
  ),
  new RegExp(
    `^${LABEL}(?:this|the)(?: [a-z]{3,12})? ${WHAT} is an? (?:${HOW}[ -])?(?:english )?(?:translation|translated version) (?:of|from)\\b`,
    'u',
  ),
  new RegExp(`^${LABEL}${HOW}[ -]translat(?:ion|ed)(?:[.:]|$| (?:by|of|from|with)\\b)`, 'u'),
  new RegExp(`^${LABEL}translat(?:ion|or) ?[:：] ?(?:by )?[a-z]`, 'u'),
];
/** Words that a title of a few words hardly has. */
const NO_TITLE = /^\W{0,4}[Tt]his |\b(?:AI|GPT|ChatGPT|Claude|Gemini|DeepL|Google|machine|automatic|automatically)\b/u;
const LANGUAGES = /\binto (?:[a-z-]{3,12}|\d{1,3}) (?:other )?languages\b/u;

const bare = (text: string): string =>
  text
    .replace(/^[>\s*_#([（“"–—-]{1,12}/u, '')
    .replace(/\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/gu, '$1')
    .replace(/[*_]{1,3}/gu, '')
    .trim()
    .toLowerCase();

function isNotice(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'item') return false;
  if (block.text.length > LONGEST || block.words > MOST_WORDS || (block.hints & Hint.Translation) === 0) return false;
  const line = bare(block.text);
  return NOTICES.some((notice) => notice.test(line)) && !LANGUAGES.test(line);
}

const isTitle = (block: Block, reading: Reading): boolean =>
  block === reading.title && !block.finalStop && !NO_TITLE.test(block.text);

function* find(reading: Reading): Generator<Finding> {
  const { blocks } = reading;
  const first = blocks[0]?.kind === 'front-matter' ? 1 : 0;
  for (const [index, block] of blocks.entries()) {
    if (index >= first + FROM_EDGE && index < blocks.length - FROM_EDGE) continue;
    if (!isNotice(block) || isTitle(block, reading)) continue;
    yield {
      ...reading.deletion(index, index),
      after: '',
      message:
        'This line says who or what translated the text. It is a disclosure that the page can carry itself; its removal from the text is offered.',
      evidence: 'a short line about the translation at the head or the end of the text',
    };
  }
}

const ARTICLE =
  'The village rebuilt its stone mill last autumn, and two families now grind their barley there every Saturday morning.';

export const translationNotice: Rule = {
  id: 'furniture/translation-notice',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to take a line such as “This article was translated by AI” out of the text.',
  why: 'The line is a disclosure and never goes unasked; the page has a place of its own for it. A short block at the head or the end that says that, from what or by whom the text was translated.',
  language: 'any',
  enters: 'all',
  hints: Hint.Translation,
  examples: [
    { fixes: 'This article was translated by AI.\n\n', to: '', among: `Mill reopened\n\n{}${ARTICLE}\n` },
    {
      fixes:
        '\n\n> *This post was translated from Chinese with GPT-4; the [original](https://mill.example/zh) is here.*',
      to: '',
      among: `# Mill\n\n${ARTICLE}{}\n`,
      format: 'markdown',
    },
    { fixes: '\n\nTranslated by: Mei Lin', to: '', among: `Mill reopened\n\n${ARTICLE}{}\n` },
    { fixes: 'AI-translated from the Japanese original.\n\n', to: '', among: `Mill reopened\n\n{}${ARTICLE}\n` },
    { keeps: `Mill reopened\n\nThis text was translated into nine languages by three nuns.\n\n${ARTICLE}\n` },
    { keeps: `Mill reopened\n\nTranslated novels sell well in the valley, says the bookseller.\n\n${ARTICLE}\n` },
    { keeps: `Mill reopened\n\n${ARTICLE}\n\nThe stone was translated from the old church to the new one.\n` },
  ],
  find,
};
