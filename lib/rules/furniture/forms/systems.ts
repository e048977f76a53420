// Comment forms of everything but WordPress's own: WordPress.com, Blogger, Disqus, Chinese systems, themes and plugins.
import type { FormStrings } from './strings.ts';

export const SYSTEMS: readonly FormStrings[] = [
  {
    of: 'WordPress.com, en',
    notice:
      'Fill in your details below or click an icon to log in | Please log in using one of these methods to post your comment | You are commenting using your (WordPress.com|Facebook|Twitter|Google|Google+) account | Enter your comment here... | Write a comment... | Email (required) (Address never made public)',
    field:
      'Gravatar | Address never made public | WordPress.com | Facebook | Twitter | Google | Change | Log Out | Log Out / Change | ( Log Out / Change ) | Reblog | Like | Loading | Comment | Your email address | Type your email…',
    control:
      'Connecting to %s | Loading Comments | Email me new (posts|comments) | Instantly | Daily | Weekly | Save my name, email, and website in this browser for the next time I comment | Log in or provide your name and email to leave a comment | Notify me of new comments via email | Notify me of new posts via email | Email (Address never made public) | You are commenting using your account',
    widget:
      '%d bloggers like this | bloggers like this | blogger likes this | Blog at WordPress.com | Create a free website or blog at WordPress.com | Design a site like this with WordPress.com | Get started | Subscribe | Subscribed | Sign me up | Already have a WordPress.com account? Log in now | Privacy | Report this content | View site in Reader | Manage subscriptions | Collapse this bar | Follow | Following | Copy shortlink | Customize | Edit | Sign up | Log in',
  },
  {
    of: 'WordPress.com, de',
    notice:
      'Trage deine Daten unten ein oder klicke ein Icon um dich einzuloggen | Du kommentierst mit (Deinem|deinem) (WordPress.com|Facebook|Twitter|Google)-Konto | Gib hier (deinen|Deinen) Kommentar ein ... | E-Mail (erforderlich) (Adresse wird niemals veröffentlicht)',
    field:
      'Adresse wird niemals veröffentlicht | Adresse wird nicht veröffentlicht | Abmelden / Ändern | Abmelden | Ändern | erforderlich',
    control:
      'Verbinde mit %s | Lade Kommentare | %d Bloggern gefällt das | Informiere mich über neue Beiträge per E-Mail',
    widget: 'Bloggen auf WordPress.com | Bloggern gefällt das',
  },
  {
    of: 'WordPress.com, other languages',
    notice:
      'Ajoutez vos coordonnées ci-dessous ou cliquez sur une icône pour vous connecter | Introduce tus datos o haz clic en un icono para iniciar sesión | Preencha os seus dados abaixo ou clique em um ícone para log in | Inserisci i tuoi dati qui sotto o clicca su un’icona per effettuare l’accesso | Isikan data di bawah atau klik salah satu ikon untuk log in | You are commenting using your account',
    control: 'Connexion à %s | Conectando a %s | Conectando com %s | Connessione a %s en corso',
  },
  {
    of: 'Blogger',
    heading:
      'Post a Comment | Kommentar veröffentlichen | Enregistrer un commentaire | Publicar un comentario | Postar um comentário | Posta un commento | Отправить комментарий | コメントを投稿 | 댓글 쓰기 | 张贴评论 | 張貼留言',
    closed:
      'No comments | Keine Kommentare | Aucun commentaire | No hay comentarios | Nenhum comentário | Nessun commento | Комментариев нет | コメントはありません | 댓글 없음 | 没有评论 | 沒有留言',
    control:
      'Enter Comment | Subscribe to: Post Comments (Atom) | Subscribe to: Post Comments | Subscribe to: Comments (Atom) | Subscribe to: Posts (Atom) | Abonnieren: Kommentare zum Post (Atom) | Links to this post | Create a Link | Newer Post Older Post Home | Older Post Home | Newer Post Home | Newer Post | Older Post | Neuerer Post Älterer Post Startseite | Home | View mobile version | View web version | Comment as | Notify me | Note: Only a member of this blog may post a comment | Note: only a member of this blog may post a comment | Thank you for your comment | Thanks for your comment | Comments are moderated | Post a comment on | Hinweis: Nur ein Mitglied dieses Blogs kann Kommentare posten | Remarque : Seul un membre de ce blog est autorisé à enregistrer un commentaire | Nota: solo los miembros de este blog pueden publicar comentarios | Observação: somente um membro deste blog pode postar um comentário | Nota. Solo i membri di questo blog possono postare un commento | 注: コメントを投稿できるのは、このブログのメンバーだけです | 참고: 블로그의 회원만 댓글을 작성할 수 있습니다 | 注意：只有此博客的成员才能发布评论 | 注意：只有此網誌的成員可以留言 | Newer Posts | Older Posts | Subscribe to Post Comments [Atom] | Links to this post: | Abonnieren Kommentare zum Post (Atom) | Inscription à : Publier les commentaires (Atom) | Suscribirse a: Enviar comentarios (Atom) | Assinar: Postar comentários (Atom) | Iscriviti a: Commenti sul post (Atom) | Подписаться на: Комментарии к сообщению (Atom) | 登録: コメントの投稿 (Atom) | 피드 구독하기: 댓글 (Atom) | 订阅：博文评论 (Atom) | 訂閱：張貼留言 (Atom) | Article plus récent | Article plus ancien | Accueil | Entrada más reciente | Entrada antigua | Inicio | Postagem mais recente | Postagem mais antiga | Página inicial | Post più recente | Post più vecchio | Home page | Следующее | Предыдущее | Главная страница | 次の投稿 | 前の投稿 | ホーム | 최근 게시물 | 이전 게시물 | 较新的博文 | 较早的博文 | 主页 | 較新的文章 | 較舊的文章 | 首頁',
    widget:
      'View my complete profile | Powered by Blogger | Simple theme. Powered by Blogger | Theme images by | Report Abuse | Search This Blog | Followers | Total Pageviews | Subscribe To | Posts (Atom) | Posts | All Comments | Subscribe Now',
  },
  {
    of: 'Disqus',
    notice:
      'Please enable JavaScript to view the comments powered by Disqus | Please enable JavaScript to view the comments | blog comments powered by Disqus | comments powered by Disqus | View the discussion thread | Join the discussion… | Start the discussion… | Be the first to comment on Disqus | Please enable JavaScript to view the comments powered by Disqus. blog comments powered by Disqus | Please enable JavaScript to view the comments powered by Disqus. comments powered by Disqus | JavaScript is disabled. Please enable JavaScript to view the comments powered by Disqus | We were unable to load Disqus | We were unable to load Disqus. If you are a moderator please see our troubleshooting guide | Leave a comment powered by Disqus | Disqus seems to be taking longer than usual. Reload?',
    control:
      'Sort by Best | Sort by Newest | Sort by Oldest | Log in with | or sign up with Disqus | Disqus | Load more comments | Add Disqus to your site | Do not sell my data | Recommend | Share | Tweet | Favorite | Best | Newest | Oldest | Subscribe | Privacy | Privacy Policy | Login | Add Disqus | Add Disqus to your siteAdd DisqusAdd | Add Disqus to your site! | DISQUS’ Privacy Policy | Disqus’ Privacy Policy | Name | Comments Community | Avatar | This comment was deleted | Sort by | Attach an image | Post as a guest | I’d rather post as a guest | Sign up with Disqus | ⤤ Share',
  },
  {
    of: 'Typecho',
    heading: '添加新评论',
    core: '称呼 | 内容 | 网站 | Email | 电子邮件 | 邮箱 | 必填 | Url | Name | 网站 http://',
    control: '取消回复 | 提交评论 | 欢迎 | Powered by Typecho | 由 Typecho 强力驱动 | 验证 | 登录身份 | 退出',
    closed: '仅有一条评论',
  },
  {
    of: 'Z-Blog, Emlog, Dedecms, Discuz',
    heading: '发表评论 | 网友评论 | 我来说两句 | 发表我的评论 | 我要发表评论 | 发表您的评论 | 发表您的看法',
    notice:
      '◎欢迎参与讨论，请在这里发表您的看法、交流您的观点 | 欢迎参与讨论，请在这里发表您的看法、交流您的观点 | 欢迎参与讨论，请在这里发表您的看法和观点 | 请自觉遵守互联网相关的政策法规 | 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论 | 网友评论仅供其表达个人看法，并不表明本站同意其观点或证实其描述 | 网友评论仅供网友表达个人看法，并不表明本站同意其观点或证实其描述 | 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论 评价 | 网友评论仅供其表达个人看法，并不代表本站立场 | 评论内容只代表网友观点，与本站立场无关 | ◎欢迎参与讨论，请在这里发表您的看法和观点 | 用户评论 (本站网友评论，并不代表本站立场) | 文明上网理性发言，请遵守评论服务协议 | 文明上网，理性发言 | 请文明上网，理性发言',
    core: '名称 | 昵称 | 邮箱 | 邮件 | 网址 | 正文 | 主页 | 个人主页 | 用户名 | 内容 | 评论内容',
    field:
      '验证码 | 看不清 | 换一张 | 密码 | 匿名 | 匿名发表 | 匿名评论 | 表情 | 评价 | 中立 | 好评 | 差评 | 必填 | 选填',
    control:
      '记住我,下次回复时不用重新输入个人信息 | 记住我 | 提交评论 | 发表评论 | 发表 | 提交 | 取消 | 取消回复 | 登录 | 注册 | 立即注册 | 最新评论 | 进入详细评论页 | 快捷键：Ctrl+Enter | Powered By Z-Blog | Powered By Z-BlogPHP | Powered by emlog | Powered by Discuz! | Powered by DedeCms | Power by DedeCms | 回帖并转播 | 回帖后跳转到最后一页 | 高级模式 | 返回列表 | 查看所有评论 | 查看全部评论 | 所有评论 | 点击我更换图片 | 点击我更换验证码 | 立即登录 | 使用QQ帐号登录 | 上一主题 | 下一主题 | B Color Image Link Quote Code Smilies | 最热评论 | 全部评论 | 热门评论 | 加载更多 | 说点什么吧',
    closed:
      '您需要登录后才可以回帖 | 您需要登录后才可以回帖 登录 立即注册 | 您需要登录后才可以评论 | 请先登录后发表评论 | 已有 0 条评论 | 暂无评论，快来抢沙发吧 | 还没有评论，来说两句吧 | 还没有人评论',
    title: '文章评论 | 用户评论 | 我要发言 | 说点什么',
    widget: '本版积分规则',
  },
  {
    of: 'machine-translated forms',
    heading:
      'Publish reply | Publish a reply | Publish a comment | Publish comments | Publish comment | Post a reply | Send a reply | Post reply | Post comments | Leave a message | Leave message | Leave your message | Add new comment | Add a new comment | I want to comment | Make a comment | Published reply | Post a response | Publish your comment | Publish your comments | Leave a response | Leave a comment message | Add a comment | Add comment | Post your comments | Reply to this article',
    notice:
      'Your (e-mail|mailbox|mail|email box) [address ](will not|would not|won’t) be (published|announced|disclosed|made public|public|displayed|shown|revealed|opened|publicized|released|exposed) | Your email address will not be (announced|disclosed|made public|public|displayed|shown|revealed|opened|publicized|released|exposed) | Your email (will not|won’t) be published | Welcome to participate in the discussion, please post your views here and exchange your views | Welcome to participate in the discussion, please express your views and exchange your views here | Your (e-mail|mailbox|mail|email box|email|email address|mail address) [address ](will not|would not|won’t|will never|shall not) be (published|announced|disclosed|made public|public|displayed|shown|revealed|opened|publicized|released|exposed|open|open to the public|opened to the public|made known|publicly displayed|shown publicly) | Welcome to participate in the discussion, please post your views here, exchange your views | Welcome to participate in the discussion, please post your opinions and exchange your views here | Welcome to participate in the discussion, please express your views here and exchange your views | Welcome to the discussion, please post your views and exchange your views here | Please consciously abide by the relevant policies and regulations of the Internet, and strictly prohibit the release of pornographic, violent and reactionary remarks | Please consciously abide by the Internet-related policies and regulations, and strictly prohibit the release of pornographic, violent, and reactionary remarks | Please consciously abide by the relevant policies and regulations of the Internet | Please consciously abide by the Internet-related policies and regulations | Please consciously abide by the relevant Internet policies and regulations | Please consciously abide by Internet-related policies and regulations | Comment only on behalf of netizens’ personal views, not on behalf of this site’s position | Comments only represent the personal views of netizens and do not represent the position of this site | Comments only represent the views of netizens and have nothing to do with the position of this site',
    faint:
      'The (e-mail|mailbox|mail) [address ]will not be (published|announced|disclosed|made public|displayed|shown) | The (e-mail|mailbox|mail|email) [address ](will not|won’t) be (public|made public|open|opened|displayed|announced|disclosed|published)',
    required:
      '[The ](required|mandatory) (fields|items|field|item) (are|is|have been|has been) marked | Required fields have been marked with | Required fields are marked with | Required items are marked with | Required options have been marked | [The ]required (fields|items) have been (labeled|noted|tagged|used) | [The ]required (fields|items) are (labeled|noted|tagged|used) | [The ](required|mandatory|necessary) (fields|items|field|item|options) (are|is|have been|has been|were) (marked|labeled|labelled|indicated|annotated)',
    core: 'Nickname | Mailbox | Web site | Comment content | Content | Contents | URL | Your nickname | Mail box | Mail address | Mailbox address | Call | Website address | Text | Display name | User name | Your mailbox | Your e-mail | Electronic mail | E-mail address | Message content | Reply content | Site | Website | Personal homepage | Personal website | Home page | Contact information | Your name | The content | Content of the comment | Appellation | Main text | Text content | Station | Website URL | Full name',
    field:
      'Verification code | Verify code | Captcha code | Remember me | Password | Anonymous | required | Necessary | Expression | Can’t see clearly | Change one | Click to refresh | Evaluation | Evaluate | Neutral | Praise | Bad review | Negative | Positive | Favorable comment | Emoticon | Emoticons | Not public | will not be made public | will not be public | must fill | must be filled | must be filled in | fill in | optional | Please enter the verification code | Enter the verification code | Verification | Captcha | Verification question | Code | Fill in the verification code | Click me to change the picture | Click to change | Click to change the picture | Click on the picture to change | Can’t see clearly? Change one | Can’t see clearly, change one | Can not see clearly? | Not clear? Change one | Anonymous comment | Anonymous comments',
    control:
      'Submit comment | Submit a comment | Submit comments | Cancel the reply | Cancel the response | Cancel the comment | Cancel response | Remember me, do not re-enter personal information next time reply | Remember me, next time you do not need to re-enter personal information | Save my display name, email address and website address in this browser for the next comment | Save my display name, email and website in this browser | Save my name, e-mail and website address in this browser for next comment | Email notification | Refresh | Release comment | Release | Send comments | Issue | Reply cancel | Cancel reply | Cancel comment | Reset | Latest comments | Enter the detailed comment page | View all comments | All comments | Hot comments | Log in now | Sign up now | Register now | Immediate registration | Save my name, mailbox and website in this browser for the next comment | Save my name, mailbox and website in this browser | Save my name, email address and website in this browser for the next comment | Save my name, e-mail and website in this browser for my next comment | Save my name, email, and website in this browser for the next comment | Save my name, e-mail, and website in this browser for the next time I comment | Save my name, mailbox, and website in this browser for the next time I comment | Save my name, email, and website address in this browser for the next comment | Save my name, email and site in this browser | Save my name, e-mail and site address in this browser | Save my name, e-mail and site in this browser for the next comment | Save my display name, mailbox address, and website address in this browser for the next time you comment | Save my display name, email address, and website address in this browser for the next comment | Save my display name, email address, and website address in this browser for use the next time I comment | Remember me, next time you reply, you don’t have to re-enter your personal information | Remember me, you don’t have to re-enter your personal information the next time you reply | Remember me, do not have to re-enter personal information the next time you reply | Remember me, next time you reply without re-entering personal information | Remember me, next time reply without re-entering personal information | Notify me by email when someone replies | Email me when someone replies | Notify me by mail when someone replies | Notify me by e-mail when there is a new article | Notify me of new articles by email | Shortcut key: Ctrl+Enter | Ctrl+Enter quick submission',
    closed:
      'You need to log in before you can reply | You need to log in to reply | Please login first | You must be logged in to comment | Comments have been closed | Comment has been closed | Comment closed | There is no comment | There is no comment yet | No comment yet | Temporarily no comments | There are 0 comments | You need to log in before you can post | You need to log in before you can comment | You need to log in to comment | You must log in before you can post a comment | You must log in before posting a comment | You must log in to post comments | You must be logged in to post comments | To comment, you must first log in | To post a comment, you must log in first | To post a comment, you must first log in | To comment, you must log in first | Please log in before commenting | Please log in to post comments | Log in to post comments | Comment function is closed | The comment function has been closed | The comment has been closed | The comments have been closed | No comments for the time being | There are no comments for the time being | There is no comment at present | No comments at present | Temporarily no comment | There are no comments at present | Comments (0) | A total of 0 comments',
    title:
      'Net friend comments | Netizen comments | Netizens’ comments | User comments | Published comments | Publish a message | Make comments | Say something | I have something to say | I want to say a few words | Let me say a few words | Post a message | Post message | Post comment',
  },
  {
    of: 'themes and plugins',
    heading:
      'Leave A Reply | LEAVE A REPLY | Rate this recipe | Add a review | Write a review | Did you make this recipe? Leave a review | Comment with Facebook | Leave a Facebook Comment | Post a new comment',
    notice:
      'You have entered an incorrect email address! | Please enter your comment! | Please enter your name here | Please enter your email address here',
    core: 'Your review | Your rating',
    field:
      'Recipe Rating | Rate this recipe | Rating | Rate… | Very poor | Not that bad | Average | Good | Perfect | Poor | Okay | Excellent | Very Poor | Review title | Type here | Type your comment here | Write your comment here | Your comment here | Your message here | Add your comment here | Write your comment | Type your comment | Enter your name | Enter your email | Enter your comment | Enter your name or username to comment | Enter your email address to comment | Enter your website URL (optional) | Your name | Homepage | Subject | More information about text formats | About text formats | Text format | Plain text | Filtered HTML | Restricted HTML | Full HTML | Allowed HTML tags | Math question | What code is in the image? | Enter the characters shown in the image | 1000 symbols left | symbols left | required, but will not display | Security code | required, but never shown | Comment text | Your nickname',
    control:
      'Submit review | Cancel Review | Upload a photo | Choose file | No file chosen | Protected by reCAPTCHA | This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply | I’m not a robot | Current ye@r | Leave this field empty | Save | Preview | Refresh | Send | JComments | Cancel | Post Comment | Preview Post | Preview Post… | Subscribe via e-mail | Comments powered by CComment | Subscribe | Notify of | new follow-up comments | new replies to my comments | Inline Feedbacks | View all comments | Load More Comments | Newest Most Voted | The reCAPTCHA verification period has expired. Please reload the page | Facebook Comments Plugin | Comments Plugin | Comment using | Also post on Facebook | Your vote | No votes so far! Be the first to rate this post | Click on a star to rate it! | Average rating | Vote count | Submit Rating | I would like to receive emails | By clicking Submit you agree to our terms | Powered by Facebook Comments | Powered by Isso | Powered by Commento | Powered by utterances | Powered by Waline | Powered by Valine | Powered by GraphComment | Powered by Hyvor Talk | Write | Styling with Markdown is supported | Sign in with GitHub | M↓ Markdown is supported | The content of this field is kept private and will not be shown publicly | The content of this field is kept private and will not be shown publicly. If you have a Gravatar account associated with the e-mail address you provide, it will be used to display your avatar | No HTML tags allowed | Web page addresses and e-mail addresses turn into links automatically | Web page addresses and email addresses turn into links automatically | Lines and paragraphs break automatically | You may use HTML tags | This question is for testing whether or not you are a human visitor and to prevent automated spam submissions | This question is for testing whether you are a human visitor and to prevent automated spam submissions | Solve this simple math problem and enter the result. E.g. for 1+3, enter 4',
    controlTo: 'Allowed HTML tags',
  },
];

/** What a theme's side bar leaves below the form. */
export const WIDGETS: readonly FormStrings[] = [
  {
    of: 'widgets below the form',
    owner:
      'Recent Posts | Recent Comments | Archives | Archive | Categories | Category | Latest Posts | Popular Posts | Blogroll | Tags | Tag Cloud | Blog Archive | Pages | Links | Top Posts & Pages | Follow Blog via Email | Search | Labels | Meta | Neueste Beiträge | Neueste Kommentare | Letzte Beiträge | Archiv | Kategorien | Schlagwörter | Articles récents | Commentaires récents | Catégories | Méta | Entradas recientes | Comentarios recientes | Archivos | Categorías | Posts recentes | Comentários | Comentários recentes | Arquivos | Categorias | Articoli recenti | Commenti recenti | Archivi | Categorie | Recente berichten | Recente reacties | Archieven | Categorieën | Senaste inläggen | Senaste kommentarer | Najnowsze wpisy | Najnowsze komentarze | Archiwa | Kategorie | Свежие записи | Свежие комментарии | Архивы | Рубрики | Son Yazılar | Son yorumlar | Arşivler | Kategoriler | 最近の投稿 | 最近のコメント | アーカイブ | カテゴリー | 최신 글 | 최신 댓글 | 글목록 | 카테고리 | 近期文章 | 近期评论 | 最新文章 | 归档 | 文章归档 | 分类 | 分类目录 | 其他操作 | 标签 | 友情链接 | 近期留言 | 彙整 | 分類 | 其他操作 | 近期迴響 | Pos-pos Terbaru | Komentar Terbaru | Arsip | Kategori',
    widget:
      'Log in | Register | Entries feed | Comments feed | Entries RSS | Comments RSS | Entries (RSS) | Comments (RSS) | WordPress.org | Search for | Select Month | Select Category | Subscribe to Blog via Email | Anmelden | Feed der Einträge | Feed der Einträge (RSS) | Kommentar-Feed | Kommentare als RSS | Suche nach | Beitrags-Feed (RSS) | Connexion | Flux des publications | Flux des commentaires | Rechercher | Acceder | Feed de entradas | Feed de comentarios | Buscar | Acessar | Feed de posts | Feed de comentários | Accedi | Feed dei contenuti | Feed dei commenti | Inloggen | Войти | Лента записей | Лента комментариев | Giriş | Yazı beslemesi | Yorum beslemesi | ログイン | 投稿フィード | コメントフィード | 로그인 | 登录 | 条目feed | 评论feed | 登入 | 文章RSS | 评论RSS | WordPress | Powered by WordPress | Proudly powered by WordPress | Mit Stolz präsentiert von WordPress | Fièrement propulsé par WordPress | Funciona gracias a WordPress',
  },
];
