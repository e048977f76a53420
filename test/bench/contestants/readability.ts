// The best library for main text on the same pages: Readability on linkedom's document.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pagesOf, report } from '../contestant.ts';

report(pagesOf(), (page) => new Readability(parseHTML(page).document).parse()?.textContent?.length ?? 0);
