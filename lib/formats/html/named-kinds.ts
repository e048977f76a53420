// Names, roles and elements that only page furniture has, whatever stands around it (DEFECTS 6 and 8).
import type { RegionKind } from '../../text/manuscript.ts';
import { attribute, classesOf, type Element } from './tree.ts';

const BY_CLASS = new Map<string, RegionKind>([
  ...kinds('form', 'comment-respond comment-form akismet_comment_form_privacy_notice'),
  ...kinds('widget', 'sharedaddy addtoany_share_save_container addtoany_content post-share-buttons'),
  ...kinds('widget', 'bdsharebuttonbox jiathis_style bshare-custom heateor_sss_sharing_container ssba social-share'),
  ...kinds('related', 'jp-relatedposts related-posts yarpp-related yarpp'),
  ...kinds('skip', 'skip-link screen-reader-text'),
  ...kinds('aside', 'widget-area'),
]);
const BY_ID = new Map<string, RegionKind>([...kinds('form', 'respond commentform disqus_thread')]);
const BY_ROLE = new Map<string, RegionKind>([
  ...kinds('menu', 'navigation'),
  ...kinds('banner', 'banner contentinfo'),
  ...kinds('aside', 'search complementary'),
]);
const BY_TAG = new Map<string, RegionKind>([
  ['nav', 'menu'],
  ['aside', 'aside'],
  ['search', 'aside'],
]);

function kinds(kind: RegionKind, names: string): readonly (readonly [string, RegionKind])[] {
  return names.split(' ').map((name) => [name, kind]);
}

/** What the element's own names prove, whatever stands around it. */
export function namedKind(element: Element): RegionKind | undefined {
  const byId = BY_ID.get(attribute(element, 'id') ?? '');
  if (byId !== undefined) return byId;
  for (const name of classesOf(element)) {
    const kind = BY_CLASS.get(name);
    if (kind !== undefined) return kind;
  }
  return BY_ROLE.get(attribute(element, 'role') ?? '') ?? BY_TAG.get(element.tagName);
}
