// Which rules have something in the articles that a batch is about: those are offered first.

import type { Parts } from '../../api/http/handler.ts';
import { NotFound } from '../../ledger/errors.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { ArticleItem } from '../../ledger/views.ts';
import { atMostAtOnce } from '../../text/at-most-n.ts';
import type { BulkAsked } from '../bulk/page.ts';
import type { FoundRule } from '../queue/filters.ts';
import { pageOf } from './bulk-forms.ts';

type Needs = Pick<Parts, 'desk' | 'clock'>;

/** An article that is not there says so in the preview itself. */
async function named(id: string, actor: Actor, desk: Needs['desk']): Promise<readonly ArticleItem[]> {
  try {
    return [await desk.article(id, actor)];
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}

async function chosen(asked: BulkAsked, actor: Actor, { desk, clock }: Needs): Promise<readonly ArticleItem[]> {
  if (asked.which === 'filter') return (await desk.queue(pageOf(asked, actor, clock))).items;
  return (await atMostAtOnce(asked.ids, (id) => named(id, actor, desk))).flat();
}

/** Those in most articles first. */
export async function foundRules(asked: BulkAsked, actor: Actor, needs: Needs): Promise<readonly FoundRule[]> {
  const rules = (await chosen(asked, actor, needs)).flatMap((item) => [...new Set(item.rules)]);
  const counts = [...Map.groupBy(rules, (rule) => rule)].map(([rule, all]) => ({ rule, articles: all.length }));
  return counts.sort((a, b) => b.articles - a.articles || (a.rule < b.rule ? -1 : 1));
}
