// English is known by its small words; everything else by its script or by what the document says of itself.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const languageOf = (text: string, declared?: string) =>
  clean({ ...manuscript(text), declared: declared === undefined ? {} : { language: declared } }).language;

describe('the language of a body', () => {
  it('is English by its small words, whatever the frame declares', () => {
    expect(
      languageOf(
        'The county held a meeting on the work of the spring, and the head of it spoke to all that came.\n',
        'zh-CN',
      ),
    ).toBe('en');
  });

  it('is not English because the document says so', () => {
    const french =
      'Le maire de la ville a signé le contrat avec les habitants du quartier, et la fête commence demain soir.\n';
    expect(languageOf(french, 'en-US')).toBe('und');
    expect(languageOf(french, 'fr-FR')).toBe('fr');
  });

  it('is known by its script', () => {
    expect(languageOf('县政府召开春茶产业推进会议。会议指出，一是要加快厂房建设；二是要加强采茶工培训。\n')).toBe('zh');
    expect(languageOf('村の茶畑で新しい工場の建設が始まりました。会議では三つの点が指摘されました。\n')).toBe('ja');
    expect(languageOf('В деревне началась уборка чая, и все жители вышли в поле рано утром.\n')).toBe('ru');
  });

  it('is not English because it is full of English names', () => {
    expect(
      languageOf(
        'The Harbour Review of Books and the Journal of the Northern Coast が発表した一覧には、Lamps of the Pier、The Keeper and the Sea、Songs of the Old Mill が入っている。編集部の Margaret Holloway と Jonathan Whitfield は、The Keeper and the Sea を一位にした。\n',
      ),
    ).toBe('ja');
  });

  it('is English where words of another script are spoken of', () => {
    expect(
      languageOf(
        'The grammar of は and が is hard. Say わたしは when the topic is known, and わたしが when it is new; the verb 食べる comes last, and the particle を stands before it.\n',
      ),
    ).toBe('en');
  });

  it('is Japanese by its kana, however many Latin names and small words of English it holds', () => {
    const text =
      'Kyoto ではThe Village of the Mill and the Wheelが人気で、Return to the River, The Song of the Valley and the Boatも上映されました。\n';
    expect(languageOf(text)).toBe('ja');
  });

  it('is English where there are too few words to judge by', () => {
    expect(languageOf('Nine soups\n')).toBe('en');
  });

  it('is unknown where there are no letters', () => {
    expect(languageOf('12 — 34\n')).toBe('und');
  });
});

describe('a text that is not English', () => {
  it('says which rules did not run, and keeps its full-width marks', () => {
    const text = '县政府召开春茶产业推进会议。会议指出，一是要加快厂房建设；二是要加强采茶工培训。\n';
    const { text: cleaned, skipped } = clean(manuscript(text));
    expect(cleaned).toBe(text);
    expect(skipped).toContain('repetition/function-word');
  });
});
