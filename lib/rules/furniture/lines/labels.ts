// Lines that are a label and nothing else, in English or in the script of the source (DEFECTS §6).

const LABELS: ReadonlySet<string> = new Set(
  (
    'release time|release date|publish time|published time|publishing time|publication time|publication date|posting time|post time|posted on|published on|update time|updated|' +
    'key word|key words|keyword|keywords|source|sources|news source|article source|information source|source of information|source of the article|author|authors|editor|editors|responsible editor|editor in charge|' +
    'reporter|correspondent|contributor|written by|posted by|tags|tag|article tags|labels|category|categories|column|views|hits|clicks|click|click rate|click volume|click number|number of clicks|number of views|' +
    'page views|pageviews|reading|readings|reading volume|number of readings|browse|browsing|browse times|browsing times|visits|popularity|font size|share to|original link|original address|source link|reprint address|url'
  ).split('|'),
);
/** Labels that need no colon to be seen as such. */
const BARE: ReadonlySet<string> = new Set([
  'written by',
  'posted by',
  'posted in',
  'filed under',
  'tagged',
  'tagged with',
]);
const ADDRESS =
  /^(?:url[:：]|(?:permalink|this article['’]s (?:url|address|link)|(?:article|page) (?:url|link|address))\s?[:：]\s{0,3})https?:\/\/\S{1,400}$/iu;

/** The label of a line that has no value, in lower case. */
export function emptyLabel(said: string): string | undefined {
  if (said.length > 60) return undefined;
  const label = /^([\p{L}' ]{2,40}?)\s?[:：]$/u.exec(said)?.[1]?.toLowerCase().trim();
  if (label !== undefined) return LABELS.has(label) || BARE.has(label) ? label : undefined;
  const bare = said.toLowerCase();
  return BARE.has(bare) ? bare : undefined;
}

/** The page's own address behind its label. */
export const isOwnAddress = (said: string): boolean => said.length < 480 && ADDRESS.test(said);

/** A date or a number could be the value of such a label, nothing else. */
const DATED = /time|date|updated|posted on|published on|views|hits|click|read|brows|visits|popularity/u;

/** Could `next`, the line below, be the value of an empty label? */
export function mayBeValue(label: string, next: string): boolean {
  if (next.length > 120 || next.split(/\s+/u).length > 12 || /[.!?。]$/u.test(next)) return false;
  if (/[:：]$/u.test(next)) return false;
  return DATED.test(label)
    ? /^\W{0,3}\d{1,4}\b|^\W{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.test(next)
    : true;
}

const FOREIGN: ReadonlySet<string> = new Set(
  (
    '相关的主题文章|相关主题文章|相关文章|相关文章推荐|相关阅读|相关新闻|相关链接|相关推荐|相关内容|相关资讯|相关报道|推荐阅读|推荐文章|延伸阅读|扩展阅读|热门文章|热门推荐|最新文章|最新资讯|猜你喜欢|为您推荐|' +
    '文章导航|文章導覽|跳至正文|跳至内容|跳到正文|跳至主要內容|上一篇|下一篇|上一页|下一页|上一条|下一条|上一章|下一章|返回|返回顶部|返回首页|返回列表|返回目录|首页|分享|分享到|分享至|分享此文|分享文章|打印|打印本页|打印文章|关闭|关闭窗口|收藏|收藏本文|加入收藏|点赞|' +
    '评论|网友评论|文章评论|关键词|关键字|标签|来源|文章来源|作者|编辑|责任编辑|发布时间|阅读|阅读次数|浏览次数|点击次数|字体|字号|扫一扫|阅读全文|阅读更多|查看更多|更多|原文链接|本文链接|本文地址|' +
    '相關文章|相關新聞|延伸閱讀|推薦閱讀|上一則|下一則|上一頁|下一頁|列印|關閉|返回頂部|' +
    '본문 바로가기|본문바로가기|주메뉴 바로가기|메뉴 바로가기|관련기사|관련 기사|관련글|이전글|다음글|이전 글|다음 글|목록|목록으로|인쇄|인쇄하기|공유|공유하기|프린트|글자크기|스크랩|댓글|맨 위로|기사공유하기|' +
    '関連記事|関連リンク|関連ニュース|前の記事|次の記事|前へ|次へ|前のページ|次のページ|印刷|印刷する|シェア|シェアする|共有|ツイート|トップへ戻る|ページトップへ|この記事をシェア|' +
    'поделиться|похожие записи|похожие статьи|читайте также|предыдущая запись|следующая запись|предыдущая статья|следующая статья|распечатать|версия для печати|наверх|источник|теги|метки|перейти к содержимому|' +
    'مقالات ذات صلة|شارك|مشاركة|طباعة|المقال السابق|المقال التالي'
  ).split('|'),
);
const LATIN = /\p{Script=Latin}/u;
const LONGEST_FOREIGN = 24;

/** A known widget label in a script other than Latin. */
export function isForeignLabel(said: string): boolean {
  if (said.length > LONGEST_FOREIGN || LATIN.test(said)) return false;
  return FOREIGN.has(
    said
      .replace(/^[<«‹←【[]{1,2}\s?|\s?[:：>»›→】\]]{1,3}$/gu, '')
      .trim()
      .toLowerCase(),
  );
}

const RELATED =
  /^(?:(?:related|recommended|similar) (?:articles?|posts?|news|stories|links?|reading|readings|content|contents|topics?|information|reports?|reading articles|theme articles|topic articles|recommendations?)|related|recommended reading|recommended for you|you may also like|you might also like|you may also be interested in|you might also be interested in|more stories|more news|more articles|related topics? articles?)\s?[:：]?$/iu;

/** A heading over links to other articles. */
export const isRelatedHeading = (said: string): boolean =>
  said.length < 60 &&
  (RELATED.test(said) || /^(?:相关(?:的主题)?文章|相关阅读|相关新闻|推荐阅读|関連記事|관련기사)[:：]?$/u.test(said));

const TEASERS: ReadonlySet<string> = new Set([
  'source link',
  'original link',
  'the next article',
  'link to original article',
  'original article link',
  'view original',
  'view original article',
  'read original article',
]);
const MORE: ReadonlySet<string> = new Set([
  'read more',
  'continue reading',
  'read the full article',
  'read full article',
  'read the full story',
  'read full story',
  'click to read more',
  'click here to read more',
  'read the rest of this entry',
  'keep reading',
  'view more',
  'read the original text',
]);
/** The button below a list that a script fills. */
export const isShowMore = (said: string): boolean =>
  said.length < 30 && /^(?:show|load|view|see) (?:more|all)(?: (?:posts|articles|news|stories))?\W{0,3}$/iu.test(said);

const AROUND = /^[[(…→»›>\s]{1,6}|[\s\])→»›>…·:：↓↵]{1,6}$|\s?\.{3}[\s\])→»›>]{0,4}$/gu;

/** A link to the rest of the text (`more`), or to where it came from. */
export function teaserLink(said: string): 'more' | 'elsewhere' | undefined {
  if (said.length > 200) return undefined;
  const words = said.replace(AROUND, '').trim().toLowerCase();
  if (MORE.has(words)) return 'more';
  if (TEASERS.has(words)) return 'elsewhere';
  return /^(?:continue reading|read more)(?: about| of|:)? \S.{0,150}(?:→|»|›|&rarr;)$/iu.test(said) ||
    /^continue reading:? [“"].{1,150}[”"]$/iu.test(said)
    ? 'more'
    : undefined;
}
