// The words by which themes and publishing systems name page furniture, in the languages of the sites that we know.
import type { RegionKind } from '../../../text/manuscript.ts';

export type Concept = Exclude<RegionKind, 'links' | 'loose' | 'apart' | 'beside' | 'caption' | 'skip' | 'form'>;

// Lower case, without dashes: `sharebar` is `share-bar`, `shareBar` and `share_bar`. A star stands for any end of the word.
// Of two concepts the one that stands first here wins.

/** Names that speak of furniture wherever they stand in a longer name. */
export const ANYWHERE: readonly (readonly [Concept, string])[] = [
  [
    'cookie',
    `
    consent cookie cookiebanner cookiebar cookiebox cookieconsent cookiehint cookielaw cookienotice
    cookiepolicy cookiepopup cookies dsgvo gdpr onetrust rgpd`,
  ],
  [
    'newsletter',
    `
    emailsignup mailchimp mailinglist mc4wp mcembed newsletter* optin* subscribe`,
  ],
  [
    'login',
    `
    accountmenu login loginbox loginform signin usermenu`,
  ],
  [
    'thread',
    `
    comentarios commentaires commentarea commentcontainer commentcount commentholder commentlist comments
    commentsection commentstream commentthread commentwrapper disqus guestbook komentarze kommentare
    kommentarer livefyre pingback pingbacks reacties trackback trackbacks`,
  ],
  [
    'widget',
    `
    a2a addthis addtoany articletool articletools compartir condividi darkmodeswitch darkmodeswitcher
    darkmodetoggle darkswitch darkswitcher darktoggle facebooklike fblike flattr followbox followbutton
    followbuttons followlink followlinks followme followus fontresizer fontsizer kkstarratings likebox
    likebutton modemodeswitch modemodeswitcher modemodetoggle modeswitch modeswitcher modetoggle pagetool
    pagetools partager postrating postratings posttool posttools postview postviews printbutton printfriendly
    printlink ratingbox ratingform ratingstars ratingwidget readingtime readtime retweet share shareaholic
    sharearea sharearticle sharebar shareblock sharebox sharebtn sharebtns sharebutton sharebuttons
    sharecontainer sharedaddy shareicon shareicons shareitem shareitems sharelink sharelinks sharelist
    sharepanel sharepost sharer sharesection sharethis sharetool sharetools sharewidget sharewrapper shariff
    sharing sidemodeswitch sidemodeswitcher sidemodetoggle sideswitch sideswitcher sidetoggle sociable
    socialarea socialbar socialblock socialbookmark socialbookmarks socialbox socialbutton socialbuttons
    socialcontainer socialfollow socialicon socialicons socialitem socialitems sociallink sociallinks
    sociallist socialmedia socialmenu socialnav socialnetwork socialnetworks socialplugin socialplugins
    socialprofile socialprofiles socials socialshare socialsharing socialtool socialtools socialwrapper
    starrating starratings storytool storytools thememodeswitch thememodeswitcher thememodetoggle themeswitch
    themeswitcher themetoggle timetoread toolbar toolbox tweetbutton userrating userratings viewcount
    viewcounter wasthishelpful`,
  ],
  [
    'related',
    `
    alire alsointeresting alsolike alsoread auchinteressant crosslink crosslinks crosssell crossselling
    czytajtakze czytajtez czytajwiecej empfehlung empfehlungen interessant* interestingarticle
    interestingarticles interestinglinks interestingpost interestingposts interestingstories jprelatedposts
    latest latestarticle latestarticles latestnews latestpost latestposts lateststories leertambien leesook
    leetambien leggianche leiamais leiatambem ligatus linkbox lireaussi mehrzumthema mgid morearticles
    morefrom moreheadlines moreinthis morelikethis morelinks morenews moreonthis moreposts morereading
    morestories mostcommented mostpopular mostread mostrecent mostshared mostviewed outbrain plista podobne
    polecane popular populararticle populararticles popularnews popularpost popularposts popularstories
    powiazane readalso readmore readnext readon recentarticle recentarticles recentcomments recententries
    recentnews recentpost recentposts recommendation recommendations recommended relacionad[ao]
    relacionad[ao]s related relatedarticle relatedarticles relatedblock relatedbox relatedcontainer
    relatedcontent relatedentries relateditem relateditems relatedlink relatedlinks relatedlist relatednews
    relatedpost relatedposts relatedproducts relatedreading relatedstories relatedtopics relatedvideo
    relatedvideos relatedwrapper revcontent seealso sieheauch taboola teaserblock teaserbox teasercontainer
    teasergrid teasergroup teaseritem teaseritems teaserlist teaserrow teasers teasersection teaserwrapper
    tepuedeinteresar trending upnextarticle upnextarticles upnextpost upnextposts upnextstory upnextstorys
    upsell voiraussi weitereartikel weiterebeitraege weiteremeldungen weiterenachrichten weiterethemen
    weiterlesen yarpp youmay youmight zergnet`,
  ],
  [
    'advert',
    `
    adarea adbanner adblock adbox adbreak appbanner appdownload appstore appstores cta adcontainer adholder adlabel adplaceholder adplacement adposition
    adrow adsbygoogle adsense adslot adspace adunit advert advertise advertisement advertisements advertising
    adverts adwrap adwrapper adzone affiliate affiliates anzeige anzeigen calltoaction dfp* doubleclick
    googlead googleads promobanner promoblock promobox promocontainer promoitem promolist promosection
    publicidad publicite reklame sponsor sponsored sponsors werbung`,
  ],
  [
    'author',
    `
    abhbox aboutauthor abouttheauthor authorabout authorbio authorbiography authorblock authorbox authorcard
    authordesc authordescription authordetails authorinfo authorprofile authorsection authorwidget autorbox
    autorenbox autoreninfo autorinfo biobox contributorbio contributorbox contributorinfo contributorsbio
    contributorsbox contributorsinfo guestauthor ppauthorboxes saboxplugin writerbio writerbox writerinfo
    writersbio writersbox writersinfo`,
  ],
  [
    'tags',
    `
    articlecategories articlecategory articlefooter articletag articletags blogtag blogtags categorylinks
    categorylist catlinks entrycategories entrycategory entryfooter entrytag entrytags entryutility etiquetas
    filedunder keywords newstag newstags postcategories postcategory postedin postfooter postmetadata posttag
    posttags schlagwort schlagworte singletag singletags storytag storytags tagarea tagbox tagcloud
    tagcontainer taglinks taglist tags tagsblock tagsbox tagscontainer tagsection tagslinks tagslist tagswrap
    tagswrapper tagwrap tagwrapper topiclinks topiclist topictags`,
  ],
  [
    'menu',
    `
    backlink backtolist backtooverview backtotop breadcrumb* brotkrume brotkrumen crumb crumbs dropdownmenu footnav hamburger hauptmenu jumplink
    jumplinks langchooser langlist langmenu langselect langselector langswitch langswitcher languagechooser
    languagelist languagemenu languageselect languageselector languageswitch languageswitcher mainmenu mainnav
    megamenu menu menubar menubutton menucontainer menufooter menuitem menuitems menulist menumain menus
    menutoggle menutop menuwrapper nav navbar navcontainer navi navigation navitem navitems navlink navlinks
    navlist navmain navmenu navnext navprevious navprimary navs navtabs navtop navwrapper nextpost offcanvas
    offcanvasleft offcanvasmenu offcanvasnav offcanvasright pagenav* pager pagination paginator paging
    postnav* prevarticle previousarticle previousnext previouspost prevnext prevpost prevstory quicklink
    quicklinks rootline scrolltop scrolltotop sitemap skiplink* skipnav* skipto* submenu subnav topmenu topnav totop
    userbar userlinks userpanel usertools wppagenavi`,
  ],
  [
    'banner',
    `
    alertbar announcementbar blogdescription blogname blogtitle branding breakingnews colophon copyright
    copyrights disclaimer footerarea footerbar footerbottom footercolumn footercolumns footercontainer
    footercontent footercopyright footerinfo footerinner footerlegal footerlink footerlinks footerlogo
    footermain footermenu footernav footerrow footersection footertext footertop footerwidget footerwidgets
    footerwrapper fusszeile globalfooter globalheader globalheaderbar globalheadernav globalheadertop
    globalheaderwrapper headbar headerbar headerlinks headerlogo headermenu headernav headersearch
    headersocial headertop impressum imprint kopfzeile mainfooter mainheader mainheaderbar mainheadernav
    mainheadertop mainheaderwrapper masthead metanav newsticker notificationbar pagefooter pageheader
    pageheaderbar pageheadernav pageheadertop pageheaderwrapper servicelinks servicemenu servicenav
    servicenavigation sitebranding sitedescription sitefooter siteheader siteheaderbar siteheadernav
    siteheadertop siteheaderwrapper siteinfo sitename sitetitle tagline ticker topbar topheader topline
    toplinks webfooter webheader webheaderbar webheadernav webheadertop webheaderwrapper`,
  ],
  [
    'aside',
    `
    archivelist fixedbottom pushlayer pushnotification stickybottom webpush blogroll browsehappy browserhint browserupdate browserupgrade browserwarning hideprint leftnav
    leftrail leftsidebar lightbox loader loading marginalie marginalspalte minicart modal modalbody modalbox
    modalcontent modaldialog modals modalwindow noprint oldbrowser outdatedbrowser paywallbanner paywallbox
    paywallmessage paywallteaser popup popups randspalte rightnav rightrail rightsidebar screenreader*
    searchbar searchbox searchcontainer searchfield searchform searchinput searchwidget searchwrapper
    seitenleiste servicebox sidebar* sidecol sidecolumn sidemenu sidenav sidepanel siderail spinner sronly
    tooltip updateyourbrowser visuallyhidden warenkorb widgetarea widgetcontainer widgetcontent widgetlist
    widgetrecent* widgettext widgettitle widgetwrap widgetwrapper wishlist`,
  ],
];

/** Names that speak of furniture only where nothing but words such as `site` and `wrapper` stands around them. */
export const ALONE: readonly (readonly [Concept, string])[] = [
  [
    'newsletter',
    `
    abonnieren signup subscription`,
  ],
  [
    'login',
    `
    account anmelden anmeldung register`,
  ],
  [
    'thread',
    `
    comment commentbox discussion replies responses`,
  ],
  [
    'widget',
    `
    actions bookmark bookmarks donate donation feedback follow functions likes print rating ratings reactions
    social teilen tools vote voting`,
  ],
  [
    'related',
    `
    archiv carousel links mehr more onward promoted recommend similar slider teaser weitere`,
  ],
  [
    'advert',
    `
    ad ads adv banner banners billboard cta leaderboard promo promos promotion skyscraper sponsor`,
  ],
  [
    'author',
    `
    aboutme bio vcard`,
  ],
  [
    'tags',
    `
    categories hashtags tag themen topics`,
  ],
  [
    'menu',
    `
    crumb crumbs drawer jump lang language languages path`,
  ],
  [
    'banner',
    `
    bottom credits foot footer headertop legal logo logos partner partners topline`,
  ],
  [
    'aside',
    `
    archive archives aside basket calendar cart colleft colright columnleft columnright complementary dialog
    extra extras flyout hidden leftbar leftcol leftcolumn marginal overlay overlays poll polls quiz rail
    rightbar rightcol rightcolumn search secondary service sidebar sidecol sidecolumn suche tertiary weather
    wetter widget widgets`,
  ],
];
