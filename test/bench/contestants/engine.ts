// The engine in process: manuscripts in, cleaned texts out.
import { clean } from '../../../lib/clean/clean.ts';
import { manuscript } from '../../../lib/text/manuscript.ts';
import { report, textsOf } from '../contestant.ts';

report(textsOf(), (text) => clean(manuscript(text)).edits.length);
