// The script of the review pages: everything works without it, and faster with it.
import { compareTexts } from './compare.ts';
import { guardWays } from './guard.ts';
import { listenToKeys } from './keys.ts';
import { countAble, returnToLine, selectLines } from './lines.ts';
import { reviewArticle } from './review.ts';
import { takeFiles } from './uploads.ts';

guardWays();
listenToKeys();
if (document.querySelector('.article')) reviewArticle();
takeFiles();
selectLines();
returnToLine();
countAble();
compareTexts();

// What was done is told once, not again on every reload.
const address = new URL(location.href);
if (address.searchParams.has('did')) {
  address.searchParams.delete('did');
  address.searchParams.delete('done');
  history.replaceState(history.state, '', address);
}
