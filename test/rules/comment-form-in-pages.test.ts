// Comment forms of web pages: what stands right beside the marked form goes with it, and a form may stand above the page's own lines.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';

const PROSE =
  'The ferry left the harbour on Monday morning with two hundred people on board, and the captain said that the sea was calm. The mayor of the town waited on the pier with a brass band, and two schools had sent their choirs. The crew thanked the town for the warm welcome, and the band played until the evening came over the bay.';
const NAV = '<nav><a href="/">Home</a> <a href="/about">About</a></nav>';
const FORM =
  '<div id="respond"><form><p>Your email address will not be published.</p><p><label>Name</label></p></form></div>';

async function cleaned(body: string): Promise<string> {
  const page = `<!doctype html><html lang="en"><head><title>Kite day</title></head><body>${NAV}<article><h1>Kite day</h1><p>${PROSE}</p>${body}</article></body></html>`;
  const decoded = await decode('page.html', new TextEncoder().encode(page));
  if ('refused' in decoded) throw new Error(decoded.refused.code);
  return clean(decoded).text;
}

const ARTICLE = `# Kite day\n\n${PROSE}\n`;

describe('a comment form in a page', () => {
  it.each([
    ['with the link that cancels it behind it', `${FORM}<div><a href="#">Cancel reply</a></div>`],
    ['with the button behind it', `${FORM}<div>Post Comment</div>`],
    ['with its heading above it', `<h3>Leave a Reply</h3>${FORM}`],
    ['with its heading and a rule above it', `<h3>Leave a Reply</h3><hr>${FORM}`],
    ['with the word that nobody has commented above it', `<h3>No Comments</h3><h3>Leave a Reply</h3>${FORM}`],
    [
      'in list items, with nothing in the markup that says so',
      '<ul><li><h3>Leave a comment</h3></li><li>Name (required)</li><li>Email (required)</li><li>Website</li></ul>',
    ],
  ])('goes %s', async (_, body) => {
    expect(await cleaned(body)).toBe(ARTICLE);
  });

  it('goes where the lines of the page follow it', async () => {
    const body =
      '<h3>Leave a comment</h3><p>Name (required)</p><p>Email (required)</p><p>Website</p><h3>Calendar</h3><table><tr><th>M</th></tr><tr><td>1</td></tr></table>';
    const text = await cleaned(body);
    expect(text).toContain('Calendar');
    expect(text).not.toMatch(/Leave a comment|required|Website/u);
  });

  it.each([
    [
      'a heading that owns what follows',
      `${FORM}<h3>Categories</h3><p>Old boats of the bay and their crews</p>`,
      'Categories',
    ],
    ['the heading of real comments', `<h3>2 Comments</h3><p>Nice kites.</p>${FORM}`, '2 Comments'],
    ['a sentence behind it', `${FORM}<p>The kites were sold for the choir.</p>`, 'The kites were sold for the choir.'],
    [
      'a form with prose behind it',
      `<h3>Leave a comment</h3><p>Name</p><p>Email</p><p>${PROSE.replace('Monday', 'Friday')}</p>`,
      'Leave a comment',
    ],
    ['fields without a heading', '<p>Name</p><p>Email</p><h3>Calendar</h3><p>May</p>', 'Name'],
    ['a heading and one field', '<h3>Leave a comment</h3><p>Name</p><h3>Calendar</h3><p>May</p>', 'Leave a comment'],
  ])('leaves %s', async (_, body, stays) => {
    expect(await cleaned(body)).toContain(stays);
  });
});
