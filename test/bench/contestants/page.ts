// Our way with a saved page: converted to a manuscript, cleaned.
import { clean } from '../../../lib/clean/clean.ts';
import { decode } from '../../../lib/formats/decode.ts';
import { pagesOf, report } from '../contestant.ts';

await report(pagesOf(), async (page) => {
  const decoded = await decode('page.html', new TextEncoder().encode(page));
  return 'refused' in decoded ? 0 : clean(decoded).edits.length;
});
