// What became of every upload, and which version of a file counts.
import { contentOf } from '../../../lib/ledger/content.ts';
import { fold } from '../../../lib/ledger/fold.ts';
import { uploadId } from '../../../lib/ledger/ids.ts';
import { newest } from '../../../lib/ledger/state.ts';
import { BUCKET } from '../product.ts';
import { type After, type Known, ofEach } from './after.ts';

export async function withoutOutcome({ crowd, made }: After): Promise<readonly string[]> {
  const found = crowd.dropped.map(async ({ key, version }) => {
    const id = uploadId(BUCKET, key, version);
    const upload = await made.ports.uploads.get(id);
    if (!upload || upload.state === 'received') return [`${version} of ${key} is ${upload?.state ?? 'unknown'}`];
    if (upload.state === 'refused') return upload.refusal ? [] : [`${version} is refused without a reason`];
    if (upload.state === 'failed') return [];
    const state = fold(await made.ports.ledger.facts(upload.article ?? ''));
    return state?.uploads.get(id) === upload.revision ? [] : [`${version} names revision ${upload.revision}`];
  });
  return (await Promise.all(found)).flat();
}

/** The last word on a file is that of its newest version, in whatever order its versions came in. */
export async function outdated(after: After): Promise<readonly string[]> {
  const { made, crowd } = after;
  return ofEach(after, async ({ state }) => {
    const { key } = state.latest;
    const outcomes = await Promise.all(
      crowd.dropped
        .filter((one) => one.key === key)
        .map(async ({ version, text }) => ({
          text,
          upload: await made.ports.uploads.get(uploadId(BUCKET, key, version)),
        })),
    );
    const last = outcomes.findLast(({ upload }) => upload?.state === 'cleaned' || upload?.state === 'duplicate');
    const { manuscript } = await contentOf(state.article, newest(state), made.ports.archive);
    return last && !last.text.endsWith(manuscript.text) ? [`${state.article} has an older version of its file`] : [];
  });
}

/** Uploads that were entered twice. */
export function enteredAgain({ facts }: Known): readonly string[] {
  const entered = facts.flatMap((fact) => (fact.type === 'Received' ? [fact.from.upload] : []));
  return entered.filter((upload, at) => entered.indexOf(upload) !== at);
}
