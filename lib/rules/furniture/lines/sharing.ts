// Buttons for sharing: their headings, their captions, and the closed list of services (DEFECTS §6).
import { matchKey } from '../forms/match-key.ts';
import { Segmenter } from './segmenter.ts';

const SERVICES = (
  'Facebook|Twitter|X|LinkedIn|Pinterest|Reddit|Tumblr|Pocket|Email|E-mail|Mail|Print|Skype|LINE|WeChat|We chat|Weibo|Sina Weibo|Sina Microblog|' +
  'Sina|Microblog|Micro-blog|Tencent Weibo|Tencent Microblog|QQ|QQ Zone|Qzone|QQ Space|QQ friends|QQ friend|Renren|Renren.com|Douban|Kaixin|Baidu|Baidu Tieba|' +
  'Google+|Google Plus|Google|Delicious|StumbleUpon|Digg|Messenger|Facebook Messenger|Viber|VK|VKontakte|Odnoklassniki|OK|Mix|XING|Hatena|Evernote|Instapaper|' +
  'Flipboard|Threads|Bluesky|Mastodon|Copy Link|Copy|Moments|WeChat Moments|Circle of friends|Friends circle|Snapchat|Kakao|KakaoTalk|Kakao Story|Naver|Band|Zalo|' +
  '微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|人人网|开心网|豆瓣|豆瓣网|百度贴吧|More'
).split('|');

const HEADINGS =
  'Share this|Share this article|Share this post|Share this entry|Share this story|Share this page|Share this news|Share this on|Share this with|Share this via|Share it|Share it on|Share on|Share to|Share via|Share with|Share|Sharing|Share the article|Share article|Share the post|Share the news|Share with friends|Please share|Like this|Spread the word|Share with your friends|Teilen mit|Teilen|Diesen Beitrag teilen|Teile diesen Beitrag|Teile diesen Artikel|Diesen Artikel teilen|Beitrag teilen|Artikel teilen|Seite teilen|Teilen auf|Teile auf|Teilen via|Partager l’article|Partager cette page|Compartir este artículo|Compartir esta noticia|Compartilhe este artigo|Condividi questo articolo|Gefällt mir|Partager|Partager cet article|Partager sur|Partagez|Compartir|Compartir en|Compártelo|Compártelo en|Compartilhe|Compartilhe isso|Compartilhar|Curtir isso|Condividi|Condividi su|Delen|Deel dit|Dela|Udostępnij|Поделиться|Поделиться ссылкой|Paylaş|Bagikan|Bagikan ini|Chia sẻ|共有|シェア|공유하기|分享到|分享|分享至'.split(
    '|',
  );

const BUTTONS =
  'Tweet|Retweet|Tweet this|Tweet on Twitter|Pin It|Pin|Pin this|Pin on Pinterest|Email This|Email this article|Email this to a friend|Email a link to a friend|Email to a friend|BlogThis!|Like Loading|Like Loading...|Loading|Like this Loading|WhatsApp|Telegram|Share on WhatsApp|Google +1|Reblog|Be the first to like this|One blogger likes this|Click to print|Click to print (Opens in new window)|Click to email|Click to email a link to a friend|Click to email a link to a friend (Opens in new window)|Click to email this to a friend (Opens in new window)|Opens in new window|Print this|Print this article|Print this page|Print Friendly|Email this page|Copy this link|Copy link to clipboard|Facebook Like|Share Tweet|Twittern|Tweeten|Tweeter|Tuitear|Tweetar|Twitta|Твитнуть|Tweetle|ツイート|Per E-Mail versenden|Per E-Mail teilen|Als E-Mail versenden|Per Mail|Merken|Pinnen|Per WhatsApp teilen|Link kopieren|Copier le lien|Copiar enlace|Copia link|Tweet Share|Shares|Total shares|Share this link|Be first to like this'.split(
    '|',
  );

/** `%` stands for a service. */
const ON_A_SERVICE =
  'Share on %|Share to %|Share via %|Share with %|Share in %|Share it on %|Share this on %|Click to share on %|Click to share on % (Opens in new window)|Share on % (Opens in new window)|Click to share via %|Post to %|Post on %|Send to %|Save to %|Pin to %|Forward to %|Follow on %|Auf % teilen|Klick, um auf % zu teilen (Wird in neuem Fenster geöffnet)|Klick, um über % zu teilen (Wird in neuem Fenster geöffnet)|Klicke, um auf % zu teilen (Wird in neuem Fenster geöffnet)|Cliquez pour partager sur %(ouvre dans une nouvelle fenêtre)|Partager sur %|Haz clic para compartir en % (Se abre en una ventana nueva)|Compartir en %|Clique para compartilhar no %(abre em nova janela)|Compartilhar no %|Fai clic per condividere su % (Si apre in una nuova finestra)|Condividi su %|Klik om te delen met % (Wordt in een nieuw venster geopend)|分享到%'.split(
    '|',
  );

export type Sharing = 'heading' | 'button' | 'service';

let built: Segmenter<Sharing> | undefined;

/** The captions of buttons, compiled when the first line asks. */
function captions(): Segmenter<Sharing> {
  built ??= new Segmenter<Sharing>(
    {
      heading: HEADINGS,
      button: [
        ...BUTTONS,
        ...ON_A_SERVICE.flatMap((way) =>
          [...SERVICES, 'WhatsApp', 'Telegram'].map((name) => way.replace('%', () => name)),
        ),
      ],
      service: SERVICES,
    },
    ['button', 'heading', 'service'],
  );
  return built;
}

const LONGEST = 400;
const FIRST_WORDS = 60;
const SENTENCE = /["“”„«»「」]|(?<!\.\.)(?<!like this)\.$/iu;

/** “1 4 0 1 0” is a table and “3, x + 1” a formula: a name of two letters at least must stand on the line. */
const SAYS_A_NAME = /[\p{L}]{2}/u;
/** The one-letter service, and the `+1` of another, without anything else. */
const SHORT_BUTTON = /^(?:X|\+1)$/u;

/** What a line of sharing buttons is made of; nothing where anything else stands on it. */
export function sharing(said: string): readonly Sharing[] | undefined {
  if (said.length > LONGEST || SENTENCE.test(said)) return undefined;
  if (said === '+1') return ['button'];
  if (!SAYS_A_NAME.test(said) && !SHORT_BUTTON.test(said)) return undefined;
  if (said.length > FIRST_WORDS && !captions().mayBegin(matchKey(said.slice(0, FIRST_WORDS)).key)) return undefined;
  return captions().of(matchKey(said).key);
}

/** A label and nothing but services behind it: “Share on: Twitter, LINE, Email”. */
export const isLabelWithServices = (parts: readonly Sharing[]): boolean =>
  parts.length > 1 && parts[0] === 'heading' && parts.slice(1).every((part) => part === 'service' || part === 'button');
