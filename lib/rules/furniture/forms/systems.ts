// Comment forms of everything but WordPress's own: WordPress.com, Blogger, Disqus, Chinese systems, themes and plugins.
import type { FormStrings } from './strings.ts';

export const SYSTEMS: readonly FormStrings[] = [
  {
    of: 'WordPress.com, en',
    notice:
      'Fill in your details below or click an icon to log in | Please log in using one of these methods to post your comment | You are commenting using your (WordPress.com|Facebook|Twitter|Google|Google+) account | Enter your comment here... | Write a comment... | Email (required) (Address never made public)',
    field:
      'Gravatar | Address never made public | WordPress.com | Facebook | Twitter | Google | Change | Log Out | Log Out / Change',
    control:
      'Connecting to %s | Loading Comments | Email me new (posts|comments) | Instantly | Daily | Weekly | Save my name, email, and website in this browser for the next time I comment',
    widget:
      '%d bloggers like this | bloggers like this | blogger likes this | Blog at WordPress.com | Create a free website or blog at WordPress.com | Design a site like this with WordPress.com | Get started | Subscribe | Subscribed | Sign me up | Already have a WordPress.com account? Log in now | Privacy | Report this content | View site in Reader | Manage subscriptions | Collapse this bar | Follow | Following | Copy shortlink | Customize | Edit | Sign up | Log in',
  },
  {
    of: 'WordPress.com, de',
    notice:
      'Trage deine Daten unten ein oder klicke ein Icon um dich einzuloggen | Du kommentierst mit (Deinem|deinem) (WordPress.com|Facebook|Twitter|Google)-Konto | Gib hier (deinen|Deinen) Kommentar ein ... | E-Mail (erforderlich) (Adresse wird niemals veröffentlicht)',
    field: 'Adresse wird niemals veröffentlicht | Adresse wird nicht veröffentlicht',
    control: 'Verbinde mit %s | Lade Kommentare',
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
      'Enter Comment | Subscribe to: Post Comments (Atom) | Subscribe to: Post Comments | Subscribe to: Comments (Atom) | Subscribe to: Posts (Atom) | Abonnieren: Kommentare zum Post (Atom) | Links to this post | Create a Link | Newer Post Older Post Home | Older Post Home | Newer Post Home | Newer Post | Older Post | Neuerer Post Älterer Post Startseite | Home | View mobile version | View web version | Comment as | Notify me',
  },
  {
    of: 'Disqus',
    notice:
      'Please enable JavaScript to view the comments powered by Disqus | Please enable JavaScript to view the comments | blog comments powered by Disqus | comments powered by Disqus | View the discussion thread | Join the discussion… | Start the discussion… | Be the first to comment on Disqus',
    control:
      'Sort by Best | Sort by Newest | Sort by Oldest | Log in with | or sign up with Disqus | Disqus | Load more comments | Add Disqus to your site | Do not sell my data',
  },
  {
    of: 'Typecho',
    heading: '添加新评论',
    core: '称呼 | 内容 | 网站 | Email',
    control: '取消回复 | 提交评论',
  },
  {
    of: 'Z-Blog, Emlog, Dedecms, Discuz',
    heading: '发表评论 | 网友评论 | 我来说两句 | 发表我的评论 | 我要发表评论',
    notice:
      '◎欢迎参与讨论，请在这里发表您的看法、交流您的观点 | 欢迎参与讨论，请在这里发表您的看法、交流您的观点 | 欢迎参与讨论，请在这里发表您的看法和观点 | 请自觉遵守互联网相关的政策法规 | 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论 | 网友评论仅供其表达个人看法，并不表明本站同意其观点或证实其描述',
    core: '名称 | 昵称 | 邮箱 | 邮件 | 网址 | 正文 | 主页 | 个人主页 | 用户名 | 内容 | 评论内容',
    field:
      '验证码 | 看不清 | 换一张 | 密码 | 匿名 | 匿名发表 | 匿名评论 | 表情 | 评价 | 中立 | 好评 | 差评 | 必填 | 选填',
    control:
      '记住我,下次回复时不用重新输入个人信息 | 记住我 | 提交评论 | 发表评论 | 发表 | 提交 | 取消 | 取消回复 | 登录 | 注册 | 立即注册 | 最新评论 | 进入详细评论页 | 快捷键：Ctrl+Enter',
    closed:
      '您需要登录后才可以回帖 | 您需要登录后才可以回帖 登录 立即注册 | 您需要登录后才可以评论 | 请先登录后发表评论 | 已有 0 条评论 | 暂无评论，快来抢沙发吧 | 还没有评论，来说两句吧 | 还没有人评论',
  },
  {
    of: 'machine-translated forms',
    heading:
      'Publish reply | Publish a reply | Publish a comment | Publish comments | Publish comment | Post a reply | Send a reply | Post reply | Post comments | Leave a message | Leave message | Leave your message | Add new comment | Add a new comment | I want to comment | Make a comment | Published reply | Post a response',
    notice:
      'Your (e-mail|mailbox|mail|email box) [address ](will not|would not|won’t) be (published|announced|disclosed|made public|public|displayed|shown|revealed|opened|publicized|released|exposed) | Your email address will not be (announced|disclosed|made public|public|displayed|shown|revealed|opened|publicized|released|exposed) | Your email (will not|won’t) be published | Welcome to participate in the discussion, please post your views here and exchange your views | Welcome to participate in the discussion, please express your views and exchange your views here',
    faint:
      'The (e-mail|mailbox|mail) [address ]will not be (published|announced|disclosed|made public|displayed|shown)',
    required:
      '[The ](required|mandatory) (fields|items|field|item) (are|is|have been|has been) marked | Required fields have been marked with | Required fields are marked with | Required items are marked with | Required options have been marked | [The ]required (fields|items) have been (labeled|noted|tagged|used) | [The ]required (fields|items) are (labeled|noted|tagged|used)',
    core: 'Nickname | Mailbox | Web site | Comment content | Content | Contents | URL | Your nickname | Mail box | Mail address | Mailbox address | Call | Website address | Text',
    field:
      'Verification code | Verify code | Captcha code | Remember me | Password | Anonymous | required | Necessary | Expression | Can’t see clearly | Change one | Click to refresh',
    control:
      'Submit comment | Submit a comment | Submit comments | Cancel the reply | Cancel the response | Cancel the comment | Cancel response | Remember me, do not re-enter personal information next time reply | Remember me, next time you do not need to re-enter personal information | Save my display name, email address and website address in this browser for the next comment | Save my display name, email and website in this browser | Save my name, e-mail and website address in this browser for next comment | Email notification | Refresh',
    closed:
      'You need to log in before you can reply | You need to log in to reply | Please login first | You must be logged in to comment | Comments have been closed | Comment has been closed | Comment closed | There is no comment | There is no comment yet | No comment yet | Temporarily no comments | There are 0 comments',
  },
  {
    of: 'themes and plugins',
    heading:
      'Leave A Reply | LEAVE A REPLY | Rate this recipe | Add a review | Write a review | Did you make this recipe? Leave a review',
    notice:
      'You have entered an incorrect email address! | Please enter your comment! | Please enter your name here | Please enter your email address here',
    core: 'Your review | Your rating',
    field:
      'Recipe Rating | Rate this recipe | Rating | Rate… | Very poor | Not that bad | Average | Good | Perfect | Poor | Okay | Excellent | Very Poor | Review title | Type here | Type your comment here | Write your comment here | Your comment here | Your message here | Add your comment here | Write your comment | Type your comment | Enter your name | Enter your email | Enter your comment | Enter your name or username to comment | Enter your email address to comment | Enter your website URL (optional)',
    control:
      'Submit review | Cancel Review | Upload a photo | Choose file | No file chosen | Protected by reCAPTCHA | This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply | I’m not a robot | Current ye@r | Leave this field empty',
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
