// Slugs: the first writer wins and keeps it for good.
import type { Slugs } from '../publish/ports.ts';
import { S, type Table, text } from './table.ts';

const key = (slug: string) => ({ PK: `SLUG#${slug}`, SK: 'SLUG' });

export function dynamoSlugs(table: Table): Slugs {
  const owner = async (slug: string): Promise<string | undefined> => {
    const item = await table.get(key(slug));
    return item && text(item, 'article');
  };
  return {
    owner,
    async take(slug, article) {
      if (await table.putNew(key(slug), { article: S(article) })) return article;
      return (await owner(slug)) ?? article;
    },
  };
}
