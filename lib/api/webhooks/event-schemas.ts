// The bodies of the events that we send: the outbox writes them, and a test holds it to these.
import * as v from 'valibot';
import { REFUSAL_CODES } from '../../text/refusal.ts';
import type { DeliveryEvent } from '../../webhooks/registry.ts';
import { revisionNumber, says, sha256, time } from '../schema.ts';

const ofArticle = {
  article: says(v.string(), 'Id of the article.'),
  source: says(v.string(), 'Its source, the first folder of its file or `inbox`.'),
};
const sequence = says(
  v.pipe(v.number(), v.integer(), v.minValue(1)),
  'Of the article’s ledger: of two events the later one has the higher.',
);
const reason = says(v.string(), 'Why, in the words of who did it.');
const state = <const Name extends string>(name: Name) => says(v.literal(name), 'Where it stands now.');

const event = <Data extends v.GenericSchema>(type: DeliveryEvent, data: Data) =>
  v.strictObject({
    type: says(v.literal(type), 'What happened.'),
    timestamp: says(time, 'When it happened, ISO 8601, UTC.'),
    data: says(data, 'What it happened to.'),
  });

export const eventBodies = {
  'article.published': event(
    'article.published',
    v.strictObject({
      ...ofArticle,
      state: state('published'),
      sequence,
      revision: revisionNumber,
      sha256,
      url: says(v.string(), 'Address of its page, absolute.'),
    }),
  ),
  'article.unpublished': event(
    'article.unpublished',
    v.strictObject({ ...ofArticle, state: state('unpublished'), sequence, reason }),
  ),
  'article.retracted': event(
    'article.retracted',
    v.strictObject({
      ...ofArticle,
      state: state('retracted'),
      sequence,
      reason,
      replacement: v.exactOptional(says(v.string(), 'Id of the article that takes its place.')),
    }),
  ),
  'article.rejected': event(
    'article.rejected',
    v.strictObject({ ...ofArticle, state: state('rejected'), sequence, revision: revisionNumber, reason }),
  ),
  'upload.refused': event(
    'upload.refused',
    v.strictObject({
      upload: says(v.string(), 'Id of the upload.'),
      name: says(v.string(), 'Name of the file.'),
      source: ofArticle.source,
      state: state('refused'),
      refusal: says(
        v.strictObject({
          code: says(v.picklist(REFUSAL_CODES), 'Why it was refused, for programs.'),
          message: says(v.string(), 'Why it was refused, for people.'),
          todo: says(v.string(), 'What the editor can do about it.'),
        }),
        'Why it was refused.',
      ),
      article: v.exactOptional(says(v.string(), 'Id of the article that there was of this file before.')),
    }),
  ),
  ping: event('ping', v.strictObject({ webhook: says(v.string(), 'Id of the webhook.') })),
} as const satisfies Readonly<Record<DeliveryEvent, v.GenericSchema>>;

/** What each event tells, in one sentence. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  'article.published': 'The page of an article stands now.',
  'article.unpublished': 'The text of an article is gone from the site.',
  'article.retracted': 'The page of an article says now that it was retracted.',
  'article.rejected': 'A revision was rejected.',
  'upload.refused': 'A file could not be taken in.',
  ping: 'Somebody tries out whether the webhook answers.',
} satisfies Readonly<Record<DeliveryEvent, string>>;
