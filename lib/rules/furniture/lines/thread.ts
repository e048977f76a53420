// Where readers speak: the marks of real comments above a form, which nobody may delete unasked (DEFECTS §7).

const NUMBER = '(?:\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|a|an)';
const heading = (behindATitle: string): RegExp =>
  new RegExp(
    `^(?:${NUMBER} (?:thoughts?|comments?|responses?|repl(?:y|ies)|reactions?|kommentare?|gedanken|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|respostas?|comment[oi]|risposte?|rispost[ae]|reacties?|gedachten?|svar|kommentarer|komentarze?|komentářů?|комментари[йяев]{1,2}|yorum|komentar|bình luận)(?: (?:on|to|for|so far|zu|auf|sur|en|em|su|op|till|do|sobre|à)\\b.{0,160})?|(?:comments?|responses?|kommentare|commentaires|comentarios|comentários|commenti) ?[(（]\\d{1,5}[)）]|“.{1,160}” (?:için|üzerine) \\d{1,5} (?:yorum|yanıt|düşünce)|(?:已有 ?)?\\d{1,5} ?条(?:评论|留言|回复).{0,40}|仅有一条评论${behindATitle}|댓글 ?\\d{1,5}개?)\\s?[:：]?$`,
    'iu',
  );
/** Behind a title in Chinese or Japanese, which is looked for only where such a character stands: it costs a walk over the line. */
const HEADING = heading('');
const HEADING_BEHIND = heading(
  '|.{0,80}(?:有|上的) ?\\d{1,5} ?(?:条评论|个想法|則留言|則迴響|条留言)|.{0,80}\\d{1,5}件のコメント',
);
const BEHIND = /[条个則件]/u;
const ZERO = /^(?:0 |.{0,20}[(（]0[)）]|已有 ?0 |0 ?条)/u;
const SAYS =
  /^.{1,60}? (?:says?|said|wrote|writes|commented|replied|sagt|sagte|schreibt|meint|dit|a dit|dice|dijo|disse|diz|ha detto|scrive|zegt|schreef|säger|skriver|pisze|говорит|пишет|dedi ki|berkata|viết|より)\s?(?:[:：]|…|\.{3})$|^.{1,30}(?:说道|說道|说|說)[:：]$|^(?:anonymous|posted by \S.{0,40}) said\W{0,3}$/iu;
const MOMENT =
  /^.{0,40}?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./年-]\d{1,2}[./月-]\d{1,2}日?|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,12}\.?,? \d{4}).{0,12}\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr)?.{0,12}$|^\d{1,3} (?:years?|months?|weeks?|days?|hours?|minutes?) ago$/iu;
const REPLY =
  /^(?:reply|quote|report|permalink|log in to reply|reply to this comment|antworten|zum antworten anmelden|répondre|responder|rispondi|beantwoorden|svara|odpowiedz|odpovědět|ответить|cevapla|yanıtla|返信|답글|回复|回覆|balas|trả lời|رد|loading\.{3} reply|like reply|like liked by \d{1,4} people?|delete|replies)\W{0,3}$/iu;

/** “Lena says:”, as the themes of WordPress print it above a comment; news says “said”, and whole sentences. */
const NAME_SAYS =
  /^(?!(?:and|but|so|then|he|she|it|they|who|what|as|the|this|that|one|a|an|my|his|her|our|their)\b)[\p{L}\p{N}][^\s.,:;!?]{0,30}(?: [^\s.,:;!?]{1,30}){0,3} ?(?:says|sagt|dit|dice|diz|zegt|säger|pisze|говорит|пишет|より|说道|說道)\s?[:：]$/iu;

/** A heading of real comments: “3 thoughts on …”, “2 Comments”; never of none. */
export const isThreadHeading = (said: string): boolean =>
  said.length <= 260 && (BEHIND.test(said) ? HEADING_BEHIND : HEADING).test(said) && !ZERO.test(said);

export const isSays = (said: string): boolean => said.length <= 90 && SAYS.test(said);
/** A name and that it speaks, alone on its line: a reader's comment even without its date. */
export const isNameSays = (said: string): boolean => said.length <= 90 && NAME_SAYS.test(said);
export const isMoment = (said: string): boolean => said.length <= 90 && MOMENT.test(said);
export const isReply = (said: string): boolean => said.length <= 40 && REPLY.test(said);
