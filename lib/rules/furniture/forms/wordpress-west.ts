// WordPress's comment form as sites of western Europe and the Americas print it (DEFECTS §7).
import type { FormStrings } from './strings.ts';

export const WORDPRESS_WEST: readonly FormStrings[] = [
  {
    of: 'en',
    heading:
      'Leave a Reply | Leave a Comment | Leave Comment | Leave your comment | Leave Reply | Leave your reply | Write a comment | Submit a Comment | Post a Comment | Add a comment',
    headingTo: 'Leave a Reply to | Leave a Comment (on|to|for) | Be the first to review',
    title:
      'Comments | Comments section | Responses | Discussion | Join the conversation | Share your thoughts | Comment here',
    notice:
      'Your email address will not be published | Your email address will not be published or shared | Your email is never published nor shared | Your email is never shared | Your email address is never published',
    required:
      'Required fields are marked | Required fields marked | Fields marked with | All fields are required | Mandatory fields are marked',
    core: 'Comment | Your comment | Name | Your name | Full name | Email | Your email | Mail | Email address | Your email address | Website | Your website | Web site | Website URL | Your website URL',
    field:
      'URL | Site | Web | Homepage | Message | Your message | Reply | Title | Subject | Phone | (Nick|User) name | Required | Optional | Not required | will not be published | Will not be published required | never published | not published | kept private | logged in | HTML | required field',
    control:
      'Cancel reply | Cancel | Click here to cancel reply | Post Comment | Submit Comment | Submit | Submit reply | Send Comment | Add Comment | Reply | Post | Save my name, email, and website in this browser for the next time I comment | Save my name, email, and website in this browser | Save my name and email in this browser for the next time I comment | Save my name, email, and site URL in my browser for next time I post a comment | Save my name, email, website in this browser for the next time I comment | Save my information for the next time I comment | Notify me of follow-up comments by email | Notify me of follow up comments via e-mail | Notify me of followup comments via e-mail | Notify me of new posts by email | Notify me of new comments via email | Notify me of new posts via email | Notify me via e-mail if anyone answers my comment | Notify me when new comments are added | Notify me of replies to my comment via email | Subscribe to comments | Subscribe without commenting | You can also subscribe without commenting | without commenting | to post a comment | By using this form you agree with the storage and handling of your data by this website | I agree to the privacy policy | Logged in as | Log out | Send | Please note comment moderation is enabled and may delay your comment | There is no need to resubmit your comment | Your comment is awaiting moderation | Comment moderation is enabled. Your comment may take some time to appear | Time limit is exhausted. Please reload CAPTCHA | Time limit exceeded. Please complete the captcha once again | Please reload CAPTCHA | Please reload the CAPTCHA | CAPTCHA | CAPTCHA Code | characters remaining in your comment | characters remaining | characters left | Please enter an answer in digits | Please prove that you are human by solving the equation | δ',
    controlTo:
      'You may use these HTML tags and attributes | You can use these HTML tags | You can use these tags | XHTML: You can use these tags | Allowed tags',
    widget:
      'This site uses Akismet to reduce spam | Learn how your comment data is processed | Learn more about how your comment data is processed',
    closed:
      'You must be logged in to post a comment | You must log in to post a comment | You must be logged in to reply | You need to login to post a comment | Please log in to comment | Log in to comment | Log in to reply | Login to comment | Log in to leave a comment | Please login to comment | Log in or register to post comments | Login or register to post comments | Comments are closed | Comments closed | Comments are closed, but trackbacks and pingbacks are open | Both comments and pings are currently closed | Comments are off for this post | Comments Off | Comments are disabled | Commenting is closed | Comment is closed | Comments have been closed | Comments for this thread are now closed | No comments | 0 Comments | 0 Comment | Comments (0) | Comments: 0 | 0 Responses | 0 Replies | No comments yet | There are no comments yet | There are no comments | No responses yet | No responses | No replies yet | Be the first to comment | Be the first to comment on this article | Be the first to leave a comment | Be the first to reply | Be the first to write a comment | Have any Question or Comment | Reviews: There are no reviews yet | There are no reviews yet',
    closedTo: 'Comments Off on | No (comments|responses) (on|to) | Be the first to comment on',
  },
  {
    of: 'de',
    heading:
      'Schreibe einen Kommentar | Schreib einen Kommentar | Schreiben Sie einen Kommentar | Einen Kommentar schreiben | Hinterlasse eine Antwort | Hinterlasse einen Kommentar | Hinterlassen Sie eine Antwort | Hinterlassen Sie einen Kommentar | Kommentar hinterlassen | Einen Kommentar hinterlassen | Kommentar verfassen | Kommentar schreiben | Kommentieren Sie den Artikel | Kommentar hinzufügen | Antwort hinterlassen | Antwort verfassen | Ihr Kommentar zum Thema',
    headingTo: 'Schreibe einen Kommentar zu | Hinterlasse eine Antwort zu | Schreibe eine Antwort zu',
    title: 'Kommentare',
    notice:
      '(Deine|Ihre) E-Mail-Adresse wird nicht veröffentlicht | (Deine|Ihre) E-Mail wird nicht veröffentlicht | E-Mail Adresse wird nicht veröffentlicht',
    required:
      'Erforderliche Felder sind mit | Erforderliche Felder sind markiert | Pflichtfelder sind mit | Benötigte Felder sind',
    core: 'Kommentar | Dein Kommentar | Ihr Kommentar | Name | Dein Name | Ihr Name | E-Mail | E-Mail-Adresse | eMail | Deine E-Mail-Adresse | Ihre E-Mail-Adresse | Website | Webseite',
    field:
      'Nachricht | Homepage | Pflichtfeld | erforderlich | benötigt | optional | wird nicht veröffentlicht | Datenschutzerklärung | Datenschutz | Du musst | angemeldet | Ändern | Abmelden | Bitte geben Sie hier Ihren Namen ein | Bitte geben Sie hier Ihre E-Mail-Adresse ein | Bitte geben Sie Ihren Kommentar ein',
    control:
      'Antworten abbrechen | sein, um einen Kommentar abzugeben | Antwort abbrechen | Hier klicken, um die Antwort abzubrechen | Abbrechen | Kommentar abschicken | Kommentar absenden | Kommentar senden | Absenden | Senden | Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für die nächste Kommentierung speichern | Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser speichern, bis ich wieder kommentiere | Meinen Namen, E-Mail und Website in diesem Browser speichern, bis ich wieder kommentiere | Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser speichern | Name, E-Mail-Adresse und Website in diesem Browser speichern | Benachrichtigung bei weiteren Kommentaren per E-Mail senden | Benachrichtige mich über nachfolgende Kommentare via E-Mail | Benachrichtige mich über neue Beiträge via E-Mail | Benachrichtigung über neue Beiträge per E-Mail senden | E-Mail-Benachrichtigung bei weiteren Kommentaren | Informiere mich bei neuen Beiträgen per E-Mail | Mit der Nutzung dieses Formulars erklärst du dich mit der Speicherung und Verarbeitung deiner Daten durch diese Website einverstanden | Mit der Nutzung dieses Formulars erklären Sie sich mit der Speicherung und Verarbeitung Ihrer Daten durch diese Website einverstanden',
    controlTo: 'Du kannst folgende HTML-Tags benutzen',
    widget:
      'Diese Website verwendet Akismet, um Spam zu reduzieren | Erfahre, wie deine Kommentardaten verarbeitet werden | Erfahre mehr darüber, wie deine Kommentardaten verarbeitet werden',
    closed:
      'Du musst angemeldet sein, um einen Kommentar abzugeben | Sie müssen angemeldet sein, um einen Kommentar abzugeben | Sie müssen sich anmelden, um einen Kommentar abzugeben | Kommentare sind geschlossen | Die Kommentare sind geschlossen | Die Kommentarfunktion ist geschlossen | Kommentare sind deaktiviert | Keine Kommentare | 0 Kommentare | Noch keine Kommentare | Schreibe den ersten Kommentar | Sei der Erste, der einen Kommentar abgibt',
  },
  {
    of: 'fr',
    heading:
      'Laisser un commentaire | Laissez un commentaire | Laisser une réponse | Écrire un commentaire | Ajouter un commentaire | Poster un commentaire',
    headingTo: 'Laisser un commentaire (à|sur) | Répondre à',
    title: 'Commentaires | Répondre',
    notice:
      'Votre adresse (e-mail|de messagerie|email) ne sera pas publiée | Votre adresse de courriel ne sera pas publiée | Votre adresse de messagerie ne sera pas publié',
    required:
      'Les champs obligatoires sont indiqués avec | Les champs obligatoires sont indiqués | Champs obligatoires marqués | Les champs marqués',
    core: 'Commentaire | Votre commentaire | Nom | Votre nom | E-mail | Adresse e-mail | Adresse de messagerie | Adresse de contact | Courriel | Site web | Site internet | Votre site web',
    field: 'Site | Message | obligatoire | requis | facultatif | ne sera pas publié',
    control:
      'Annuler la réponse | Cliquez ici pour annuler la réponse | Publier le commentaire | Laisser un commentaire | Envoyer le commentaire | Soumettre le commentaire | Envoyer | Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire | Enregistrer mon nom, mon e-mail et mon site web dans le navigateur pour mon prochain commentaire | Enregistrer mon nom, mon e-mail et mon site | Enregistrer mon nom, courriel et site web dans le navigateur pour la prochaine fois que je commenterai | Prévenez-moi de tous les nouveaux commentaires par e-mail | Prévenez-moi de tous les nouveaux articles par e-mail | Avertissez-moi par e-mail des nouveaux commentaires | Avertissez-moi par e-mail des nouveaux articles',
    controlTo: 'Vous pouvez utiliser ces balises et attributs HTML',
    widget:
      'Ce site utilise Akismet pour réduire les indésirables | En savoir plus sur comment les données de vos commentaires sont utilisées | En savoir plus sur la façon dont les données de vos commentaires sont traitées',
    closed:
      'Vous devez vous connecter pour publier un commentaire | Vous devez être connecté pour publier un commentaire | Les commentaires sont fermés | Aucun commentaire | 0 commentaire | 0 commentaires | Pas de commentaire | Soyez le premier à commenter',
  },
  {
    of: 'es',
    heading:
      'Deja una respuesta | Deja un comentario | Dejar una respuesta | Dejar un comentario | Deje una respuesta | Deje un comentario | Escribe un comentario | Agregar un comentario | Añadir comentario | Publicar un comentario',
    headingTo: 'Deja una respuesta a | Deja un comentario en',
    title: 'Comentarios',
    notice:
      'Tu dirección de correo electrónico no será publicada | Su dirección de correo electrónico no será publicada | Tu correo electrónico no será publicado | Tu dirección de correo no será publicada',
    required:
      'Los campos obligatorios están marcados con | Los campos necesarios están marcados | Los campos requeridos están marcados | Los campos obligatorios están marcados',
    core: 'Comentario | Tu comentario | Nombre | Tu nombre | Correo electrónico | Correo | E-mail | Tu correo electrónico | Web | Sitio web | Página web',
    field: 'Mensaje | obligatorio | requerido | opcional | no será publicado',
    control:
      'Cancelar la respuesta | Cancelar respuesta | Haz clic aquí para cancelar la respuesta | Publicar el comentario | Publicar comentario | Enviar comentario | Enviar | Guarda mi nombre, correo electrónico y web en este navegador para la próxima vez que comente | Guarda mi nombre, correo electrónico y web | Guardar mi nombre, correo electrónico y sitio web en este navegador para la próxima vez que haga un comentario | Guardar mi nombre, correo electrónico y web en este navegador para la próxima vez que comente | Recibir un correo electrónico con los siguientes comentarios a esta entrada | Recibir un correo electrónico con cada nueva entrada | Recibir nuevas entradas por email',
    controlTo: 'Puedes usar las siguientes etiquetas y atributos HTML',
    widget:
      'Este sitio usa Akismet para reducir el spam | Aprende cómo se procesan los datos de tus comentarios | Conoce cómo se procesan los datos de tus comentarios',
    closed:
      'Lo siento, debes estar conectado para publicar un comentario | Debes estar conectado para publicar un comentario | Debe iniciar sesión para comentar | Los comentarios están cerrados | Comentarios cerrados | No hay comentarios | 0 comentarios | Sin comentarios | Sé el primero en comentar',
  },
  {
    of: 'pt',
    heading:
      'Deixe um comentário | Deixe uma resposta | Deixar um comentário | Deixar uma resposta | Deixe o seu comentário | Deixe seu comentário | Escreva um comentário',
    headingTo: 'Deixe um comentário para | Deixe uma resposta para',
    title: 'Comentários | Comente',
    notice:
      'O seu endereço de (e-mail|email) não será publicado | Seu endereço de e-mail não será publicado | O seu endereço de correio electrónico não será publicado | O seu email não será publicado',
    required:
      'Campos obrigatórios são marcados com | Campos obrigatórios marcados com | Campos obrigatórios são marcados | Os campos obrigatórios estão marcados',
    core: 'Comentário | Seu comentário | Nome | Seu nome | E-mail | Seu e-mail | Endereço de e-mail | Site | Website',
    field: 'Mensagem | obrigatório | opcional | não será publicado',
    control:
      'Cancelar resposta | Clique aqui para cancelar a resposta | Publicar comentário | Enviar comentário | Enviar | Salvar meus dados neste navegador para a próxima vez que eu comentar | Salvar meus dados neste navegador | Guardar o meu nome, email e site neste navegador para a próxima vez que eu comentar | Notifique-me sobre novos comentários por e-mail | Notifique-me sobre novas publicações por e-mail | Notificar-me de novos comentários por email | Notificar-me de novos artigos por email',
    widget:
      'Este site utiliza o Akismet para reduzir spam | Saiba como seus dados em comentários são processados | Fica a saber como são processados os dados dos comentários',
    closed:
      'Você precisa fazer o login para publicar um comentário | Você deve estar logado para postar um comentário | Tem de iniciar a sessão para publicar um comentário | Comentários estão fechados | Os comentários estão fechados | Comentários encerrados | Nenhum comentário | 0 comentários | Sem comentários | Seja o primeiro a comentar',
  },
  {
    of: 'it',
    heading: 'Lascia un commento | Lascia una risposta | Scrivi un commento',
    headingTo: 'Lascia un commento a | Rispondi a',
    title: 'Commenti | Commenta | Rispondi',
    notice:
      'Il tuo indirizzo (email|e-mail) non sarà pubblicato | La tua email non sarà pubblicata | La tua email non verrà pubblicata',
    required: 'I campi obbligatori sono contrassegnati | I campi obbligatori sono contrassegnati con',
    core: 'Commento | Il tuo commento | Nome | Il tuo nome | Email | E-mail | Indirizzo email | Sito web',
    field:
      'Sito | Messaggio | obbligatorio | richiesto | facoltativo | connesso | non sarà pubblicata | Devi essere | per inviare un commento',
    control:
      'Annulla risposta | Fare clic qui per annullare la risposta | Invia commento | Pubblica commento | Invia | Salva il mio nome, email e sito web in questo browser per la prossima volta che commento | Salva il mio nome, email e sito web | Do il mio consenso affinché un cookie salvi i miei dati (nome, email, sito web) per il prossimo commento | Avvertimi via email in caso di risposte al mio commento | Avvertimi via email alla pubblicazione di un nuovo articolo | Notificami nuovi commenti via e-mail',
    widget:
      'Questo sito usa Akismet per ridurre lo spam | Questo sito utilizza Akismet per ridurre lo spam | Scopri come i tuoi dati vengono elaborati | Scopri come vengono elaborati i dati derivati dai commenti',
    closed:
      'Devi essere connesso per inviare un commento | I commenti sono chiusi | Nessun commento | Ancora nessun commento',
  },
  {
    of: 'nl',
    heading: 'Geef een reactie | Laat een reactie achter | Plaats een reactie | Schrijf een reactie',
    headingTo: 'Geef een reactie op | Laat een reactie achter op',
    title: 'Reacties | Reageer',
    notice:
      '(Je|Uw|Jouw) e-mailadres (wordt|zal) niet (gepubliceerd|worden gepubliceerd|getoond) | Het e-mailadres wordt niet gepubliceerd',
    required:
      'Vereiste velden zijn gemarkeerd met | Vereiste velden zijn gemarkeerd | Verplichte velden zijn gemarkeerd',
    core: 'Reactie | Naam | E-mail | E-mailadres | Site | Website',
    field: 'vereist | verplicht | wordt niet gepubliceerd',
    control:
      'Reactie annuleren | Antwoord annuleren | Reactie plaatsen | Reactie verzenden | Mijn naam, e-mail en site opslaan in deze browser voor de volgende keer wanneer ik een reactie plaats | Mijn naam, e-mail en site opslaan | Mijn naam, e-mailadres en site bewaren in deze browser | Stuur mij een e-mail als er vervolgreacties zijn | Stuur mij een e-mail als er nieuwe berichten zijn | Houd mij via e-mail op de hoogte van nieuwe reacties',
    widget:
      'Deze site gebruikt Akismet om spam te verminderen | Bekijk hoe je reactie gegevens worden verwerkt | Bekijk hoe je reactie-gegevens worden verwerkt',
    closed:
      'Je moet ingelogd zijn om een reactie te kunnen plaatsen | Je moet inloggen om een reactie te kunnen plaatsen | Reacties zijn gesloten | Geen reacties',
  },
];
