// WordPress's comment form as sites of northern, eastern and southern Europe print it (DEFECTS §7).
import type { FormStrings } from './strings.ts';

export const WORDPRESS_EAST: readonly FormStrings[] = [
  {
    of: 'sv',
    heading: 'Lämna ett svar | Lämna en kommentar | Skriv en kommentar',
    title: 'Kommentarer | Kommentera',
    headingTo: 'Lämna ett svar till',
    notice:
      'Din e-postadress kommer inte publiceras | Din e-postadress kommer inte att publiceras | E-postadressen publiceras inte',
    required: 'Obligatoriska fält är märkta | Nödvändiga fält är märkta',
    core: 'Kommentar | Namn | E-post | E-postadress | Webbplats',
    field: 'obligatoriskt',
    control:
      'Avbryt svar | Publicera kommentar | Skicka kommentar | Spara mitt namn, min e-postadress och webbplats i denna webbläsare till nästa gång jag skriver en kommentar | Spara mitt namn, min e-postadress | Meddela mig om efterföljande kommentarer via e-post | Meddela mig om nya inlägg via e-post | Meddela mig via e-post om nya kommentarer | Skicka | Svara | Jag är inte en robot | Jag godkänner integritetspolicyn | Genom att använda detta formulär godkänner du att dina uppgifter lagras och hanteras av denna webbplats',
    widget:
      'Denna webbplats använder Akismet för att minska skräppost | Lär dig hur din kommentardata bearbetas | Lär dig om hur din kommentarsdata bearbetas | Lär dig hur din kommentarsdata bearbetas',
    closed:
      'Du måste vara inloggad för att skriva en kommentar | Du måste vara inloggad för att kunna skriva en kommentar | Kommentarer inaktiverade | Inga kommentarer | Du måste logga in för att kommentera | Logga in för att kommentera | Kommentarer är stängda | Kommentarerna är stängda | Inga kommentarer än',
  },
  {
    of: 'da',
    heading: 'Skriv et svar | Skriv en kommentar | Efterlad et svar',
    notice:
      'Din e-mailadresse vil ikke blive publiceret | Din e-mail-adresse vil ikke blive publiceret | Din e-mail vil ikke blive publiceret',
    required: 'Krævede felter er markeret | Krævede felter er markeret med',
    core: 'Kommentar | Navn | E-mail | Websted | Hjemmeside',
    control:
      'Annuller svar | Send kommentar | Gem mit navn, mail og websted i denne browser til næste gang jeg kommenterer | Giv mig besked om opfølgende kommentarer via e-mail | Giv mig besked om nye indlæg via e-mail | Giv mig besked om nye kommentarer via e-mail | Gem mit navn, min e-mail og websted i denne browser | Svar | Send',
    closed:
      'Du skal være logget ind for at skrive en kommentar | Kommentarer er lukket | Ingen kommentarer | Lukket for kommentarer | Log ind for at kommentere',
    widget:
      'Denne side bruger Akismet til at reducere spam | Dette websted bruger Akismet til at reducere spam | Læs om hvordan din kommentardata bliver behandlet | Få mere at vide om, hvordan dine kommentardata behandles | Se hvordan dine kommentar-data behandles',
  },
  {
    of: 'nb',
    heading: 'Legg igjen en kommentar | Legg igjen et svar',
    notice: 'Din e-postadresse vil ikke bli publisert | E-postadressen din vil ikke vises',
    required: 'Obligatoriske felt er merket med | Påkrevde felt er merket',
    core: 'Kommentar | Navn | E-post | Nettsted',
    control:
      'Avbryt svar | Publiser kommentar | Lagre mitt navn, e-post og nettside i denne nettleseren for neste gang jeg kommenterer | Gi meg beskjed om oppfølgende kommentarer via e-post | Varsle meg om nye innlegg via e-post | Varsle meg om nye kommentarer via e-post',
    closed:
      'Du må være innlogget for å legge inn en kommentar | Kommentarer er stengt | Kommentarfeltet er stengt | Ingen kommentarer',
    widget:
      'Dette nettstedet bruker Akismet for å redusere spam | Dette nettstedet bruker Akismet for å redusere søppelpost | Lær hvordan dine kommentardata behandles | Finn ut mer om hvordan kommentardataene dine behandles',
  },
  {
    of: 'fi',
    title: 'Vastaa',
    heading: 'Kirjoita kommentti | Jätä kommentti | Jätä vastaus',
    notice: 'Sähköpostiosoitettasi ei julkaista',
    required: 'Pakolliset kentät on merkitty',
    core: 'Kommentti | Nimi | Sähköposti | Sähköpostiosoite | Kotisivu | Verkkosivusto',
    control:
      'Peruuta vastaus | Lähetä kommentti | Lähetä | Tallenna nimeni, sähköpostiosoitteeni ja sivustoni tähän selaimeen | Tallenna nimeni, sähköpostiosoitteeni ja sivustoni tähän selaimeen seuraavaa kommentointikertaa varten | Ilmoita minulle uusista kommenteista sähköpostilla | Ilmoita minulle uusista artikkeleista sähköpostilla | Ilmoita seuraavista kommenteista sähköpostitse | Ilmoita uusista artikkeleista sähköpostitse',
    closed: 'Sinun täytyy kirjautua sisään kommentoidaksesi | Kommentit on suljettu | Ei kommentteja',
    widget:
      'Sivusto käyttää Akismetia roskapostin vähentämiseen | Tämä sivusto käyttää Akismetia roskapostin vähentämiseen | Lue, kuinka kommenttitietojasi käsitellään | Lue lisää siitä, miten kommenttitietojasi käsitellään',
  },
  {
    of: 'pl',
    heading: 'Dodaj komentarz | Zostaw komentarz | Napisz komentarz | Skomentuj',
    headingTo: 'Dodaj komentarz do',
    title: 'Komentarze',
    notice: 'Twój adres (e-mail|email) nie zostanie opublikowany | Twój adres email nie zostanie opublikowany',
    required: 'Wymagane pola są oznaczone | Pola, których wypełnienie jest wymagane, są oznaczone',
    core: 'Komentarz | Treść komentarza | Nazwa | Imię | Podpis | E-mail | Adres e-mail | Witryna internetowa | Strona internetowa',
    field: 'wymagane',
    control:
      'Anuluj pisanie odpowiedzi | Anuluj odpowiedź | Komentarz wpisz | Opublikuj komentarz | Wyślij komentarz | Zapamiętaj moje dane w tej przeglądarce podczas pisania kolejnych komentarzy | Zapamiętaj moje dane w tej przeglądarce | Zapisz moje dane, adres e-mail i witrynę w przeglądarce aby wypełnić dane podczas pisania kolejnych komentarzy | Powiadom mnie o kolejnych komentarzach przez email | Powiadom mnie o nowych wpisach przez email | Powiadom mnie o kolejnych komentarzach poprzez e-mail | Powiadom mnie o nowych wpisach poprzez e-mail | Powiadom mnie o kolejnych komentarzach przez e-mail | Powiadom mnie o nowych wpisach przez e-mail | Powiadom mnie o nowych komentarzach | Zapisz moje dane w tej przeglądarce podczas pisania kolejnych komentarzy | Zapamiętaj mnie | Zgadzam się na przetwarzanie moich danych osobowych | Akceptuję politykę prywatności | Zapoznałem się z polityką prywatności i akceptuję jej postanowienia | Nie jestem robotem | Wyślij | Odpowiedz | Proszę wpisać swój komentarz! | Proszę podać swoje imię tutaj | Wprowadziłeś niepoprawny adres e-mail! | Proszę wprowadzić swój adres e-mail tutaj',
    widget:
      'Ta strona używa Akismet do redukcji spamu | Witryna wykorzystuje Akismet, aby ograniczyć spam | Dowiedz się, w jaki sposób przetwarzane są dane Twoich komentarzy | Dowiedz się więcej jak przetwarzane są dane komentarzy | Dowiedz się, jak przetwarzane są dane komentarzy | Dowiedz się więcej, jak przetwarzane są dane komentarzy | Ta witryna wykorzystuje usługę Akismet aby zredukować ilość spamu | Dowiedz się w jaki sposób dane w twoich komentarzach są przetwarzane | Strona wykorzystuje Akismet do redukcji spamu',
    closed:
      'Musisz się zalogować, aby móc dodać komentarz | Możliwość komentowania została wyłączona | Brak komentarzy | Musisz być zalogowany aby dodać komentarz | Musisz być zalogowany, aby dodać komentarz | Zaloguj się, aby dodać komentarz | Komentarze są wyłączone | Komentowanie jest wyłączone | Komentarze zamknięte | Nie ma jeszcze komentarzy | Brak komentarzy do wyświetlenia',
  },
  {
    of: 'cs',
    heading: 'Napsat komentář | Napište komentář | Přidat komentář | Zanechat komentář',
    headingTo: 'Napsat komentář pro',
    notice: 'Vaše (e-mailová|emailová) adresa nebude zveřejněna | Vaše emailová adresa nebude zobrazena',
    required: 'Vyžadované informace jsou označeny | Povinné položky jsou označeny | Povinné údaje jsou označeny',
    core: 'Komentář | Jméno | E-mail | Webová stránka | Web',
    control:
      'Zrušit odpověď na komentář | Zrušit odpověď | Odeslat komentář | Uložit do prohlížeče jméno, e-mail a webovou stránku pro budoucí komentáře | Uložit do prohlížeče jméno, e-mail | Informujte mě o následujících komentářích e-mailem | Informujte mě o nových příspěvcích e-mailem | Upozornit na nové komentáře emailem | Upozornit na nové příspěvky emailem | Souhlasím se zpracováním osobních údajů | Odeslat | Odpovědět | Nejsem robot',
    closed:
      'Pro přidávání komentářů se musíte nejdříve přihlásit | Komentáře nejsou povoleny | Žádné komentáře | Komentáře jsou uzavřeny | Komentáře jsou vypnuty | Pro komentování se přihlaste | Zatím žádné komentáře',
    widget:
      'Tento web používá Akismet na redukci spamu | Tyto stránky používají Akismet k omezení spamu | Tato stránka používá Akismet k omezení spamu | Zjistěte více o tom, jak jsou data z komentářů zpracovávána | Podívejte se, jak vaše data z komentářů zpracováváme | Další informace o tom, jak jsou zpracovávána data komentářů',
  },
  {
    of: 'sk',
    heading: 'Pridaj komentár | Pridajte komentár | Zanechajte komentár',
    notice: 'Vaša e-mailová adresa nebude zverejnená',
    required: 'Vyžadované polia sú označené',
    core: 'Komentár | Meno | E-mail | Adresa webu',
    control:
      'Zrušiť odpoveď | Odoslať komentár | Uložiť moje meno, e-mail a webovú stránku v tomto prehliadači pre moje budúce komentáre | Odoslať',
    widget:
      'Táto webová stránka používa Akismet na redukciu spamu | Získajte viac informácií o tom, ako sú vaše údaje z komentárov spracovávané | Zistite, ako sa spracovávajú údaje o vašich komentároch',
    closed: 'Prepáčte, ale pred zanechaním komentára sa musíte prihlásiť | Komentáre sú uzatvorené',
  },
  {
    of: 'hu',
    heading: 'Vélemény, hozzászólás? | Szólj hozzá!',
    notice: 'Az e-mail címet nem tesszük közzé | Az e-mail-címet nem tesszük közzé | Az email címet nem tesszük közzé',
    required: 'A kötelező mezőket karakterrel jelöltük | A kötelező mezőket * karakterrel jelöltük',
    core: 'Hozzászólás | Név | E-mail cím | E-mail | Honlap',
    control:
      'Válasz megszakítása | Hozzászólás küldése | A nevem, email címem, és weboldalcímem mentése a böngészőben a következő hozzászólásomhoz | A nevem, e-mail-címem, és weboldalcímem mentése a böngészőben a következő hozzászólásomhoz | A nevem, e-mail címem, és weboldalcímem mentése a böngészőben a következő hozzászólásomhoz | Értesítést kérek e-mailben a további hozzászólásokról | Értesítést kérek e-mailben új bejegyzés esetén | Küldés',
    widget:
      'Ez az oldal az Akismet szolgáltatást használja a spam csökkentésére | Ez a weboldal az Akismet szolgáltatását használja a spam kiszűrésére | Ez a webhely az Akismet szolgáltatást használja a spam visszaszorítására | Ismerje meg a hozzászólás adatainak feldolgozását | Ismerje meg a hozzászólás-adatok feldolgozását | Tudjunk meg többet arról, hogyan dolgozzák fel a hozzászólásunk adatait | További információ arról, hogyan kezeljük a hozzászólás adatait',
    closed:
      'Hozzászólás küldéséhez be kell jelentkezni | A hozzászólások le vannak zárva | Jelenleg nem lehet hozzászólni',
  },
  {
    of: 'ro',
    heading: 'Lasă un răspuns | Lasă un comentariu | Lasa un comentariu',
    notice: 'Adresa ta de email nu va fi publicată',
    required: 'Câmpurile obligatorii sunt marcate cu | Câmpurile necesare sunt marcate',
    core: 'Comentariu | Nume | Email | Site web | Sit web',
    control:
      'Anulează răspunsul | Publică comentariul | Trimite comentariul | Salvează-mi numele, emailul și site-ul web în acest navigator pentru data viitoare când o să comentez | Anunță-mă despre comentariile ulterioare prin email | Anunță-mă despre articolele noi prin email | Trimite',
    widget:
      'Acest site folosește Akismet pentru a reduce spamul | Află cum sunt procesate datele comentariilor tale | Acest sit folosește Akismet pentru a reduce spamul',
    closed:
      'Trebuie să fii autentificat pentru a publica un comentariu | Trebuie să te autentifici pentru a publica un comentariu | Comentariile sunt închise',
  },
  {
    of: 'ru',
    heading: 'Добавить комментарий | Оставить комментарий | Оставьте комментарий | Написать комментарий',
    headingTo: 'Добавить комментарий для',
    title: 'Комментарии | Ваш комментарий',
    notice:
      'Ваш (адрес email|e-mail|адрес e-mail|адрес электронной почты) не будет опубликован | Ваш адрес электронной почты не будет опубликован | Ваш (email|e-mail|адрес) не будет (опубликован|показан|виден) | Адрес электронной почты не будет опубликован | Ваш email не будет опубликован | Ваш электронный адрес не будет опубликован',
    required: 'Обязательные поля помечены | Обязательные поля отмечены',
    core: 'Комментарий | Имя | Ваше имя | Email | E-mail | Электронная почта | Сайт | Веб-сайт',
    field:
      'обязательно | не публикуется | Имя пользователя | Введите имя | Введите комментарий | Пожалуйста, введите ваш комментарий! | Пожалуйста, введите ваше имя здесь | Вы ввели неверный адрес электронной почты! | Пожалуйста, введите ваш адрес электронной почты здесь | Адрес email | Тема | Город | Телефон | Код безопасности | Введите код с картинки | необязательно | Политика конфиденциальности',
    control:
      'Отменить ответ | Нажмите, чтобы отменить ответ | Отправить комментарий | Отправить | Опубликовать комментарий | Сохранить моё имя, email и адрес сайта в этом браузере для последующих моих комментариев | Сохранить моё имя, email и адрес сайта | Уведомить меня о новых комментариях по email | Уведомлять меня о новых записях почтой | Оповещать о новых комментариях по почте | Уведомлять меня о новых комментариях по почте | Уведомить меня о новых комментариях по почте | Уведомлять о новых комментариях по email | Сообщать мне о новых комментариях | Сохранить мое имя, email и адрес сайта в этом браузере для последующих моих комментариев | Нажимая на кнопку Отправить комментарий, я даю согласие на обработку персональных данных и принимаю политику конфиденциальности | Нажимая на кнопку "Отправить комментарий", я даю согласие на обработку персональных данных и принимаю политику конфиденциальности | Нажимая на кнопку, я даю согласие на обработку персональных данных и принимаю политику конфиденциальности | Нажимая на кнопку, вы даете согласие на обработку персональных данных и соглашаетесь с политикой конфиденциальности | Я даю согласие на обработку персональных данных | Я согласен на обработку персональных данных | Я согласен с политикой конфиденциальности | Согласен на обработку персональных данных | Я не робот | Защита от спама | Отмена | Ответить | Комментировать | Подписаться на комментарии | Подписаться',
    controlTo: 'Можно использовать следующие HTML-теги и атрибуты',
    widget: 'Этот сайт использует Akismet для борьбы со спамом | Узнайте, как обрабатываются ваши данные комментариев',
    closed:
      'Для отправки комментария вам необходимо авторизоваться | Для отправки комментария необходимо войти на сайт | Чтобы оставить комментарий, необходимо авторизоваться | Комментарии закрыты | Комментариев нет | Комментариев пока нет | Нет комментариев | Обсуждение закрыто | Вы должны войти, чтобы оставить комментарий | Вы должны авторизоваться, чтобы оставить комментарий | Вы должны быть авторизованы, чтобы разместить комментарий | Для комментирования необходимо авторизоваться | Войдите, чтобы оставить комментарий | Войдите, чтобы комментировать | Только зарегистрированные пользователи могут оставлять комментарии | Только зарегистрированные пользователи могут комментировать | Чтобы оставлять комментарии, необходимо авторизоваться | Комментирование закрыто | Комментарии отключены | Комментирование отключено | Комментарии (0) | Пока нет комментариев | Ещё нет комментариев | Будьте первым, кто оставит комментарий | Станьте первым, кто оставит комментарий',
  },
  {
    of: 'uk',
    heading: 'Залишити відповідь | Залишити коментар | Додати коментар',
    notice: 'Ваша (e-mail|email) адреса не оприлюднюватиметься',
    required: "Обов'язкові поля позначені | Обов’язкові поля позначені",
    core: "Коментар | Ім'я | Email | Сайт",
    control:
      "Скасувати відповідь | Опублікувати коментар | Зберегти моє ім'я, e-mail, та адресу сайту в цьому браузері для моїх подальших коментарів | Зберегти моє ім’я, e-mail, та адресу сайту в цьому браузері для моїх подальших коментарів | Надіслати | Повідомляти мене про нові коментарі по електронній пошті | Повідомляти мене про нові записи по електронній пошті",
    widget:
      'Сайт використовує Akismet для зменшення спаму | Цей сайт використовує Akismet для зменшення спаму | Дізнайтеся, як обробляються ваші дані коментарів | Дізнайтеся як обробляються ваші дані коментарів | Дізнатися більше про те, як обробляються дані ваших коментарів',
    closed: 'Щоб відправити коментар вам необхідно авторизуватись | Коментування вимкнено | Коментарі закриті',
  },
  {
    of: 'el',
    heading: 'Αφήστε μια απάντηση | Γράψτε ένα σχόλιο',
    notice: 'Η ηλ. διεύθυνση σας δεν δημοσιεύεται | Η διεύθυνση email σας δεν θα δημοσιευθεί',
    required: 'Τα υποχρεωτικά πεδία σημειώνονται με',
    core: 'Σχόλιο | Όνομα | Email | Ιστότοπος',
    control:
      'Ακύρωση απάντησης | Δημοσίευση σχολίου | Αποθήκευσε το όνομά μου, email, και τον ιστότοπο μου σε αυτόν τον πλοηγό για την επόμενη φορά που θα σχολιάσω | Αποθήκευσε το όνομά μου, email και τον ιστότοπό μου σε αυτόν τον πλοηγό για την επόμενη φορά που θα σχολιάσω | Υποβολή',
    widget:
      'Αυτός ο ιστότοπος χρησιμοποιεί το Akismet για να μειώσει τα ανεπιθύμητα σχόλια | Μάθετε πώς υφίστανται επεξεργασία τα δεδομένα των σχολίων σας',
    closed: 'Πρέπει να έχετε συνδεθεί για να σχολιάσετε | Τα σχόλια είναι κλειστά',
  },
  {
    of: 'tr',
    heading: 'Bir yanıt yazın | Bir cevap yazın | Bir Yorum Yazın | Yorum yap | Yorum yapın | Yorum yaz',
    headingTo: 'için bir yanıt yazın',
    title: 'Yorumlar',
    notice:
      'E-posta adresiniz yayınlanmayacak | E-posta hesabınız yayımlanmayacak | E-posta adresiniz yayımlanmayacak | E-posta hesabınız yayınlanmayacak | Email adresiniz yayınlanmayacak | E-posta adresiniz paylaşılmayacak',
    required: 'Gerekli alanlar * ile işaretlenmişlerdir | Gerekli alanlar | Zorunlu alanlar',
    core: 'Yorum | Yorumunuz | Ad | İsim | Adınız | E-posta | E-posta adresiniz | İnternet sitesi | Web sitesi',
    field:
      'gerekli | zorunlu | Lütfen yorumunuzu giriniz! | Lütfen isminizi buraya giriniz | Yanlış bir e-posta adresi girdiniz! | Lütfen e-posta adresinizi buraya giriniz | isteğe bağlı | Güvenlik kodu | Gizlilik politikası | Soyad',
    control:
      'Yanıtı iptal et | Cevabı iptal et | Yorum gönder | Gönder | Daha sonraki yorumlarımda kullanılması için adım, e-posta adresim ve site adresim bu tarayıcıya kaydedilsin | Daha sonraki yorumlarımda kullanılması için | Bir dahaki sefere yorum yaptığımda kullanılmak üzere adımı, e-posta adresimi ve web site adresimi bu tarayıcıya kaydet | Beni sonraki yorumlar için e-posta ile bilgilendir | Beni yeni yazılarda e-posta ile bilgilendir | Beni takip eden yorumlar için e-posta ile bilgilendir | Beni yeni yorumlarda e-posta ile bilgilendir | Yorumu gönder | Yorumu Gönder | Yanıtla | Cevapla | İptal | Ben robot değilim | Gizlilik politikasını okudum ve kabul ediyorum',
    widget:
      'İstenmeyenleri azaltmak için Akismet kullanır | Bu site, istenmeyenleri azaltmak için Akismet kullanıyor | Yorum verilerinizin nasıl işlendiği hakkında daha fazla bilgi edinin | Bu site istenmeyenleri azaltmak için Akismet kullanır | Yorum verilerinizin nasıl işlendiğini öğrenin',
    closed:
      'Yorum yapabilmek için oturum açmalısınız | Yorum yapabilmek için giriş yapmalısınız | Yorumlar kapalı | Yorumlar kapatıldı | Henüz yorum yapılmamış | Yorum yapmak için giriş yapmalısınız | Yorum yazmak için giriş yapmalısınız | Yorum yapabilmek için giriş yapın | Yorumlara kapalı | Yoruma kapalı | Yorum yok | Henüz yorum yok | İlk yorumu siz yapın | İlk yorum yapan siz olun',
  },
  {
    of: 'bg',
    heading: 'Вашият коментар | Коментирай | Напишете коментар | Оставете коментар',
    notice: 'Вашият имейл адрес няма да бъде публикуван',
    required: 'Задължителните полета са отбелязани с',
    core: 'Коментар | Име | Имейл | Уебсайт | Интернет страница',
    control:
      'Отказ | Публикуване | Отговор | Запазване на името, имейл адреса и уебсайта ми в този браузър за следващия път когато коментирам | Запазване на името, имейл адреса и интернет страницата ми в този браузър за следващия път когато коментирам',
    closed: 'Трябва да влезете, за да публикувате коментар',
  },
  {
    of: 'hr, sr, sl',
    heading: 'Odgovori | Ostavite komentar | Ostavi komentar | Komentariši | Dodaj odgovor | Dodaj komentar',
    notice:
      'Vaša adresa e-pošte neće biti objavljena | Vaš e-mail neće biti objavljen | Adresa vaše e-pošte neće biti objavljena | Vaša email adresa neće biti objavljivana | Vaš e-naslov ne bo objavljen',
    required:
      'Obavezna polja su označena sa | Neophodna polja su označena | Obavezna polja označena su sa | Obvezna polja so označena z',
    core: 'Komentar | Ime | E-pošta | Email | E-naslov | Web-stranica | Veb mesto | Internet stranica | Spletna stran | Spletišče',
    field: 'obavezno | obvezno',
    control:
      'Otkaži odgovor | Odustani od odgovora | Objavi komentar | Predaj komentar | Prekliči odgovor | Spremi moje ime, e-poštu i web-stranicu u ovom internet pregledniku za sljedeći put kada budem komentirao | Sačuvaj moje ime, e-poštu i veb mesto u ovom pregledaču veba za sledeći put kada komentarišem | Shrani moje ime, e-pošto in spletišče v ta brskalnik za naslednjič, ko bom komentiral',
    closed: 'Morate biti prijavljeni kako biste objavili komentar | Morate biti prijavljeni da biste objavili komentar',
  },
];
