// From an object in the upload bucket to a revision in the ledger, or to a reason why not; doing it twice does it once.

import { TooManyChanges } from '../clean/budget.ts';
import { NO_ARTICLE, TOO_MANY_CHANGES } from '../formats/refusals.ts';
import { currentStandings, type SettingNeeds } from '../learning/rule-settings-desk.ts';
import { putActor, systemActor } from '../ledger/actors.ts';
import { type AppendNeeds, decideAndAppend } from '../ledger/append.ts';
import { contentOf } from '../ledger/content.ts';
import type { Event, UploadRef } from '../ledger/facts.ts';
import { articleId, fileName, sourceOf, storedOrder, ticketId, uploadId } from '../ledger/ids.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import { type ArticleState, newest } from '../ledger/state.ts';
import type { UploadView } from '../ledger/views.ts';
import type { Refusal } from '../text/refusal.ts';
import { fillOutbox, type OutboxNeeds, refusedUpload } from '../webhooks/outbox.ts';
import { givenUp, MOST_UPLOAD_ATTEMPTS } from './attempts.ts';
import type { Clean, Decode } from './cleaning-ports.ts';
import { refusedSource, refusedUnread } from './limits.ts';
import { type NextNeeds, nextRevision } from './next-revision.ts';
import type { Intake, StoredObject, Uploads } from './ports.ts';

/** What the bucket's notification says of one object version. */
export interface Arrival {
  readonly bucket: string;
  readonly key: string;
  readonly version: string;
  /** Absent where the sweeper found the version. */
  readonly sequencer?: string;
  /** Who put it there, where the event says so. */
  readonly principal?: string;
}

export interface IngestNeeds extends AppendNeeds, NextNeeds, SettingNeeds, OutboxNeeds {
  readonly uploads: Uploads;
  readonly intake: Intake;
  readonly clean: Clean;
  readonly decode: Decode;
}

const BY = systemActor('ingest');

/** What became of one object version; undefined where the object is gone before anybody read it. */
export async function ingest(arrival: Arrival, needs: IngestNeeds): Promise<UploadView | undefined> {
  const id = uploadId(arrival.bucket, arrival.key, arrival.version);
  const before = await needs.uploads.get(id);
  if (before && before.state !== 'received' && before.state !== 'failed') return before;
  const object = await needs.intake.head(arrival.key, arrival.version);
  if (!object) return undefined;
  const attempt = await needs.uploads.begin(id, needs.clock.now().toISOString(), before?.state === 'failed');
  const upload = before ?? (await welcome(id, arrival, object, needs));
  if (attempt > MOST_UPLOAD_ATTEMPTS) return put(givenUp(upload), needs);
  const from = origin(id, arrival, object, upload.uploader);
  const content = await read(from, needs);
  const outcome =
    'refused' in content ? await refuse(upload, from, content.refused, needs) : await enter(from, content, needs);
  const { failure: _, ...known } = upload;
  return put({ ...known, ...outcome }, needs);
}

async function put(upload: UploadView, needs: Pick<IngestNeeds, 'uploads'>): Promise<UploadView> {
  await needs.uploads.put(upload);
  return upload;
}

/** After the last attempt: the editor is told, the message goes to the dead letters. */
export async function giveUp(arrival: Arrival, needs: Pick<IngestNeeds, 'uploads'>): Promise<void> {
  const upload = await needs.uploads.get(uploadId(arrival.bucket, arrival.key, arrival.version));
  if (upload?.state === 'received') await put(givenUp(upload), needs);
}

/** Tells that the upload is here, under the ticket that it was sent with or under its own id. */
async function welcome(id: string, arrival: Arrival, object: StoredObject, needs: IngestNeeds): Promise<UploadView> {
  const ofForm = { key: arrival.key, stored: object.stored };
  const redeemed = object.ticket && (await needs.uploads.redeem(ticketId(object.ticket), id, ofForm));
  const upload: UploadView = redeemed || {
    id,
    key: arrival.key,
    name: fileName(arrival.key),
    source: sourceOf(arrival.key),
    state: 'received',
    at: needs.clock.now().toISOString(),
    uploader: putActor(arrival.principal),
  };
  await needs.uploads.put(upload);
  return upload;
}

function origin(upload: string, arrival: Arrival, object: StoredObject, uploader: string): UploadRef {
  const { bucket, key, version, sequencer } = arrival;
  const { size, stored } = object;
  return { upload, bucket, key, version, ...(sequencer === undefined ? {} : { sequencer }), stored, size, uploader };
}

/** What an upload became, and how far the rule settings went by which it was cleaned. */
interface Entering extends StoredRevision {
  readonly settings: number;
}

async function read(from: UploadRef, needs: IngestNeeds): Promise<Entering | { readonly refused: Refusal }> {
  const refused = refusedSource(sourceOf(from.key)) ?? refusedUnread(fileName(from.key), from.size);
  if (refused) return { refused };
  const bytes = await needs.intake.read(from.key, from.version);
  if (!bytes) throw new Error(`Version ${from.version} of an upload has gone while it was read.`);
  const manuscript = await needs.decode(fileName(from.key), bytes);
  if ('refused' in manuscript) return manuscript;
  const { standings, settings } = await currentStandings(needs);
  try {
    const cleaned = await needs.clean(manuscript, standings);
    return cleaned.text.trim() === '' ? { refused: NO_ARTICLE } : { manuscript, cleaned, settings };
  } catch (error) {
    if (error instanceof TooManyChanges) return { refused: TOO_MANY_CHANGES };
    throw error;
  }
}

/** A refusal makes no article; one that exists remembers that a further upload of it was refused. */
async function refuse(
  upload: UploadView,
  from: UploadRef,
  refusal: Refusal,
  needs: IngestNeeds,
): Promise<Partial<UploadView>> {
  const article = articleId(from.key);
  const what = from.upload;
  const { state } = await decideAndAppend(
    article,
    { actor: BY },
    async (now) => (!now || now.failed.has(what) ? undefined : { type: 'Failed', what, code: refusal.code }),
    needs,
  );
  await fillOutbox([refusedUpload(upload, from, refusal, state?.article)], needs);
  return { state: 'refused', refusal };
}

async function enter(from: UploadRef, content: Entering, needs: IngestNeeds): Promise<Partial<UploadView>> {
  const article = articleId(from.key);
  const { state } = await decideAndAppend(
    article,
    { actor: from.uploader },
    async (now) => received(article, from, content, now, needs),
    needs,
  );
  const revision = state?.uploads.get(from.upload);
  if (!state || revision === undefined) throw new Error('An upload was entered and is not there.');
  const own = state.revisions.find((one) => one.number === revision)?.from.upload === from.upload;
  return { state: own ? 'cleaned' : 'duplicate', article, revision };
}

async function received(
  article: string,
  from: UploadRef,
  { settings, ...content }: Entering,
  state: ArticleState | undefined,
  needs: IngestNeeds,
): Promise<Event | undefined> {
  if (state?.uploads.has(from.upload)) return undefined;
  const source = sourceOf(from.key);
  if (state && (await addsNothing(article, from, content, state, needs))) return { type: 'Received', from, source };
  const made = await nextRevision(article, state, { content, source, settings }, needs);
  return { type: 'Received', from, source, made };
}

/**
 * Whether a newer version of the file was here before. S3 tells times to the second only, and what the sweeper found has no
 * sequencer: within a second the versions stand in the order in which S3 lists them.
 */
async function isOlder(from: UploadRef, { latest, uploads }: ArticleState, { intake }: IngestNeeds): Promise<boolean> {
  if (!isSameSecond(from.stored, latest.stored)) return storedOrder(from, latest) < 0;
  const newer = await intake.newer(from.key, from.version);
  return newer.some((version) => uploads.has(uploadId(from.bucket, from.key, version)));
}

const isSameSecond = (a: string, b: string): boolean =>
  Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);

/**
 * A newer version of the file was here before, or somebody is still to review the very same text. Once that text has been
 * decided on, whoever uploads it again asks for another look.
 */
async function addsNothing(
  article: string,
  from: UploadRef,
  content: StoredRevision,
  state: ArticleState,
  needs: IngestNeeds,
): Promise<boolean> {
  if (await isOlder(from, state, needs)) return true;
  if (state.review.state !== 'in_review') return false;
  const last = await contentOf(article, newest(state), needs.archive);
  const { text, format } = content.manuscript;
  return text === last.manuscript.text && format === last.manuscript.format;
}
