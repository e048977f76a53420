// The allow-list for the markup of an article: whatever else comes out of Markdown is not printed.
import type { Options } from 'rehype-sanitize';

export const ALLOWED: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
    ...['em', 'strong', 'del', 'a', 'img', 'sup', 'section', 'input'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', 'id', 'rel', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy'],
    img: ['src', 'alt', 'title', ['loading', 'lazy'], ['referrerPolicy', 'no-referrer']],
    ol: ['start'],
    li: ['id', 'value'],
    h2: [['id', 'footnote-label']],
    section: ['dataFootnotes'],
    pre: [['tabIndex', 0]],
    code: ['title'],
    div: [
      ['role', 'region'],
      ['ariaLabel', 'Table'],
      ['tabIndex', 0],
    ],
    th: ['align'],
    td: ['align'],
    input: ['ariaLabel', ['type', 'checkbox'], ['disabled', true], ['checked', true]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  // Footnotes arrive with a prefix of their own; any other id is not allowed in.
  clobber: [],
  strip: ['script', 'style'],
};
