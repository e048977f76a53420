// Ways to other pages: breadcrumbs and menus at the head, earlier and later articles at the tail (DEFECTS §6).

const UNIT = '(?:the )?(?:previous|next|prev|last) (?:page|post|article|chapter|story|entry|news|item|one|section)s?';
const BETWEEN = '[ \\t]{0,4}[|/·,;:»«→←›‹>-]{0,3}[ \\t]{0,4}';
const UNITS = new RegExp(`^[«←‹<]{0,2} ?${UNIT}(?:${BETWEEN}${UNIT})?[ ]?[»→›>]{0,2}$`, 'iu');
const PAIR =
  /^[«←‹<]{0,2} ?(?:previous|prev|older)[ \t]{0,4}[|/·»«→←›‹>-]{0,3}[ \t]{0,4}(?:next|newer) ?[»→›>]{0,2}$/iu;
const TITLED =
  /^(?:(?:the )?(?:previous|prev|next)(?: (?:post|article|page|chapter|story|entry|news|item|one|section))?|(?:the )?last (?:article|post|one|page)|上一篇|下一篇|上一条|下一条|上一页|下一页|前の記事|次の記事|이전글|다음글)\s?[:：]\s{0,3}(\S.{0,200})$/iu;
const OLDER =
  /^(?:[←«‹] ?(?:older|previous)(?: (?:posts?|entries|articles|comments))?|(?:newer|next)(?: (?:posts?|entries|articles|comments))? ?[→»›]|(?:older|newer) (?:posts?|entries)|newer posts? older posts? home|newer posts? home|older posts? home|newer posts? older posts?|[←«‹] ?(?:older|previous)(?: (?:posts?|entries))? (?:newer|next)(?: (?:posts?|entries))? ?[→»›])$/iu;
const PLACE =
  /^(?!(?:go|return|back) home$)[↑^▲]? ?(?:back|return|go back|go)(?: to)? (?:the )?(?:top(?: of (?:the )?page)?|list|home(?: ?page)?|previous page|index|front page) ?[↑^▲]?$|^post navigation$|^page navigation$|^article navigation$/iu;
const STOPPED = /[.!?…。！？]["”’)\]]?$/u;

/** A line of the tail that leads to another page and says nothing else. */
export function isPager(said: string): boolean {
  if (said.length > 240) return false;
  const line = said.replace(/\s?[:：]$/u, '');
  if (UNITS.test(line) || PAIR.test(line) || OLDER.test(line) || PLACE.test(line)) return true;
  return TITLED.test(said) && !STOPPED.test(said);
}

const BACK = /^[←«‹] ?\S.{1,180}$/u;
const ON = /^\S.{1,180}? ?[→»›]$/u;
/** “Previous Post Kite day moved”: what themes print without a colon. */
const BACK_IN_WORDS = /^[Pp]revious (?:[Pp]ost|[Aa]rticle|[Ss]tory|[Ee]ntry) ?[\p{Lu}\d“"].{3,180}$/u;
const ON_IN_WORDS = /^[Nn]ext (?:[Pp]ost|[Aa]rticle|[Ss]tory|[Ee]ntry) ?[\p{Lu}\d“"].{3,180}$/u;

/** A title with an arrow: it leads to another page where a second one beside it leads the other way. */
export const arrowOf = (said: string): 'back' | 'on' | 'both' | undefined => {
  const [back, on] = [BACK.test(said), ON.test(said)];
  if (back && on) return 'both';
  if (back) return 'back';
  if (on) return 'on';
  if (STOPPED.test(said)) return undefined;
  if (BACK_IN_WORDS.test(said)) return 'back';
  return ON_IN_WORDS.test(said) ? 'on' : undefined;
};

/** “The next article” alone is a teaser's link, beside “The previous article” a pager. */
export const isLoneNext = (said: string): boolean => /^the next article$/iu.test(said);

const SKIP =
  /^skip to (?:the )?(?:main )?(?:content|navigation|primary (?:content|navigation)|article|search|footer|menu)$/iu;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const TODAY = new RegExp(
  `^today (?:is|it is)[ :,]{0,3}(?:${WEEKDAY}[ ,]{1,3})?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|(?:\\d{4},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?)(?:[ ,]{1,3}${WEEKDAY})?$`,
  'iu',
);

/** A line of the head that the page says to its visitor. */
export const isGreeting = (said: string): boolean => SKIP.test(said) || (said.length < 90 && TODAY.test(said));

const ROOTS: ReadonlySet<string> = new Set(
  'home|homepage|home page|front page|main page|news|index|site home|website home|首页|主页|网站首页|홈|ホーム|startseite|accueil|inicio|início|главная'.split(
    '|',
  ),
);
const POSITION =
  /^(?:(?:your |the )?current (?:position|location|page)|your (?:position|location|current position)|(?:you are (?:here|now|currently)(?: at| in)?)|now (?:location|position)|location|position|当前位置|您的位置|你的位置|您现在的位置|现在位置|所在位置)\s?[:：]\s{0,3}/iu;
/** Sides of a match and the like are no pages. */
const NO_PAGES = /^(?:away|draw|work|abroad|guest|visitors?)$/iu;

const isPart = (part: string): boolean =>
  part.length > 0 &&
  part.length <= 60 &&
  part.split(/\s+/u).length <= 5 &&
  !/[.!?。！？"“”]$/u.test(part) &&
  /\p{L}/u.test(part);

function partsOf(line: string, mark: RegExp): readonly string[] | undefined {
  const parts = line.split(mark).map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  if (parts[0] === '') parts.shift();
  return parts.every(isPart) ? parts : undefined;
}

const isRoot = (part: string | undefined): boolean => part !== undefined && ROOTS.has(part.toLowerCase());

/** Whether a line is a breadcrumb: surely so, or only where it stands above the title. */
export function breadcrumb(said: string): 'sure' | 'above-title' | undefined {
  if (said.length > 260) return undefined;
  const label = POSITION.exec(said)?.[0] ?? '';
  const line = said.slice(label.length);
  const arrows = /[>»›＞→]/u.test(line) ? partsOf(line, /\s{0,4}(?:>>|[>»›＞→])\s{0,4}/u) : undefined;
  if (arrows && arrows.length >= 2) {
    if (label !== '' || isRoot(arrows[0]) || (arrows.length > 2 && arrows.some(isRoot))) return 'sure';
    return arrows.length > 2 ? 'above-title' : undefined;
  }
  if (!line.includes('/') || /[:\\]/u.test(line) || /\d\/\d/u.test(line)) return undefined;
  const slashes = partsOf(line, /\s{0,4}\/\s{0,4}/u);
  if (!slashes || slashes.length < 2 || slashes.some((part) => NO_PAGES.test(part))) return undefined;
  if (/current|^you|^now|[位所]/iu.test(label)) return 'sure';
  if (!isRoot(slashes[0])) return slashes.length > 2 && / \/ /u.test(line) ? 'above-title' : undefined;
  return slashes.length > 2 || slashes.every(isRoot) ? 'sure' : undefined;
}

/** A site's menu in one line: three or more short parts joined by `|`, one of them “Home”. */
export function isMenu(said: string): boolean {
  if (said.length > 400 || !said.includes('|')) return false;
  const parts = partsOf(said, /\s{0,4}\|\s{0,4}/u);
  if (!parts || parts.length < 3 || parts.some((part) => NO_PAGES.test(part))) return false;
  return parts.some((part) => /^home(?: ?page)?$|^首页$/iu.test(part));
}
