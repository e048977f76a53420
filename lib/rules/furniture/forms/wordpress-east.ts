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
      'Avbryt svar | Publicera kommentar | Skicka kommentar | Spara mitt namn, min e-postadress och webbplats i denna webbläsare till nästa gång jag skriver en kommentar | Spara mitt namn, min e-postadress',
    widget: 'Denna webbplats använder Akismet för att minska skräppost | Lär dig hur din kommentardata bearbetas',
    closed:
      'Du måste vara inloggad för att skriva en kommentar | Du måste vara inloggad för att kunna skriva en kommentar | Kommentarer inaktiverade | Inga kommentarer',
  },
  {
    of: 'da',
    heading: 'Skriv et svar | Skriv en kommentar | Efterlad et svar',
    notice:
      'Din e-mailadresse vil ikke blive publiceret | Din e-mail-adresse vil ikke blive publiceret | Din e-mail vil ikke blive publiceret',
    required: 'Krævede felter er markeret | Krævede felter er markeret med',
    core: 'Kommentar | Navn | E-mail | Websted | Hjemmeside',
    control:
      'Annuller svar | Send kommentar | Gem mit navn, mail og websted i denne browser til næste gang jeg kommenterer',
    closed: 'Du skal være logget ind for at skrive en kommentar',
  },
  {
    of: 'nb',
    heading: 'Legg igjen en kommentar | Legg igjen et svar',
    notice: 'Din e-postadresse vil ikke bli publisert | E-postadressen din vil ikke vises',
    required: 'Obligatoriske felt er merket med | Påkrevde felt er merket',
    core: 'Kommentar | Navn | E-post | Nettsted',
    control:
      'Avbryt svar | Publiser kommentar | Lagre mitt navn, e-post og nettside i denne nettleseren for neste gang jeg kommenterer',
    closed: 'Du må være innlogget for å legge inn en kommentar',
  },
  {
    of: 'fi',
    title: 'Vastaa',
    heading: 'Kirjoita kommentti | Jätä kommentti | Jätä vastaus',
    notice: 'Sähköpostiosoitettasi ei julkaista',
    required: 'Pakolliset kentät on merkitty',
    core: 'Kommentti | Nimi | Sähköposti | Sähköpostiosoite | Kotisivu | Verkkosivusto',
    control:
      'Peruuta vastaus | Lähetä kommentti | Lähetä | Tallenna nimeni, sähköpostiosoitteeni ja sivustoni tähän selaimeen',
    closed: 'Sinun täytyy kirjautua sisään kommentoidaksesi',
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
      'Anuluj pisanie odpowiedzi | Anuluj odpowiedź | Komentarz wpisz | Opublikuj komentarz | Wyślij komentarz | Zapamiętaj moje dane w tej przeglądarce podczas pisania kolejnych komentarzy | Zapamiętaj moje dane w tej przeglądarce | Zapisz moje dane, adres e-mail i witrynę w przeglądarce aby wypełnić dane podczas pisania kolejnych komentarzy | Powiadom mnie o kolejnych komentarzach przez email | Powiadom mnie o nowych wpisach przez email',
    widget:
      'Ta strona używa Akismet do redukcji spamu | Witryna wykorzystuje Akismet, aby ograniczyć spam | Dowiedz się, w jaki sposób przetwarzane są dane Twoich komentarzy | Dowiedz się więcej jak przetwarzane są dane komentarzy',
    closed:
      'Musisz się zalogować, aby móc dodać komentarz | Możliwość komentowania została wyłączona | Brak komentarzy',
  },
  {
    of: 'cs',
    heading: 'Napsat komentář | Napište komentář | Přidat komentář | Zanechat komentář',
    headingTo: 'Napsat komentář pro',
    notice: 'Vaše (e-mailová|emailová) adresa nebude zveřejněna | Vaše emailová adresa nebude zobrazena',
    required: 'Vyžadované informace jsou označeny | Povinné položky jsou označeny | Povinné údaje jsou označeny',
    core: 'Komentář | Jméno | E-mail | Webová stránka | Web',
    control:
      'Zrušit odpověď na komentář | Zrušit odpověď | Odeslat komentář | Uložit do prohlížeče jméno, e-mail a webovou stránku pro budoucí komentáře | Uložit do prohlížeče jméno, e-mail',
    closed: 'Pro přidávání komentářů se musíte nejdříve přihlásit | Komentáře nejsou povoleny | Žádné komentáře',
  },
  {
    of: 'sk',
    heading: 'Pridaj komentár | Pridajte komentár | Zanechajte komentár',
    notice: 'Vaša e-mailová adresa nebude zverejnená',
    required: 'Vyžadované polia sú označené',
    core: 'Komentár | Meno | E-mail | Adresa webu',
    control: 'Zrušiť odpoveď | Odoslať komentár',
  },
  {
    of: 'hu',
    heading: 'Vélemény, hozzászólás? | Szólj hozzá!',
    notice: 'Az e-mail címet nem tesszük közzé | Az e-mail-címet nem tesszük közzé | Az email címet nem tesszük közzé',
    required: 'A kötelező mezőket karakterrel jelöltük | A kötelező mezőket * karakterrel jelöltük',
    core: 'Hozzászólás | Név | E-mail cím | E-mail | Honlap',
    control:
      'Válasz megszakítása | Hozzászólás küldése | A nevem, email címem, és weboldalcímem mentése a böngészőben a következő hozzászólásomhoz',
  },
  {
    of: 'ro',
    heading: 'Lasă un răspuns | Lasă un comentariu | Lasa un comentariu',
    notice: 'Adresa ta de email nu va fi publicată',
    required: 'Câmpurile obligatorii sunt marcate cu | Câmpurile necesare sunt marcate',
    core: 'Comentariu | Nume | Email | Site web | Sit web',
    control:
      'Anulează răspunsul | Publică comentariul | Trimite comentariul | Salvează-mi numele, emailul și site-ul web în acest navigator pentru data viitoare când o să comentez',
  },
  {
    of: 'ru',
    heading: 'Добавить комментарий | Оставить комментарий | Оставьте комментарий | Написать комментарий',
    headingTo: 'Добавить комментарий для',
    title: 'Комментарии | Ваш комментарий',
    notice:
      'Ваш (адрес email|e-mail|адрес e-mail|адрес электронной почты) не будет опубликован | Ваш адрес электронной почты не будет опубликован',
    required: 'Обязательные поля помечены | Обязательные поля отмечены',
    core: 'Комментарий | Имя | Ваше имя | Email | E-mail | Электронная почта | Сайт | Веб-сайт',
    field: 'обязательно | не публикуется',
    control:
      'Отменить ответ | Нажмите, чтобы отменить ответ | Отправить комментарий | Отправить | Опубликовать комментарий | Сохранить моё имя, email и адрес сайта в этом браузере для последующих моих комментариев | Сохранить моё имя, email и адрес сайта | Уведомить меня о новых комментариях по email | Уведомлять меня о новых записях почтой',
    controlTo: 'Можно использовать следующие HTML-теги и атрибуты',
    widget: 'Этот сайт использует Akismet для борьбы со спамом | Узнайте, как обрабатываются ваши данные комментариев',
    closed:
      'Для отправки комментария вам необходимо авторизоваться | Для отправки комментария необходимо войти на сайт | Чтобы оставить комментарий, необходимо авторизоваться | Комментарии закрыты | Комментариев нет | Комментариев пока нет | Нет комментариев | Обсуждение закрыто',
  },
  {
    of: 'uk',
    heading: 'Залишити відповідь | Залишити коментар | Додати коментар',
    notice: 'Ваша (e-mail|email) адреса не оприлюднюватиметься',
    required: "Обов'язкові поля позначені | Обов’язкові поля позначені",
    core: "Коментар | Ім'я | Email | Сайт",
    control:
      "Скасувати відповідь | Опублікувати коментар | Зберегти моє ім'я, e-mail, та адресу сайту в цьому браузері для моїх подальших коментарів",
  },
  {
    of: 'el',
    heading: 'Αφήστε μια απάντηση | Γράψτε ένα σχόλιο',
    notice: 'Η ηλ. διεύθυνση σας δεν δημοσιεύεται | Η διεύθυνση email σας δεν θα δημοσιευθεί',
    required: 'Τα υποχρεωτικά πεδία σημειώνονται με',
    core: 'Σχόλιο | Όνομα | Email | Ιστότοπος',
    control: 'Ακύρωση απάντησης | Δημοσίευση σχολίου',
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
    field: 'gerekli | zorunlu',
    control:
      'Yanıtı iptal et | Cevabı iptal et | Yorum gönder | Gönder | Daha sonraki yorumlarımda kullanılması için adım, e-posta adresim ve site adresim bu tarayıcıya kaydedilsin | Daha sonraki yorumlarımda kullanılması için | Bir dahaki sefere yorum yaptığımda kullanılmak üzere adımı, e-posta adresimi ve web site adresimi bu tarayıcıya kaydet | Beni sonraki yorumlar için e-posta ile bilgilendir | Beni yeni yazılarda e-posta ile bilgilendir',
    widget:
      'İstenmeyenleri azaltmak için Akismet kullanır | Bu site, istenmeyenleri azaltmak için Akismet kullanıyor | Yorum verilerinizin nasıl işlendiği hakkında daha fazla bilgi edinin',
    closed:
      'Yorum yapabilmek için oturum açmalısınız | Yorum yapabilmek için giriş yapmalısınız | Yorumlar kapalı | Yorumlar kapatıldı | Henüz yorum yapılmamış',
  },
];
